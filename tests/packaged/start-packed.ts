import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { asar, isStandIn, packedProgram } from './packed'

/** How a process ended: with a code, or by a signal. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunningProgram {
  readonly page: Page
  /** Starts it again beside itself, as a double click does. */
  startAgain(...args: string[]): Promise<Ending>
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>
}

/**
 * A copy of the packed program to run. Electron reads app.asar itself; for a stand-in on Node the archive is
 * laid out as a folder of that name.
 */
export function preparePacked(): { readonly executable: string; remove(): void } {
  const packed = packedProgram()
  if (!isStandIn(packed)) return { executable: packed.executable, remove: () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-packed-'))
  const copy = join(folder, 'program')
  const archive = join('resources', 'app.asar')
  cpSync(packed.folder, copy, { recursive: true, filter: (path) => !path.includes(archive) })
  asar.extractAll(join(packed.folder, archive), join(copy, archive))
  return {
    executable: packed.executable.replace(packed.folder, copy),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const endOf = (child: ChildProcess): Promise<Ending> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))

/** Starts it as people do, but for Chromium's port, over which tests see the window. */
export async function startPacked(
  executable: string,
  folder: string,
  files: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const own = ['--library', join(folder, 'library'), `--user-data-dir=${join(folder, 'user-data')}`]
  const env = {
    ...process.env,
    LANG: 'sv_SE.UTF-8',
    // Else it refuses the port.
    REGIONKIKAREN_ALLOW_DEBUGGING: 'yes',
    ...environment,
  }
  const start = (port: boolean, args: readonly string[]) =>
    spawn(executable, [...(port ? ['--remote-debugging-port=0'] : []), ...own, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  const first = start(true, files)
  const ended = endOf(first)
  const browser = await connect(first, ended)
  const page = await windowOf(browser)
  return {
    page,
    startAgain(...args) {
      const second = start(false, args)
      second.stderr.resume()
      return endOf(second)
    },
    async end(signal) {
      first.kill(signal)
      const ending = await ended
      await browser.close().catch(() => {})
      return ending
    },
  }
}

/** Chromium says its address on standard error. */
async function connect(child: ChildProcess, ended: Promise<Ending>): Promise<Browser> {
  let said = ''
  const address = await Promise.race([
    new Promise<string>((resolve) => {
      child.stderr?.on('data', (part: Buffer) => {
        said += part.toString()
        const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
        if (found !== undefined) resolve(found)
      })
    }),
    ended.then(({ code, signal }) => {
      throw new Error(`the program ended with ${code ?? signal}:\n${said}`)
    }),
  ])
  return chromium.connectOverCDP(address)
}

async function windowOf(browser: Browser): Promise<Page> {
  for (;;) {
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      if (!page.url().startsWith('about:') && (await page.locator('main').count()) > 0) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
