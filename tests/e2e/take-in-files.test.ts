import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { violations } from './axe-violations'
import { choose, drop } from './file-arrival'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { brokenPx, codePairs, flowList, populationPx, unsureList, workingBook } from './table-files'
import { goTo, mainText, swedish, tableRows, words } from './window'

const { intake } = words.imports
const { buttons, steps } = intake
const { figures } = words.imports

const main = (page: Page): Locator => page.getByRole('main')
const press = (page: Page, name: string): Promise<void> => main(page).getByRole('button', { name }).click()
const atStep = (page: Page, name: string): Promise<void> =>
  main(page).getByRole('heading', { level: 2, name }).waitFor()

async function editionCount(page: Page): Promise<number> {
  await goTo(page, 'datasets')
  const origins = main(page).getByRole('button', { name: new RegExp(`^${words.editions.list.origin}`) })
  await origins.first().waitFor()
  return origins.count()
}

/** Rows of the list of revised figures, without its head. */
async function revisedRows(page: Page): Promise<string[][]> {
  const list = main(page).getByRole('region', { name: intake.difference.list })
  await list.waitFor()
  const rows = await list
    .getByRole('row')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    )
  return rows.filter((row) => row.length > 0)
}

onEachHost('files of tables', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('cancelling leaves the library as it was', async () => {
    const { page } = opened
    const before = await editionCount(page)
    await choose(opened, populationPx())
    await atStep(page, steps.file)
    await press(page, buttons.next)
    await atStep(page, steps.mapping)
    await page.keyboard.press('Escape')
    const question = page.getByRole('dialog')
    await question.getByRole('button', { name: intake.discard.no }).click()
    await atStep(page, steps.mapping)
    await press(page, buttons.cancel)
    expect(await editionCount(page)).toBe(before)
  })

  test('a broken file is refused with its line, and the wizard does not open', async () => {
    const { page } = opened
    await choose(opened, brokenPx())
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.shell.datasets.refused('avkortad.px')).waitFor()
    expect(await dialog.innerText()).toMatch(/[Rr]ad \d+/)
    expect(await dialog.innerText()).toContain(words.shell.datasets.nothingChanged)
  })

  test('a book shows its tables by sheet and cells, and what is not read with the reason', async () => {
    const { page } = opened
    await choose(opened, workingBook())
    await atStep(page, steps.file)
    const tables = main(page).getByLabel(intake.file.table)
    expect(await tables.locator('option').allInnerTexts()).toEqual([
      'Tjejer, A3:C5: Elever per kommun, Tjejer',
      'Tjejer, E3:F4: Tjejer, E3:F4',
      'Killar, A3:C5: Elever per kommun, Killar',
    ])
    expect(await mainText(page)).toContain(words.imports.workbooks.leftOut.noFigures)
    expect(await violations(page)).toEqual([])
    await tables.selectOption('2')
    await main(page).getByText('180', { exact: true }).waitFor()
    await press(page, buttons.cancel)
  })

  test('a .px file is taken in step by step with the keyboard alone, and axe finds nothing on the way', async () => {
    const { page } = opened
    await goTo(page, 'datasets')
    await tabTo(page, words.shell.datasets.load)
    await opened.choose(populationPx(), () => page.keyboard.press('Enter'))

    await atStep(page, steps.file)
    expect(await mainText(page)).toContain('EGEN0101')
    expect(await mainText(page)).toContain('Anna Åberg')
    expect(await violations(page)).toEqual([])
    await tabTo(page, buttons.next)
    await page.keyboard.press('Enter')

    await atStep(page, steps.mapping)
    expect(await violations(page)).toEqual([])
    await tabTo(page, buttons.showChanges)
    await page.keyboard.press('Enter')

    // It joins the dataset of the same places, which is shown; by hand it stands apart, and back.
    await atStep(page, steps.difference)
    const joining = main(page).getByText(/^Läggs till i ”Östergötland och Södermanland”: .*inget tas bort/)
    await joining.waitFor()
    expect(await mainText(page)).toContain(intake.joining.bundled)
    expect(await violations(page)).toEqual([])
    await tabTo(page, intake.joining.apart)
    await page.keyboard.press('Enter')
    await main(page).getByText(intake.change.isNew).waitFor()
    await tabTo(page, intake.joining.join('Östergötland och Södermanland'))
    await page.keyboard.press('Enter')
    await joining.waitFor()
    await tabTo(page, buttons.commit)
    await page.keyboard.press('Enter')
    await page.getByText(intake.change.accepted('folkmangd.px')).first().waitFor()

    await goTo(page, 'population.growth', { region: '0581', year: '2016-2017', show: 'table' })
    expect((await tableRows(page)).flat()).toContain(swedish(141_100))
    // What the dataset had is still there.
    await goTo(page, 'students.campus', { show: 'table' })
    expect((await tableRows(page)).length).toBeGreaterThan(1)
  })

  test('what two columns of codes are is asked, and one click swaps or keeps them', async () => {
    const { page } = opened
    await choose(opened, codePairs())
    await press(page, buttons.next)
    await atStep(page, steps.mapping)
    const question = main(page).getByRole('group', { name: intake.mapping.reading })
    expect(await question.getByRole('radio').count()).toBe(3)
    expect(await question.innerText()).toContain(intake.mapping.certainty.unsure)
    expect(await violations(page)).toEqual([])
    const ends = async (): Promise<readonly string[]> =>
      Promise.all(
        ['a', 'b'].map((name) =>
          main(page)
            .getByRole('combobox', { name: intake.mapping.useOf(name), exact: true })
            .inputValue(),
        ),
      )
    expect(await ends()).toEqual(['home', 'work'])
    await question.getByRole('radio').nth(1).check()
    expect(await ends()).toEqual(['work', 'home'])
    await question.getByRole('radio').nth(2).check()
    expect(await ends()).toEqual(['region', 'category'])
    await press(page, buttons.cancel)
  })

  test('figures that the file does not decide are asked about, and read as the keyboard says', async () => {
    const { page } = opened
    await choose(opened, unsureList())
    await atStep(page, steps.file)
    expect(await mainText(page)).toContain(figures.open('längd', '1.240', swedish(1240), '1,24'))
    await main(page).getByRole('cell', { name: '1,24', exact: true }).waitFor()
    await press(page, buttons.next)
    await atStep(page, steps.mapping)
    const question = main(page).getByRole('group', { name: figures.question('1.240', 'rad 2, kolumn 3') })
    // The answer is for both columns.
    expect(await question.innerText()).toContain(figures.count('3'))
    const thousands = question.getByRole('radio', { name: figures.asThousands(swedish(1240), 'point') })
    expect(await question.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await violations(page)).toEqual([])

    // Without an answer there is no next step.
    await press(page, buttons.showChanges)
    await atStep(page, steps.mapping)
    await thousands.focus()
    await page.keyboard.press('Space')
    expect(await thousands.isChecked()).toBe(true)
    await tabTo(page, buttons.showChanges)
    await page.keyboard.press('Enter')
    await atStep(page, steps.difference)
    expect(await mainText(page)).toContain(swedish(1240))
    await press(page, buttons.commitNew)
    await page.getByText(intake.change.accepted('matt.csv')).first().waitFor()
    await goTo(page, 'series.values', { show: 'table' })
    expect((await tableRows(page)).flat()).toContain(swedish(1240))
  })

  test('the same file again changes nothing, and says so', async () => {
    const { page } = opened
    const before = await editionCount(page)
    await drop(page, populationPx())
    await atStep(page, steps.file)
    expect(await mainText(page)).toContain(intake.file.remembered)
    await press(page, buttons.asLastTime)
    await main(page).getByText(intake.change.identical).waitFor()
    expect(await main(page).getByRole('button', { name: buttons.commit }).count()).toBe(0)
    await press(page, buttons.close)
    expect(await editionCount(page)).toBe(before)
  })

  test('an altered copy lists exactly the altered cells', async () => {
    const { page } = opened
    await choose(opened, populationPx(true))
    await press(page, buttons.asLastTime)
    await atStep(page, steps.difference)
    const rows = await revisedRows(page)
    expect(rows).toHaveLength(2)
    const told = rows.map((row) => row.join(' '))
    expect(told.find((row) => row.includes('Norrköping'))).toContain(
      `${swedish(141_100)} ${swedish(141_200)} +100`,
    )
    expect(told.find((row) => row.includes('Motala'))).toContain(`.. ${swedish(43_100)}`)
    expect(await violations(page)).toEqual([])
    await main(page).getByRole('searchbox').fill('motala')
    await expect.poll(async () => (await revisedRows(page)).length).toBe(1)
  })

  test('a flow list of somebody’s own becomes a dataset whose view shows its figures', async () => {
    const { page } = opened
    await drop(page, flowList())
    await atStep(page, steps.file)
    await press(page, buttons.next)
    await press(page, buttons.showChanges)
    await atStep(page, steps.difference)
    await press(page, buttons.commitNew)
    await page.getByText(intake.change.accepted('pendling-egen.csv')).first().waitFor()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2017', show: 'table' })
    expect((await tableRows(page)).flat()).toContain(swedish(4450))
  })
})

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent.trim()
    })
    if (focused === name) return
  }
  throw new Error(`no Tab leads to ${name}`)
}
