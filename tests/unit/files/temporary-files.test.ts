import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '#main/files/atomic-write'
import { makePrivateFolder, PRIVATE_FILE } from '#main/files/private-folder'
import { ownerMark, sweepTemporaryFiles, temporaryName } from '#main/files/temporary-files'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'regionkikaren-temp-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A name as a process of this computer that has ended gave one. */
function nameOfEnded(): string {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  return temporaryName().replace(ownerMark(), ownerMark().replace(/\d+$/, String(pid)))
}
const put = (name: string, hoursAgo = 0): string => {
  const path = join(folder, name)
  writeFileSync(path, 'half')
  const then = Date.now() / 1000 - hoursAgo * 3600
  utimesSync(path, then, then)
  return name
}

describe('temporary files', () => {
  it('of a program that has ended are removed at once, those of one that runs or of another computer are not', async () => {
    put(nameOfEnded())
    const ours = put(temporaryName())
    const elsewhere = put('.regionkikaren-00000000-4711-0123456789abcdef.tmp')
    const unmarked = put('.regionkikaren-0123456789abcdef.tmp')
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder).sort()).toEqual([ours, elsewhere, unmarked].sort())
  })

  it('that nobody can tell of are removed when they are a day old', async () => {
    put('.regionkikaren-00000000-4711-0123456789abcdef.tmp', 25)
    put('.regionkikaren-0123456789abcdef.tmp', 25)
    const letter = put('brev.tmp', 25)
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder)).toEqual([letter])
  })

  it('beside an export are removed by the next one into the same folder', async () => {
    put(nameOfEnded())
    await writeFileAtomically(join(folder, 'bild.png'), 'whole')
    expect(readdirSync(folder)).toEqual(['bild.png'])
  })
})

describe.skipIf(process.platform === 'win32')('who may read a file', () => {
  it('is its owner alone for a private one, and whoever the system says for an export', async () => {
    const before = process.umask(0o022)
    try {
      await makePrivateFolder(join(folder, 'a', 'b'))
      await writeFileAtomically(join(folder, 'a', 'b', 'c'), 'x', { mode: PRIVATE_FILE })
      await writeFileAtomically(join(folder, 'bild.png'), 'x')
      const modeOf = (name: string): string => (statSync(join(folder, name)).mode & 0o777).toString(8)
      expect(['a', 'a/b', 'a/b/c', 'bild.png'].map(modeOf)).toEqual(['700', '700', '600', '644'])
    } finally {
      process.umask(before)
    }
  })
})
