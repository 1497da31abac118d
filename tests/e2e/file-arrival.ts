import type { Page } from 'playwright-core'
import type { NamedFile } from './dataset-files'
import { goTo, words } from './window'

/** As from the file manager: the page gets the file's bytes through its own drop handler. */
export async function drop(page: Page, file: NamedFile): Promise<void> {
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

/** Through the Datasets page and the browser's file chooser. */
export async function choose(page: Page, file: NamedFile): Promise<void> {
  await goTo(page, 'datasets')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words.shell.datasets.load }).first().click()
  await (await chooser).setFiles(file)
}
