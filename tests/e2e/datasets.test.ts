import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { brokenFiles, laterEdition } from './dataset-files'
import { choose, drop } from './file-arrival'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, mainText, swedish, tableRows, words } from './window'

const shell = words.shell.datasets
const { editions } = words
const { intake } = words.imports

const commitButton = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: intake.buttons.commit })

async function inCommuters2008(page: Page): Promise<string | undefined> {
  await goTo(page, 'commuting.balance', { region: '0581', year: '2008', show: 'table' })
  const rows = await tableRows(page)
  const known = [swedish(10_854), swedish(10_855)]
  return rows.flat().find((cell) => known.includes(cell))
}

onEachHost('loading datasets', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('refused files are explained, and what was shown is still shown', async () => {
    const { page } = opened
    for (const [what, file] of Object.entries(await brokenFiles())) {
      await choose(opened, file)
      const dialog = page.getByText(shell.refused(file.name))
      await dialog.first().waitFor()
      const text = await page.locator('body').innerText()
      expect(text, what).toContain(shell.nothingChanged)
      await page.keyboard.press('Escape')
      expect(await inCommuters2008(page), what).toBe(swedish(10_854))
    }
  })

  test('a later edition shows what it changes, becomes current, and the former can be chosen again', async () => {
    const { page } = opened
    await choose(opened, await laterEdition())
    await commitButton(page).waitFor()
    expect(await mainText(page)).toContain(swedish(10_855))
    await commitButton(page).click()
    await page.getByText(intake.change.accepted('uppdaterad.regiondata')).first().waitFor()
    expect(await inCommuters2008(page)).toBe(swedish(10_855))

    await goTo(page, 'datasets')
    expect(await mainText(page)).toContain('2027-01-15')
    // One rule below a row: no cell ends a pixel above the others.
    const ends = await page
      .getByRole('main')
      .locator('table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().bottom))),
      )
    expect(ends.length).toBeGreaterThan(0)
    for (const row of ends) expect(new Set(row).size, String(row)).toBe(1)
    await page.getByRole('main').getByRole('button', { name: /^Visa/ }).first().click()
    await expect.poll(() => inCommuters2008(page)).toBe(swedish(10_854))
  })

  test('a file dropped on the window is taken in like one that was chosen', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows')
    await drop(page, await laterEdition())
    await commitButton(page).click()
    await page
      .getByText(intake.change.already('uppdaterad.regiondata'))
      .or(page.getByText(intake.change.accepted('uppdaterad.regiondata')))
      .first()
      .waitFor()
    expect(await inCommuters2008(page)).toBe(swedish(10_855))
  })

  test('a deleted edition is undone with one press, and can be restored later', async () => {
    const { page } = opened
    await goTo(page, 'datasets')
    const main = page.getByRole('main')
    const remove = main.getByRole('button', { name: new RegExp(`^${editions.list.remove}`) })
    const count = await remove.count()
    expect(count).toBeGreaterThan(0)

    await remove.first().click()
    await expect.poll(() => remove.count()).toBe(count - 1)
    await page.getByRole('button', { name: editions.undo, exact: true }).click()
    await expect.poll(() => remove.count()).toBe(count)

    await remove.first().click()
    await main.getByRole('heading', { name: editions.deleted.title }).waitFor()
    await main.getByRole('button', { name: new RegExp(`^${editions.deleted.restore}`) }).click()
    await expect.poll(() => remove.count()).toBe(count)
    expect(await main.getByRole('heading', { name: editions.deleted.title }).count()).toBe(0)
  })

  test('two editions are compared, and every edition is checked', async () => {
    const { page } = opened
    await goTo(page, 'datasets')
    const main = page.getByRole('main')
    await main.getByRole('button', { name: editions.verify.start }).click()
    await main.getByText(/datamängder är hela/).waitFor()

    await main.getByRole('button', { name: `${editions.compare.title} …` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: editions.compare.start }).click()
    const row = dialog.getByRole('row').filter({ hasText: 'Norrköping' })
    await row.first().waitFor()
    expect(await row.first().innerText()).toContain(swedish(10_854))
    expect(await row.first().innerText()).toContain('+1')
  })

  test('an edition is saved as one file, which another library takes in', async () => {
    const { page } = opened
    await goTo(page, 'datasets')
    const save = page.getByRole('main').getByRole('button', { name: new RegExp(`^${editions.list.save}`) })
    const { name } = await opened.saved(() => save.first().click())
    expect(name).toMatch(/\.regiondata$/)
    await page.getByText(editions.saved(name)).waitFor()
  })

  test('a newer edition in the shared folder is noticed and opened', async () => {
    const { page } = opened
    const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-shared-'))
    const file = await laterEdition('2028-02-01')
    await writeFile(join(folder, file.name), file.buffer)
    await goTo(page, 'datasets')
    const main = page.getByRole('main')
    if (opened.chooseFolder)
      await opened.chooseFolder(folder, () =>
        main.getByRole('button', { name: editions.shared.choose }).click(),
      )
    else {
      await main.getByRole('textbox', { name: editions.shared.folder }).fill(folder)
      await main.getByRole('button', { name: editions.shared.use }).click()
    }
    await main.getByText(editions.shared.newer).waitFor()
    await page.getByRole('link', { name: editions.shared.notice(1) }).waitFor()
    await main.getByRole('button', { name: editions.shared.openOf(file.name) }).click()
    await commitButton(page).click()
    await page.getByText(intake.change.accepted(file.name)).first().waitFor()
    await rm(folder, { recursive: true })
  })
})
