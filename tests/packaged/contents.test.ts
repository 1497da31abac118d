import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packedPackages } from '#main/packaging/packed-packages'
import { filesIn, isUnpacked, programFiles } from '#main/packaging/program-files'
import { asar, fuses, packedProgram, RELEASE, ROOT } from './packed'

const packed = packedProgram()
const archive = join(packed.resources, 'app.asar')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

/** Beside the executable; on macOS inside the program's folder. */
const beside = (name: string) =>
  join(process.platform === 'darwin' ? join(packed.folder, 'Contents') : packed.folder, name)

describe('the archive', () => {
  const entries = asar
    .listPackage(archive, { isPack: false })
    .map((entry) => entry.replaceAll('\\', '/').slice(1))
    .filter((entry) => asar.statFile(archive, entry).files === undefined)

  it('is at most 25 MB', () => {
    expect(statSync(archive).size).toBeLessThan(25e6)
  })

  it('holds what runs and is read, and nothing else', () => {
    expect([...entries].sort()).toEqual([...programFiles(ROOT), 'package.json'].sort())
  })

  it('has the datasets beside it', () => {
    const unpacked = entries.filter((entry) => asar.statFile(archive, entry).unpacked === true)
    expect(unpacked).toEqual(entries.filter(isUnpacked))
    expect(filesIn(`${archive}.unpacked`)).toEqual(unpacked.sort())
  })
})

describe('the executable', () => {
  it('has the fuses of docs/packaging.md', async () => {
    const wire = await fuses.getCurrentFuseWire(packed.executable)
    const isOn = (index: number) => String.fromCharCode(Number(wire[index])) === '1'
    // In the order of Electron's documentation.
    expect({
      runAsNode: isOn(0),
      cookieEncryption: isOn(1),
      nodeOptions: isOn(2),
      nodeCliInspect: isOn(3),
      embeddedAsarIntegrity: isOn(4),
      onlyLoadAppFromAsar: isOn(5),
      grantFileProtocolExtraPrivileges: isOn(7),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: false,
      nodeOptions: false,
      nodeCliInspect: false,
      embeddedAsarIntegrity: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })
})

describe('beside the executable', () => {
  it('lie the terms of the program, of Electron and Chromium, and of all packages', () => {
    expect(readFileSync(beside('LICENSE.regionkikaren.txt'), 'utf8')).toContain('MIT License')
    if (process.platform !== 'darwin')
      for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
        expect(statSync(beside(name)).size).toBeGreaterThan(0)
    const terms = readFileSync(beside('THIRD-PARTY-LICENCES.txt'), 'utf8')
    for (const one of packedPackages(ROOT)) expect(terms).toContain(`\n${one.name} ${one.version}`)
  })

  it.skipIf(process.platform === 'darwin')('lie Chromium’s texts in Swedish and English only', () => {
    expect(filesIn(beside('locales')).filter((name) => !/^(sv|en-US)(\.|_)/.test(name))).toEqual([])
  })
})

describe('beside the installers', () => {
  it('lies a list of parts that names each package, and Electron', () => {
    const parts = JSON.parse(readFileSync(join(RELEASE, `regionkikaren-${version}.cdx.json`), 'utf8')) as {
      bomFormat: string
      components: { name: string; version: string }[]
    }
    expect(parts.bomFormat).toBe('CycloneDX')
    const named = parts.components.map((one) => `${one.name} ${one.version}`).sort()
    const held = packedPackages(ROOT).map((one) => `${one.name} ${one.version}`)
    expect(named.filter((one) => !one.startsWith('electron '))).toEqual(held.sort())
    expect(named.filter((one) => one.startsWith('electron '))).toHaveLength(1)
  })

  it('lies the file by which an older program knows that there is a newer one', () => {
    const release = JSON.parse(readFileSync(join(RELEASE, 'regionkikaren-release.json'), 'utf8')) as unknown
    expect(release).toMatchObject({ version })
  })
})
