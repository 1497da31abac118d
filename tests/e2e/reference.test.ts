import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { violations } from './axe-violations'
import { onPage } from './on-each-host'
import { goTo, leaveSettings, mainText, settled, words } from './window'

const { reference } = messagesIn('sv').filters

onPage('a reader who wants to see a place against something', (host) => {
  test('chooses it once, by keyboard, and has it in every view and at the next start', async () => {
    leaveSettings(host, { language: null, theme: 'system', home: 'none' })
    const { page } = await host.open()
    await goTo(page, 'commuting.containment', { region: '0581' })
    await settled(page)
    expect(await mainText(page)).not.toContain('skillnad')
    const choice = page.getByRole('combobox', { name: `${reference.label}: ${reference.values.none}` })
    await choice.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: reference.values.county }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: `${reference.label}: ${reference.values.county}` }).waitFor()
    await settled(page)
    expect(await mainText(page)).toMatch(/mot [\d,]+\s%\s+för Östergötlands län \(skillnad/)
    expect(await violations(page)).toEqual([])
    await goTo(page, 'regions.ranks', { region: '0581', measure: 'out-share' })
    await settled(page)
    expect(await mainText(page)).toMatch(/för Östergötlands län \(skillnad/)
    expect(await violations(page)).toEqual([])
    const { page: next } = await host.open()
    await goTo(next, 'commuting.balance', { region: '0581' })
    await settled(next)
    expect(await mainText(next)).toContain('med samma andel som Östergötlands län')
  })

  test('chooses it in the settings, and reads where a view cannot use it', async () => {
    leaveSettings(host, { language: null, theme: 'system', home: 'none' })
    const { page } = await host.open()
    await goTo(page, 'commuting.containment', { region: '0581' })
    await settled(page)
    const choose = async (text: string, told: RegExp): Promise<void> => {
      await page.getByRole('button', { name: words.shell.toolbar.settings }).click()
      const settings = page.getByRole('dialog', { name: words.shell.settings.title })
      await settings.getByLabel(words.shell.settings.reference).selectOption({ label: text })
      // Shown behind the dialog at once.
      await expect.poll(() => mainText(page)).toMatch(told)
      await settled(page)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await choose(reference.values.county, /för Östergötlands län \(skillnad/)
    await choose(reference.values.median, /för medianen av .*kommuner/)
    await goTo(page, 'industries.largest', { region: '0581' })
    await settled(page)
    expect(await mainText(page)).toContain('går inte att använda här: i stället jämförs med')
  })
})
