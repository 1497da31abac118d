import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { readPdfStamp } from '#main/formats/stamp/pdf-stamp'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-export-'))
})
afterAll(() => rm(folder, { recursive: true }))

const exportTo = (file: string, view: string, ...args: string[]) =>
  runCommand(['export', view, '--library', join(folder, 'library'), '--out', join(folder, file), ...args])

/** Width and height stand in the first chunk of every PNG. */
const pngSize = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]

describe('regionkikaren export', () => {
  it('writes a PNG of the size asked for', async () => {
    const size = ['--width', '1280', '--height', '720', '--scale', '2']
    const ran = await exportTo('a.png', 'industries.largest', '--filter', 'region=0581', ...size)
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(pngSize(await readFile(join(folder, 'a.png')))).toEqual([2560, 1440])
  })

  it('writes an SVG that says what it shows and that example data are no statistics', async () => {
    const ran = await exportTo('a.svg', 'industries.largest', '--filter', 'region=0581')
    expect(ran.code).toBe(0)
    const svg = await readFile(join(folder, 'a.svg'), 'utf8')
    expect(svg).toMatch(/^<(\?xml|svg)/)
    expect(svg).toContain('EXEMPELDATA')
  })

  it('writes a PDF, with the libraries that the built program brings', async () => {
    const ran = await exportTo('a.pdf', 'industries.largest', '--filter', 'region=0581')
    expect(ran).toMatchObject({ code: 0, out: '' })
    const bytes = await readFile(join(folder, 'a.pdf'))
    expect(bytes.toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(JSON.parse(readPdfStamp(bytes) ?? '')).toMatchObject({
      shows: { kind: 'view', view: { view: 'industries.largest', filters: { region: '0581' } } },
    })
  })

  it('writes a workbook and a CSV file of all rows, in the dialect that is asked for', async () => {
    const all = ['--filter', 'region=0581', '--rows', 'all', '--csv', 'international', '--date', '2026-11-27']
    for (const file of ['a.xlsx', 'b.xlsx', 'a.csv'])
      expect(await exportTo(file, 'commuting.flows', ...all)).toMatchObject({ code: 0, out: '' })
    const [book, again, csv] = await Promise.all(
      ['a.xlsx', 'b.xlsx', 'a.csv'].map((file) => readFile(join(folder, file))),
    )
    expect(readStamp(book ?? Buffer.alloc(0))?.shows).toMatchObject({ view: { view: 'commuting.flows' } })
    expect(book?.equals(again ?? Buffer.alloc(0))).toBe(true)
    expect(csv?.toString('utf8')).toMatch(/^home,home_name,work,/)
    expect(csv?.toString('utf8')).not.toContain('_other')
  })

  it('leaves out what is not wanted around the picture, in the size that a name means', async () => {
    const less = ['--no-title', '--no-subtitle', '--no-notes', '--transparent', '--preset', 'square']
    expect((await exportTo('less.svg', 'industries.largest', ...less)).code).toBe(0)
    const svg = (await readFile(join(folder, 'less.svg'), 'utf8')).replace(/<metadata>.*<\/metadata>/s, '')
    expect(svg).toMatch(/width="900" height="900"/)
    expect(svg).not.toContain('<rect width="900" height="900"')
    expect(svg).toContain('EXEMPELDATA')
  })

  it.each([
    ['--rows', 'some'],
    ['--csv', 'german'],
    ['--date', '2026-13-40'],
    ['--preset', 'poster'],
  ])('refuses %s %s as wrong use', async (option, value) => {
    expect(await exportTo('no.xlsx', 'overview', option, value)).toMatchObject({ code: 2, out: '' })
  })

  it('writes the map of a view that has one', async () => {
    const ran = await exportTo('karta.svg', 'commuting.flows', '--picture', 'map')
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect((await readFile(join(folder, 'karta.svg'))).length).toBeGreaterThan(1000)
  })

  it('gives the same bytes for the same view and filters', async () => {
    for (const file of ['b.png', 'c.png']) await exportTo(file, 'population.growth')
    expect((await readFile(join(folder, 'b.png'))).equals(await readFile(join(folder, 'c.png')))).toBe(true)
  })

  it('leaves nothing behind when it cannot write or the input is bad', async () => {
    const before = await readdir(folder)
    const cannot = await exportTo('nowhere/d.png', 'overview')
    expect(cannot).toMatchObject({ code: 1, out: '' })
    const bad = await exportTo('e.png', 'industries.largest', '--filter', 'region=9999')
    expect(bad).toMatchObject({ code: 1, out: '' })
    expect(await readdir(folder)).toEqual(before)
  })
})
