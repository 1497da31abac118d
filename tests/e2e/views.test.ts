import { beforeEach, expect, test } from 'vitest'
import type { ViewId } from '#shared/views/registry'
import { BUNDLED_VIEWS } from '../bundled-views'
import type { OpenWindow } from './host'
import { onEachHost, onPage } from './on-each-host'
import {
  brightness,
  drawing,
  goTo,
  leaveSettings,
  mainText,
  settled,
  swedish,
  tableRows,
  words,
} from './window'

/** Views whose figures in the bundled dataset are all invented. */
const SYNTHETIC: readonly ViewId[] = [
  'commuting.flows',
  'industries.largest',
  'industries.change',
  'students.origin',
]

onEachHost('views', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('the first start shows the overview of Norrköping', async () => {
    const { page } = opened
    await expect.poll(() => page.title()).toContain('Norrköping')
    const text = await mainText(page)
    expect(text).toContain('Norrköping')
    // Inhabitants stand with their year and source.
    expect(text).toMatch(/folkmängd|invånare/i)
    expect(text).toContain('SCB')
  })

  // The bundled dataset has no series: tests/e2e/series.test.ts draws one.
  test('every view draws a picture', async () => {
    const { page } = opened
    const empty: string[] = []
    for (const view of BUNDLED_VIEWS.filter((id) => id !== 'overview')) {
      await goTo(page, view)
      await drawing(page).waitFor()
      const marks = await drawing(page).evaluate((figure) => {
        const canvas = figure.querySelector('canvas')
        if (!canvas) return figure.querySelectorAll('svg path, svg rect, svg circle').length
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        const colours = new Set<number>()
        for (let i = 0; i < pixels.length; i += 4 * 7) {
          colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0))
        }
        return colours.size
      })
      if (marks <= 5) empty.push(view)
    }
    expect(empty).toEqual([])
  })

  test('flows and origins also draw a map', async () => {
    const { page } = opened
    for (const view of ['commuting.flows', 'students.origin'] as const) {
      await goTo(page, view, { show: 'map' })
      await drawing(page).waitFor()
    }
  })

  test('Norrköping 2008 has 10 854 in-commuters and 10 483 out-commuters', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581', year: '2004-2015', show: 'table' })
    const rows = await tableRows(page)
    const row2008 = rows.find((row) => row.includes('2008')) ?? []
    for (const figure of [10_854, 10_483, 58_190, 57_819]) expect(row2008).toContain(swedish(figure))
  })

  test('T shows the table and T again the picture', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance')
    await page.keyboard.press('t')
    await page.getByRole('main').getByRole('table').first().waitFor()
    await page.keyboard.press('t')
    await drawing(page).waitFor()
  })

  test('changing one filter keeps the others, and back undoes it', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0580', year: '2008', direction: 'in' })
    await page.getByRole('combobox', { name: new RegExp(`^${words.filters.sex.label}:`) }).click()
    await page.getByRole('option', { name: words.filters.sex.values.women, exact: true }).click()
    await expect.poll(() => page.url()).toContain('sex=women')
    expect(page.url()).toContain('region=0580')
    expect(page.url()).toContain('year=2008')
    expect(page.url()).toContain('direction=in')
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('sex=women')
    expect(page.url()).toContain('direction=in')
    await settled(page)
    expect(await mainText(page)).toContain('Linköping')
  })

  test('the year moves one step with the arrow key on the slider', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await page.getByRole('slider', { name: words.filters.year.label, exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('year=2009')
    await settled(page)
    expect(await mainText(page)).toContain('2009')
  })

  test('rapid changes end in the last one, with title and figures of the same year', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581', year: '2004-2015', show: 'table' })
    for (const region of ['0580', '0480', '0486', '0581', '0580']) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/commuting.balance?region=${region}&year=2008&show=table`)
    }
    await settled(page)
    const rows = await tableRows(page)
    expect(rows.flat()).toContain(swedish(16_121))
    expect(rows.flat()).toContain(swedish(9_866))
    const text = await mainText(page)
    expect(text).toContain('Linköping')
    expect(text).not.toContain('Nyköping')
  })

  test('English changes the words and the way numbers are written', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581', year: '2004-2015', show: 'table' })
    await page.getByRole('button', { name: words.shell.toolbar.settings }).click()
    const language = page.getByRole('combobox', { name: words.shell.settings.language, exact: true })
    await language.selectOption('en')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await expect.poll(() => tableRows(page).then((rows) => rows.flat())).toContain('10,854')
  })

  test('the dark theme makes the page dark', async () => {
    leaveSettings(host, { language: null, theme: 'dark' })
    const { page } = opened
    await page.reload()
    await settled(page)
    expect(await brightness(page)).toBeLessThan(80)
  })
})

onPage('what views show', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('every municipality has an overview, also one with several campuses', async () => {
    const { page } = opened
    for (const [code, place] of [
      ['0580', 'Linköping'],
      ['0512', 'Ydre'],
      ['0480', 'Nyköping'],
    ] as const) {
      await goTo(page, 'overview', { region: code })
      await expect.poll(() => mainText(page)).toContain(`${place} i korthet`)
    }
  })

  test('a map is enlarged, shrunk and shown as at first, by the keyboard, too', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { show: 'map' })
    await drawing(page).waitFor()
    const text = words.shell.result
    const shape = () => page.locator('.canvas svg').innerHTML()
    const first = await shape()
    await page.getByRole('button', { name: text.enlargeMap }).click()
    await expect.poll(shape).not.toBe(first)
    await page.getByRole('button', { name: text.shrinkMap }).focus()
    const enlarged = await shape()
    await page.keyboard.press('Enter')
    await expect.poll(shape).not.toBe(enlarged)
    await page.getByRole('button', { name: text.resetMap }).click()
    const paths = (html: string) => html.match(/<path/g)?.length
    await expect.poll(async () => paths(await shape())).toBe(paths(first))
  })

  test('a place is found by typing a part of its name', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await page.getByRole('button', { name: 'Norrköping' }).first().click()
    await page.getByPlaceholder(words.shell.filters.searchPlace).fill('nykö')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('region=0480')
    await settled(page)
    expect(await mainText(page)).toContain('Nyköping')
  })

  test.each(SYNTHETIC)('%s says that its figures are example data', async (view) => {
    await goTo(opened.page, view)
    expect(await mainText(opened.page)).toContain('EXEMPELDATA – inte statistik')
  })

  test('official figures are not called example data', async () => {
    await goTo(opened.page, 'population.growth')
    expect(await mainText(opened.page)).not.toContain('EXEMPELDATA')
  })
})
