import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/export-formats'
import { LANGUAGES } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import type { ViewId } from '#shared/views/view-ids'
import { PROGRAM_ROOT, startHost, type RunningHost } from './host'
import { goTo, leaveSettings, settled } from './window'

/** `docs/guide/pictures/<name>.<language>.png`: what the guide's pages show, taken from the running program. */
const FOLDER = join(PROGRAM_ROOT, 'docs', 'guide', 'pictures')

interface Shot {
  readonly name: string
  readonly view: ViewId
  readonly filters?: Readonly<Record<string, string>>
  /** What the reader does before the picture is taken. */
  readonly before?: (page: Page, words: Messages) => Promise<void>
}

const openExport =
  (format: ExportFormat) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio').nth(EXPORT_FORMATS.indexOf(format)).check()
    await page.locator('[role=dialog] [aria-busy=true]').waitFor({ state: 'detached' })
  }

const SHOTS: readonly Shot[] = [
  { name: 'overview', view: 'overview' },
  { name: 'flows-map', view: 'commuting.flows', filters: { region: '05', year: '2008', show: 'map' } },
  { name: 'labour-markets', view: 'commuting.labour-markets', filters: { region: '0581' } },
  { name: 'compare', view: 'commuting.balance', filters: { compare: 'region:0580,0581' } },
  {
    name: 'groups',
    view: 'commuting.balance',
    filters: { region: 'group:0580+0581' },
  },
  {
    name: 'export-picture',
    view: 'commuting.flows',
    filters: { region: '0581', year: '2008' },
    before: openExport('png'),
  },
  {
    name: 'export-slides',
    view: 'industries.largest',
    filters: { region: '0581' },
    before: openExport('pptx'),
  },
  {
    name: 'export-spreadsheet',
    view: 'industries.largest',
    filters: { region: '0581' },
    before: openExport('xlsx'),
  },
  {
    name: 'save-view',
    view: 'commuting.balance',
    filters: { region: '0581' },
    before: async (page, words) => {
      await page.getByRole('button', { name: words.savedViews.star, exact: true }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]

let host: RunningHost
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  host = await startHost('browser')
})
afterAll(async () => {
  await host.close()
})

test.each(LANGUAGES)('pictures of the guide in %s', async (language) => {
  leaveSettings(host, { language, theme: 'light' })
  const { page } = await host.open()
  await settled(page)
  for (const { name, view, filters, before } of SHOTS) {
    await goTo(page, view, filters)
    await before?.(page, messagesIn(language))
    const file = join(FOLDER, `${name}.${language}.png`)
    const picture = await page.screenshot({ path: file })
    // An empty window compresses to next to nothing.
    expect(picture.length, name).toBeGreaterThan(20_000)
    if (before) await page.keyboard.press('Escape')
  }
  await page.context().close()
})
