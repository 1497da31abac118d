import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '#shared/export/export-formats'
import { LANGUAGES } from '#shared/messages/language'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import type { Look } from './host'
import { onEachHost, onPage } from './on-each-host'
import { violations } from './axe-violations'
import { drawing, goTo, leaveSettings, words } from './window'

onPage('pictures and access', (host) => {
  const open = async (look?: Look): Promise<Page> => (await host.open(look)).page

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(['light', 'dark'] as const)('axe finds nothing on any page in %s', async (theme) => {
      leaveSettings(host, { language, theme })
      const page = await open()
      const found: Record<string, string[]> = {}
      for (const view of [...VIEW_IDS, 'datasets' as const]) {
        const pictures = view === 'datasets' ? ['chart' as const] : VIEWS[view].pictures
        for (const show of pictures) {
          await goTo(page, view, show === pictures[0] ? {} : { show })
          const list = await violations(page)
          if (list.length > 0) found[`${view}, ${show}`] = list
        }
      }
      await goTo(page, 'commuting.flows', { show: 'table' })
      const inTable = await violations(page)
      if (inTable.length > 0) found['table'] = inTable
      await page.keyboard.press('e')
      await page.getByRole('dialog').waitFor()
      for (const format of EXPORT_FORMATS) {
        await page.getByRole('dialog').getByRole('radio').nth(EXPORT_FORMATS.indexOf(format)).check()
        await page.locator('[role=dialog] [aria-busy=true]').waitFor({ state: 'detached' })
        const inDialog = await violations(page)
        if (inDialog.length > 0) found[format] = inDialog
      }
      expect(found).toEqual({})
    })
  })

  test('at 200 % zoom on 1366 × 768 nothing needs scrolling sideways', async () => {
    const page = await open({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 })
    for (const view of VIEW_IDS) {
      await goTo(page, view)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, view).toBeLessThanOrEqual(0)
    }
    await goTo(page, 'commuting.flows')
    await drawing(page).scrollIntoViewIfNeeded()
    const height = await drawing(page).evaluate((figure) => figure.clientHeight)
    expect(height).toBeGreaterThan(150)
  })
})

onEachHost('access by keyboard', (host) => {
  test('filters, table, export and datasets can be reached with the keyboard alone', async () => {
    const { page } = await host.open()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const seen: string[] = []
    await page.evaluate(() => {
      document.body.focus()
    })
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return null
        const box = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        return {
          name: element.getAttribute('aria-label') ?? element.textContent.trim(),
          // A focus that cannot be seen is no focus (WCAG 2.4.7, 2.4.11).
          visible: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
          outlined: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
        }
      })
      if (focus === null) continue
      expect(focus.visible, focus.name).toBe(true)
      expect(focus.outlined, focus.name).toBe(true)
      seen.push(focus.name)
    }
    const all = seen.join('\n')
    for (const part of [
      'Norrköping',
      'Utpendling',
      '2008',
      words.shell.toolbar.export,
      words.shell.navigation.pages.datasets,
    ]) {
      expect(all).toContain(part)
    }
    await page.keyboard.press('t')
    await page.getByRole('main').getByRole('table').first().waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('dataset')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/datasets|commuting/)
  })
})
