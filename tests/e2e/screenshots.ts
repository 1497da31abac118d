import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/messages/language'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { PROGRAM_ROOT, type RunningHost } from './host'
import { startHost } from './start-host'
import { goTo, leaveSettings } from './window'

const FOLDER = join(PROGRAM_ROOT, 'test-results', 'screenshots')
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const THEMES = ['light', 'dark'] as const

/** Every picture of every view, a table and the datasets page. */
const SHOTS = [
  ...VIEW_IDS.flatMap((view) =>
    VIEWS[view].pictures.map((show) => ({
      name: `${view}-${show}`,
      view,
      filters: { show } as Record<string, string>,
    })),
  ),
  { name: 'commuting.flows-table', view: 'commuting.flows' as const, filters: { show: 'table' } },
  { name: 'commuting.balance-two', view: 'commuting.balance' as const, filters: { region: '0581,0580' } },
  { name: 'datasets', view: 'datasets' as const, filters: {} },
]

let host: RunningHost
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  host = await startHost('browser')
})
afterAll(async () => {
  await host.close()
})

const looks = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })))

test.each(looks)('screenshots in $language, $theme', async ({ language, theme }) => {
  leaveSettings(host, { language, theme })
  for (const viewport of SIZES) {
    const { page, close } = await host.open({ viewport })
    const files: string[] = []
    for (const { name, view, filters } of SHOTS) {
      await goTo(page, view, filters)
      const file = `${viewport.width}-${language}-${theme}-${name}.png`
      await page.screenshot({ path: join(FOLDER, file) })
      files.push(file)
    }
    if (viewport === SIZES[0]) await makeContactSheet(page, `contact-${language}-${theme}`, files)
    await close()
  }
  expect(true).toBe(true)
})

/** All pictures on one page, so that a person sees them at a glance. */
async function makeContactSheet(page: Page, name: string, files: readonly string[]): Promise<void> {
  const figures = files.map((file) => {
    const data = readFileSync(join(FOLDER, file)).toString('base64')
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${file}</figcaption></figure>`
  })
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 12px; background: #888; font: 13px sans-serif; display: grid; grid-template-columns: repeat(3, 640px); gap: 12px }
    figure { margin: 0 } img { width: 640px; display: block } figcaption { color: #fff; padding: 2px 0 }
  </style>${figures.join('')}`
  writeFileSync(join(FOLDER, `${name}.html`), html)
  const sheet = await page.context().newPage()
  await sheet.setViewportSize({ width: 1990, height: 1000 })
  await sheet.setContent(html)
  await sheet.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true })
  await sheet.close()
}
