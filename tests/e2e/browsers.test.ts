import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { BUNDLED_VIEWS } from '../bundled-views'
import { paste } from './clipboard'
import { choose } from './file-arrival'
import type { OpenWindow, RunningHost } from './host'
import { hostWith } from './only-on'
import { startHost } from './start-host'
import { populationPx } from './table-files'
import { drawing, goTo, words } from './window'

/** The other files run in one of them: here stands what a browser has its own way with. */
describe.each(inject('browsers'))('with %s', (chromium) => {
  let host: RunningHost
  let opened: OpenWindow
  beforeAll(async () => {
    host = await startHost(hostWith('browsers of its own choice'), [], chromium)
    opened = await host.open()
  })
  afterAll(() => host.close())

  test('the window opens and draws every view, and asks for nothing that is not there', async () => {
    const { page, watch } = opened
    for (const view of BUNDLED_VIEWS.filter((id) => id !== 'overview')) {
      await goTo(page, view)
      await drawing(page).first().waitFor()
    }
    expect(watch.complaints).toEqual([])
  })

  test('a table is copied and saved', async () => {
    const { page } = opened
    await goTo(page, 'commuting.balance', { region: '0581', year: '2008', show: 'table' })
    await page.keyboard.press('e')
    const text = words.exportDialog
    const dialog = page.getByRole('dialog', { name: text.title })
    await dialog.getByRole('button', { name: text.copyTable }).click()
    await page.getByText(text.tableCopied).waitFor()
    expect((await paste(page)).plain).toContain('2008')
    await dialog.getByRole('radio', { name: text.formats.csv.use }).check()
    await dialog.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    const save = dialog.getByRole('button', { name: text.save, exact: true })
    const { path } = await opened.saved(() => save.click())
    expect(readFileSync(path, 'utf8')).toContain('2008')
    await page.keyboard.press('Escape')
  })

  test('a file is chosen', async () => {
    const { page } = opened
    await goTo(page, 'datasets')
    await choose(opened, populationPx())
    const { steps } = words.imports.intake
    await page.getByRole('main').getByRole('heading', { level: 2, name: steps.file }).waitFor()
  })

  test('a view is printed', async () => {
    await goTo(opened.page, 'commuting.balance')
    expect(Buffer.from(await opened.pdf()).toString('latin1')).toMatch(/^%PDF-/)
  })
})
