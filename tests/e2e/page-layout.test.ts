import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { VIEWS, VIEW_IDS, type ViewId } from '#shared/views/registry'
import { BUNDLED_VIEWS } from '../bundled-views'
import { violations } from './axe-violations'
import { onPage } from './on-each-host'
import { LAPTOP } from './host'
import { drawing, goTo, words } from './window'

/** Views with pictures of their own. */
const PICTURED = BUNDLED_VIEWS.filter((id) => id !== 'overview')

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the parts of a view are, measured from the corner of what shows the result; null for what is not there. */
const measure = (page: Page): Promise<Record<string, Box | null>> =>
  page.evaluate(() => {
    const from = document.querySelector('section.result')?.getBoundingClientRect() ?? new DOMRect()
    const boxOf = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      if (!box || box.width === 0) return null
      return {
        left: box.left - from.left,
        top: box.top - from.top,
        right: box.right - from.left,
        bottom: box.bottom - from.top,
      }
    }
    return {
      said: boxOf('.said'),
      toggle: boxOf('.result .toggle'),
      picture: boxOf('[data-drawn]'),
      'map buttons': boxOf('.chart [role=group]'),
      spoken: boxOf('[data-testid=chart-cursor]'),
      table: boxOf('.result [role=region]'),
      years: boxOf('.years'),
      source: boxOf('footer.source'),
      notes: boxOf('.notes'),
    }
  })

/** Parts that stand on each other, two and two. */
function overlaps(parts: Record<string, Box | null>): string[] {
  const found = Object.entries(parts).flatMap(([name, box]) => (box ? [{ name, box }] : []))
  return found.flatMap((one, i) =>
    found
      .slice(i + 1)
      .filter(
        ({ box }) =>
          one.box.left < box.right - 1 &&
          box.left < one.box.right - 1 &&
          one.box.top < box.bottom - 1 &&
          box.top < one.box.bottom - 1,
      )
      .map(({ name }) => `${one.name} and ${name}`),
  )
}

/** What is painted inside the corner of a part: its style does not tell where the reader's colours replace ours. */
async function ground(part: Locator): Promise<string> {
  const picture = (await part.screenshot()).toString('base64')
  return part.page().evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    return String(context?.getImageData(bitmap.width - 8, 8, 1, 1).data)
  }, picture)
}

const openNotes = (page: Page) => page.locator('footer.source button')

onPage('the layout of a page', (host) => {
  const open = async (width: number, height: number, deviceScaleFactor = 1): Promise<Page> =>
    (await host.open({ viewport: { width, height }, deviceScaleFactor })).page

  describe.each([LAPTOP, { width: 1024, height: 768 }])('at $width × $height', ({ width, height }) => {
    test('notes open under every picture, which keeps its place, and close again', async () => {
      const page = await open(width, height)
      const found: Record<string, unknown> = {}
      for (const view of PICTURED)
        for (const show of VIEWS[view].pictures) {
          await goTo(page, view, { show })
          await drawing(page).waitFor()
          const before = await measure(page)
          await openNotes(page).click()
          const after = await measure(page)
          expect(after['notes'], view).not.toBeNull()
          const wrong = [...overlaps(before), ...overlaps(after)]
          if (wrong.length > 0) found[`${view} ${show}`] = wrong
          expect(after['picture'], `${view} ${show}`).toEqual(before['picture'])
          await page.getByRole('button', { name: words.shell.result.shutNotes }).click()
          expect((await measure(page))['notes'], view).toBeNull()
        }
      expect(found).toEqual({})
    })

    test('tables stand clear of what is around them', async () => {
      const page = await open(width, height)
      const found: Record<string, unknown> = {}
      for (const view of PICTURED) {
        await goTo(page, view, { show: 'table' })
        await openNotes(page).click()
        const wrong = overlaps(await measure(page))
        if (wrong.length > 0) found[view] = wrong
        await openNotes(page).click()
      }
      expect(found).toEqual({})
    })

    test('chart, map and table are chosen in the same corner in every view', async () => {
      const page = await open(width, height)
      const corners = new Map<string, ViewId>()
      for (const view of PICTURED) {
        await goTo(page, view)
        const { toggle } = await measure(page)
        corners.set(`${String(toggle?.right)} ${String(toggle?.top)}`, view)
      }
      expect([...corners.values()]).toHaveLength(1)
    })
  })

  test.each([
    ['320 CSS pixels', 320, 640, 1],
    ['400 % zoom of a laptop', 342, 192, 4],
  ])('at %s nothing scrolls sideways or stands on something else', async (_, width, height, scale) => {
    const page = await open(width, height, scale)
    const found: Record<string, unknown> = {}
    for (const view of VIEW_IDS)
      for (const show of [...VIEWS[view].pictures, 'table']) {
        await goTo(page, view, { show })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        const wrong = overlaps(await measure(page))
        if (wide > 0 || wrong.length > 0) found[`${view} ${show}`] = { wide, wrong }
      }
    expect(found).toEqual({})
  })

  test('what the keyboard points at is told below the picture, not on it', async () => {
    const page = await open(LAPTOP.width, LAPTOP.height)
    await goTo(page, 'commuting.flows', { region: '0581', show: 'map' })
    expect((await measure(page))['spoken']).toBeNull()
    await drawing(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getByTestId('chart-cursor').innerText()).toMatch(/^Från Norrköping till/)
    // The picture is drawn anew, a little lower, and still points at the same mark.
    await expect.poll(async () => overlaps(await measure(page))).toEqual([])
    expect(await drawing(page).getAttribute('aria-valuenow')).toBe('1')
    expect(await drawing(page).getAttribute('aria-valuetext')).toMatch(/^Från Norrköping till/)
  })

  test('notes are closed by the keyboard, which stands again where it opened them', async () => {
    const page = await open(LAPTOP.width, LAPTOP.height)
    await goTo(page, 'population.growth')
    await openNotes(page).focus()
    await page.keyboard.press('Enter')
    await page.locator('.notes').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await page.locator('.notes').waitFor({ state: 'detached' })
    expect(await openNotes(page).evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('forced colours show what is chosen', async () => {
    const page = await open(LAPTOP.width, LAPTOP.height)
    await page.emulateMedia({ forcedColors: 'active' })
    await goTo(page, 'commuting.flows', { show: 'table' })
    const { table, chart, map } = words.shell.show
    // Tables beside the answer's own have a choice of theirs, with a table of the same name.
    const toggle = page.getByRole('group', { name: words.shell.show.label })
    const choice = (name: string) => toggle.getByRole('radio', { name, exact: true })
    expect(await ground(choice(chart))).toBe(await ground(choice(map)))
    expect(await ground(choice(table))).not.toBe(await ground(choice(chart)))
    const pages = page.getByRole('navigation').getByRole('link')
    const current = page.locator('nav a[aria-current=page]')
    expect(await ground(current)).not.toBe(await ground(pages.first()))
    expect(await violations(page)).toEqual([])
  })

  test('axe finds nothing where notes are open and a mark is told', async () => {
    const page = await open(LAPTOP.width, LAPTOP.height)
    await goTo(page, 'commuting.labour-markets')
    await openNotes(page).click()
    await drawing(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByTestId('chart-cursor').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
