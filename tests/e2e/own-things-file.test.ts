import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameView } from '#shared/views/registry'
import { violations } from './axe-violations'
import { drop } from './file-arrival'
import { onEachHost } from './on-each-host'
import { startHost } from './start-host'
import { words } from './window'

const say = words.savedViews

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
      const flows = nameView('commuting.flows', 'sv')
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
