import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const installer = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
const program = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  author?: { email?: string }
  homepage?: string
}

/** The entries of a list at the top level of the file. */
const listOf = (name: string): string[] =>
  [...(new RegExp(`^${name}:\\n((?: +[-#].*\\n)+)`, 'm').exec(installer)?.[1] ?? '').matchAll(/^ +- (.+)$/gm)]
    .map(([, entry = '']) => entry)
    .map((entry) => entry.replace(/^'(.*)'$/, '$1'))
/** A key of a part of the file, e.g. `msi` and `perMachine`. */
const setting = (part: string, key: string): string | undefined =>
  new RegExp(`^  ${key}: (.+)$`, 'm').exec(
    new RegExp(`^${part}:\\n((?:  .*\\n)+)`, 'm').exec(installer)?.[1] ?? '',
  )?.[1]

describe('the installers', () => {
  it('hold what was laid out, and no packages of the work tree', () => {
    expect(setting('directories', 'app')).toBe('release/program')
    expect(listOf('files')).toEqual(['**/*', '!node_modules/**'])
  })

  it('lay the datasets beside the archive, where they are opened without being copied', () => {
    expect(listOf('asarUnpack')).toEqual(['out/resources/*.regiondata'])
  })

  it('say whose the program is, and under which licence', () => {
    expect(installer).toMatch(/^copyright: Copyright © \d{4} .+ MIT License$/m)
    expect(existsSync(join(ROOT, 'LICENSE'))).toBe(true)
    expect(setting('directories', 'output')).toBe('release')
  })

  it('ask for no password of a key ring', () => {
    expect(setting('electronFuses', 'enableCookieEncryption')).toBe('false')
  })

  it('name what a deb is refused without: maintainer with address, author and homepage', () => {
    expect(setting('linux', 'maintainer')).toMatch(/^.+ <[^@<>\s]+@[^@<>\s]+>$/)
    expect(program.author?.email).toContain('@')
    expect(program.homepage).toMatch(/^https:\/\//)
  })

  it('are for one person without administrator rights, and for a whole computer', () => {
    expect(setting('nsis', 'perMachine')).toBe('false')
    expect(setting('msi', 'perMachine')).toBe('true')
    expect(setting('msi', 'upgradeCode')).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
  })

  it.each(['regiondata', 'regionviews', 'regionreport'])('open .%s with a double click', (extension) => {
    expect(installer).toMatch(new RegExp(`^  - ext: ${extension}\\n`, 'm'))
  })

  it('take the links back when the program is removed, and keep them when it is renewed', () => {
    const file = setting('nsis', 'include') ?? ''
    const text = readFileSync(join(ROOT, file), 'utf8')
    expect(text).toMatch(
      /\$\{ifNot\} \$\{isUpdated\}\s+DeleteRegKey HKCU "Software\\Classes\\regionkikaren"\s+\$\{endIf\}/,
    )
  })

  it('never look for a newer version by themselves', () => {
    expect(installer).toMatch(/^publish: null$/m)
  })
})
