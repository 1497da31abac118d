import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { ReportFormat } from '#shared/contract/report-formats'
import { violations } from './axe-violations'
import { laterEdition } from './dataset-files'
import { drop } from './file-arrival'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, mainText, settled, swedish, words } from './window'

const say = words.reportPages
const { changes } = words.reports
const LATER = '2027-01-15'
/** Of the bundled dataset in 2008; the later edition has one more. */
const NET = { before: 371, after: 372 }

/** What a reader of the file reads, whatever its format. */
async function textOf(format: ReportFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
  const parts = Object.entries(unzipSync(bytes))
  const wanted = format === 'pptx' ? /^ppt\/slides\/slide\d+\.xml$/ : /^index\.html$/
  return parts.flatMap(([name, content]) => (wanted.test(name) ? [strFromU8(content)] : [])).join('\n')
}

onEachHost('a report that is shown with another edition', (host) => {
  let opened: OpenWindow
  let page: Page
  let edition: Locator

  beforeAll(async () => {
    const { page: first, close } = await host.open()
    await goTo(first, 'commuting.balance', { region: '0581', year: '2004-2008' })
    await collect(first, say.collect.newReport)
    await goTo(first, 'population.growth')
    await collect(first, say.list.newTitle)
    await drop(first, await laterEdition(LATER))
    await first.getByRole('main').getByRole('button', { name: words.imports.intake.buttons.commit }).click()
    await first.getByText(words.imports.intake.change.accepted('uppdaterad.regiondata')).first().waitFor()
    await close()
  })
  beforeEach(async () => {
    opened = await host.open()
    page = opened.page
    await goTo(page, 'reports')
    await page.getByRole('link', { name: say.list.newTitle, exact: true }).click()
    edition = page.getByRole('combobox', { name: say.reader.edition })
    await edition.waitFor()
    await settled(page)
  })

  /** The edition of the select whose name ends in a date. */
  const choose = async (date: string): Promise<void> => {
    const option = edition.locator('option').filter({ hasText: new RegExp(`, ${date}$`) })
    await edition.selectOption((await option.getAttribute('value')) ?? '')
    await page.getByText(say.reader.changes(1)).waitFor()
    await settled(page)
  }

  const download = async (format: ReportFormat, withChanges: boolean): Promise<string> => {
    await page.getByRole('button', { name: say.reader.export }).click()
    const dialog = page.getByRole('dialog', { name: say.export.title })
    await dialog.getByRole('radio', { name: say.export.formats[format] }).check()
    await dialog.getByRole('checkbox', { name: say.export.changes }).setChecked(withChanges)
    const { path } = await opened.saved(() => dialog.getByRole('button', { name: say.export.make }).click())
    const text = await textOf(format, await readFile(path))
    await dialog.waitFor({ state: 'detached' })
    return text
  }

  test('shows its own figures until the reader chooses the later one, and then what changed', async () => {
    expect(await edition.inputValue()).toBe('')
    expect(await mainText(page)).toContain(`Norrköping hade ${swedish(NET.before)} fler inpendlare`)
    await choose(LATER)
    const main = await mainText(page)
    expect(main).toContain(`Norrköping hade ${swedish(NET.after)} fler inpendlare`)
    // What did not change is not listed.
    expect(main).not.toContain(changes.sameFinding)
    await page.getByText(say.reader.changes(1)).click()
    const list = page.locator('details.changes')
    expect(await list.innerText()).toContain(changes.compared('2026-11-29', LATER))
    expect(await list.innerText()).toMatch(
      new RegExp(
        `${changes.before} Norrköping hade ${swedish(NET.before)} fler[^]*${changes.after} Norrköping hade ${swedish(NET.after)} fler`,
      ),
    )
    // In-commuters, the net and the day population of one year.
    expect(await list.innerText()).toContain('3 av ')
    expect(await violations(page)).toEqual([])
  })

  test.each(['pptx', 'pdf', 'folder'] as const)(
    'is exported as %s with a page of what changed',
    async (format) => {
      await choose(LATER)
      const text = await download(format, true)
      expect(text).toContain(changes.heading)
      expect(text).toContain(changes.compared('2026-11-29', LATER))
      for (const net of [NET.before, NET.after]) expect(text).toContain(`${swedish(net)} fler inpendlare`)
      const without = await download(format, false)
      expect(without).not.toContain(changes.heading)
      expect(without).not.toContain(`${swedish(NET.before)} fler inpendlare`)
    },
  )

  test('is kept as another report, and the saved one stays as it was', async () => {
    await choose(LATER)
    await page.getByRole('button', { name: say.reader.saveFitted }).click()
    const title = `${say.list.newTitle} (2)`
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await settled(page)
    expect(await mainText(page)).toContain(`${swedish(NET.after)} fler inpendlare`)
    expect(await page.locator('details.changes').count()).toBe(0)
    await page.getByRole('link', { name: say.reader.back }).click()
    const entry = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
    await entry(title).getByText(say.list.edition(LATER)).waitFor()
    expect(await entry(say.list.newTitle).innerText()).not.toContain(LATER)
  })
})

async function collect(page: Page, report: string): Promise<void> {
  await page.getByRole('button', { name: say.collect.button }).click()
  await page.getByRole('button', { name: report, exact: true }).click()
  await page.getByRole('button', { name: say.collect.show }).last().waitFor()
}
