import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeRelease } from '#main/packaging/write-release'

describe('the file beside the installers', () => {
  it('names each installer with its sum, and nothing else that lies there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'release-'))
    for (const name of ['b.msi', 'a-setup.exe', 'x.deb', 'builder-debug.yml', '__uninstaller-nsis.exe'])
      writeFileSync(join(folder, name), name)
    const { installers } = describeRelease(folder, '1.2.3', '2026-11-29')
    expect(installers.map(({ file }) => file)).toEqual(['a-setup.exe', 'b.msi', 'x.deb'])
    expect(installers[1]?.sha256).toBe(createHash('sha256').update('b.msi').digest('hex'))
  })

  it('is not written for a version that is no release', () => {
    expect(() => describeRelease(mkdtempSync(join(tmpdir(), 'release-')), '1.2', '2026-11-29')).toThrow()
  })
})
