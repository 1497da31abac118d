import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe-violations'
import { onEachHost } from './on-each-host'
import { drawing, goTo, mainText, settled, words } from './window'

const { window: texts } = words.analysis.comparison

onEachHost('panels beside each other', (host) => {
  const open = async (): Promise<Page> => (await host.open()).page

  test('are chosen, read and left with the keyboard alone', async () => {
    const page = await open()
    await goTo(page, 'commuting.flows', { region: '0581', show: 'chart' })
    await page.getByRole('button', { name: texts.start, exact: true }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: texts.title })
    await dialog.waitFor()
    const show = dialog.getByRole('button', { name: texts.show })
    // The place that is shown is one of them; one alone is no comparison.
    expect(await show.isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab')
      if (await dialog.getByRole('combobox').evaluate((one) => one === document.activeElement)) break
    }
    await page.keyboard.type('linköp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(page.url()).toContain('compare=region:0581,0580')
    // One picture, as a reader would draw it; beside each other by choice.
    expect(await drawing(page).count()).toBe(1)
    expect(await mainText(page)).toContain('Störst skillnad')
    expect(await violations(page)).toEqual([])
    const one = page.getByRole('main').getByRole('slider').first()
    await one.focus()
    await page.keyboard.press('ArrowRight')
    expect(await one.getAttribute('aria-valuetext')).toContain('skillnad')
    await page.keyboard.press('t')
    await settled(page)
    expect(await page.getByRole('main').getByRole('table').count()).toBe(1)
    await page.keyboard.press('t')
    await settled(page)
    await page.getByRole('radio', { name: words.analysis.comparison.layouts.beside }).click()
    await settled(page)
    expect(page.url()).toContain('layout=beside')
    const panels = page.getByRole('article')
    expect(await panels.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Norrköping',
      'Linköping',
    ])
    expect(await drawing(page).count()).toBe(2)
    expect(await violations(page)).toEqual([])

    const second = panels.nth(1).getByRole('slider')
    await second.focus()
    await page.keyboard.press('ArrowRight')
    expect(await second.getAttribute('aria-valuetext')).toMatch(/^Från Linköping till Övriga Sverige/)
    await page.keyboard.press('t')
    await settled(page)
    expect(await page.getByRole('main').getByRole('table').count()).toBe(2)
    await page.getByRole('button', { name: texts.end }).focus()
    await page.keyboard.press('Enter')
    await settled(page)
    expect(page.url()).not.toContain('compare')
    expect(await page.getByRole('article').count()).toBe(0)
  })

  test('show what there is when one of them has nothing, and say why', async () => {
    const page = await open()
    await goTo(page, 'industries.change', { compare: 'region:0581,0562', layout: 'beside' })
    expect(await drawing(page).count()).toBeGreaterThanOrEqual(1)
    expect(await page.getByRole('article').count()).toBe(2)
  })

  test('that cannot be put beside each other are refused in words, with a way out', async () => {
    const page = await open()
    await goTo(page, 'commuting.flows', { compare: 'region:0581' })
    expect(await mainText(page)).toContain(words.analysis.comparison.wrongNumber(1))
    await page.getByRole('button', { name: texts.end }).click()
    await settled(page)
    expect(await drawing(page).count()).toBe(1)
  })

  test('are periods where the view shows a development, and exported as they are shown', async () => {
    const page = await open()
    await goTo(page, 'commuting.balance', { compare: 'year:2004-2009,2009-2015', layout: 'beside' })
    expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual([
      '2004–2009',
      '2009–2015',
    ])
    await page.keyboard.press('e')
    const picture = page.getByRole('dialog').getByRole('img')
    await picture.waitFor()
    expect(await picture.getAttribute('alt')).toContain('2009–2015')
  })

  test('are four maps in a laptop’s window, with one legend for all of them', async () => {
    const page = await open()
    await page.setViewportSize({ width: 1366, height: 768 })
    await goTo(page, 'commuting.flows', {
      region: '0581',
      compare: 'year:2004,2008,2012,2015',
      show: 'map',
    })
    await expect.poll(() => drawing(page).count(), { timeout: 60_000 }).toBe(4)
    await settled(page)
    const main = page.getByRole('main')
    expect(await main.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)
    const legends = main.getByRole('img', { name: words.charts.sameScale.slice(0, 10) })
    expect(await legends.count()).toBe(1)
    const boxes = await Promise.all((await page.getByRole('article').all()).map((one) => one.boundingBox()))
    expect(new Set(boxes.map((box) => Math.round(box?.x ?? 0))).size).toBe(4)
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1)
    expect(await violations(page)).toEqual([])

    await page.setViewportSize({ width: 320, height: 640 })
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const narrow = await Promise.all((await page.getByRole('article').all()).map((one) => one.boundingBox()))
    narrow.slice(1).forEach((box, i) => {
      const above = narrow[i]
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1)
    })
  })
})
