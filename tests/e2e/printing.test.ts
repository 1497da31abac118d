import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onEachHost } from './on-each-host'
import { goTo, leaveSettings, words } from './window'

onEachHost('a printed page', (host) => {
  const open = async (): Promise<Page> => (await host.open()).page
  /** As the browser does it: the page hears of it, then has the style of paper. */
  const layOutForPaper = async (page: Page): Promise<void> => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
  }
  const backToScreen = async (page: Page): Promise<void> => {
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  }
  /** The mean of red, green and blue that an element's text or ground has, 0 to 255. */
  const lightness = (page: Page, selector: string, property: 'color' | 'backgroundColor'): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, which) => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) throw new Error('no canvas')
        context.fillStyle = getComputedStyle(element)[which]
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
        return (red + green + blue) / 3
      }, property)

  test('has title, answer, picture, notes, source and edition, and no controls', async () => {
    const page = await open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await layOutForPaper(page)
    const main = page.getByRole('main')
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await main.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('slider', { name: words.filters.year.label }).count()).toBe(0)
    const text = await main.innerText()
    expect(text).toContain('Vart pendlar de som bor i Norrköping?')
    expect(text).toContain('Linköping')
    expect(text).toContain('EXEMPELDATA')
    expect(text).toMatch(/utgåva \d{4}-\d\d-\d\d/)
    expect(text).toContain('regionkikaren://view/commuting.flows')
    const title = await main.getByRole('heading', { level: 2 }).first().boundingBox()
    const answer = await main.locator('.finding').first().boundingBox()
    expect(title?.y ?? 0).toBeLessThan(answer?.y ?? 0)
    // Drawn anew, as wide as the paper, not as the window.
    const width = await main.locator('.canvas svg').getAttribute('viewBox')
    expect(width).toMatch(/^0 0 680 /)
    await backToScreen(page)
    expect(await main.locator('.canvas svg').getAttribute('viewBox')).toBeNull()
    expect(await main.locator('.canvas svg').evaluate((svg) => svg.clientWidth)).toBeGreaterThan(680)
  })

  test('is dark on light, also from a dark window', async () => {
    leaveSettings(host, { language: null, theme: 'dark' })
    const page = await open()
    await goTo(page, 'commuting.balance', { region: '0581' })
    expect(await lightness(page, 'body', 'backgroundColor')).toBeLessThan(80)
    await layOutForPaper(page)
    expect(await lightness(page, 'body', 'backgroundColor')).toBe(255)
    expect(await lightness(page, 'main h2', 'color')).toBeLessThan(80)
    const labels = await page
      .locator('main .canvas svg text')
      .evaluateAll((texts) => texts.map((one) => one.getAttribute('fill')))
    expect(labels).toContain('#1b2430')
    expect(labels).not.toContain('#eef2f6')
    await backToScreen(page)
    expect(await lightness(page, 'body', 'backgroundColor')).toBeLessThan(80)
  })

  test('is the table where the table is shown, panels where panels are, and is never wider than the paper', async () => {
    const page = await open()
    for (const [view, filters] of [
      ['industries.largest', { region: '0581', show: 'table' }],
      ['commuting.balance', { compare: 'region:0581,0580', layout: 'beside' }],
      ['overview', { region: '0581' }],
      ['datasets', {}],
    ] as const) {
      await goTo(page, view, filters)
      await layOutForPaper(page)
      // What is left of A4 portrait between its margins.
      await page.setViewportSize({ width: 680, height: 1009 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, view).toBeLessThanOrEqual(0)
      if ('show' in filters) expect(await page.getByRole('main').getByRole('row').count()).toBeGreaterThan(5)
      if ('compare' in filters) expect(await page.locator('main .canvas svg').count()).toBe(2)
      await page.setViewportSize({ width: 1366, height: 768 })
      await backToScreen(page)
    }
  })

  test('can be made into a PDF', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008', show: 'map' })
    const pdf = await window.pdf()
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    // Afterwards the window is as it was.
    expect(await page.locator('main .canvas svg').getAttribute('viewBox')).toBeNull()
  })

  test('of a report holds its views without its button, far from the window too, or says what is missing', async () => {
    const page = await open()
    await page.evaluate(() => {
      location.hash = '#/reports?report=cooperation'
    })
    const report = page.locator('article.report')
    await report.locator('.figure').first().waitFor()
    // At once: what has not been fetched yet is said on paper.
    await layOutForPaper(page)
    const all = await report.locator('.figure').count()
    expect(all).toBeGreaterThan(4)
    // Looked at in one instant, for figures go on arriving.
    const early = await report.evaluate((paper) => ({
      missing: paper.querySelectorAll('.figure p.paper-only').length,
      told: paper.querySelector('.paper-only.lacking')?.textContent ?? '',
    }))
    if (early.missing > 0) expect(early.told).toContain('Skriv ut')
    await backToScreen(page)
    // Nobody scrolled: the rest is fetched meanwhile.
    await page.waitForFunction(() => {
      dispatchEvent(new Event('beforeprint'))
      const missing = document.querySelectorAll('.report .lacking, .report .figure p.paper-only').length
      dispatchEvent(new Event('afterprint'))
      return missing === 0
    })
    await layOutForPaper(page)
    const figures = report.locator('.figure')
    for (let at = 0; at < all; at++)
      expect(await figures.nth(at).locator('svg, table').count(), `figure ${String(at)}`).toBeGreaterThan(0)
    await backToScreen(page)
  })

  test('that lies has two panels beside each other, and one column where it stands', async () => {
    const page = await open()
    await goTo(page, 'commuting.balance', { compare: 'region:0581,0580', layout: 'beside' })
    await layOutForPaper(page)
    const lefts = async (width: number, height: number): Promise<Set<number>> => {
      await page.setViewportSize({ width, height })
      const boxes = await Promise.all(
        (await page.getByRole('article').all()).map((panel) => panel.boundingBox()),
      )
      return new Set(boxes.map((box) => Math.round(box?.x ?? -1)))
    }
    expect((await lefts(680, 1009)).size).toBe(1)
    expect((await lefts(1009, 680)).size).toBe(2)
    await page.setViewportSize({ width: 1366, height: 768 })
    await backToScreen(page)
  })
})
