import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '#main/files/atomic-write'
import { problemOf, serviceUnderTest, valueOf, type UnderTest } from './service-under-test'

let folder: string
let under: UnderTest
/** Where somebody chose in the system's dialog that the file is to be; what the disk then says. */
let chosen: string
let disk: string | null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-saving-'))
  disk = null
  under = await serviceUnderTest({
    saveFile: async (_fileName, bytes) => {
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

const save = () =>
  under.service.calls['file:save']({ fileName: 'bild.png', bytes: new Uint8Array([1, 2, 3]) })

describe('a file that the window saves', () => {
  it('is whole under the name that was chosen, whatever that is', async () => {
    for (const name of ['👩‍🔬 bild.png', 'Å & Ö <b>.png', 'שלום.png']) {
      chosen = name
      expect(valueOf(await save())).toEqual({ name })
      expect([...(await readFile(join(folder, name)))]).toEqual([1, 2, 3])
    }
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
