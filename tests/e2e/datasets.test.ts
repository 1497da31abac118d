import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { brokenFiles, laterEdition, type NamedFile } from './dataset-files'
import { startHost, type RunningHost, type WatchedPage } from './host'
import { goTo, mainText, settled, swedish, tableRows, words } from './window'

const shell = words.shell.datasets

/** As from the file manager: the page gets the file's bytes through its own drop handler. */
async function drop(page: Page, file: NamedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name))
      return data
    },
    { base64: file.buffer.toString('base64'), name: file.name },
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer })
  }
}

async function choose(page: Page, file: NamedFile): Promise<void> {
  await goTo(page, 'datasets')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: shell.load }).first().click()
  await (await chooser).setFiles(file)
}

async function inCommuters2008(page: Page): Promise<string | undefined> {
  await goTo(page, 'commuting.balance', { region: '0581', year: '2008', show: 'table' })
  const rows = await tableRows(page)
  const known = [swedish(10_854), swedish(10_855)]
  return rows.flat().find((cell) => known.includes(cell))
}

// Files come through the page here; Electron's own dialog is tested with the shell.
describe('loading datasets', () => {
  let host: RunningHost
  let opened: WatchedPage

  beforeAll(async () => {
    host = await startHost('browser')
  })
  afterAll(async () => {
    await host.close()
  })
  beforeEach(async () => {
    opened = await host.open()
    await settled(opened.page)
  })
  afterEach(async () => {
    expect(opened.watch.complaints).toEqual([])
    await opened.page.context().close()
  })

  test('refused files are explained, and what was shown is still shown', async () => {
    const { page } = opened
    for (const [what, file] of Object.entries(await brokenFiles())) {
      await choose(page, file)
      const dialog = page.getByText(shell.refused(file.name))
      await dialog.first().waitFor()
      const text = await page.locator('body').innerText()
      expect(text, what).toContain(shell.nothingChanged)
      await page.keyboard.press('Escape')
      expect(await inCommuters2008(page), what).toBe(swedish(10_854))
    }
  })

  test('a later edition becomes current, and the former can be chosen again', async () => {
    const { page } = opened
    await choose(page, await laterEdition())
    await page.getByText(shell.accepted('uppdaterad.regiondata')).first().waitFor()
    expect(await inCommuters2008(page)).toBe(swedish(10_855))

    await goTo(page, 'datasets')
    expect(await mainText(page)).toContain('2027-01-15')
    await page.getByRole('main').getByRole('button', { name: /^Visa/ }).first().click()
    await expect.poll(() => inCommuters2008(page)).toBe(swedish(10_854))
  })

  test('a file dropped on the window is taken in like one that was chosen', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows')
    await drop(page, await laterEdition())
    await page
      .getByText(shell.already('uppdaterad.regiondata'))
      .or(page.getByText(shell.accepted('uppdaterad.regiondata')))
      .first()
      .waitFor()
    expect(await inCommuters2008(page)).toBe(swedish(10_855))
  })
})
