import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedPackage, readProgramPackage } from '#main/packaging/lay-out'
import { licenceOf, writeLicences } from '#main/packaging/licence-texts'
import { PACKAGE_FILES } from '#main/packaging/package-files'
import { packedPackages } from '#main/packaging/packed-packages'
import { isUnpacked, programFiles } from '#main/packaging/program-files'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const files = programFiles(ROOT)
const packages = packedPackages(ROOT)
const names = packages.map(({ name }) => name)

describe('what is packed', () => {
  it.each([
    'out/main/electron.js',
    'out/main/database-worker.js',
    'out/main/picture-worker.js',
    'out/main/folder-process.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/resources/sverige.regiondata',
    ...PACKAGE_FILES.map((file) => `out/packages/${file}`),
  ])('has %s', (file) => {
    expect(files).toContain(file)
  })

  it('has the parts that are loaded when the first document, deck or workbook is made', () => {
    expect(names).toEqual(
      expect.arrayContaining(['pdfkit', 'svg-to-pdfkit', 'pptxgenjs', 'write-excel-file']),
    )
  })

  it('has no programs of the work tree, no packages, no source maps and no types', () => {
    const entries = files.filter((file) => /^out\/main\/[^/]+$/.test(file))
    expect(entries).toEqual([
      'out/main/database-worker.js',
      'out/main/electron.js',
      'out/main/folder-process.js',
      'out/main/picture-worker.js',
    ])
    expect(files.filter((file) => /node_modules|\.(map|ts|mts|cts|flow)$/.test(file))).toEqual([])
    expect(names).not.toContain('commander')
  })

  it('is at most 25 MB of archive', () => {
    const packed = files.filter((file) => !isUnpacked(file))
    const bytes = packed.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0)
    expect(bytes).toBeLessThan(25e6)
  })

  it('starts what package.json starts, and runs no scripts and no packages', () => {
    const installed = installedPackage(readProgramPackage(ROOT))
    expect(files).toContain(installed['main'])
    expect(installed).toMatchObject({ name: 'regionkikaren', type: 'module', license: 'MIT' })
    for (const key of ['scripts', 'dependencies', 'devDependencies', 'imports', 'bin'])
      expect(installed).not.toHaveProperty(key)
  })
})

describe('terms', () => {
  it('are known for each package of which something is packed, window and workers alike', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'svelte',
        'bits-ui',
        '@lucide/svelte',
        '@fontsource-variable/source-sans-3',
        '@fontsource/source-sans-3',
        'echarts',
        'zrender',
        '@resvg/resvg-wasm',
        'sql.js',
        'world-atlas',
        'fontkit',
        'jszip',
      ]),
    )
    const text = writeLicences(packages.map((packed) => licenceOf(ROOT, packed)))
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version}`)
    expect(text).toContain('Mozilla Public License, version 2.0')
    expect(text).toContain('SIL OPEN FONT LICENSE')
  })
})
