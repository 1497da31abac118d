import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe-violations'
import { paste } from './clipboard'
import { onEachHost, onPage } from './on-each-host'
import { goTo, settled, swedish, tableRows, words } from './window'

const { columns } = words.views
const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })

/** The first cells of all rows but the head. */
const names = async (page: Page): Promise<(string | undefined)[]> =>
  (await tableRows(page)).slice(1).map(([first]) => first)

onPage('a table', (host) => {
  const open = async (): Promise<Page> => (await host.open()).page

  test('is sorted by a column with the keyboard: largest, smallest, as it was', async () => {
    const page = await open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008', show: 'table' })
    const before = await names(page)
    await head(page, columns.work).getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await head(page, columns.work).getAttribute('aria-sort')).toBe('ascending')
    const sorted = await names(page)
    const places = sorted.filter((name) => !name?.startsWith('Övriga'))
    expect(places).toEqual(places.toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'sv')))
    // The rest of the country and the gathered others are no places among others.
    expect(sorted.slice(places.length).every((name) => name?.startsWith('Övriga'))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await head(page, columns.work).getAttribute('aria-sort')).toBe('descending')
    expect((await names(page)).slice(0, places.length)).toEqual(places.toReversed())
    await page.keyboard.press('Enter')
    expect(await head(page, columns.work).getAttribute('aria-sort')).toBe('none')
    expect(await names(page)).toEqual(before)
  })

  test('stays sorted when the year changes, and tells the origin of the row that is pressed', async () => {
    const page = await open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008', show: 'table' })
    await head(page, columns.persons).getByRole('button').click()
    await head(page, columns.persons).getByRole('button').click()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2009', show: 'table' })
    expect(await head(page, columns.persons).getAttribute('aria-sort')).toBe('ascending')
    const row = page.getByRole('main').getByRole('row').nth(1)
    const place = await row.getByRole('rowheader').innerText()
    await row.getByRole('button').first().click()
    const dialog = page.getByRole('dialog', { name: words.series.provenance.heading })
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain(place)
    await page.keyboard.press('Escape')
    // Another view has another table.
    await goTo(page, 'commuting.balance', { region: '0581', show: 'table' })
    expect(await page.locator('th[aria-sort=ascending], th[aria-sort=descending]').count()).toBe(0)
  })

  test('says once what is the same in every row, and names its rows', async () => {
    const page = await open()
    await goTo(page, 'industries.specialisation', { region: '0581', show: 'table' })
    const table = page.getByRole('main').getByRole('table').first()
    expect(await head(page, columns.region).count()).toBe(0)
    expect(await head(page, columns.year).count()).toBe(0)
    expect(await table.locator('caption').innerText()).toContain(`${columns.region}: Norrköping`)
    const rows = await table.getByRole('row').count()
    expect(await table.getByRole('rowheader').count()).toBe(rows - 1)
  })

  test('is searched without å, ä and ö', async () => {
    const page = await open()
    await goTo(page, 'regions.ranks', { show: 'table' })
    await page.getByRole('searchbox', { name: words.shell.table.search }).fill('soderkoping')
    await expect.poll(async () => (await tableRows(page)).length).toBe(2)
    expect((await tableRows(page))[1]).toContain('Söderköping')
    expect(await page.getByText(words.shell.table.found('1', '22')).count()).toBe(1)
    await page.getByRole('searchbox').fill('finns inte')
    await page.getByText(words.shell.table.nothingFound).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('keeps head and names in sight while it scrolls', async () => {
    const page = (await host.open({ viewport: { width: 683, height: 600 } })).page
    await goTo(page, 'industries.specialisation', { region: '0581', show: 'table' })
    const box = page.getByRole('main').getByRole('region').last()
    const places = await box.evaluate((scroll) => {
      scroll.scrollTo(200, 150)
      const top = scroll.querySelector('thead th')?.getBoundingClientRect()
      const names = scroll.querySelectorAll('tbody th')
      const left = names[names.length - 1]?.getBoundingClientRect()
      const frame = scroll.getBoundingClientRect()
      return {
        moved: scroll.scrollLeft > 0 && scroll.scrollTop > 0,
        top: Math.abs((top?.top ?? 0) - frame.top) < 3,
        left: Math.abs((left?.left ?? 0) - frame.left) < 3,
      }
    })
    expect(places).toEqual({ moved: true, top: true, left: true })
  })
})

onEachHost('a table', (host) => {
  test('is copied as it is shown, for a spreadsheet', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008', show: 'table' })
    await head(page, columns.work).getByRole('button').click()
    const shown = await tableRows(page)
    await page.getByRole('button', { name: words.shell.result.copyTable }).click()
    await page.getByText(words.shell.table.copied).waitFor()
    const lines = (await paste(page)).plain.split(/\r?\n/)
    const at = lines.findIndex((line) => line.startsWith(columns.work))
    expect(lines.slice(0, at).join(' ')).toContain('Norrköping')
    const copied = lines.slice(at + 1, at + shown.length).map((line) => line.split('\t'))
    expect(copied.map(([name]) => name)).toEqual(shown.slice(1).map(([name]) => name))
    expect(copied.map(([, persons]) => swedish(Number(persons)))).toEqual(
      shown.slice(1).map(([, persons]) => persons),
    )
    expect(lines.join(' ')).toContain('EXEMPELDATA')
    await settled(page)
  })
})
