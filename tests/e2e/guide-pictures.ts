import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/export/export-formats'
import { LANGUAGES, type Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import { ownMarkWords } from '#shared/view/own-marks/words'
import type { ViewId } from '#shared/view/view-ids'
import { runCommand } from '../integration/command-line/run-command'
import { exportOnCommandLine } from './export-on-command-line'
import { drop } from './file-arrival'
import { PROGRAM_ROOT, type RunningHost } from './host'
import { startHost } from './start-host'
import { goTo, leaveSettings, settled } from './window'

/** `docs/guide/pictures/<name>.<language>.png`: what the guide's pages show, taken from the running program. */
const FOLDER = join(PROGRAM_ROOT, 'docs', 'guide', 'pictures')

interface Shot {
  readonly name: string
  /** Where the reader is. */
  readonly view: ViewId | 'reports'
  readonly filters?: Readonly<Record<string, string>>
  /** Of the window in CSS pixels, where a laptop's does not show enough. */
  readonly height?: number
  /** What the reader does before the picture is taken. */
  readonly before?: (page: Page, words: Messages, language: Language) => Promise<void>
}

/** The laptop of a council meeting, in CSS pixels. */
const WIDTH = 1366
const HEIGHT = 768

const COOPERATION = { report: 'cooperation', region: '0581' }

/** The report's charts that are in sight stand. */
async function reportDrawn(page: Page): Promise<void> {
  await page.getByRole('article').locator('[data-drawn]').first().waitFor()
  await settled(page)
}

const openExport =
  (format: ExportFormat) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio').nth(EXPORT_FORMATS.indexOf(format)).check()
    await page.locator('[role=dialog] [aria-busy=true]').waitFor({ state: 'detached' })
  }

/** So many datasets of examples; each has a name of its own. */
let examples = 0

/**
 * A table in the layout of SCB's, taken in and shown. Its figures are made up, so the picture says so: it has a source of
 * its own name.
 */
const takeIn =
  (name: string, view: ViewId, filters: Readonly<Record<string, string>>) =>
  async (page: Page): Promise<void> => {
    const made = readFileSync(join(PROGRAM_ROOT, 'tests', 'files', 'accepted', name), 'latin1')
    const file = join(host.libraryFolder, name)
    writeFileSync(file, made.replace('SOURCE="SCB"', 'SOURCE="Exempel (made up)"'), 'latin1')
    const ran = await runCommand([
      'import',
      file,
      '--new',
      `Exempel ${String(++examples)} (made up)`,
      '--library',
      host.libraryFolder,
    ])
    expect(ran.code, ran.error).toBe(0)
    await page.reload()
    await goTo(page, view, filters)
  }

const EXAMPLES: Readonly<Record<Language, { readonly goal: string; readonly note: string }>> = {
  sv: { goal: 'Fler pendlar hit', note: 'Ny tågstation (exempel)' },
  en: { goal: 'More commute here', note: 'New railway station (example)' },
}

const QUESTIONS: Readonly<Record<Language, string>> = {
  sv: 'hur stor andel av norrköpings invånare pendlar ut',
  en: 'what share of norrköping commutes out',
}

/** A goal and a note by the fields of their panel, from the first that has the focus. */
async function putOwnMarks(page: Page, _: Messages, language: Language): Promise<void> {
  const say = ownMarkWords.in(language)
  await page.getByRole('button', { name: say.title, exact: true }).click()
  const { keyboard } = page
  const next = async (text: string): Promise<void> => {
    await keyboard.press('Tab')
    await keyboard.type(text)
  }
  await page.getByRole('dialog', { name: say.title }).waitFor()
  await keyboard.press('Tab')
  await next('14 000')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await next(EXAMPLES[language].goal)
  await keyboard.press('Enter')
  await keyboard.press('End')
  await next('2011')
  await next(EXAMPLES[language].note)
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await settled(page)
}

