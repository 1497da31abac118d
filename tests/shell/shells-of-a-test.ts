import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { buildStandIn } from './electron/build-stand-in'
import type { record } from './electron/record'
import { socketOf } from './electron/single-instance-lock'
import {
  argumentsOf,
  environmentOf,
  makeFolder,
  profileIn,
  removeFolder,
  startShell,
  until,
  type ShellOptions,
  type ShellProcess,
} from './shell-process'

/** What the stand-in saw the program do. */
export type Recorded = typeof record & {
  readonly name: string
  readonly themeSource: string
  /** File dialogs that stand. */
  readonly dialogsUp: number
  readonly menu: { label: string; items: { label: string }[] }[]
  /** All that were ever made. */
  readonly windows: {
    readonly bounds: { x: number; y: number; width: number; height: number } | null
    /** Colour of what the page has not painted. */
    readonly background: string
    readonly shown: boolean
    readonly maximized: boolean
    /** Of the page. */
    readonly address: string
    readonly crashed: boolean
    readonly loading: boolean
    readonly zoom: number
    readonly options: Electron.BrowserWindowConstructorOptions
  }[]
}

export const recordOf = (shell: ShellProcess) => shell.do<Recorded>('record')
/** The newest window, as soon as there is one. */
export const windowOf = (shell: ShellProcess) => until(async () => (await recordOf(shell)).windows.at(-1))
/** The newest window once its page has painted, and the page listens. */
export const windowShownOf = (shell: ShellProcess) =>
  until(async () => {
    const window = (await recordOf(shell)).windows.filter(({ shown, loading }) => shown && !loading).at(-1)
    return (
      window &&
      (await shell.do<boolean>('inPage', { code: "document.querySelector('main') !== null" })) &&
      window
    )
  })

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
    await removeFolder(folder)
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

/** One program for tests that do not disturb each other. */
export function shellOfTheseTests(options: ShellOptions = {}): () => ShellProcess {
  let shell: ShellProcess
  beforeAll(async () => {
    shell = await startShell(options)
    await windowShownOf(shell)
  })
  afterAll(() => shell.stop())
  return () => shell
}

export interface Ended {
  readonly code: number | null
  /** All that it wrote, the words of error boxes too. */
  readonly said: string
}

/** A start that ends by itself, as a second one does: nobody drives it. */
export async function startToTheEnd(options: ShellOptions & { readonly folder: string }): Promise<Ended> {
  const child = spawn(await buildStandIn(), argumentsOf(options.folder, options.args), {
    env: environmentOf(options),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

/** Holds the lock of a folder as a program does that hangs: it takes what a second start says, and does nothing. */
export async function holdLock(folder: string): Promise<{ release(): Promise<void> }> {
  const socket = socketOf(profileIn(folder))
  const server: Server = createServer({ allowHalfOpen: true }, (connection) => {
    connection.resume().on('error', () => undefined)
    connection.on('end', () => connection.end('taken'))
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  return {
    async release() {
      await new Promise((resolve) => server.close(resolve))
      await rm(socket, { force: true })
    },
  }
}
