import { beforeEach, expect, test } from 'vitest'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, mainText, settled, swedish, words } from './window'

const { datasetChoice, shell } = words

onEachHost('choosing between the datasets', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('the picker says what each holds, is free of axe findings, and switches by keyboard', async () => {
    const { page } = opened
    await page.getByRole('button', { name: `${datasetChoice.label}: Östergötland` }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: datasetChoice.choose })
    await dialog.getByText(datasetChoice.places('290', '21')).waitFor()
    const text = await dialog.innerText()
    expect(text).toContain(datasetChoice.table(shell.datasets.tables.population, '1975–2019'))
    expect(text).toContain(datasetChoice.table(shell.datasets.tables['commuting-totals'], '2004–2015, 2024'))
    expect(text).toContain(datasetChoice.quality.official)
    expect(text).toContain(datasetChoice.quality.synthetic)
    expect(await violations(page)).toEqual([])
    const option = dialog.getByRole('button', { name: 'Sverige' })
    await option.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `${datasetChoice.label}: Sverige` }).waitFor()
    await goTo(page, 'population.growth', { show: 'table' })
    expect(await mainText(page)).toContain(swedish(974_073))
    // The first dataset again, for the next test.
    await page.getByRole('button', { name: `${datasetChoice.label}: Sverige` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Östergötland och Södermanland' }).click()
    await page.getByRole('button', { name: `${datasetChoice.label}: Östergötland` }).waitFor()
  })

  test('a place that only another dataset has is found, and shown from there', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581' })
    await page.getByRole('main').getByRole('heading', { level: 1 }).getByRole('button').first().click()
    await page.keyboard.type('Umeå')
    const offer = page.getByText(datasetChoice.switchTo('Umeå', 'Sverige'))
    await offer.waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `${datasetChoice.label}: Sverige` }).waitFor()
    await settled(page)
    await expect.poll(() => mainText(page)).toContain('Umeå')
    expect(new URL(page.url()).hash).toContain('region=2480')
  })
})
