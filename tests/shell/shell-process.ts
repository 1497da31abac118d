import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallName, EventName } from '#shared/contract/channels'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { Result } from '#shared/problem/problem'

const root = fileURLToPath(new URL('../..', import.meta.url))
const standIn = (name: string) => fileURLToPath(new URL(`./stand-in/${name}`, import.meta.url))

export interface ShellOptions {
  readonly args?: readonly string[]
  readonly language?: string
  readonly screens?: readonly object[]
  /** Events that the page listens to from the first. */
  readonly listen?: readonly EventName[]
  readonly lock?: 'free' | 'taken'
  /** As an installed program. */
  readonly packaged?: boolean
  readonly platform?: NodeJS.Platform
  /** Beside this process's own. */
  readonly environment?: Readonly<Record<string, string>>
  /** What becomes of the pages that are loaded, until `nextPage` says another. */
  readonly page?: PageOutcome
  /** Kept when given, so that a second start can look at what the first left. */
  readonly folder?: string
}

export type PageOutcome = 'paints' | 'paints-nothing' | 'is-not-found' | 'fails' | 'never-comes'

interface Reply {
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly started?: true
  readonly quit?: true
}

/** The built Electron main and preload, running on plain Node against the stand-in of `electron`. */
export interface ShellProcess {
  readonly folder: string
  do<T = unknown>(operation: string, input?: object): Promise<T>
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Resolves when the program has quit by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export const makeFolder = () => mkdtemp(join(tmpdir(), 'regionkikaren-shell-'))

export async function startShell(options: ShellOptions = {}): Promise<ShellProcess> {
  const folder = options.folder ?? (await makeFolder())
  const child = fork(
    standIn('run-main.mjs'),
    [root, '--library', join(folder, 'library'), ...(options.args ?? [])],
    {
      execArgv: ['--import', standIn('register.mjs')],
      serialization: 'advanced',
      env: {
        ...process.env,
        ...options.environment,
        STAND_IN_FOLDER: folder,
        STAND_IN_LANGUAGE: options.language ?? 'sv-SE',
        STAND_IN_LOCK: options.lock ?? 'free',
        STAND_IN_PACKAGED: options.packaged === true ? 'yes' : 'no',
        ...(options.platform === undefined ? {} : { STAND_IN_PLATFORM: options.platform }),
        ...(options.page === undefined ? {} : { STAND_IN_PAGE: options.page }),
        ...(options.listen === undefined ? {} : { STAND_IN_LISTEN: options.listen.join(' ') }),
        ...(options.screens === undefined ? {} : { STAND_IN_SCREENS: JSON.stringify(options.screens) }),
      },
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ask = askThrough(child, ended)
  await ask.started
  const run = <T>(operation: string, input: object = {}) => ask.run(operation, input) as Promise<T>
  return {
    folder,
    do: run,
    call: (name, input) => run('call', { name, input }),
    ended,
    async stop() {
      if (child.exitCode === null) child.kill()
      await ended
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

function askThrough(child: ChildProcess, ended: Promise<void>) {
  let next = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let started: () => void = () => undefined
  child.on('message', (reply: Reply) => {
    if (reply.started) started()
    const asked = reply.id === undefined ? undefined : waiting.get(reply.id)
    if (asked === undefined || reply.id === undefined) return
    waiting.delete(reply.id)
    if (reply.error === undefined) asked.resolve(reply.value)
    else asked.reject(new Error(reply.error))
  })
  void ended.then(() => {
    for (const asked of waiting.values()) asked.reject(new Error('the program ended'))
  })
  return {
    started: Promise.race([new Promise<void>((resolve) => (started = resolve)), ended]),
    run: (operation: string, input: object) =>
      new Promise<unknown>((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        child.send({ id, operation, input })
      }),
  }
}

/** Asks again until `look` is content; the test's own time limit is the end of patience. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
