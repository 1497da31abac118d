import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type BrowserContextOptions, type ElectronApplication, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchChromium } from '#main/bench/chromium'
import { startProgram } from '#main/bench/program-process'
import { watchPage, type PageWatch } from './watch-page'

export const PROGRAM_ROOT = join(import.meta.dirname, '..', '..')

/** The hosts that can run here; the same tests run on each. */
export const HOST_NAMES: readonly HostName[] = inject('electron') ? ['browser', 'electron'] : ['browser']
export type HostName = 'browser' | 'electron'

export interface WatchedPage {
  readonly page: Page
  readonly watch: PageWatch
}

/** The program, running with a library folder of its own that is thrown away. */
export interface RunningHost {
  readonly name: HostName
  readonly libraryFolder: string
  /** A window on the start view. In Electron there is one window, and it is the same each time. */
  open(look?: BrowserContextOptions): Promise<WatchedPage>
  /** The address of a view in this host. */
  address(hash: string): string
  close(): Promise<void>
}

/** Milliseconds to wait for something in the window: a slow machine gets there, a failure is soon known. */
const PATIENCE = 8000

/** What the tests look at unless they say otherwise: the laptop of a council meeting, without motion. */
const LAPTOP: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'sv-SE',
  reducedMotion: 'reduce',
  colorScheme: 'light',
}

export async function startHost(
  name: HostName,
  extra: readonly string[] = [],
  chromium: string = inject('chromium'),
): Promise<RunningHost> {
  const libraryFolder = await mkdtemp(join(tmpdir(), 'regionkikaren-e2e-'))
  const started = await (name === 'browser'
    ? startBrowserHost(libraryFolder, extra, chromium)
    : startElectronHost(libraryFolder, extra))
  return {
    ...started,
    name,
    libraryFolder,
    async close() {
      await started.close()
      await rm(libraryFolder, { recursive: true, force: true })
    },
  }
}

type Started = Pick<RunningHost, 'open' | 'address' | 'close'>

async function startBrowserHost(
  libraryFolder: string,
  extra: readonly string[],
  chromium: string,
): Promise<Started> {
  const program = await startProgram(PROGRAM_ROOT, libraryFolder, extra)
  const { startAddress } = program
  const browser = await launchChromium(chromium)
  // The token in the start address works once: later contexts get the first one's cookie.
  const first = await browser.newContext()
  const admitted = await first.newPage()
  await admitted.goto(startAddress, { waitUntil: 'commit' })
  const storageState = await first.storageState()
  await first.close()
  const origin = new URL(startAddress).origin
  return {
    address: (hash) => `${origin}/${hash}`,
    async open(look) {
      const context = await browser.newContext({ ...LAPTOP, ...look, storageState })
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      const watch = await watchPage(page)
      await page.goto(origin)
      return { page, watch }
    },
    async close() {
      await browser.close()
      await program.stop()
    },
  }
}

async function startElectronHost(libraryFolder: string, extra: readonly string[]): Promise<Started> {
  const executablePath = electronExecutable()
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [join(PROGRAM_ROOT, 'out', 'main', 'electron.js'), '--library', libraryFolder, ...extra],
    env: { ...process.env, LANG: 'sv_SE.UTF-8' } as Record<string, string>,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  const watch = await watchPage(page)
  return {
    address: (hash) => new URL(hash, page.url()).href,
    async open(look) {
      const { colorScheme = 'light', reducedMotion = 'reduce', viewport } = { ...LAPTOP, ...look }
      await page.emulateMedia({ colorScheme, reducedMotion })
      if (viewport) await page.setViewportSize(viewport)
      await page.reload()
      return { page, watch }
    },
    async close() {
      await app.close()
    },
  }
}

function electronExecutable(): string {
  const folder = join(PROGRAM_ROOT, 'node_modules', 'electron', 'dist')
  const names = ['electron', 'electron.exe', join('Electron.app', 'Contents', 'MacOS', 'Electron')]
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`no Electron in ${folder}`)
  return found
}
