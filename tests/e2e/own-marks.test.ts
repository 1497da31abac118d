import { beforeEach, expect, test } from 'vitest'
import { ownMarkWords } from '#shared/view/own-marks/words'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { drawing, goTo, mainText, settled, words } from './window'

const say = ownMarkWords.in('sv')
const { savedViews } = words

onEachHost('goals and notes', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('are put on a view by the keyboard alone, undone, and come back with the saved view', async () => {
    const { page } = opened
    const { keyboard } = page
    await goTo(page, 'commuting.balance', { region: '0581' })
    const flag = page.getByRole('button', { name: say.title, exact: true })
    await flag.focus()
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.waitFor()
    expect(await violations(page)).toEqual([])

    // What is said later is said where something listens already.
    expect(await dialog.getByRole('alert', { includeHidden: false }).count()).toBe(1)

    // Kind, measure, value: the first field has the focus.
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.type('14 000')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    const alert = dialog.getByRole('alert')
    expect(await alert.innerText()).toBe(say.panel.needsWords)
    // Asked again without a word, it is told again.
    const told = await alert.locator('span').elementHandle()
    await keyboard.press('Enter')
    expect(await told?.evaluate((one) => one.isConnected)).toBe(false)
    expect(await alert.innerText()).toBe(say.panel.needsWords)
    await keyboard.type('Fler hit')
    await keyboard.press('Enter')
    await dialog.getByText('Mål: Fler hit 14 000').waitFor()

    // The focus is at the kind again: a note.
    await keyboard.press('End')
    await keyboard.press('Tab')
    await keyboard.type('2011')
    await keyboard.press('Tab')
    await keyboard.type('Ny tågstation')
    await keyboard.press('Enter')
    await dialog.getByText('Anteckning: 2011 Ny tågstation').waitFor()
    expect(await violations(page)).toEqual([])
    expect(page.url()).toMatch(/[?&]marks=[0-9a-f]{14}/)
    expect(decodeURIComponent(page.url())).not.toContain('Fler')
    await keyboard.press('Escape')
    await settled(page)
    await expect.poll(() => mainText(page)).toContain('Mål och anteckningar: egna uppgifter')
    const picture = drawing(page).first()
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('Fler hit')

    await keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => picture.getAttribute('aria-label')).not.toContain('Ny tågstation')
    await keyboard.press('ControlOrMeta+Y')
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('Ny tågstation')

    await page.getByRole('button', { name: savedViews.star, exact: true }).click()
    await page.getByLabel(savedViews.dialog.name, { exact: true }).fill('Med mål')
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await goTo(page, 'commuting.balance', { region: '0580' })
    await page.evaluate(() => localStorage.removeItem('regionkikaren.own-marks'))
    await page.reload()
    await settled(page)
    expect(await mainText(page)).not.toContain('egna uppgifter')
    await keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(words.shell.palette.placeholder).waitFor()
    await keyboard.type('Med mål')
    await keyboard.press('Enter')
    await expect.poll(() => mainText(page)).toContain('Mål och anteckningar: egna uppgifter')
    await expect.poll(() => flag.getAttribute('aria-pressed')).toBe('true')
  })
})
