import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renamePatiently, writeFileAtomically } from '#main/files/atomic-write'
import { isTemporary } from '#main/files/temporary-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writing a file whole or not at all', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const file = join(folder, 'bild.png')
    await writeFile(file, 'gammal')
    await writeFileAtomically(file, new Uint8Array([1, 2]))
    expect([...(await readFile(file))]).toEqual([1, 2])
    expect(await readdir(folder)).toEqual(['bild.png'])
  })

  it('leaves what was there, and no half file, when it fails', async () => {
    // A folder cannot be replaced by a file: the last step fails.
    await mkdir(join(folder, 'bild.png'))
    await expect(writeFileAtomically(join(folder, 'bild.png'), 'ny')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['bild.png'])
  })

  it('leaves the old file and no half one when the disk is full midway', async () => {
    const file = join(folder, 'rapport.pptx')
    await writeFile(file, 'gammal')
    async function* untilFull(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(100_000)
      // Half of it is on the disk now, under a name of its own.
      expect((await readdir(folder)).filter(isTemporary)).toHaveLength(1)
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    }
    const writing = writeFileAtomically(file, untilFull() as unknown as Uint8Array)
    await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readdir(folder)).toEqual(['rapport.pptx'])
    expect(await readFile(file, 'utf8')).toBe('gammal')
  })

  it('fails with the code of the system when the folder is not there', async () => {
    const file = join(folder, 'finns inte', 'bild.png')
    await expect(writeFileAtomically(file, 'x')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('lets the last of two writers win, whole', async () => {
    const file = join(folder, 'a.csv')
    const texts = ['a'.repeat(100_000), 'b'.repeat(100_000)]
    await Promise.all(texts.map((text) => writeFileAtomically(file, text)))
    expect(texts).toContain(await readFile(file, 'utf8'))
    expect(await readdir(folder)).toEqual(['a.csv'])
  })
})

describe('a rename that a virus scanner holds up', () => {
  const failing = (times: number, code: string) => {
    const state = { tries: 0 }
    const rename = (): Promise<void> => {
      state.tries += 1
      return state.tries > times
        ? Promise.resolve()
        : Promise.reject(Object.assign(new Error(code), { code }))
    }
    return { state, rename }
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again on Windows after %s', async (code) => {
    const { state, rename } = failing(2, code)
    await renamePatiently('a', 'b', { platform: 'win32', rename })
    expect(state.tries).toBe(3)
  })

  it('fails at once where the code means that it is not allowed, or the disk is full', async () => {
    for (const [platform, code] of [
      ['linux', 'EACCES'],
      ['win32', 'ENOSPC'],
    ] as const) {
      const { state, rename } = failing(1, code)
      await expect(renamePatiently('a', 'b', { platform, rename })).rejects.toMatchObject({ code })
      expect(state.tries).toBe(1)
    }
  })
})

it('writes a file whose name is as long as the system allows, by a temporary name of its own', async () => {
  const name = `${'x'.repeat(251)}.csv`
  await writeFileAtomically(join(folder, name), 'a')
  expect(await readdir(folder)).toEqual([name])
  expect(isTemporary(name)).toBe(false)
})
