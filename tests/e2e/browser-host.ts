import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { startProgram } from '#main/bench/program-process'
import type { NamedFile } from './dataset-files'
import { LAPTOP, PATIENCE, PROGRAM_ROOT, SAVING_PATIENCE, type OpenWindow, type StartedHost } from './host'
import { browserOfWorker } from './worker-browser'
import { watchPage } from './watch-page'
import { settled } from './window'

/** A reader of Swedish, without motion. */
const READER: BrowserContextOptions = {
  viewport: LAPTOP,
  locale: 'sv-SE',
  reducedMotion: 'reduce',
  colorScheme: 'light',
}

type Admission = Awaited<ReturnType<BrowserContext['storageState']>>

/** A window, and how it is made ready for somebody else. */
interface UsedWindow {
  readonly window: OpenWindow
  again(address: string): Promise<void>
}

/** The program's own server, and profiles of its own in the browser that is shared with other files. */
export async function startBrowserHost(
  libraryFolder: string,
  extra: readonly string[],
  chromium: string,
): Promise<StartedHost> {
  const program = await startProgram(PROGRAM_ROOT, libraryFolder, extra)
  const { startAddress } = program
  const { origin } = new URL(startAddress)
  const browser = await browserOfWorker(chromium)
  const contexts = new Set<BrowserContext>()

  const makeContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ ...READER, ...options })
    contexts.add(context)
    context.once('close', () => contexts.delete(context))
    context.setDefaultTimeout(PATIENCE)
    // The packaged browser has nobody to ask, and refuses what an installed one lets a pressed button do.
    await context.grantPermissions(['clipboard-write'])
    return context
  }
  // The token in the start address works once: later contexts get the first one's cookie.
  let admission: Promise<Admission> | null = null
  const admit = async (): Promise<Admission> => {
    const context = await makeContext({})
    await (await context.newPage()).goto(startAddress, { waitUntil: 'commit' })
    const state = await context.storageState()
    await context.close()
    return state
  }

  // To load a page anew takes half of the work of a new profile and the process that comes with it.
  const left: UsedWindow[] = []

  return {
    address: (hash) => `${origin}/${hash}`,
    async first() {
      const page = await (await makeContext({})).newPage()
      const { window } = await makeWindow(page, (): Promise<void> => page.context().close())
      await page.goto(startAddress)
      await settled(page)
      admission = page.context().storageState()
      return window
    },
    async open(look) {
      const used = look === undefined ? left.pop() : undefined
      if (used !== undefined) {
        await used.again(origin)
        return used.window
      }
      admission ??= admit()
      const context = await makeContext({ ...look, storageState: await admission })
      const page = await context.newPage()
      const made = await makeWindow(page, async () => {
        // A test may have closed it itself; meanwhile it may have been opened again, and be another's.
        if (left.includes(made)) return
        if (look !== undefined || !(await isLeft(page))) return context.close()
        left.push(made)
      })
      await page.goto(origin)
      await settled(page)
      return made.window
    },
    async close() {
      await Promise.all([...contexts].map((context) => context.close()))
      await program.stop()
    },
  }
}

/** Leaves the program, and everything that the page remembers, for the next; false when it cannot be used again. */
async function isLeft(page: Page): Promise<boolean> {
  if (page.isClosed() || page.context().pages().length > 1) return false
  await page.unrouteAll()
  await page.setViewportSize(LAPTOP)
  const { colorScheme, reducedMotion } = READER
  await page.emulateMedia({
    media: null,
    ...(colorScheme && { colorScheme }),
    ...(reducedMotion && { reducedMotion }),
  })
  // A page that is on its way to another document, or shows one that is not ours, lets nobody at what it remembers.
  const isForgotten = await page
    .evaluate(() => {
      sessionStorage.clear()
      localStorage.clear()
    })
    .then(
      () => true,
      () => false,
    )
  if (!isForgotten) return false
  // The program is to hear nothing more of this window.
  await page.goto('about:blank')
  return true
}

async function makeWindow(page: Page, close: () => Promise<void>): Promise<UsedWindow> {
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  // Somebody listens as long as the window is there: Playwright asks for choosers when the first begins to listen, and a
  // key that is pressed at once may come to the page before that does.
  page.on('filechooser', () => undefined)
  const watch = await watchPage(page)
  const window: OpenWindow = {
    page,
    watch,
    chooseFolder: null,
    chooseInMenu: null,
    async choose({ name, buffer }: NamedFile, ask) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
    },
    async saved(ask) {
      const arriving = page.waitForEvent('download', { timeout: SAVING_PATIENCE })
      const [download] = await Promise.all([arriving, ask()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    savedNames: () => Promise.resolve([...names]),
    pdf: () => page.pdf({ format: 'A4' }),
    close,
  }
  return {
    window,
    async again(address) {
      names.length = 0
      await watch.restart()
      await page.goto(address)
      await settled(page)
    },
  }
}
