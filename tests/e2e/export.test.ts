import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ExportFormat } from '#shared/export/export-formats'
import { paste } from './clipboard'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, settled, words } from './window'

const text = words.exportDialog

onEachHost('the export dialog', (host) => {
  const openDialog = async (page: Page): Promise<Locator> => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: text.title })
    await dialog.waitFor()
    return dialog
  }
  const radio = (dialog: Locator, format: ExportFormat): Locator =>
    dialog.getByRole('radio', { name: text.formats[format].use })
  const ready = (dialog: Locator): Promise<void> =>
    dialog.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  const choice = (dialog: Locator, name: string): Locator =>
    dialog.getByRole('combobox', { name, exact: true })
  const save = async (window: OpenWindow, dialog: Locator): Promise<{ name: string; bytes: Buffer }> => {
    await ready(dialog)
    const button = dialog.getByRole('button', { name: text.save, exact: true })
    const { name, path } = await window.saved(() => button.click())
    return { name, bytes: readFileSync(path) }
  }
  /** Width and height stand after the PNG signature and the name of the first chunk. */
  const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)]

  test('saves the picture that its preview shows, in the size chosen', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'industries.largest', { region: '0581' })
    const dialog = await openDialog(page)
    await choice(dialog, text.size.label).selectOption('slide16x9')
    await choice(dialog, text.scale).selectOption('2')
    await dialog.getByText(text.preview.pixels(2560, 1440)).waitFor()
    const png = await save(window, dialog)
    expect(png.name).toMatch(/^[\w.-]+\.png$/)
    expect(sizeOf(png.bytes)).toEqual([2560, 1440])
    const shown = await dialog.getByRole('img').evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })
    expect(shown).toEqual([2560, 1440])

    await radio(dialog, 'svg').check()
    const svg = await save(window, dialog)
    expect(svg.name).toMatch(/\.svg$/)
    const drawn = svg.bytes.toString('utf8')
    expect(drawn).toContain('<svg')
    expect(drawn).toContain('Källa')
    expect(drawn).toContain('EXEMPELDATA')
  })

  test('makes 12 × 8 cm at 300 dpi 1417 × 945 pixels, and says what sizes it takes', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'commuting.balance', { region: '0581', year: '2004-2015' })
    const dialog = await openDialog(page)
    await choice(dialog, text.size.label).selectOption('own')
    const number = (name: string): Locator => dialog.getByRole('spinbutton', { name, exact: true })
    const enter = async (name: string, value: string): Promise<void> => {
      await number(name).fill(value)
      await number(name).blur()
    }
    await enter(text.size.width, '12')
    await enter(text.size.height, '8')
    await enter(text.size.dpi, '300')
    await dialog.getByText(text.preview.pixels(1417, 945)).waitFor()
    expect(sizeOf((await save(window, dialog)).bytes)).toEqual([1417, 945])

    await enter(text.size.width, '1')
    await dialog.getByRole('alert').getByText(text.size.outOfRange.width).waitFor()
    expect(await dialog.getByRole('button', { name: text.save, exact: true }).isDisabled()).toBe(true)
    expect(await number(text.size.width).getAttribute('aria-invalid')).toBe('true')
  })

  test('shows and saves figures as they are displayed, or all behind them', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'students.origin', { show: 'table' })
    const dialog = await openDialog(page)
    await radio(dialog, 'csv').check()
    await ready(dialog)
    const heads = await dialog.getByRole('table').getByRole('columnheader').allInnerTexts()
    const csv = await save(window, dialog)
    expect(csv.name).toMatch(/\.csv$/)
    const lines = csv.bytes.toString('utf8').replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]?.split(';')).toEqual(heads)
    const rows = dialog.getByRole('group', { name: text.rows })
    const counts = (await rows.innerText())
      .match(/\d[\d\s]*(?= rader)/g)
      ?.map((n) => Number(n.replace(/\s/g, '')))
    const [shown = 0, all = 0] = counts ?? []
    expect(all).toBeGreaterThan(shown)
    expect(lines).toHaveLength(shown + 1)
    await rows.getByRole('radio').last().check()
    await ready(dialog)
    const whole = (await save(window, dialog)).bytes
      .toString('utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
    expect(whole).toHaveLength(all + 1)
  })

  test('says of a comparison in cells which parts the file holds', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.balance', { compare: 'region:0581,0580', layout: 'beside' })
    const dialog = await openDialog(page)
    await radio(dialog, 'xlsx').check()
    const cells = dialog.getByRole('table').getByRole('row')
    await cells.first().waitFor()
    const first = await cells.evaluateAll((rows) => rows.slice(1).map((row) => row.children[0]?.textContent))
    expect(new Set(first)).toEqual(new Set(['Norrköping', 'Linköping']))
    expect(await dialog.innerText()).toContain('2 delar')
  })

  test('names each format in words that can be told apart', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.balance', { region: '0581' })
    const dialog = await openDialog(page)
    for (const { name, kind, use } of Object.values(text.formats)) {
      const said = `${name === kind ? name : `${name} (${kind})`} ${use}`
      expect(await dialog.getByRole('radio', { name: said, exact: true }).count()).toBe(1)
    }
  })

  test('keeps the last choices for the next file, in the next session too', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'industries.largest', { region: '0581' })
    const first = await openDialog(page)
    await radio(first, 'svg').check()
    await choice(first, text.size.label).selectOption('square')
    await choice(first, text.ground).selectOption('transparent')
    await choice(first, text.language).selectOption('en')
    await first.getByRole('checkbox', { name: text.partNames.notes }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await settled(page)
    const again = await openDialog(page)
    expect(await radio(again, 'svg').isChecked()).toBe(true)
    expect(await choice(again, text.size.label).inputValue()).toBe('square')
    expect(await choice(again, text.ground).inputValue()).toBe('transparent')
    expect(await again.getByRole('checkbox', { name: text.partNames.notes }).isChecked()).toBe(false)
    const drawn = (await save(window, again)).bytes.toString('utf8')
    expect(drawn).toContain('xml:lang="en"')
    expect(drawn).toContain('Source')
  })

  test('copies the table with its source, as HTML and as text with tabs', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const dialog = await openDialog(page)
    await dialog.getByRole('button', { name: text.copyTable }).click()
    await page.getByText(text.tableCopied).waitFor()
    const copied = await paste(page)
    expect(copied.html).toContain('<table')
    expect(copied.html).toContain('Källa')
    expect(copied.plain).toMatch(/Linköping\t\d{4,}\t/)
    expect(copied.plain).toContain('EXEMPELDATA')

    await dialog.getByRole('button', { name: text.copyPicture }).click()
    await page.getByText(text.pictureCopied).waitFor()
    expect((await paste(page)).kinds).toContain('image/png')
  })

  test.each([
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ])('has its actions in sight at $width × $height, whatever is chosen', async (viewport) => {
    const { page } = await host.open({ viewport })
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const dialog = await openDialog(page)
    for (const format of ['png', 'svg', 'csv'] as const) {
      await radio(dialog, format).check()
      if (format === 'png') await choice(dialog, text.size.label).selectOption('own')
      await ready(dialog)
      const box = await dialog.getByRole('button', { name: text.save, exact: true }).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0), format).toBeLessThanOrEqual(viewport.height)
    }
  })

  test('is used with the keyboard alone: formats by arrow keys, Escape closes', async () => {
    const window = await host.open()
    const { page } = window
    await goTo(page, 'industries.largest', { region: '0581' })
    const dialog = await openDialog(page)
    await page.keyboard.press('ArrowDown')
    expect(await radio(dialog, 'svg').isChecked()).toBe(true)
    for (let step = 0; step < 20; step++) {
      const name = await page.evaluate(() => document.activeElement?.textContent?.trim())
      if (name === text.save) break
      await page.keyboard.press('Tab')
    }
    await ready(dialog)
    const { name: savedAs } = await window.saved(() => page.keyboard.press('Enter'))
    expect(savedAs).toMatch(/\.svg$/)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('says why there is nothing to export from a view without figures', async () => {
    const { page } = await host.open()
    await goTo(page, 'population.growth', { region: '0581', year: '2099-2100' })
    const button = page.getByRole('button', { name: words.shell.toolbar.export, exact: true })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByText(text.nothing).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})
