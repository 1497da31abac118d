import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '#main/bench/chromium'
import { startProgram } from '#main/bench/program-process'
import type { NamedFile } from './dataset-files'
import { LAPTOP, PATIENCE, PROGRAM_ROOT, SAVING_PATIENCE, type OpenWindow, type StartedHost } from './host'
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

/** The program's own server, and a browser in which each window has a profile of its own. */
export async function startBrowserHost(
  libraryFolder: string,
  extra: readonly string[],
  chromium: string,
): Promise<StartedHost> {
  const program = await startProgram(PROGRAM_ROOT, libraryFolder, extra)
  const { startAddress } = program
  const { origin } = new URL(startAddress)
  const browser = await launchChromium(chromium)

  const makeContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ ...READER, ...options })
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

  return {
    address: (hash) => `${origin}/${hash}`,
    async first() {
      const page = await (await makeContext({})).newPage()
      const window = await openWindow(page, startAddress)
      admission = page.context().storageState()
      return window
    },
    async open(look) {
      admission ??= admit()
      const context = await makeContext({ ...look, storageState: await admission })
      return openWindow(await context.newPage(), origin)
    },
    async close() {
      await browser.close()
      await program.stop()
    },
  }
}

async function openWindow(page: Page, address: string): Promise<OpenWindow> {
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  const watch = await watchPage(page)
  await page.goto(address)
  await settled(page)
  return {
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
    savedNames: () => Promise.resolve(names),
    pdf: () => page.pdf({ format: 'A4' }),
    close: () => page.context().close(),
  }
}
