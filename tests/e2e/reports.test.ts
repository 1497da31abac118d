import { writeFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { violations } from './axe-violations'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { onlyWith } from './only-on'
import { goTo, mainText, settled, words } from './window'

const say = words.reportPages

/** Goes to a place among the reports by its address. */
async function goToReports(page: Page, parameters = ''): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/reports${parameters}`)
  await page.getByRole('main').getByText(say.title).or(page.getByText(say.reader.back)).first().waitFor()
}

async function collect(page: Page, report: string): Promise<void> {
  await page.getByRole('button', { name: say.collect.button }).click()
  await page.getByRole('button', { name: report, exact: true }).click()
  await page.getByRole('button', { name: say.collect.show }).last().waitFor()
}

const kept = (page: Page): Promise<void> => page.locator('[data-saved="true"]').waitFor()

/** Kinds of the items in the editor, in order. */
const itemKinds = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: say.editor.items }).locator('li .what strong').allInnerTexts()

onEachHost('reports', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test('collect two views, take text that cannot run, are put in order by keyboard and read', async () => {
    const { page } = opened
    await goTo(page, 'commuting.flows', { region: '0581', year: '2008' })
    await collect(page, say.collect.newReport)
    await goTo(page, 'population.growth')
    await collect(page, say.list.newTitle)
    await page.getByRole('button', { name: say.collect.show }).last().click()
    await page.getByRole('button', { name: say.reader.edit, exact: true }).click()

    const title = page.getByLabel(say.editor.reportTitle)
    await title.fill('Till nämnden')
    await page.getByRole('button', { name: say.editor.addHeading }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.type('Vad säger siffrorna?')
    await page.getByRole('button', { name: say.editor.addText }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type(
      'En **fet** rad <script>window.ran = true</script><img src=x onerror="window.ran=1">',
    )
    expect(await violations(page)).toEqual([])

    // The heading and the text to the top, with the keys alone.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowUp')
    await page.getByPlaceholder(say.editor.heading, { exact: true }).focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowUp')
    const { kinds } = say.editor
    await expect.poll(() => itemKinds(page)).toEqual([kinds.heading, kinds.text, kinds.view, kinds.view])
    await kept(page)

    await page.getByRole('link', { name: say.editor.read }).click()
    await page.getByRole('heading', { level: 1, name: 'Till nämnden' }).waitFor()
    await page.getByText('Utpendling från Norrköping 2008').waitFor()
    await settled(page)
    const text = await page.getByRole('main').innerText()
    expect(text.indexOf('Vad säger siffrorna?')).toBeLessThan(text.indexOf('Utpendling från Norrköping 2008'))
    expect(text).toContain('<script>window.ran = true</script>')
    expect(await page.getByRole('main').locator('strong', { hasText: /^fet$/ }).count()).toBe(1)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  test('give a removed item and a deleted report back', async () => {
    const { page } = opened
    await goToReports(page)
    await page.getByRole('button', { name: say.list.create, exact: true }).click()
    await page.getByRole('button', { name: say.editor.addHeading }).click()
    await page.getByPlaceholder(say.editor.heading, { exact: true }).fill('Behålls')
    await page.getByRole('button', { name: say.editor.removeNamed('Behålls') }).click()
    expect(await itemKinds(page)).toEqual([])
    await page.getByRole('button', { name: words.editions.undo, exact: true }).click()
    await expect.poll(() => itemKinds(page)).toEqual([say.editor.kinds.heading])
    const name = await page.getByLabel(say.editor.reportTitle).inputValue()
    await kept(page)

    await page.getByRole('link', { name: say.editor.back }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: say.list.removeNamed(name), exact: true }).click()
    await page.getByText(say.list.removed(name)).waitFor()
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.editions.undo, exact: true }).click()
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { name: 'Behålls' }).waitFor()
  })

  test('are presented with the arrow keys, and speak each slide', async () => {
    const { page } = opened
    await goToReports(page, '?report=municipality-facts&region=0581')
    const present = page.getByRole('button', { name: say.reader.present })
    await page.getByRole('article').waitFor()
    await present.click()
    const dialog = page.getByRole('dialog')
    const shown = (slide: string) => dialog.getByText(slide, { exact: true })
    const count = Number(/av (\d+)/.exec(await dialog.locator('.number').innerText())?.[1])
    expect(count).toBeGreaterThan(3)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await shown(say.presentation.slide(2, count)).waitFor()
    await page.keyboard.press('End')
    await shown(say.presentation.slide(count, count)).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    await shown(say.presentation.slide(count - 1, count)).waitFor()
    expect(await dialog.locator('[aria-live]').innerText()).toContain(`Bild ${String(count - 1)} av`)
    await page.keyboard.press('Home')
    await shown(say.presentation.slide(1, count)).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // Back where the reader was.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe(say.reader.present)
  })

  test('show all items but the damaged one, which can be removed', async () => {
    const { page } = opened
    await goToReports(page)
    const view = {
      version: 1,
      view: 'commuting.flows',
      filters: { region: '9999' },
      show: null,
      dataset: null,
    }
    const content = {
      regionkikaren: 'report',
      version: 1,
      title: 'Skadad',
      dataset: null,
      region: null,
      items: [
        { kind: 'heading', text: 'Före' },
        { kind: 'view', view: 'no view' },
        { kind: 'view', view },
        { kind: 'heading', text: 'Efter' },
      ],
    }
    const file = `${host.libraryFolder}/skadad.regionreport`
    writeFileSync(file, JSON.stringify(content))
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { level: 1, name: 'Skadad' }).waitFor()
    await page.getByText('9999').waitFor()
    const text = await mainText(page)
    for (const part of ['Före', say.reader.damaged, 'Efter']) expect(text).toContain(part)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: say.reader.edit, exact: true }).click()
    await page.getByRole('button', { name: say.editor.removeNamed(say.editor.kinds.damaged) }).click()
    await kept(page)
    const { kinds } = say.editor
    expect(await itemKinds(page)).toEqual([kinds.heading, kinds.view, kinds.heading])
  })

  test('that are built in are made for another place, and exported as slides, document and folder', async () => {
    const { page } = opened
    await goToReports(page, '?report=municipality-facts&region=0581')
    await page.getByRole('article').waitFor()
    await page.getByRole('button', { name: new RegExp(`^${words.shell.filters.choosePlace}`) }).click()
    await page.getByPlaceholder(words.shell.filters.searchPlace).fill('Linköping')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Linköping/ }).waitFor()
    for (const [format, ending, start] of [
      ['pptx', 'pptx', 'PK'],
      ['pdf', 'pdf', '%PDF'],
      ['folder', 'zip', 'PK'],
    ] as const) {
      await page.getByRole('button', { name: say.reader.export }).click()
      const dialog = page.getByRole('dialog', { name: say.export.title })
      await dialog.getByRole('radio', { name: say.export.formats[format] }).check()
      expect(await violations(page)).toEqual([])
      const make = dialog.getByRole('button', { name: say.export.make })
      const file = await opened.saved(() => make.click())
      expect(file.name).toMatch(new RegExp(`\\.${ending}$`))
      const bytes = await readFile(file.path)
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
      await dialog.waitFor({ state: 'detached' })
    }
  })

  test('are exported with the key E where one is read, and nowhere else among reports', async () => {
    const { page } = opened
    await goToReports(page)
    await page.keyboard.press('e')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await goToReports(page, '?report=municipality-facts')
    await page.locator('article.report .figure').first().waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: say.export.title }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    // Another report does not begin with it.
    await page.keyboard.press('e')
    await page.evaluate(() => history.back())
    await goToReports(page, '?report=municipality-facts')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  onlyWith('a connection', host)(
    'of five hundred views ask only for what is near, at most two at a time',
    async () => {
      const { page } = opened
      const view = { version: 1, view: 'commuting.flows', show: null, dataset: null }
      const items = Array.from({ length: 500 }, (_, i) => ({
        kind: 'view',
        view: { ...view, filters: { region: i % 2 ? '0580' : '0581', top: String((i % 40) + 1) } },
        heading: `Bild ${String(i + 1)}`,
      }))
      const file = `${host.libraryFolder}/lang.regionreport`
      writeFileSync(
        file,
        JSON.stringify({
          regionkikaren: 'report',
          version: 1,
          title: 'Lång',
          dataset: null,
          region: null,
          items,
        }),
      )
      let asked = 0
      let open = 0
      let most = 0
      page.on('request', (request) => {
        if (!request.url().endsWith('/call/view:query')) return
        asked++
        most = Math.max(most, ++open)
      })
      page.on('requestfinished', (request) => {
        if (request.url().endsWith('/call/view:query')) open--
      })
      await goToReports(page)
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('heading', { name: 'Bild 1', exact: true }).waitFor()
      await page.locator('[data-drawn]').first().waitFor()
      await settled(page)
      const before = asked
      expect(before).toBeLessThan(12)
      await page.getByRole('heading', { name: 'Bild 500', exact: true }).scrollIntoViewIfNeeded()
      await page.getByRole('group', { name: 'Bild 500', exact: true }).locator('[data-drawn]').waitFor()
      expect(asked - before).toBeLessThan(12)
      expect(most).toBeLessThanOrEqual(2)
    },
  )

  test('are printed whole, also what nobody has scrolled to', async () => {
    const { page } = opened
    await page.evaluate(() => {
      window.print = () => {
        const count = (what: string) => document.querySelectorAll(`.report ${what}`).length
        document.body.dataset['printed'] = `${String(count('[data-drawn]'))} of ${String(count('.figure'))}`
      }
    })
    await goToReports(page, '?report=cooperation&region=0581')
    await page.getByRole('article').waitFor()
    await settled(page)
    expect(await violations(page)).toEqual([])
    const views = await page.locator('.report .figure').count()
    await page.getByRole('button', { name: say.reader.print, exact: true }).click()
    await page.locator('body[data-printed]').waitFor({ timeout: 30_000 })
    const printed = await page.evaluate(() => document.body.dataset['printed'])
    expect(printed).toBe(`${String(views)} of ${String(views)}`)
  })

  test('keep what could not be saved, and save it when asked again', async () => {
    const { page } = opened
    await goToReports(page)
    await page.getByRole('button', { name: say.list.create, exact: true }).click()
    await kept(page)
    const shelf = join(host.libraryFolder, 'reports')
    // As when the folder is on a server that is out of reach.
    await rename(shelf, `${shelf}-elsewhere`)
    await writeFile(shelf, '')
    await page.getByLabel(say.editor.reportTitle).fill('Ska vara kvar')
    await page.getByText(say.editor.notSaved).waitFor()
    await rm(shelf)
    await rename(`${shelf}-elsewhere`, shelf)
    await page.getByRole('button', { name: say.retry }).click()
    await kept(page)
    await page.getByRole('link', { name: say.editor.back }).click()
    await page.getByRole('link', { name: 'Ska vara kvar', exact: true }).waitFor()
  })

  onlyWith('a connection', host)(
    'keep what the connection broke over, and save it when asked again',
    async () => {
      const { page, watch } = opened
      await goToReports(page)
      await page.getByRole('button', { name: say.list.create, exact: true }).click()
      await page.route('**/call/report:save', (route) => route.abort())
      await page.getByLabel(say.editor.reportTitle).fill('Får inte försvinna')
      await page.getByText(say.editor.notSaved).waitFor()
      await page.unroute('**/call/report:save')
      await page.getByRole('button', { name: say.retry }).click()
      await kept(page)
      await page.getByRole('link', { name: say.editor.back }).click()
      await page.getByRole('link', { name: 'Får inte försvinna', exact: true }).waitFor()
      // The browser complains of the connection that was cut.
      watch.forgive('ERR_FAILED')
    },
  )
})
