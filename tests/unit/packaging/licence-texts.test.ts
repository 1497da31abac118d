import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAllowed } from '#main/packaging/allowed-licences'
import { checkLicences, licenceOf, writeLicences } from '#main/packaging/licence-texts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

function rootWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'licences-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}
const packed = (name: string, licence = 'MIT') => ({
  name,
  version: '1.2.3',
  licence,
  folder: `node_modules/${name}`,
})

describe('licence texts', () => {
  it('are those of the package, notices as well', () => {
    const root = rootWith({
      'node_modules/charts/LICENSE': 'You may.\r\nAlways.\r\n',
      'node_modules/charts/NOTICE': 'By us.',
      'node_modules/charts/license.js': 'export {}',
    })
    const text = writeLicences([licenceOf(root, packed('charts'))])
    expect(text).toContain('charts 1.2.3 (MIT)')
    expect(text).toContain('You may.\nAlways.\n\nBy us.\n')
    expect(text).not.toContain('export {}')
  })

  it('are ours for a package that carries none', () => {
    const root = rootWith({
      'node_modules/@a/b/index.js': '',
      'resources/licences/@a__b.txt': 'Source of this text: README.md\n\nYou may.',
    })
    expect(writeLicences([licenceOf(root, packed('@a/b'))])).toContain('Source of this text: README.md')
  })

  it('stop the packing when a package has none, by its name', () => {
    const root = rootWith({ 'node_modules/bare/index.js': '', 'node_modules/empty/LICENSE': ' \n' })
    const packages = ['bare', 'empty'].map((name) => licenceOf(root, packed(name)))
    expect(() => writeLicences(packages)).toThrow('no licence text for bare 1.2.3, empty 1.2.3')
  })
})

describe('terms', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0-or-later)',
    'GPL-3.0-only OR ISC',
    '(MIT AND Zlib)',
    'MIT AND (ISC OR GPL-2.0)',
  ])('of %s are allowed', (licence) => expect(isAllowed(licence)).toBe(true))

  it.each([
    '',
    'GPL-3.0-only',
    'BDS-3-Clause',
    'UNLICENSED',
    'SEE LICENSE IN file.txt',
    'MIT AND GPL-3.0-only',
    '(MIT OR GPL-3.0-only) AND AGPL-3.0-only',
    'Apache-2.0 WITH LLVM-exception',
    '(MIT',
    'MIT)',
    'MIT ISC',
  ])('of "%s" are not', (licence) => expect(isAllowed(licence)).toBe(false))

  it('that nobody has allowed stop the packing, by name', () => {
    const root = rootWith({ 'node_modules/bound/LICENSE': 'GPL', 'node_modules/mute/LICENSE': 'You may.' })
    const packages = [licenceOf(root, packed('bound', 'GPL-3.0-only')), licenceOf(root, packed('mute', ''))]
    expect(() => checkLicences(packages)).toThrow('bound 1.2.3 (GPL-3.0-only), mute 1.2.3 (states none)')
  })

  it('that a package leaves out or misspells are those of its file, as long as both are as we saw them', () => {
    const licenceFor = (text: string, stated: string) =>
      licenceOf(rootWith({ 'node_modules/png-js/LICENSE': text }), packed('png-js', stated)).licence
    expect(licenceFor('MIT License\n\nCopyright', '')).toBe('MIT')
    expect(licenceFor('All rights reserved.', '')).toBe('')
    expect(licenceFor('MIT License', 'GPL-3.0-only')).toBe('GPL-3.0-only')
  })

  it('are allowed for each package that production installs, packed or not, and each has its text', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { name?: string; version: string; license?: string; dev?: boolean }>
    }
    const installed = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev)
    expect(installed.length).toBeGreaterThan(50)
    const licences = installed.map(([folder, { name = folder
          .split('node_modules/')
          .at(-1) ?? '', ...one }]) =>
      licenceOf(ROOT, { name, version: one.version, licence: one.license ?? '', folder }),
    )
    expect(() => checkLicences(licences)).not.toThrow()
  })
})
