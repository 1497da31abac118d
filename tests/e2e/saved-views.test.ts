import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { drop } from './file-arrival'
import { violations } from './axe-violations'
import { paste } from './clipboard'
import type { OpenWindow } from './host'
import { onEachHost, type HostOfTests } from './on-each-host'
import { startHost } from './start-host'
import { goTo, mainText, settled, words } from './window'

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
      .getByRole('button', { name: `Samma namn ${words.views.names['commuting.balance']}` })
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
    expect(text).toContain(words.views.names['commuting.flows'])
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

onEachHost('the file with one’s own things', (mine) => {
  test('is written in one library and taken into another, where nothing is overwritten', async () => {
    const yours = await startHost(mine.name)
    try {
      const groups = { version: 1, groups: [{ name: 'Vi två', members: ['0580', '0581'] }] }
      await writeFile(join(mine.libraryFolder, 'groups.json'), JSON.stringify(groups))
      const saved = (title: string, region: string) => ({
        name: title,
        view: { version: 1, view: 'commuting.flows', filters: { region }, show: null, dataset: null },
      })
      const views = [saved('Till nämnden', '0581'), saved('Grannen', '0580')]
      await writeFile(join(mine.libraryFolder, 'saved-views.json'), JSON.stringify({ version: 1, views }))
      const yourViews = { version: 1, views: [saved('grannen', '0583')] }
      await writeFile(join(yours.libraryFolder, 'saved-views.json'), JSON.stringify(yourViews))

      const from = await mine.open()
      await from.page.getByRole('button', { name: say.dialog.title, exact: true }).click()
      const { name, path } = await from.saved(() =>
        from.page.getByRole('button', { name: say.dialog.exportOwn }).click(),
      )
      expect(name).toMatch(/^egna-vyer-\d{4}-\d{2}-\d{2}\.regionviews$/)
      const buffer = await readFile(path)

      const { page, watch } = await yours.open()
      await drop(page, { name, mimeType: 'application/json', buffer })
      const dialog = page.getByRole('dialog', { name: say.own.title })
      await dialog.waitFor()
      expect(await violations(page)).toEqual([])
      expect(await dialog.innerText()).toContain(say.own.keptAs('Grannen (2)'))
      await dialog.getByLabel('Vi två').uncheck()
      await dialog.getByRole('button', { name: say.own.takeIn(2) }).click()
      await page.getByText(say.own.taken(2)).waitFor()
      await page.getByRole('button', { name: say.dialog.title, exact: true }).click()
      const list = page.getByRole('dialog').getByRole('list', { name: say.dialog.title })
      const flows = words.views.names['commuting.flows']
      for (const view of ['Grannen (2)', 'Till nämnden'])
        await list.getByRole('button', { name: `${view} ${flows}`, exact: true }).waitFor()
      const kept = JSON.parse(await readFile(join(yours.libraryFolder, 'saved-views.json'), 'utf8')) as {
        views: unknown[]
      }
      expect(kept.views).toContainEqual(yourViews.views[0])
      expect(await readdir(yours.libraryFolder)).not.toContain('groups.json')

      await page.keyboard.press('Escape')
      await drop(page, {
        name: 'trasig.regionviews',
        mimeType: 'application/json',
        buffer: Buffer.from('{"regionkikaren":"own"'),
      })
      await page.getByText(say.stored.damaged(say.stored.names.own)).waitFor()
      expect(watch.complaints).toEqual([])
    } finally {
      await yours.close()
    }
  })
})

const LINK = 'commuting.flows?region=0580&year=2007&direction=in&show=table'
const startingWithALink = (host: HostOfTests): void => {
  test('opens the window at the view, and nothing else stays in its address', async () => {
    const { page } = await host.first()
    await expect.poll(() => page.url()).toBe(host.address(`#/${LINK}`))
    await settled(page)
    expect(await mainText(page)).toContain('Linköping')
  })
}

onEachHost('a start with a link', startingWithALink, () => Promise.resolve([`regionkikaren://view/${LINK}`]))
