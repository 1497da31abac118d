import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFilter } from 'vite'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const installer = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
const program = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  author?: { email?: string }
  homepage?: string
}

/** The entries of a list at the top level of the file. */
const listOf = (name: string): readonly string[] =>
  [...(new RegExp(`^${name}:\\n((?: +[-#].*\\n)+)`, 'm').exec(installer)?.[1] ?? '').matchAll(/^ +- (.+)$/gm)]
    .map(([, entry = '']) => entry)
    .map((entry) => entry.replace(/^'(.*)'$/, '$1'))
const matches = (path: string, pattern: string): boolean =>
  createFilter(pattern, null, { resolve: '/' })(`/${path}`)
/** As electron-builder reads the list: the last pattern that fits decides; packages are in unless something says no. */
const isPacked = (path: string): boolean =>
  listOf('files').reduce(
    (packed, pattern) =>
      pattern.startsWith('!') ? packed && !matches(path, pattern.slice(1)) : packed || matches(path, pattern),
    path.startsWith('node_modules/'),
  )

describe('the installed program', () => {
  it.each([
    'out/main/electron.js',
    'out/main/database-worker.js',
    'out/main/picture-worker.js',
    'out/main/parts/anything-1a2b.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/resources/sverige.regiondata',
    'package.json',
    'LICENSE',
    'node_modules/sql.js/dist/sql-wasm.js',
    'node_modules/sql.js/dist/sql-wasm.wasm',
    'node_modules/world-atlas/land-10m.json',
    'node_modules/echarts/index.js',
    'node_modules/echarts/lib/echarts.js',
    'node_modules/pdfkit/js/pdfkit.js',
    'node_modules/@resvg/resvg-wasm/index_bg.wasm',
    'node_modules/fontkit/LICENSE.md',
  ])('has %s', (path) => {
    expect(isPacked(path)).toBe(true)
  })

  it.each([
    'out/built-from',
    'out/main/start.js',
    'out/main/command-line.js',
    'out/main/bench.js',
    'out/main/kill-test.js',
    'out/main/build-bundled-dataset.js',
    'node_modules/zod/index.d.ts',
    'node_modules/pdfkit/js/pdfkit.js.map',
    'node_modules/pdfkit/js/pdfkit.standalone.js',
    'node_modules/echarts/dist/echarts.js',
    'node_modules/sql.js/dist/sql-asm.js',
    'node_modules/world-atlas/countries-10m.json',
    'src-main/start.ts',
    'tests/unit/packaging.test.ts',
  ])('has no %s', (path) => {
    expect(isPacked(path)).toBe(false)
  })

  it('has each file of a package that the program reads by its name', () => {
    const sources = readdirSync(join(ROOT, 'src-main'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('bench'))
      .map((file) => readFileSync(join(ROOT, 'src-main', file), 'utf8'))
    const named = sources.flatMap((text) =>
      [...text.matchAll(/resolve\('((?:@[\w-]+\/)?[\w.-]+\/[^']+)'\)/g)].map(([, file = '']) => file),
    )
    expect(named.length).toBeGreaterThanOrEqual(3)
    for (const file of named) {
      expect(existsSync(join(ROOT, 'node_modules', file)), file).toBe(true)
      expect(isPacked(`node_modules/${file}`), file).toBe(true)
    }
  })

  it('has its datasets outside of the archive, where they are opened without being copied', () => {
    expect(listOf('asarUnpack').some((pattern) => matches('out/resources/sverige.regiondata', pattern))).toBe(
      true,
    )
  })

  it('says whose it is, and under which licence', () => {
    expect(installer).toMatch(/^copyright: Copyright © \d{4} .+ MIT License$/m)
    expect(existsSync(join(ROOT, 'LICENSE'))).toBe(true)
  })

  it('asks for no password of a key ring', () => {
    expect(installer).toMatch(/^ {2}enableCookieEncryption: false$/m)
  })

  it('names what a deb is refused without: maintainer with address, author and homepage', () => {
    expect(installer).toMatch(/^ {2}maintainer: .+ <[^@<>\s]+@[^@<>\s]+>$/m)
    expect(program.author?.email).toContain('@')
    expect(program.homepage).toMatch(/^https:\/\//)
  })
})
