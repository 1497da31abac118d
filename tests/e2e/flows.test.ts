import { expect, test } from 'vitest'
import { relationWords } from '#shared/views/commuting/relation/words'
import { violations } from './axe-violations'
import { onPage } from './on-each-host'
import { drawing, goTo, mainText, settled, swedish, words } from './window'

const { panel, between, inMenu } = relationWords.in('sv')
/** The picture, not the small one in the panel. */
const main = 0

onPage('one flow', (host) => {
  test('is told beside the picture, which stays where it stands; Escape gives the focus back', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2014' })
    const picture = drawing(page).nth(main)
    const before = await picture.boundingBox()
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const told = page.getByRole('complementary', { name: 'Från Norrköping till Linköping' })
    await told.getByRole('table').waitFor()
    const text = await told.innerText()
    for (const part of [swedish(4381), swedish(2823), '7,2', panel.figures.share_of_out, panel.figures.women])
      expect(text).toContain(part)
    const beside = await picture.boundingBox()
    expect([beside?.x, beside?.y, beside?.height]).toEqual([before?.x, before?.y, before?.height])
    expect((await told.boundingBox())?.x).toBeGreaterThanOrEqual((beside?.x ?? 0) + (beside?.width ?? 0))
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await told.waitFor({ state: 'detached' })
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('leads to both directions over the years', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0582', year: '2008', direction: 'in' })
    await drawing(page).nth(main).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: panel.overYears }).click()
    await settled(page)
    expect(await mainText(page)).toContain(between('Norrköping', 'Söderköping'))
    expect(page.url()).not.toContain('year=')
  })

  test('from Norrköping to Linköping, year by year, is two clicks from the start', async () => {
    const { page } = await host.open()
    await settled(page)
    const menu = page.getByRole('navigation')
    await menu.getByText(words.shell.navigation.groups.commuting, { exact: true }).click()
    await menu.getByRole('link', { name: inMenu, exact: true }).click()
    await settled(page)
    await expect.poll(() => mainText(page)).toContain(between('Norrköping', 'Linköping'))
  })
})

onPage('playing the years', (host) => {
  test('goes from year to year, and any key stops it', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2005' })
    const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
    await button(words.filters.year.play).click()
    await button(words.filters.year.stop).waitFor()
    await expect.poll(() => page.url()).toContain('year=2007')
    await page.keyboard.press('ArrowDown')
    await button(words.filters.year.play).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
