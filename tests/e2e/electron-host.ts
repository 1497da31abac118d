import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chooseInMenu } from './app-menu'
import { LAPTOP, PATIENCE, PROGRAM_ROOT, type Look, type OpenWindow, type StartedHost } from './host'
import { answerNativeDialogs, type NativeDialogs } from './native-dialogs'
import { watchPage, type PageWatch } from './watch-page'
import { settled } from './window'

/** The program in Electron: one process, one window, settings and lock in a folder of its own. */
export async function startElectronHost(
  libraryFolder: string,
  extra: readonly string[],
): Promise<StartedHost> {
  const electron = inject('electron')
  if (electron === null) throw new Error('no Electron to start')
  // Else the lock and the settings of whoever runs the tests, and of other tests, would be this one's.
  const ownFolder = await mkdtemp(join(tmpdir(), 'regionkikaren-electron-'))
  const program = join(PROGRAM_ROOT, 'out', 'main', 'electron.js')
  const userData = join(ownFolder, 'user-data')
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [program, '--library', libraryFolder, `--user-data-dir=${userData}`, ...extra],
    env: environment(),
  })
  const dialogs = await answerNativeDialogs(app, ownFolder)
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  const watch = await watchPage(page)
  await ready(page)
  const window = openWindow(app, page, watch, dialogs)
  return {
    address: (hash) => new URL(hash, page.url()).href,
    async first() {
      await dress(page, {})
      await settled(page)
      return window
    },
    async open(look = {}) {
      await dialogs.forget()
      await page.unrouteAll()
      await dress(page, look)
      await forgetEarlier(page)
      await watch.restart()
      await page.reload()
      await settled(page)
      return window
    },
    async close() {
      await app.close()
      await rm(ownFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A reader of Swedish. Only Linux asks the environment; elsewhere see `leaveSettings`. */
function environment(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(own),
    LANG: 'sv_SE.UTF-8',
    LC_ALL: 'sv_SE.UTF-8',
    LANGUAGE: 'sv',
    // For a stand-in of Electron.
    REGIONKIKAREN_BROWSER: inject('installedChromium'),
  }
}

/** A window is known to Playwright while its page is still to come: loaded anew then, it would stay empty. */
async function ready(page: Page): Promise<void> {
  await page.waitForURL((url) => url.protocol !== 'about:')
  await page.waitForLoadState('load')
}

async function dress(page: Page, { viewport = LAPTOP }: Look): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(viewport)
}

/** What a window remembers of the one before it: where it was, its way back, choices. */
async function forgetEarlier(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.replaceState(null, '', location.pathname)
    sessionStorage.clear()
    localStorage.clear()
  })
}

function openWindow(
  app: ElectronApplication,
  page: Page,
  watch: PageWatch,
  dialogs: NativeDialogs,
): OpenWindow {
  return {
    page,
    watch,
    choose: (file, ask) => dialogs.chooseFile(file, ask),
    chooseFolder: (path, ask) => dialogs.choosePath(path, ask),
    saved: (ask) => dialogs.saved(ask),
    savedNames: () => dialogs.savedNames(),
    chooseInMenu: (label) => chooseInMenu(app, label),
    // Through the program's window: Playwright has this for browsers without a screen only.
    async pdf() {
      const base64 = await app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        const pdf = await window?.webContents.printToPDF({ pageSize: 'A4' })
        return pdf?.toString('base64') ?? ''
      })
      return Buffer.from(base64, 'base64')
    },
    // The program would end with its only window; the next test loads it anew.
    close: () => Promise.resolve(),
  }
}
