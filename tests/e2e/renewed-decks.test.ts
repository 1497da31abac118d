import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { corporateTemplate, packParts, templateParts } from '../integration/slides/corporate-template'
import { violations } from './axe-violations'
import { laterEdition, type NamedFile } from './dataset-files'
import { choose, drop } from './file-arrival'
import { PATIENCE, type OpenWindow } from './host'
import { exportOnCommandLine } from './export-on-command-line'
import { onEachHost } from './on-each-host'
import { words } from './window'

const updates = words.deckUpdates
const say = updates.dialog

const named = (name: string, bytes: Uint8Array): NamedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

/** Last year's deck, and a window whose library has this year's figures. */
async function lastYears({ page }: OpenWindow, edition: string): Promise<NamedFile> {
  const options = ['--filter', 'region=0581', '--filter', 'year=2008']
  // A library of its own, in which nothing newer was taken in.
  const library = await mkdtemp(join(tmpdir(), 'regionkikaren-e2e-'))
  const deck = await exportOnCommandLine('commuting.balance', 'pptx', options, library)
  await rm(library, { recursive: true })
  const later = await laterEdition(edition)
  await drop(page, later)
  await page.getByRole('main').getByRole('button', { name: words.imports.intake.buttons.commit }).click()
  await page.getByText(words.imports.intake.change.accepted(later.name)).first().waitFor()
  return deck
}

async function dialogOf(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: say.title })
  await dialog.waitFor({ timeout: PATIENCE })
  return dialog
}

onEachHost('last year’s deck', (host) => {
  test('dropped on the window is saved with new figures under another name, with a list beside it', async () => {
    const opened = await host.open()
    const { page, watch } = opened
    const deck = await lastYears(opened, '2027-01-15')
    await drop(page, deck)
    const dialog = await dialogOf(page)
    expect(await dialog.getByRole('listitem').count()).toBe(1)
    const renewed = await dialog.getByRole('listitem').innerText()
    expect(renewed).toContain(say.outcomes.renewed)
    // The dataset by the name that people know it by.
    expect(renewed).toContain('Östergötland och Södermanland')
    expect(await violations(page)).toEqual([])
    const saved = await opened.saved(() => dialog.getByRole('button', { name: say.save }).click())
    const stem = deck.name.replace('.pptx', '')
    expect(saved.name).toBe(updates.updatedFile(stem))
    await page.getByText(say.saved(saved.name)).first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    const chart = strFromU8(
      unzipSync(await readFile(saved.path))['ppt/charts/chart1.xml'] ?? new Uint8Array(),
    )
    // One more in-commuter than the 10,854 of SCB.
    expect(chart).toContain('<c:v>10855</c:v>')
    expect(chart).not.toContain('<c:v>10854</c:v>')
    const list =
      host.name === 'electron'
        ? updates.listFile(updates.updatedFile(stem).replace('.pptx', ''))
        : updates.listFile(stem)
    await vi.waitUntil(
      async () =>
        host.name === 'electron'
          ? (await readdir(dirname(saved.path))).includes(list)
          : (await opened.savedNames()).includes(list),
      { timeout: PATIENCE },
    )
    expect(watch.complaints).toEqual([])
  })

  test('chosen by Open file and handled by keyboard alone leads to its view as well', async () => {
    const opened = await host.open()
    const { page } = opened
    const deck = await lastYears(opened, '2027-02-15')
    await choose(opened, deck)
    const dialog = await dialogOf(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await choose(opened, deck)
    await dialogOf(page)
    await dialog.getByRole('button', { name: say.show.view }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/commuting\.balance/)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await opened.savedNames()).toEqual([])
  })

  test.each([
    ['of somebody else', () => corporateTemplate(), words.imports.files.presentation('annan.pptx').message],
    [
      'with macros',
      () => packParts({ ...templateParts(), 'ppt/vbaProject.bin': 'x' }),
      words.deckTemplates.problems.macros.message,
    ],
    [
      'that swells when it is unpacked',
      () => packParts({ ...templateParts(), 'ppt/media/large.png': new Uint8Array(130_000_000) }),
      words.imports.workbooks.bomb('annan.pptx').message,
    ],
  ])('a deck %s is refused in words', async (_, make, message) => {
    const { page, watch } = await host.open()
    await drop(page, named('annan.pptx', make()))
    await page.getByRole('dialog').getByText(message).waitFor()
    expect(watch.complaints).toEqual([])
  })
})
