import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ViewId } from '#shared/view/view-ids'
import type { RunningHost } from './host'

export const words = messagesIn('sv')

/** Goes to a view by its address, as a saved link does, and waits until its picture or table stands. */
export async function goTo(
  page: Page,
  view: ViewId | 'datasets' | 'reports',
  filters: Readonly<Record<string, string>> = {},
): Promise<void> {
  const query = new URLSearchParams(filters).toString().replaceAll('%2C', ',')
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        if (location.hash === hash) resolve()
        // By then the window has heard of it too, and has asked for the figures.
        addEventListener('hashchange', () => setTimeout(resolve), { once: true })
        location.hash = hash
      }),
    `#/${view}${query === '' ? '' : `?${query}`}`,
  )
  if (view !== 'datasets') await settled(page)
}

/** Until nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').waitFor()
  await page.waitForFunction(
    () => document.querySelector('main [aria-busy="true"], main[aria-busy="true"]') === null,
  )
  // Two frames: Svelte has put the answer into the page, and the chart was drawn from it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** What a reader sees in the main part of the window. */
export const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText()

/** The table's cells, row by row, as shown. */
export async function tableRows(page: Page): Promise<string[][]> {
  const rows = page.getByRole('main').getByRole('table').first().getByRole('row')
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
  )
}

/** Numbers as `Intl` writes them in Swedish: thousands apart with a no-break space. */
export const swedish = (value: number): string => new Intl.NumberFormat('sv-SE').format(value)

/** The mean of red, green and blue of the page's ground, 0 to 255, in whatever notation its style is written. */
export const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = getComputedStyle(document.body).backgroundColor
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3
  })

export const drawing = (page: Page): Locator => page.locator('[data-drawn]')

/**
 * Settings as an earlier session left them; the next window starts with them. `language` null: the system's; `home`
 * absent: asked and left open.
 */
export function leaveSettings(
  host: Pick<RunningHost, 'name' | 'libraryFolder'>,
  {
    language,
    theme,
    home = 'none',
  }: { language: Language | null; theme: 'system' | 'light' | 'dark'; home?: string | null },
): void {
  // Tests read Swedish. Windows and macOS cannot be told to speak it to one program.
  const cannotSpeak = host.name === 'electron' && process.platform !== 'linux'
  const settings = { language: language ?? (cannotSpeak ? 'sv' : null), theme, home }
  writeFileSync(join(host.libraryFolder, 'settings.json'), JSON.stringify(settings))
}
