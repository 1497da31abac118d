import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nameMeasure } from '#shared/filters/measure'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { onPage } from './on-each-host'
import { drawing, mainText, settled, swedish, words } from './window'

const { groups } = words.shell.navigation

const withSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Somebody who starts the program and looks for an answer; every click is counted. */
class NewReader {
  clicks = 0
  constructor(readonly page: Page) {}

  async click(what: Locator): Promise<void> {
    await what.click()
    this.clicks++
    await settled(this.page)
  }

  /** A view by the menu, whose headings are closed at the start. */
  async open(group: keyof typeof groups, view: ViewId): Promise<void> {
    const menu = this.page.getByRole('navigation')
    await this.click(menu.getByText(groups[group], { exact: true }))
    await this.click(menu.getByRole('link', { name: VIEWS[view].words.in('sv').inMenu, exact: true }))
  }

  /** A word of the sentence, or the place in the heading. */
  async choose(word: string | RegExp, choice: string): Promise<void> {
    const main = this.page.getByRole('main')
    await this.click(
      main
        .getByRole('button', { name: word })
        .or(main.getByRole('combobox', { name: word }))
        .first(),
    )
    await this.click(this.page.getByRole('option', { name: choice, exact: true }))
  }

  /** The answer in words. */
  async reads(part: string): Promise<void> {
    await expect.poll(async () => withSpaces(await mainText(this.page))).toContain(withSpaces(part))
  }
}

onPage('a question', (host) => {
  const begin = async (): Promise<NewReader> => {
    const { page } = await host.open()
    await settled(page)
    return new NewReader(page)
  }
  const place = new RegExp(`^${words.shell.filters.choosePlace}`)

  test('how many go from Norrköping to Linköping year by year: four clicks at most', async () => {
    const reader = await begin()
    await reader.open('commuting', 'commuting.relation')
    await reader.reads(`Från Norrköping till Linköping pendlade ${swedish(4463)} personer 2015`)
    await drawing(reader.page).focus()
    await reader.page.keyboard.press('Home')
    const spoken = await drawing(reader.page).getAttribute('aria-valuetext')
    expect(spoken).toContain('2004')
    expect(reader.clicks).toBeLessThanOrEqual(4)
  })

  test('what share of Söderköping works in Norrköping, and how that has changed: four', async () => {
    const reader = await begin()
    await reader.open('commuting', 'commuting.relation')
    await reader.choose(place, 'Söderköping')
    await reader.reads('Det är 46,5 % av alla sysselsatta som bor i Söderköping; 2011 var det 46,')
    expect(reader.clicks).toBe(4)
  })

  test('whether Norrköping and Linköping are one labour market: two', async () => {
    const reader = await begin()
    await reader.open('commuting', 'commuting.one-or-two')
    await reader.reads('206 fler pendlare hade gjort dem till en')
    expect(reader.clicks).toBe(2)
  })

  test('which municipalities depend most on one other: four', async () => {
    const reader = await begin()
    await reader.open('regions', 'regions.ranks')
    await reader.choose(nameMeasure('population').sv, nameMeasure('largest-flow-share').sv)
    await reader.reads('Söderköping (46,5 % till Norrköping)')
    expect(reader.clicks).toBe(4)
  })

  test('how women and men of Finspång commute, and the difference: four', async () => {
    const reader = await begin()
    await reader.open('commuting', 'commuting.sexes')
    await reader.choose(place, 'Finspång')
    await reader.reads('Skillnaden är 0,9 procentenheter')
    expect(reader.clicks).toBe(4)
  })

  test('how the Kolmården neighbours commute between each other, Oxelösund too: four', async () => {
    const reader = await begin()
    await reader.open('commuting', 'commuting.flows')
    await reader.choose(place, words.analysis.groups.presets.kolmarden)
    await reader.reads('Pendling mellan kommunerna i Kolmårdens grannar')
    for (const flow of ['Nyköping – Oxelösund', 'Norrköping – Nyköping', 'Katrineholm – Norrköping'])
      await reader.reads(flow)
    expect(reader.clicks).toBe(4)
  })

  test('slides about Motala: four', async () => {
    const reader = await begin()
    await reader.choose(place, 'Motala')
    const asked = words.shell.overview.suggestionReport('Motala')
    await reader.click(reader.page.getByRole('link', { name: asked }))
    await reader.click(reader.page.getByRole('button', { name: words.reportPages.reader.present }))
    await expect
      .poll(() =>
        reader.page.getByRole('dialog').or(reader.page.locator('.presentation')).first().innerText(),
      )
      .toContain('Motala')
    expect(reader.clicks).toBe(4)
  })

  test('how many study in Norrköping: two', async () => {
    const reader = await begin()
    await reader.open('students', 'students.campus')
    await reader.reads(`Campus Norrköping hade ${swedish(5300)} studenter 2021`)
    expect(reader.clicks).toBe(2)
  })

  test('where most commute out within the county: one, from the first screen', async () => {
    const reader = await begin()
    const asked = words.shell.overview.suggestionRanks('Östergötlands län')
    await reader.click(reader.page.getByRole('link', { name: asked }))
    await reader.reads('Högst värde har Söderköping (60,0 %)')
    expect(reader.clicks).toBe(1)
  })
})
