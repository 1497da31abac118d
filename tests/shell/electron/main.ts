/**
 * A stand-in of Electron's executable over a real Chromium: whoever starts it – Playwright's `_electron.launch`,
 * `npm start`, electron-builder – takes it for Electron. It runs the built main in Node, and the pages in Chromium.
 * What it can show and what it never can stands in docs/packaging.md; how it is built in build-stand-in.ts; what it
 * reads from its environment in environment.ts.
 */
import inspector from 'node:inspector'
import { register } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app'
import { hearBrowser } from './browser-events'
import { readSwitches } from './command-line'
import { dialog } from './dialogs-and-shell'
import electron from './electron-module'
import { holdTime } from './passing-time'
import { environment } from './environment'
import { findProgram } from './find-program'
import { readFuses } from './fuses'
import { record } from './record'
import { letRequireFind } from './require-electron'

/** Put in when it is built. */
declare const STAND_IN_VERSION: string

const { executable } = environment
process.argv = [executable, ...process.argv.slice(2)]
const given = process.argv.slice(1)
const fuses = readFuses(executable)

if (given.includes('--version') || given.includes('-v')) console.log(`v${STAND_IN_VERSION}`)
else start().catch(giveUp)

async function start(): Promise<void> {
  openInspector()
  readSwitches(given)
  const resources = join(dirname(executable), 'resources')
  Object.defineProperty(process.versions, 'electron', { value: STAND_IN_VERSION, enumerable: true })
  Object.assign(process, { type: 'browser', resourcesPath: environment.resources || resources })
  letRequireFind(electron)
  register(pathToFileURL(join(import.meta.dirname, 'resolve-electron.js')))
  catchEnds()
  if (environment.timeIsHeld) holdTime()
  if (environment.platform !== '') Object.defineProperty(process, 'platform', { value: environment.platform })
  const program = findProgram(given, resources, fuses.onlyFromAsar)
  app.describe(program)
  await import(pathToFileURL(program.main).href)
  await app.start(hearBrowser)
}

/** Playwright drives the main process through it; a packed program may forbid it. */
function openInspector(): void {
  const asked = given.find((one) => /^--inspect(=|$)/.test(one))
  if (asked === undefined || !fuses.nodeCliInspect) return
  inspector.open(Number(/=(\d+)$/.exec(asked)?.[1] ?? 9229), '127.0.0.1')
}

/** Signals and calls that end a process end the program as Electron does, with its windows and its Chromium. */
function catchEnds(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  process.exit = ((code?: number) => app.exit(code)) as typeof process.exit
  process.on('uncaughtException', (error) => {
    record.mainErrors.push(String(error.stack))
    // The program has words of its own.
    if (process.listenerCount('uncaughtException') > 1) return
    const title = 'A JavaScript error occurred in the main process'
    dialog.showErrorBox(title, `Uncaught Exception:\n${error.stack ?? ''}`)
  })
  process.on('unhandledRejection', (reason) => {
    record.mainErrors.push(String(reason instanceof Error ? reason.stack : reason))
    console.error('(unhandled rejection)', reason)
  })
}

function giveUp(error: unknown): void {
  console.error(error)
  app.exit(1)
}
