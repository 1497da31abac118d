import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeFolder } from '#main/command-line/report-folder'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'regionkikaren-mapp-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A report's folder with files under these names, and indexes as the core writes them. */
const archiveOf = (...names: string[]): Uint8Array =>
  zipSync({
    ...Object.fromEntries(names.map((name) => [name, strToU8(name)])),
    'index.html': strToU8(names.map((name) => `<a href="${name}" type="image/png">PNG</a>`).join('\n')),
    'index.csv': strToU8('Nr;Titel'),
  })

it('holds one report: what only an earlier one there was made of is removed, and nothing else', async () => {
  await writeFolder(
    folder,
    archiveOf('01-balans.png', '01-balans.csv', '02-pendling.png', '03-studenter.png'),
  )
  writeFileSync(join(folder, '04-egen.png'), 'my own')
  writeFileSync(join(folder, 'brev.docx'), 'my letter')
  await writeFolder(folder, archiveOf('01-balans.png', '02-bransch.png'))
  expect(readdirSync(folder).sort()).toEqual([
    '01-balans.png',
    '02-bransch.png',
    '04-egen.png',
    'brev.docx',
    'index.csv',
    'index.html',
  ])
})

it('is not tricked by a page that names files of somebody else', async () => {
  writeFileSync(join(folder, 'budget.xlsx'), 'ours')
  const names = ['../utanför.png', 'budget.xlsx', '/etc/passwd', '01-x/../budget.xlsx']
  writeFileSync(join(folder, 'index.html'), names.map((name) => `<a href="${name}">`).join(''))
  await writeFolder(folder, archiveOf('01-balans.png'))
  expect(readFileSync(join(folder, 'budget.xlsx'), 'utf8')).toBe('ours')
})
