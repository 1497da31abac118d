import { beforeEach, expect, test } from 'vitest'
import { nameView } from '#shared/views/registry'
import { violations } from './axe-violations'
import { paste } from './clipboard'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { goTo, settled, words } from './window'

const say = words.savedViews

onEachHost('saved views', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('are starred, found again after a new start by the palette and the keyboard alone, renamed and deleted', async () => {
    const { page } = opened
    const { keyboard } = page
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    const star = page.getByRole('button', { name: say.star, exact: true })
    expect(await star.getAttribute('aria-pressed')).toBe('false')
    await star.focus()
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: say.dialog.saveTitle }).waitFor()
    expect(await violations(page)).toEqual([])
    const field = page.getByLabel(say.dialog.name, { exact: true })
    expect(await field.inputValue()).not.toBe('')
    await field.fill('Till nämnden')
    await keyboard.press('Enter')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')

    await goTo(page, 'industries.largest', { region: '0580' })
    expect(await star.getAttribute('aria-pressed')).toBe('false')
    await page.reload()
    await settled(page)
    await keyboard.press('ControlOrMeta+K')
    await page.getByPlaceholder(words.shell.palette.placeholder).waitFor()
    await keyboard.type('nämnden')
    await keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/commuting.flows?region=0581&year=2008')
    await settled(page)
    expect(await star.getAttribute('aria-pressed')).toBe('true')

    await page.getByRole('button', { name: say.dialog.title, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: say.dialog.title })
    await dialog.waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: say.dialog.renameNamed('Till nämnden') }).click()
    await dialog.getByLabel(say.dialog.newNameOf('Till nämnden')).fill('Till styrelsen')
    await keyboard.press('Enter')
    await dialog.getByRole('button', { name: say.dialog.deleteNamed('Till styrelsen') }).click()
    await page.getByText(say.deleted('Till styrelsen')).waitFor()
    await keyboard.press('Escape')
    expect(await star.getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: words.editions.undo, exact: true }).click()
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')
  })

  test('are not overwritten unasked by one of the same name', async () => {
    const { page } = opened
    const save = async (): Promise<void> => {
      await page.getByRole('button', { name: say.star, exact: true }).click()
      await page.getByLabel(say.dialog.name, { exact: true }).fill('Samma namn')
    }
    await goTo(page, 'commuting.balance', { region: '0581' })
    await save()
    await page.getByRole('button', { name: say.dialog.save, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await goTo(page, 'commuting.balance', { region: '0580' })
    await save()
    expect(await page.getByRole('alert').innerText()).toBe(say.dialog.taken('Samma namn'))
    await page.getByRole('button', { name: say.dialog.replace }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: say.dialog.title, exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Samma namn ${nameView('commuting.balance', 'sv')}` })
      .first()
      .waitFor()
  })

  test('filters are undone and redone with keys and buttons, never further than the first view', async () => {
    const { page } = opened
    const { keyboard } = page
    const undo = page.getByRole('button', { name: words.shell.toolbar.back, exact: true })
    const redo = page.getByRole('button', { name: words.shell.toolbar.forward, exact: true })
    const disabled = async () => [
      await undo.getAttribute('aria-disabled'),
      await redo.getAttribute('aria-disabled'),
    ]
    await expect.poll(disabled).toEqual(['true', 'true'])
    const start = page.url()
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await page.getByRole('main').focus()
    await keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).toContain('year=2007')
    await settled(page)
    expect(await disabled()).toEqual(['false', 'true'])
    await keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => page.url()).toContain('year=2008')
    await expect.poll(disabled).toEqual(['false', 'false'])
    await keyboard.press('ControlOrMeta+Shift+Z')
    await expect.poll(() => page.url()).toContain('year=2007')
    await page.reload()
    await settled(page)
    await undo.click()
    await expect.poll(() => page.url()).toContain('year=2008')
    await keyboard.press('ControlOrMeta+Y')
    await expect.poll(() => page.url()).toContain('year=2007')
    await undo.click()
    await expect.poll(() => page.url()).toContain('year=2008')
    await undo.click()
    await expect.poll(disabled).toEqual(['true', 'false'])
    await undo.click({ force: true })
    await keyboard.press('ControlOrMeta+Z')
    expect(page.url()).toBe(start)
  })

  test('a copied link opens the same view in another page, and carries words for a letter', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0580', year: '2008', direction: 'in', show: 'table' })
    await page.getByRole('button', { name: say.link.copy, exact: true }).click()
    await page.getByText(say.link.copied).waitFor()
    const text = (await paste(page)).plain
    const link = /regionkikaren:\/\/view\/\S+/.exec(text)?.[0] ?? ''
    expect(link).toMatch(
      /^regionkikaren:\/\/view\/commuting\.flows\?region=0580&year=2008&.*&digest=[0-9a-f]{16}$/,
    )
    expect(text).toContain('EXEMPELDATA')
    expect(text).toContain(nameView('commuting.flows', 'sv'))
    const rows = () => page.getByRole('main').getByRole('table').first().innerText()
    const before = await rows()
    const address = /http:\S+/.exec(text)?.[0]
    await goTo(page, 'overview')
    await page.goto(address ?? host.address(link.replace('regionkikaren://view/', '#/')))
    await settled(page)
    await expect.poll(() => page.url()).toContain('direction=in')
    // The edition is the one that is shown: nothing to say, and nothing of it stays in the address.
    expect(page.url()).not.toContain('digest')
    await expect.poll(rows).toBe(before)
  })

  test('a link copied from the list of saved views carries the same words as one copied from the view itself', async () => {
    const { page } = opened
    const read = async () => (await paste(page)).plain
    await goTo(page, 'commuting.balance', { region: '0580' })
    await page.getByRole('button', { name: say.link.copy, exact: true }).click()
    await page.getByText(say.link.copied).waitFor()
    const fromView = await read()
    expect(fromView).toContain('Linköping')
    await page.getByRole('button', { name: say.star, exact: true }).click()
    await page.getByLabel(say.dialog.name, { exact: true }).fill('Linköpings pendling')
    await page.keyboard.press('Enter')
    const star = page.getByRole('button', { name: say.star, exact: true })
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')

    await goTo(page, 'industries.largest', { region: '0581' })
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await page.getByRole('button', { name: say.dialog.title, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: say.dialog.title })
    await dialog.getByRole('button', { name: say.dialog.copyLinkTo('Linköpings pendling') }).click()
    await expect.poll(read).toBe(fromView)
    await page.keyboard.press('Escape')
  })

  test('a link of an edition that is not here opens on the one that is, and says so', async () => {
    const { page } = opened
    await page.evaluate(() => {
      location.hash = `#/commuting.balance?region=0581&dataset=ostergotland-sodermanland&edition=2019-01-01&digest=${'0'.repeat(16)}`
    })
    await page
      .getByText(/2019-01-01/)
      .first()
      .waitFor()
    await expect.poll(() => page.url()).toMatch(/#\/commuting\.balance\?region=0581$/)
  })

  test('a link that was tampered with changes nothing and is refused in words', async () => {
    const { page } = opened
    await page.evaluate(() => {
      location.hash = '#/commuting.balance?region=0581%00&dataset=x&edition=y&digest=../../z'
    })
    await page.getByText(say.link.refused.damaged).waitFor()
  })
})
