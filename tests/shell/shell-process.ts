import { mkdtemp, rm } from 'node:fs/promises'
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
/** So long (ms) a start may take on a machine that has other things to do. */
const PATIENCE = 50_000

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
  const app = await inTime(launched)
  const child = app.process()
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
  })
  const operations = operationsOf(app)
  const run = <T>(operation: Operation, input: object = {}) =>
    operations[operation](input as never) as Promise<T>
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

/**
 * Playwright waits without end for a first page that never comes, where it looks on before the empty one is there: seen
 * once in some twenty starts of such pages.
 */
async function inTime(launched: Promise<ElectronApplication>): Promise<ElectronApplication> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Playwright was not let in')), PATIENCE)
  })
  try {
    return await Promise.race([launched, late])
  } catch (error) {
    launched.then((app) => app.process().kill('SIGKILL')).catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
  }
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

/** Asks again until `look` is content; the test's own time limit is the end of patience. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
