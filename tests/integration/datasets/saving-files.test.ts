import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '#main/files/atomic-write'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
} from './service-under-test'

let folder: string
let under: UnderTest
/** Where somebody chose in the system's dialog that the file is to be; what the disk then says. */
let chosen: string | null
let disk: string | null
/** What the dialog was put up for. */
let offered: { readonly fileName: string; readonly bytes: Uint8Array } | null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-saving-'))
  disk = null
  chosen = 'bild.png'
  offered = null
  under = await serviceUnderTest({
    saveFile: async (fileName, bytes) => {
      offered = { fileName, bytes }
      if (chosen === null) return null
      if (disk !== null) throw Object.assign(new Error(disk), { code: disk })
      await writeFileAtomically(join(folder, chosen), bytes)
      return { name: chosen }
    },
  })
})
afterEach(async () => {
  await under.close()
  await rm(folder, { recursive: true })
})

/** What a window can have saved: bytes of its own, and what the core makes. */
const WAYS = [
  ['that the window made', () => under.service.calls['file:save']({ fileName: 'bild.png', bytes: OWN })],
  ['that the core makes', () => under.service.calls['export:save']({ kind: 'own' })],
] as const
const OWN = new Uint8Array([1, 2, 3])

describe.each(WAYS)('a file %s', (_, save) => {
  it('is whole under the name that was chosen, whatever that is, and the window learns no more', async () => {
    for (const name of ['👩‍🔬 bild.png', 'Å & Ö <b>.png', 'שלום.png']) {
      chosen = name
      expect(valueOf(await save())).toEqual({ name })
      expect([...(await readFile(join(folder, name)))]).toEqual([...(offered?.bytes ?? [])])
    }
  })

  it('is not saved when the dialog is closed', async () => {
    chosen = null
    expect(valueOf(await save())).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['EBUSY', 'not-writable', 'öppen i ett annat program'],
    ['EPERM', 'not-writable', 'öppen i ett annat program'],
    ['EACCES', 'not-writable', 'en annan mapp'],
    ['EROFS', 'not-writable', 'en annan mapp'],
    ['ENAMETOOLONG', 'not-writable', 'ett annat namn'],
    ['ENOSPC', 'disk-full', 'Frigör utrymme'],
    ['EDQUOT', 'disk-full', 'Frigör utrymme'],
  ])('that meets %s is not saved, and what to do is said', async (code, expected, word) => {
    disk = code
    const problem = problemOf(await save())
    expect(problem.code).toBe(expected)
    expect(problem.nextStep.sv).toContain(word)
    expect(problem.nextStep.en).not.toBe('')
  })

  it('leaves an older one as it was and nothing beside it when it cannot be written', async () => {
    chosen = `${'x'.repeat(300)}.png`
    await writeFile(join(folder, 'gammal.png'), 'gammal')
    expect(problemOf(await save()).code).toBe('not-writable')
    chosen = 'mapp.png'
    await mkdir(join(folder, chosen))
    expect(problemOf(await save()).code).toBe('not-writable')
    expect((await readdir(folder)).sort()).toEqual(['gammal.png', 'mapp.png'])
    expect(await readFile(join(folder, 'gammal.png'), 'utf8')).toBe('gammal')
  })
})

describe('an edition that is saved', () => {
  it('is the file of the library, byte by byte, under a name that says which it is', async () => {
    const bytes = await edition('2026-01-01')
    const taken = valueOf(await takeInFile(under.service, under.file('a.regiondata', bytes)))
    chosen = 'ut.regiondata'
    const { digest } = taken.edition
    expect(valueOf(await under.service.calls['export:save']({ kind: 'edition', digest }))).toEqual({
      name: chosen,
    })
    expect(offered?.fileName).toBe('prov-2026-01-01.regiondata')
    expect(Buffer.compare(await readFile(join(folder, chosen)), bytes)).toBe(0)
  })

  it('that is gone is refused before anybody is asked for a place', async () => {
    const gone = await under.service.calls['export:save']({ kind: 'edition', digest: 'f'.repeat(64) })
    expect(problemOf(gone).code).toBe('unknown-dataset')
    expect(offered).toBeNull()
  })
})

it('a host without dialogs makes nothing and says so', async () => {
  const browser = under.another({ saveFile: null })
  expect(problemOf(await browser.calls['export:save']({ kind: 'own' })).code).toBe('not-available-here')
})
