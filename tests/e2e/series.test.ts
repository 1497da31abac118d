import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { seriesWords } from '#shared/views/series/words'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHostWith } from './on-each-host'
import { seriesDataset } from './series-file'
import { drawing, goTo, leaveSettings, mainText, settled, tableRows, words } from './window'

const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-series-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function datasetOfSeries(): Promise<readonly string[]> {
  const file = join(folder, 'inkomster.regiondata')
  writeFileSync(file, await seriesDataset())
  return ['--dataset', file]
}

onEachHostWith(datasetOfSeries, 'a dataset of series', (host) => {
  let opened: OpenWindow
  beforeEach(async () => {
    opened = await host.open()
  })

  test('opens on the first series, and says which views have nothing to show', async () => {
    const { page } = opened
    await expect.poll(() => page.url()).toContain('series.values')
    await drawing(page).waitFor()
    expect(await mainText(page)).toContain('Medelinkomst efter region')
    const menu = page.getByRole('navigation', { name: words.shell.navigation.label })
    expect(await menu.getByRole('link').allInnerTexts()).toEqual([
      seriesWords.in('sv').inMenu,
      words.shell.navigation.pages.reports,
      words.shell.navigation.pages.datasets,
    ])
    expect(await menu.innerText()).toContain(words.series.controls.missing)
  })

  test('is filtered by its dimensions, and back undoes it', async () => {
    const { page } = opened
    await goTo(page, 'series.values', { along: 'Region', show: 'table' })
    expect(await tableRows(page)).toHaveLength(6)
    await page.getByRole('button', { name: /^kön:/ }).click()
    await page.getByRole('option', { name: 'kvinnor' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => decodeURIComponent(page.url())).toContain('select=Kon=1+2,2')
    await expect.poll(async () => (await tableRows(page)).length).toBe(11)
    await page.goBack()
    await expect.poll(async () => (await tableRows(page)).length).toBe(6)
  })

  test('has no limits to drag where there are no flows to have limits', async () => {
    const { page } = opened
    await goTo(page, 'commuting.labour-markets')
    expect(await mainText(page)).toMatch(/saknar|inga uppgifter/i)
    const { controls } = words.analysis.labourMarkets
    expect(await page.getByRole('group', { name: controls.label }).count()).toBe(0)
    expect(await page.getByRole('slider', { name: controls.totalOut }).count()).toBe(0)
  })

  test('has many values found by typing', async () => {
    const { page } = opened
    await goTo(page, 'series.values')
    await page.getByRole('button', { name: /^ålder:/ }).click()
    await page.getByPlaceholder(words.series.controls.searchValue).fill('36')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('36-40')
    await page.keyboard.press('Escape')
    await settled(page)
    expect(await mainText(page)).toContain('36–40 år')
  })

  test('becomes a map by one click, although it was shown over time', async () => {
    const { page } = opened
    await goTo(page, 'series.values')
    await page.getByRole('radio', { name: words.shell.show.map }).click()
    await expect.poll(() => page.url()).toContain('along=Region')
    await settled(page)
    await drawing(page).waitFor()
    expect(await drawing(page).locator('svg path').count()).toBeGreaterThan(5)
  })

  test('is chosen among several, months included', async () => {
    const { page } = opened
    await goTo(page, 'series.values')
    await page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await page.getByRole('option', { name: 'Lediga jobb per månad' }).click()
    await expect.poll(() => page.url()).toContain('series=ku-manad')
    await settled(page)
    await expect.poll(() => drawing(page).innerText()).toMatch(/(?:maj|juni) 2024/)
  })

  test('tells where a figure comes from, by keyboard alone', async () => {
    const { page } = opened
    await goTo(page, 'series.values', { along: 'Region', show: 'table' })
    const figures = page.locator('td button')
    expect(await page.locator('td button[tabindex="0"]').count()).toBe(1)
    await figures.first().focus()
    await page.keyboard.press('ArrowDown')
    const place = await page.evaluate(
      () => document.activeElement?.closest('tr')?.querySelector('th')?.textContent.trim() ?? '',
    )
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: words.series.provenance.heading })
    await dialog.waitFor()
    const text = await dialog.innerText()
    expect(text).toContain('HE0110-inkomst.px')
    expect(text).toMatch(new RegExp(`Region: ${place} \\(\\d{4}\\); kön: båda könen \\(1\\+2\\)`))
    expect(text).toContain('Preliminär uppgift.')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('tr')?.querySelector('th')?.textContent.trim(),
      ),
    ).toBe(place)
  })

  test('tells it of a mark of the picture, too: by the cursor and by a click', async () => {
    const { page } = opened
    await goTo(page, 'series.values', { along: 'Region' })
    await drawing(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: words.series.provenance.heading })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const box = await drawing(page).boundingBox()
    if (!box) throw new Error('no picture')
    // The largest bar is the first, and longer than a third of the picture.
    await page.mouse.click(box.x + box.width / 3, box.y + 58)
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('Söderköping')
  })

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
    leaveSettings(host, { language: 'en', theme })
    const { page } = opened
    await page.reload()
    await settled(page)
    const found: string[] = []
    for (const show of ['chart', 'map', 'table']) {
      await goTo(page, 'series.values', { along: 'Region', show })
      found.push(...(await violations(page)))
    }
    await page.getByRole('button', { name: /^age:/ }).click()
    found.push(...(await violations(page)))
    expect(found).toEqual([])
  })
})
