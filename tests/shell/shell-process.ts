import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { inject } from 'vitest'
import type { CallName, EventName } from '#shared/contract/channels'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { Result } from '#shared/problem/problem'
import { buildStandIn } from './electron/build-stand-in'
import type { PageOutcome } from './electron/page-outcomes'
import { socketOf } from './electron/single-instance-lock'
import { listeningScript } from './page-listening'
import { inMainOf, mainOperations } from './main-operations'
import { pageOperations } from './page-operations'

/** As `src-main/electron/debug-switches.ts` calls it, which only Electron can load. */
export const ALLOW_DEBUGGING = 'REGIONKIKAREN_ALLOW_DEBUGGING'

const MAIN = join(import.meta.dirname, '..', '..', 'out', 'main', 'electron.js')
/** So long (ms) a start, or an answer, may take on a machine that has other things to do. */
const PATIENCE = 50_000
const NO_ANSWER = 'no answer of the shell'

export interface ShellOptions {
  readonly args?: readonly string[]
  readonly language?: string
  /** Their work areas. */
  readonly screens?: readonly (Electron.Rectangle & { readonly scaleFactor?: number })[]
  /** Events that the test listens to in the page from the first, beside the page itself. */
  readonly listen?: readonly EventName[]
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

/** The built program, running on the stand-in of Electron over a real Chromium. */
export interface ShellProcess {
  readonly folder: string
  readonly app: ElectronApplication
  do<T = unknown>(operation: Operation, input?: object): Promise<T>
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Resolves when the program has quit by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

type Operation = keyof ReturnType<typeof operationsOf>

const operationsOf = (app: ElectronApplication) => {
  const inMain = inMainOf(app)
  return { ...mainOperations(inMain), ...pageOperations(app, inMain) }
}

export const makeFolder = () => mkdtemp(join(tmpdir(), 'regionkikaren-shell-'))
/** What Chromium and the shell keep; the library is beside it. */
export const profileIn = (folder: string): string => join(folder, 'userData')

export const argumentsOf = (folder: string, args: readonly string[] = []): string[] => [
  MAIN,
  '--library',
  join(folder, 'library'),
  `--user-data-dir=${profileIn(folder)}`,
  ...args,
]
export const environmentOf = ({ language = 'sv-SE', environment = {} }: ShellOptions) => ({
  ...(process.env as Record<string, string>),
  LANGUAGE: language.replace('-', '_'),
  // Chromium reads names of files by it, and the machine that runs the tests need not have the reader's language.
  LC_ALL: 'C.UTF-8',
  // For the stand-in, which else takes the installed one.
  REGIONKIKAREN_BROWSER: inject('chromium'),
  ...environment,
})

export async function startShell(options: ShellOptions = {}): Promise<ShellProcess> {
  const folder = options.folder ?? (await makeFolder())
  const app = await launch(options, folder)
  const child = app.process()
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
  })
  const operations = operationsOf(app)
  const run = <T>(operation: Operation, input: object = {}) =>
    inTime(operations[operation](input as never) as Promise<T>, `${operation} of the shell`)
  return {
    folder,
    app,
    do: run,
    call: (name, input) => run('call', { name, input }),
    ended,
    async stop() {
      // At once, as a process that is ended: its Chromium goes with the pipe between them.
      child.kill('SIGKILL')
      await ended
      await rm(socketOf(profileIn(folder)), { force: true })
      if (options.folder === undefined) await removeFolder(folder)
    },
  }
}

/** Playwright waits without end for a first page that never comes, where it looks on before the empty one is there. */
async function launch(options: ShellOptions, folder: string, tries = 3): Promise<ElectronApplication> {
  const { screens } = options
  const launched = _electron.launch({
    executablePath: await buildStandIn(),
    args: argumentsOf(folder, options.args),
    timeout: PATIENCE,
    env: {
      ...environmentOf(options),
      STAND_IN_TIME: 'held',
      STAND_IN_DIALOGS: 'wait',
      STAND_IN_PAGE_SCRIPT: listeningScript(options.listen ?? []),
      // Playwright drives it through ports that an installed program else refuses.
      ...(options.packaged === true ? { STAND_IN_PACKAGED: 'yes', [ALLOW_DEBUGGING]: 'yes' } : {}),
      ...(options.platform === undefined ? {} : { STAND_IN_PLATFORM: options.platform }),
      ...(options.page === undefined ? {} : { STAND_IN_PAGE: options.page }),
      ...(screens === undefined ? {} : { STAND_IN_SCREENS: JSON.stringify(screens.map(described)) }),
    },
  })
  try {
    return await inTime(launched, 'the start of the shell')
  } catch (error) {
    await endAllOf(folder)
    if (tries === 1 || !String(error).includes(NO_ANSWER)) throw error
    return launch(options, folder, tries - 1)
  }
}

/** Ends a program that was started on this folder, which Playwright does not name before the start is over (Linux only). */
async function endAllOf(folder: string): Promise<void> {
  const named = `--user-data-dir=${profileIn(folder)}`
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const id of processes) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (command.split('\0').includes(named)) process.kill(Number(id), 'SIGKILL')
  }
  await rm(socketOf(profileIn(folder)), { force: true })
}

/** Chromium may still write for a moment. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })

const described = ({
  scaleFactor = 1,
  ...workArea
}: Electron.Rectangle & { readonly scaleFactor?: number }) => ({
  bounds: workArea,
  workArea,
  scaleFactor,
})

/** Asks again until `look` is content. */
export function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  let isOver = false
  const asked = async (): Promise<T> => {
    for (;;) {
      const found = await look()
      if (found !== null && found !== undefined && found !== false) return found
      if (isOver) throw new Error('nobody waits for it any more')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return inTime(asked(), `what is asked by ${String(look)}`).finally(() => {
    isOver = true
  })
}

/**
 * Gives up in words what does not come to an end, so that the test can be tried again: `NO_ANSWER` is what
 * vitest.config.ts knows such a failure by. A test whose expectation fails is not tried again.
 */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${NO_ANSWER} in ${String(PATIENCE / 1000)} s: ${what}`)
      console.warn(error)
      reject(error)
    }, PATIENCE)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
