import { rm } from 'node:fs/promises'
import { afterEach, beforeEach } from 'vitest'
import { makeFolder, startShell, until, type ShellOptions, type ShellProcess } from './shell-process'

/** What the stand-in saw the program do. */
export interface Recorded {
  readonly name: string
  readonly schemes: unknown[]
  readonly protocolClients: [scheme: string, program: string, args: string[]][]
  readonly appUserModelId: string | null
  readonly hardwareAcceleration: boolean
  readonly themeSource: string
  readonly switches: string[][]
  /** Those that the program has set, by Electron's names. */
  readonly paths: Record<string, string>
  /** The program's folder when it asked for the lock. */
  readonly pathOfLock: string
  /** Files that were shown with the system's programs, and in their folder. */
  readonly opened: string[]
  readonly shownInFolder: string[]
  readonly spellChecker: boolean
  readonly menu: { label: string; items: { label: string }[] }[]
  readonly messageBoxes: {
    readonly overVisibleWindow: boolean
    readonly options: { message: string; detail: string; buttons: string[]; cancelId: number }
  }[]
  readonly windows: {
    readonly bounds: { x: number; y: number; width: number; height: number }
    /** Colour of what the page has not painted. */
    readonly background: string
    readonly shown: boolean
    readonly focused: number
    readonly maximized: boolean
    /** Of the page. */
    readonly address: string
    readonly crashed: boolean
    readonly loading: boolean
    readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }
  }[]
}

export const recordOf = (shell: ShellProcess) => shell.do<Recorded>('record')
/** The newest window, as soon as there is one. */
export const windowOf = (shell: ShellProcess) => until(async () => (await recordOf(shell)).windows.at(-1))
/** The newest window once it is shown: its page is loaded. */
export const windowShownOf = (shell: ShellProcess) =>
  until(async () => (await recordOf(shell)).windows.filter(({ shown }) => shown).at(-1))

/** Programs that end with the test that started them; all of one test share a folder. */
export function shellsOfATest() {
  let folder: string
  let running: ShellProcess[] = []
  beforeEach(async () => {
    folder = await makeFolder()
  })
  afterEach(async () => {
    await Promise.all(running.map((shell) => shell.stop()))
    running = []
    await rm(folder, { recursive: true, force: true })
  })
  return {
    folder: () => folder,
    async start(options: ShellOptions = {}): Promise<ShellProcess> {
      const shell = await startShell({ folder, ...options })
      running.push(shell)
      return shell
    },
  }
}
