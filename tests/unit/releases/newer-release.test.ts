import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNewerRelease } from '#main/releases/newer-release'
import { isNewer, RELEASE_FILE } from '#main/releases/release-file'

describe('versions', () => {
  it.each([
    ['0.2.0', '0.1.9'],
    ['0.10.0', '0.9.0'],
    ['1.0.0', '0.99.99'],
    ['1.0.1', '1.0.0'],
  ])('%s comes after %s, and not the other way round', (later, earlier) => {
    expect(isNewer(later, earlier)).toBe(true)
    expect(isNewer(earlier, later)).toBe(false)
  })

  it('are not newer than themselves, nor when one is no release', () => {
    expect(isNewer('1.2.3', '1.2.3')).toBe(false)
    for (const odd of ['1.2', '1.2.3-beta.1', 'v1.2.3', '', '99999999.0.0']) {
      expect(isNewer(odd, '0.0.1')).toBe(false)
      expect(isNewer('9.0.0', odd)).toBe(false)
    }
  })
})

describe('a folder of releases', () => {
  const folderWith = (text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'releases-'))
    writeFileSync(join(folder, RELEASE_FILE), text)
    return folder
  }
  const release = (version: string) => JSON.stringify({ version, date: '2026-11-29', installers: [] })

  it('tells of a newer version, and where it lies', async () => {
    const folder = folderWith(release('0.2.0'))
    expect(await findNewerRelease(folder, '0.1.0')).toEqual({ version: '0.2.0', folder })
  })

  it('tells nothing when it holds the same version or an older one', async () => {
    const folder = folderWith(release('0.2.0'))
    expect(await findNewerRelease(folder, '0.2.0')).toBeNull()
    expect(await findNewerRelease(folder, '0.3.0')).toBeNull()
  })

  it.each([
    '',
    '{',
    '[]',
    '{"version":"2.0.0"}',
    release('2.0.0 or so'),
    ' '.repeat(70_000) + release('2.0.0'),
  ])('tells nothing when its file is not what is written there (%#)', async (text) => {
    expect(await findNewerRelease(folderWith(text), '0.1.0')).toBeNull()
  })

  it('tells nothing when there is none, or no file in it, or its name is not whole', async () => {
    expect(await findNewerRelease(undefined, '0.1.0')).toBeNull()
    expect(await findNewerRelease('', '0.1.0')).toBeNull()
    expect(await findNewerRelease('releases', '0.1.0')).toBeNull()
    expect(await findNewerRelease(mkdtempSync(join(tmpdir(), 'releases-')), '0.1.0')).toBeNull()
  })

  it.skipIf(process.platform === 'win32')('is given up when it does not answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'releases-'))
    const pipe = join(folder, RELEASE_FILE)
    // Opening a pipe waits for somebody who writes.
    execFileSync('mkfifo', [pipe])
    expect(await findNewerRelease(folder, '0.1.0', 50)).toBeNull()
    // Lets the waiting thread go.
    writeFileSync(pipe, '', { flag: 'r+' })
  })
})
