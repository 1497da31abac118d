import { expect } from 'vitest'
import { laterEdition } from './dataset-files'
import { onEachHost } from './on-each-host'
import { onlyWith } from './only-on'
import { drawing, goTo, words } from './window'

const { menu } = words.hosts

onEachHost('the menu', (host) => {
  onlyWith('a menu', host)('does what it says, also after the view was changed', async () => {
    const window = await host.open()
    const { page } = window
    const choose = (label: string) => window.chooseInMenu?.(label) ?? expect.fail('no menu')
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await choose(menu.shortcuts)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await goTo(page, 'industries.largest', { region: '0581' })
    await choose(menu.exportPicture)
    await page.getByRole('dialog', { name: words.exportDialog.title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await choose(menu.table)
    await page.getByRole('main').getByRole('table').first().waitFor()
    await choose(menu.table)
    await drawing(page).waitFor()

    await window.choose(await laterEdition(), () => choose(menu.openDataset))
    const { buttons } = words.imports.intake
    await page.getByRole('main').getByRole('button', { name: buttons.commit }).waitFor()
  })
})
