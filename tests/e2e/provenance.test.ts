import { beforeEach, expect, test } from 'vitest'
import { relationWords } from '#shared/views/commuting/relation/words'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { drawing, goTo, swedish, words } from './window'

onEachHost('where a figure comes from', (host) => {
  let opened: OpenWindow
  const dialog = () => opened.page.getByRole('dialog', { name: words.series.provenance.heading })

  beforeEach(async () => {
    opened = await host.open()
  })

  test('is one click away on the overview, and says when the file is not known', async () => {
    const { page } = opened
    await page.getByRole('article').first().getByRole('button').click()
    await dialog().waitFor()
    const text = await dialog().innerText()
    expect(text).toContain('SCB')
    expect(text).toContain(words.series.provenance.noFile)
    expect(await violations(page)).toEqual([])
  })

  test('of a computed figure names its formula and its parts', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581', year: '2004-2008' })
    await page
      .getByRole('complementary')
      .getByRole('button', { name: swedish(58_190) })
      .click()
    await dialog().waitFor()
    expect(await dialog().innerText()).toContain(words.series.provenance.methods.dayPopulation)
    expect(await dialog().innerText()).toContain(`${swedish(10_854)} personer`)
  })

  test('changes to another figure of the same row', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await drawing(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: relationWords.in('sv').panel.origin }).click()
    await dialog().waitFor()
    expect(await dialog().innerText()).toContain(words.views.qualities.synthetic)
    await dialog()
      .getByRole('button', { name: new RegExp(`^${words.views.columns.share_of_out}`) })
      .click()
    await expect
      .poll(() => dialog().innerText())
      .toContain(words.series.provenance.methods.shareOfOutCommuters)
  })

  test('of an area on the map is the figure of that area', async () => {
    const { page } = opened
    await goTo(page, 'students.origin', { show: 'map' })
    await drawing(page).focus()
    await page.keyboard.press('ArrowRight')
    const spoken = (await page.getByTestId('chart-cursor').innerText()).split(':')[0] ?? ''
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    expect(await dialog().innerText()).toContain(spoken)
  })
})
