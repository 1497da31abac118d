import { beforeEach, expect, test } from 'vitest'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, mainText, settled, words } from './window'

const say = words.analysis.groups

onEachHost('groups of municipalities', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('are made, named, used in two views, renamed and deleted with the keyboard alone', async () => {
    const { page } = opened
    const { keyboard } = page
    const tabTo = async (label: string): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
        })
        if (focused === label) return
        await keyboard.press('Tab')
      }
      throw new Error(`no way to ${label}`)
    }
    const openGroups = async (): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button')
        .filter({ hasText: /öping|Tvillingarna/ })
        .first()
        .focus()
      await keyboard.press('Enter')
      await page.getByPlaceholder(words.shell.filters.searchPlace).waitFor()
      await tabTo(say.newGroup)
      await keyboard.press('Enter')
      await page.getByRole('dialog', { name: say.dialog.title }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    }

    await goTo(page, 'commuting.balance')
    await openGroups()
    expect(await violations(page)).toEqual([])
    await keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toBe(say.dialog.needsName)
    await keyboard.type('Norrlinköping')
    await keyboard.press('Tab')
    for (const place of ['Linköping', 'Norrköping']) {
      await keyboard.type(place)
      await keyboard.press('Enter')
    }
    await tabTo(say.dialog.save)
    await keyboard.press('Enter')
    await expect.poll(() => decodeURIComponent(page.url())).toContain('region=group:0580+0581:Norrlinköping')
    await settled(page)
    expect(await mainText(page)).toContain('Norrlinköping')

    await goTo(page, 'industries.largest', { region: 'group:0580+0581:Norrlinköping' })
    await settled(page)
    expect(await page.getByRole('main').textContent()).toContain('Norrlinköping är Linköping och Norrköping')

    await openGroups()
    await tabTo(say.dialog.editNamed('Norrlinköping'))
    await keyboard.press('Enter')
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type('Tvillingarna')
    await keyboard.press('Enter')
    await expect.poll(() => decodeURIComponent(page.url())).toContain('group:0580+0581:Tvillingarna')
    await settled(page)

    await openGroups()
    await tabTo(say.dialog.deleteNamed('Tvillingarna'))
    await keyboard.press('Enter')
    await page.getByText(say.deleted('Tvillingarna')).waitFor()
    await keyboard.press('Escape')
    await page.getByRole('button', { name: words.editions.undo, exact: true }).focus()
    await keyboard.press('Enter')
    await openGroups()
    await page.getByRole('button', { name: say.dialog.editNamed('Tvillingarna') }).waitFor()
  })

  test('that are offered can be chosen like any place', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0581' })
    await page.getByRole('button', { name: new RegExp(`^${words.shell.filters.choosePlace}`) }).click()
    await page.getByPlaceholder(words.shell.filters.searchPlace).fill('Fjärde')
    await page.keyboard.press('Enter')
    await settled(page)
    await expect.poll(() => decodeURIComponent(page.url())).toContain('Fjärde storstadsregionen')
    expect(await page.getByRole('main').textContent()).toContain(say.ourDelimitation)
  })
})
