import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceOf, writeLicences } from '#main/packaging/licence-texts'

function rootWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'licences-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}
const packed = (name: string) => ({
  name,
  version: '1.2.3',
  licence: 'MIT',
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
