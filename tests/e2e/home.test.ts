import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { overviewWords } from '#shared/views/overview/words'
import { violations } from './axe-violations'
import { onPage } from './on-each-host'
import { drawing, goTo, leaveSettings, mainText, settled, words } from './window'

const { home } = messagesIn('sv')
const { unknown } = overviewWords.in('sv')
const field = (page: Page) => page.getByRole('combobox', { name: home.question })

onPage('a reader who starts for the first time', (host) => {
  const start = async (): Promise<Page> => {
    leaveSettings(host, { language: null, theme: 'system', home: null })
    const { page } = await host.open()
    await field(page).waitFor()
    return page
  }

  test.each([
    ['umea', 'Umeå', 'Sverige', 'Nettopendling som andel av nattbefolkningen 2015'],
    ['ydre', 'Ydre', 'Östergötland och Södermanland', 'Största flöden ut från och in till Ydre 2015'],
    ['Mallmö', 'Malmö', 'Sverige', 'Nettopendling som andel av nattbefolkningen 2015'],
  ])('and writes %s comes to %s in one choice, by keyboard', async (written, place, dataset, picture) => {
    const page = await start()
    // The field has the keys: nobody needs to look for it.
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.type(written)
    await page.getByRole('option', { name: place }).waitFor()
    await page.keyboard.press('Enter')
    await field(page).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).getByText(place).waitFor()
    await page.getByRole('button', { name: dataset }).first().waitFor()
    await settled(page)
    // A picture of the place, figures with what they are seen against, and what is not known.
    await page.getByRole('heading', { name: picture }).waitFor()
    await drawing(page).first().waitFor()
    const text = await mainText(page)
    expect(text).toMatch(/[+−]\d+,\d\s%\s(?:sedan|\d{4}–)/)
    expect(text).toContain(unknown.heading)
    expect(text).toContain('TAB1830')
    expect(await violations(page)).toEqual([])
    // The map is read by arrow keys, as charts are.
    await page.getByRole('slider', { name: picture }).focus()
    await page.keyboard.press('ArrowRight')
    const pointed = page.getByTestId('chart-cursor')
    expect(await pointed.innerText()).toMatch(
      new RegExp(`^${place}(?: till .+: [\\d\\s]+ personer|: [+−][\\d,]+\\s%) \\(1 av \\d+\\)$`),
    )
    await page.keyboard.press('ArrowRight')
    expect(await pointed.innerText()).toContain('(2 av ')
    expect(await violations(page)).toEqual([])
    // Every view begins there, at the next start as well.
    await goTo(page, 'commuting.balance')
    expect(await mainText(page)).toContain(place)
    const { page: next } = await host.open()
    await next.getByRole('heading', { level: 1 }).getByText(place).waitFor()
    expect(await field(next).count()).toBe(0)
  })

  test('and lacks a table comes to where it stands how to get it', async () => {
    leaveSettings(host, { language: null, theme: 'system', home: 'none' })
    const { page } = await host.open()
    await goTo(page, 'overview', { region: '0581' })
    await settled(page)
    const { title, steps } = words.shell.datasets.fromStatisticsSweden
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await mainText(page)).toContain(steps[1])
    expect(await violations(page)).toEqual([])
  })

  test('and passes the question is asked no more, and can choose in the settings', async () => {
    const page = await start()
    await page.getByRole('button', { name: home.skip }).click()
    await field(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.shell.toolbar.settings }).click()
    const settings = page.getByRole('dialog', { name: words.shell.settings.title })
    await settings.getByRole('button', { name: `${home.label}: ${home.none}` }).click()
    await page.keyboard.type('kinda')
    await page.getByRole('option', { name: 'Kinda' }).waitFor()
    await page.keyboard.press('Enter')
    await settings.getByRole('button', { name: `${home.label}: Kinda` }).waitFor()
    // The page behind is dimmed while its next answer is on its way.
    await settled(page)
    expect(await violations(page)).toEqual([])
    await settings.getByRole('button', { name: home.remove }).click()
    await settings.getByRole('button', { name: `${home.label}: ${home.none}` }).waitFor()
  })
})
