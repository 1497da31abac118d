import { writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, words } from './window'

const say = words.reportPages

onEachHost('an export that is given up', (host) => {
  let opened: OpenWindow
  let page: Page

  beforeEach(async () => {
    opened = await host.open()
    page = opened.page
  })

  /** A report that takes many seconds to write. */
  async function openLongReport(): Promise<void> {
    const view = {
      version: 1,
      view: 'commuting.flows',
      show: null,
      dataset: null,
      filters: { region: '0581' },
    }
    const items = Array.from({ length: 300 }, () => ({ kind: 'view', view }))
    const content = { regionkikaren: 'report', version: 1, title: 'Lång', dataset: null, region: null, items }
    const file = `${host.libraryFolder}/lang.regionreport`
    writeFileSync(file, JSON.stringify(content))
    await goTo(page, 'reports')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { level: 1, name: 'Lång' }).waitFor()
  }

  async function begin(): Promise<Locator> {
    await page.getByRole('button', { name: say.reader.export }).click()
    const dialog = page.getByRole('dialog', { name: say.export.title })
    await dialog.getByRole('radio', { name: say.export.formats.folder }).check()
    await dialog.getByRole('button', { name: say.export.make }).click()
    await dialog.getByText(say.export.making).waitFor()
    return dialog
  }

  const working = (): Locator => page.getByRole('region', { name: words.shell.progress.label })
  const filesOfLibrary = async (): Promise<string[]> =>
    (await readdir(host.libraryFolder, { recursive: true })).sort()

  /** The window goes on: another view is shown, and a picture of it is made and saved. */
  async function exportsAView(): Promise<void> {
    await goTo(page, 'industries.largest', { region: '0581' })
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: words.exportDialog.title })
    await dialog.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    const save = dialog.getByRole('button', { name: words.exportDialog.save, exact: true })
    const { name } = await opened.saved(() => save.click())
    expect(name).toMatch(/\.png$/)
    expect(await opened.savedNames()).toEqual([name])
  }

  test.each([
    ['by the button of the work that is shown', () => working().getByRole('button').click()],
    ['by closing its dialog', () => page.keyboard.press('Escape')],
  ])('midway %s saves nothing, and the window goes on', async (_how, giveUp) => {
    await openLongReport()
    const before = await filesOfLibrary()
    await begin()
    await working().getByText('Lång').waitFor()
    await giveUp()
    await page.getByText(say.export.cancelled).waitFor()
    await working().waitFor({ state: 'detached' })
    expect(await filesOfLibrary()).toEqual(before)
    await page.keyboard.press('Escape')
    await exportsAView()
  })

  test('before anything is told of it saves nothing either', async () => {
    await openLongReport()
    const dialog = await begin()
    await dialog.getByRole('button', { name: words.shell.cancel, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(say.export.cancelled).waitFor()
    await exportsAView()
  })
})
