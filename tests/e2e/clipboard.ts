import type { Page } from 'playwright-core'

/** What was copied. */
export interface Copied {
  readonly html: string
  readonly plain: string
  /** Media types, those of files too. */
  readonly kinds: readonly string[]
}

declare global {
  interface Window {
    pasted?: Promise<Copied>
  }
}

/**
 * The clipboard as a reader finds it: by pasting it, with the keys, into a field. No page may look into it unasked,
 * in Electron not even this program's own.
 */
export async function paste(page: Page): Promise<Copied> {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    // A dialog keeps the focus inside.
    const place = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body
    place.append(field)
    const back = document.activeElement
    field.focus()
    window.pasted = new Promise((resolve) => {
      field.addEventListener('paste', (event) => {
        event.preventDefault()
        const data = event.clipboardData
        field.remove()
        if (back instanceof HTMLElement) back.focus()
        resolve({
          html: data?.getData('text/html') ?? '',
          plain: data?.getData('text/plain') ?? '',
          kinds: [...(data?.types ?? []), ...[...(data?.files ?? [])].map(({ type }) => type)],
        })
      })
    })
  })
  await page.keyboard.press('ControlOrMeta+V')
  return page.evaluate(() => window.pasted ?? Promise.reject(new Error('nothing was pasted')))
}
