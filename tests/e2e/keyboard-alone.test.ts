import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { relationWords } from '#shared/views/commuting/relation/words'
import type { ViewId } from '#shared/views/registry'
import { BUNDLED_VIEWS } from '../bundled-views'
import type { OpenWindow } from './host'
import { onPage } from './on-each-host'
import { drawing, goTo, settled, tableRows, words } from './window'

const { panel } = relationWords.in('sv')
/** More stops than a page has before what is looked for. */
const MOST_STOPS = 80

/** Presses Tab until the focus is where `target` is, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  expect.fail('Tab does not lead there')
}

const spoken = async (page: Page): Promise<string> =>
  (await drawing(page).first().getAttribute('aria-valuetext')) ?? ''

/** A picture of each kind, and how its marks begin when they are spoken. */
const PICTURES: readonly (readonly [string, ViewId, Readonly<Record<string, string>>, string])[] = [
  ['bars', 'commuting.flows', { region: '0581' }, 'Från Norrköping till Linköping'],
  ['a map of flows', 'commuting.flows', { region: '0581', show: 'map' }, 'Från Norrköping till Linköping'],
  ['lines', 'commuting.relation', { region: '0581' }, 'Från Norrköping till Linköping'],
  ['points', 'population.growth', {}, 'Linköping'],
  ['a matrix', 'commuting.matrix', { region: '05' }, 'Inom '],
  ['a tree', 'commuting.labour-markets', { region: '0581' }, ''],
  ['a map of areas', 'regions.ranks', { show: 'map' }, 'Linköping'],
]

onPage('by keyboard alone', (host) => {
  const open = async (): Promise<OpenWindow> => host.open()
  const dialog = (page: Page) => page.getByRole('dialog', { name: words.series.provenance.heading })

  test.each(PICTURES)(
    'marks of %s are reached one by one, to the last',
    async (_kind, view, filters, begins) => {
      const { page } = await open()
      await goTo(page, view, filters)
      await tabTo(page, drawing(page).first())
      await page.keyboard.press('ArrowRight')
      const first = await spoken(page)
      expect(first).toContain(begins)
      await page.keyboard.press('ArrowRight')
      const second = await spoken(page)
      expect(second).not.toBe(first)
      await page.keyboard.press('End')
      const slider = drawing(page).first()
      expect(await slider.getAttribute('aria-valuenow')).toBe(await slider.getAttribute('aria-valuemax'))
      // Enter tells more of it: the origin of a figure, or the panel of a flow.
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page
        .getByRole('complementary', { name: /^Från / })
        .or(dialog(page))
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => slider.evaluate((element) => element === document.activeElement)).toBe(true)
    },
  )

  test('a flow on the map opens its panel, and a figure of it tells its origin', async () => {
    const { page } = await open()
    await goTo(page, 'commuting.flows', { region: '0581', show: 'map' })
    await tabTo(page, drawing(page).first())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const told = page.getByRole('complementary', { name: 'Från Norrköping till Linköping' })
    await told.getByRole('table').waitFor()
    await tabTo(page, told.getByRole('table').getByRole('button').first())
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await tabTo(page, told.getByRole('link', { name: panel.overYears }))
    await page.keyboard.press('Enter')
    await settled(page)
    await expect.poll(() => page.url()).toContain('commuting.relation')
  })

  test('a cell of the matrix opens the panel of its flow; one who stays at home has none', async () => {
    const { page } = await open()
    await goTo(page, 'commuting.matrix', { region: '0581' })
    await tabTo(page, drawing(page).first())
    await page.keyboard.press('ArrowRight')
    for (let mark = 0; mark < 30 && !/Från .* till /.test(await spoken(page)); mark++)
      await page.keyboard.press('ArrowRight')
    const said = /Från .*? till [^:]+/.exec(await spoken(page))?.[0] ?? ''
    await page.keyboard.press('Enter')
    const told = page.getByRole('complementary', { name: said })
    await told.getByRole('table').waitFor()
    await page.keyboard.press('Escape')
    await told.waitFor({ state: 'detached' })
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
  })

  test('a table is sorted, and a cell of it tells its origin', async () => {
    const { page } = await open()
    await goTo(page, 'regions.ranks', { show: 'table' })
    const table = page.getByRole('main').getByRole('table').first()
    await tabTo(page, table.getByRole('columnheader').nth(1).getByRole('button'))
    const before = await tableRows(page)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await tableRows(page))[1]).not.toEqual(before[1])
    await tabTo(page, table.getByRole('cell').getByRole('button').first())
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test('notes are opened and shut, and the years are played and stopped', async () => {
    const { page } = await open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const main = page.getByRole('main')
    await tabTo(page, main.getByRole('button', { name: /anmärkning/ }).first())
    await page.keyboard.press('Enter')
    await main.getByRole('region', { name: /anmärkning/ }).waitFor()
    await page.keyboard.press('Escape')
    await main.getByRole('region', { name: /anmärkning/ }).waitFor({ state: 'detached' })
    const play = main.getByRole('button', { name: words.filters.year.play, exact: true })
    await tabTo(page, page.getByRole('link', { name: words.shell.skipToContent }).first())
    await tabTo(page, play)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('year=2010')
    await page.keyboard.press('Escape')
    await play.waitFor()
  })

  test('what is compared is chosen among places, years and sexes', async () => {
    const { page } = await open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const { window: texts } = words.analysis.comparison
    await tabTo(page, page.getByRole('main').getByRole('button', { name: texts.start, exact: true }))
    await page.keyboard.press('Enter')
    const chooser = page.getByRole('dialog', { name: texts.title })
    await chooser.waitFor()
    await tabTo(page, chooser.getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await tabTo(page, chooser.getByRole('combobox'))
    await page.keyboard.type('2015')
    await page.keyboard.press('Enter')
    await tabTo(page, chooser.getByRole('button', { name: texts.show }))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('compare=year:2008,2015')
  })

  // The overview is numbers, each with a button of its own; the bundled datasets hold no series.
  test.each(BUNDLED_VIEWS.filter((view) => view !== 'overview'))(
    'the picture of %s is a stop of Tab',
    async (view) => {
      const { page } = await open()
      await goTo(page, view)
      await tabTo(page, drawing(page).first())
      await page.keyboard.press('ArrowRight')
      expect(await spoken(page)).not.toBe(words.shell.result.chartHint)
    },
  )
})
