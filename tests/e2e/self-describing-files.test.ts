import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { editionOfStamp } from '#shared/own-things/file-stamp'
import type { ExportFormat } from '#shared/export/export-formats'
import { laterEdition, type NamedFile } from './dataset-files'
import { drop } from './file-arrival'
import type { OpenWindow } from './host'
import { onEachHost } from './on-each-host'
import { exportOnCommandLine } from './export-on-command-line'
import { goTo, settled, words } from './window'

/** Formats whose files say what they show. */
const FORMATS: readonly ExportFormat[] = ['png', 'svg', 'pdf', 'pptx', 'xlsx']

const FLOWS = ['--filter', 'region=0580', '--filter', 'year=2008', '--filter', 'direction=in']

const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })
const message = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: words.shell.messages.label }).getByText(text)

onEachHost('files that say what they show', (host) => {
  let opened: OpenWindow

  beforeEach(async () => {
    opened = await host.open()
  })

  test.each(FORMATS)('dropping a %s shows its view again', async (format) => {
    const { page } = opened
    const file = await exportOnCommandLine('commuting.flows', format, FLOWS, host.libraryFolder)
    await goTo(page, 'students.share')
    await drop(page, file)
    await page.waitForURL(/#\/commuting\.flows\?/)
    await settled(page)
    const address = new URLSearchParams(page.url().split('?')[1])
    expect(Object.fromEntries(address)).toMatchObject({ region: '0580', year: '2008', direction: 'in' })
    expect(await heading(page).innerText()).toContain('Linköping')
    await message(page, new RegExp(file.name.replaceAll('.', '\\.')))
      .first()
      .waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('panels beside each other come back as panels', async () => {
    const { page } = opened
    const options = ['--compare', 'region=0580,0581']
    const file = await exportOnCommandLine('commuting.balance', 'svg', options, host.libraryFolder)
    await drop(page, file)
    await page.waitForURL(/compare=region:0580,0581/)
    await settled(page)
  })

  test('an edition that is not shown just now is shown, and the reader can go back', async () => {
    const { page } = opened
    const file = await exportOnCommandLine('commuting.balance', 'png', [], host.libraryFolder)
    await takeIn(page, await laterEdition('2027-01-15'))
    await drop(page, file)
    await message(page, /har programmet bytt till utgåva/).waitFor()
    await page.getByRole('button', { name: words.stamps.switchBack('2027-01-15') }).click()
    await message(page, words.shell.datasets.chosen('2027-01-15')).waitFor()
  })

  test('a missing edition is named, and the same view is shown in the one that is here', async () => {
    const { page } = opened
    const elsewhere = await mkdtemp(join(tmpdir(), 'regionkikaren-e2e-'))
    const later = await laterEdition('2028-06-30')
    const file = await exportOnCommandLine('industries.largest', 'png', [], elsewhere, later)
    await rm(elsewhere, { recursive: true })
    const wanted = editionOfStamp(readStamp(file.buffer) ?? expect.fail('no stamp'))
    await drop(page, file)
    const told = message(page, new RegExp(`2028-06-30.*${wanted?.digest.slice(0, 12) ?? ''}`))
    await told.first().waitFor()
    await message(page, /\.regiondata/)
      .first()
      .waitFor()
    await page.waitForURL(/#\/industries\.largest/)
  })

  test('a dataset that is not here at all is named, and the window stays as it was', async () => {
    const { page } = opened
    await goTo(page, 'students.share')
    const before = page.url()
    const file = await exportOnCommandLine('commuting.balance', 'svg', [], host.libraryFolder)
    const text = file.buffer.toString('utf8')
    const digest = editionOfStamp(readStamp(file.buffer) ?? expect.fail('no stamp'))?.digest ?? ''
    const altered = text
      .replace(digest, 'b'.repeat(64))
      .replace(
        /&quot;dataset&quot;:\{&quot;id&quot;:&quot;[^&]*/,
        '&quot;dataset&quot;:{&quot;id&quot;:&quot;grannens',
      )
    await drop(page, { ...file, buffer: Buffer.from(altered) })
    await message(page, /grannens.*bbbbbbbbbbbb/)
      .first()
      .waitFor()
    expect(page.url()).toBe(before)
  })

  test('a picture of somebody else is refused as before', async () => {
    const { page } = opened
    const file = await exportOnCommandLine('commuting.balance', 'svg', [], host.libraryFolder)
    const plain = file.buffer.toString('utf8').replace(/<metadata>.*<\/metadata>/s, '')
    await drop(page, { ...file, buffer: Buffer.from(plain) })
    await page.getByRole('dialog').getByText(words.shell.datasets.refused(file.name)).waitFor()
  })
})

async function takeIn(page: Page, file: NamedFile): Promise<void> {
  await drop(page, file)
  await page.getByRole('main').getByRole('button', { name: words.imports.intake.buttons.commit }).click()
  await page.getByText(words.imports.intake.change.accepted(file.name)).first().waitFor()
}
