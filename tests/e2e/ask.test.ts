import { beforeEach, expect, test } from 'vitest'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, settled, words } from './window'

const { palette } = words.shell

onEachHost('asking', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('two names and Enter lead to both directions between them, without a mouse', async () => {
    const { page } = opened
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(palette.placeholder).waitFor()
    await page.keyboard.type('soderkoping norrköping')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Pendling mellan Söderköping och Norrköping' }).waitFor()
    const text = await dialog.innerText()
    // Both directions, their year, that they are invented, and who says so.
    expect(text).toContain('Från Söderköping till Norrköping')
    expect(text).toContain('Från Norrköping till Söderköping')
    expect(text).toContain('(2015)')
    expect(text).toContain('EXEMPELDATA – inte statistik')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/commuting.relation?region=0582&other=0581')
    await settled(page)
  })

  test('Enter before the figures are there leads to the same view', async () => {
    const { page } = opened
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(palette.placeholder).waitFor()
    await page.keyboard.insertText('pendling från finspång')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/#\/commuting\.flows\?region=0562.*direction=out/)
  })

  test('a place alone is shown in the view at hand; its facts are one step down', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581' })
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(palette.placeholder).waitFor()
    await page.keyboard.type('Motala')
    await page.getByRole('option', { name: palette.showHere('Motala') }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/commuting.balance?region=0583')
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(palette.placeholder).waitFor()
    await page.keyboard.type('Mjölby')
    await page.getByRole('option', { name: palette.showHere('Mjölby') }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/overview?region=0586')
  })

  test('what is not understood is said, with what could be asked', async () => {
    const { page } = opened
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(palette.placeholder).waitFor()
    await page.keyboard.type('blå elefant')
    await page.getByRole('dialog').getByText('Det förstod jag inte').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