const SHOTS: readonly Shot[] = [
  { name: 'overview', view: 'overview' },
  {
    name: 'ask',
    view: 'overview',
    before: async (page, _, language) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type(QUESTIONS[language])
      await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor()
    },
  },
  { name: 'flows-map', view: 'commuting.flows', filters: { region: '05', year: '2008', show: 'map' } },
  { name: 'relation', view: 'commuting.relation', filters: { region: '0582', other: '0581' } },
  {
    name: 'unit',
    view: 'commuting.relation',
    filters: { region: '0582', other: '0581', unit: 'index' },
  },
  { name: 'partners', view: 'commuting.partners', filters: { region: '0581' } },
  { name: 'ties', view: 'commuting.ties', filters: { region: '0581,0582' } },
  { name: 'reference', view: 'commuting.containment', filters: { region: '0581', reference: 'county' } },
  {
    name: 'swarm',
    view: 'regions.swarm',
    filters: { region: '0581', measure: 'out-share', reference: 'none' },
  },
  {
    name: 'own-marks',
    view: 'commuting.balance',
    filters: { region: '0581' },
    before: putOwnMarks,
  },
  { name: 'county-border', view: 'commuting.border', filters: { region: '0581' } },
  { name: 'heat', view: 'industries.heat', filters: { region: '0581' } },
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
  {
    name: 'open-file',
    view: 'students.share',
    before: async (page, words) => {
      const flows = ['--filter', 'region=0581', '--filter', 'year=2008']
      const file = await exportOnCommandLine('commuting.flows', 'png', flows, host.libraryFolder)
      await drop(page, { ...file, name: 'norrkoping.png' })
      await page.waitForURL(/#\/commuting\.flows\?/)
      await page
        .getByRole('region', { name: words.shell.messages.label })
        .getByText('norrkoping.png')
        .waitFor()
      await settled(page)
    },
  },
  { name: 'report', view: 'reports', filters: COOPERATION, height: 1100, before: reportDrawn },
  {
    name: 'report-presentation',
    view: 'reports',
    filters: COOPERATION,
    before: async (page, words) => {
      await reportDrawn(page)
      await page.getByRole('button', { name: words.reportPages.reader.present }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      do await page.keyboard.press('ArrowRight')
      while ((await dialog.locator('[role=img]').count()) === 0)
      await dialog.locator('[data-drawn]').waitFor()
    },
  },
  {
    name: 'report-changes',
    view: 'reports',
    filters: COOPERATION,
    before: async (page, words) => {
      const { reader } = words.reportPages
      // One's own report, shown for another municipality.
      await page.getByRole('button', { name: reader.copyToEdit }).click()
      await page.getByRole('link', { name: words.reportPages.editor.read }).click()
      await page.getByRole('button', { name: new RegExp(`^${words.shell.filters.choosePlace}`) }).click()
      await page.getByPlaceholder(words.shell.filters.searchPlace).fill('Linköping')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /Linköping/ }).waitFor()
      await page.locator('details.changes summary').click()
      await page.getByRole('button', { name: words.shell.messages.dismiss, exact: true }).click()
      await settled(page)
    },
  },
  // Last: what is taken in is shown from then on.
  {
    name: 'components',
    view: 'overview',
    before: takeIn('BefforandrKvRLK.px', 'population.components', { region: '0581' }),
  },
  {
    name: 'employment-rate',
    view: 'overview',
    before: takeIn('ArRegArbStatus-all.px', 'work.employment-rate', { region: '0581' }),
  },
  {
    name: 'commuters-by-group',
    view: 'overview',
    before: takeIn('commuters-by-industry.csv', 'commuting.by-industry', { region: '0581' }),
  },
  {
    name: 'after-studies',
    view: 'overview',
    before: takeIn('etablering-efter-examen.csv', 'students.outcomes', { region: '0581' }),
  },
]

let host: RunningHost
beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
})
beforeEach(async () => {
  host = await startHost('browser')
})
afterEach(async () => {
  await host.close()
})

/** Nothing of the picture before: no message, no focus, no pointer on a button. */
async function tidyUp(page: Page, { shell }: Messages): Promise<void> {
  await page.keyboard.press('Escape')
  const dismiss = page.getByRole('button', { name: shell.messages.dismiss, exact: true })
  while ((await dismiss.count()) > 0) await dismiss.first().click()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

test.each(LANGUAGES)('pictures of the guide in %s', async (language) => {
  leaveSettings(host, { language, theme: 'light' })
  const { page, close } = await host.open()
  const words = messagesIn(language)
  for (const { name, view, filters, height = HEIGHT, before } of SHOTS) {
    await page.setViewportSize({ width: WIDTH, height })
    await goTo(page, view, filters)
    await before?.(page, words, language)
    await page.mouse.move(0, 0)
    const file = join(FOLDER, `${name}.${language}.png`)
    const picture = await page.screenshot({ path: file })
    // An empty window compresses to next to nothing.
    expect(picture.length, name).toBeGreaterThan(20_000)
    await tidyUp(page, words)
  }
  await close()
})
