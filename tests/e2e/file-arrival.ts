import type { Page } from 'playwright-core'
import type { NamedFile } from './dataset-files'
import type { OpenWindow } from './host'
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

/** Through the Datasets page and the host's own way of choosing a file. */
export async function choose(window: OpenWindow, file: NamedFile): Promise<void> {
  const { page } = window
  await goTo(page, 'datasets')
  await window.choose(file, () =>
    page.getByRole('button', { name: words.shell.datasets.load }).first().click(),
  )
}
