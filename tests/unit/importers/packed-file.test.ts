import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { recogniseFile } from '#main/datasets/importers/open-file'
import { ProblemError, type Problem } from '#shared/problem/problem'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const LIST = text('hem;arbete;antal\n0581;0580;7\n')
const zip = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts)

function problemOf(bytes: Uint8Array, name: string): Problem {
  try {
    recogniseFile(bytes, name)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it is read')
}

describe('one file that is packed is opened as if it were not', () => {
  test.each([
    ['a list in a zip', zip({ 'uttag/pendling.csv': LIST }), 'uttag.zip', 'delimited', 'pendling.csv'],
    [
      'beside what a Mac adds and a text to read',
      zip({
        'data/': new Uint8Array(),
        'data/pendling.csv': LIST,
        '__MACOSX/data/._pendling.csv': text('x'),
        'data/LÄSMIG.txt': text('Läs mig.'),
      }),
      'a.zip',
      'delimited',
      'pendling.csv',
    ],
    ['a text alone', zip({ 'tabell.txt': LIST }), 'a.zip', 'delimited', 'tabell.txt'],
    ['a list by gzip', gzipSync(LIST), 'pendling.csv.gz', 'delimited', 'pendling.csv'],
    [
      'by gzip under another name: what it was called stands inside',
      gzipSync(LIST, { filename: 'mapp/pendling.csv' }),
      'hämtad',
      'delimited',
      'pendling.csv',
    ],
    [
      'a workbook in a zip stays a workbook',
      zip({ 'bok.xlsx': zip({ '[Content_Types].xml': text('x'), 'xl/workbook.xml': text('x') }) }),
      'bok.zip',
      'workbook',
      'bok.xlsx',
    ],
    ['by gzip in a zip', zip({ 'a.csv.gz': gzipSync(LIST) }), 'a.zip', 'delimited', 'a.csv'],
    [
      'a dataset in a zip',
      zip({ 'kollegans.regiondata': text('SQLite format 3\0…') }),
      'a.zip',
      'dataset',
      'kollegans.regiondata',
    ],
  ])('%s', (_what, bytes, name, kind, inside) => {
    const file = recogniseFile(bytes, name)
    expect(file).toMatchObject({ kind, name: inside })
    if (kind === 'delimited') expect(Buffer.from(file.bytes).equals(LIST)).toBe(true)
  })

  test('a workbook is no archive of its parts', () => {
    const workbook = zip({ '[Content_Types].xml': text('x'), 'xl/workbook.xml': text('x'), 'a.csv': LIST })
    expect(recogniseFile(workbook, 'bok.xlsx')).toEqual({
      kind: 'workbook',
      bytes: workbook,
      name: 'bok.xlsx',
    })
  })
})

describe('what cannot be chosen or unpacked is said in words', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`del${String(i)}.csv`, LIST]))
  test.each([
    [
      'two lists',
      zip({ 'a.csv': LIST, 'b.px': text('x') }),
      'u.zip',
      'file-format-unknown',
      /2 filer som kan läsas: a\.csv, b\.px\./,
    ],
    ['many lists: the first of them', zip(many), 'u.zip', 'file-format-unknown', /12 filer.*del7\.csv …/],
    ['nothing to read', zip({ 'bild.bmp': LIST }), 'u.zip', 'file-format-unknown', /ingen fil .*bild\.bmp/],
    ['nothing at all', zip({}), 'u.zip', 'file-format-unknown', /ingen fil som Regionkikaren läser\./],
    [
      'a shapefile',
      zip({ 'k.shp': LIST, 'k.dbf': LIST, 'k.shx': LIST, 'k.prj': LIST }),
      'kommuner.zip',
      'file-format-unknown',
      /Shapefile/,
    ],
    ['an old workbook', zip({ 'bok.xls': LIST }), 'u.zip', 'file-format-unknown', /bok\.xls.*äldre format/],
    [
      'a zip in a zip',
      zip({ 'a.csv': zip({ 'b.csv': LIST }) }),
      'u.zip',
      'file-format-unknown',
      /packat arkiv/,
    ],
    ['gzip in gzip', gzipSync(gzipSync(LIST)), 'a.gz', 'file-format-unknown', /packat arkiv/],
    [
      'a tar by gzip',
      gzipSync(Uint8Array.from({ length: 1024 }, (_, i) => Buffer.from('ustar'.padStart(262, 'a'))[i] ?? 0)),
      'a.tar.gz',
      'file-format-unknown',
      /packat arkiv/,
    ],
    ['a zip that is cut off', zip({ 'a.csv': LIST }).subarray(0, 60), 'u.zip', 'file-malformed', /skadat/],
    ['gzip that is cut off', gzipSync(LIST).subarray(0, 20), 'a.csv.gz', 'file-malformed', /skadat/],
    [
      'gzip with a wrong checksum',
      gzipSync(LIST).map((byte, i, all) => (i === all.length - 6 ? byte ^ 255 : byte)),
      'a.csv.gz',
      'file-malformed',
      /skadat/,
    ],
    ['an empty list by gzip', gzipSync(new Uint8Array()), 'a.csv.gz', 'file-empty', /tom/],
  ] as const)('%s', (_what, bytes, name, code, says) => {
    const problem = problemOf(bytes, name)
    expect(problem.code).toBe(code)
    expect(problem.message.sv).toMatch(says)
    expect(problem.nextStep.sv).not.toBe('')
    expect(problem.message.en).not.toBe(problem.message.sv)
  })

  test('a file that needs a password', () => {
    const bytes = zip({ 'a.csv': LIST })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(problemOf(bytes, 'a.zip')).toMatchObject({ code: 'file-unreadable' })
  })

  test('a bomb is stopped while it grows, whatever it says of its size', () => {
    const blanks = new Uint8Array(60_000_000).fill(0x20)
    const honest = zipSync({ 'a.csv': blanks }, { level: 9 })
    const lying = honest.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    for (const bytes of [honest, lying, gzipSync(blanks, { level: 9 })])
      expect(problemOf(bytes, bytes === honest ? 'a.zip' : 'a.gz').code).toBe('file-too-large')
  })
})

describe('kinds that are not read say what to do instead', () => {
  const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.padEnd(64, '0'), 'hex'))
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from(stream, 'utf16le')])
  test.each([
    ['an old workbook, whatever its name', ole('Workbook'), 'bok.csv', /äldre format \(\.xls\)/, /\.xlsx/],
    ['Excel 4', hex('0904060000001000'), 'bok.xls', /äldre format \(\.xls\)/, /\.xlsx/],
    ['an old document', ole('WordDocument'), 'a', /Word/, /\.xlsx/],
    ['an old presentation', ole('PowerPoint Document'), 'a', /presentation/, /\.xlsx/],
    ['a shape', hex('0000270a'), 'kommuner.shp', /Shapefile/, /GeoPackage.*GeoJSON/],
    ['its table', hex('037a0101'), 'kommuner.dbf', /Shapefile/, /GeoPackage/],
    ['SPSS', text('$FL2@(#) SPSS'), 'a.sav', /statistikprogram/, /CSV eller Parquet/],
    ['Stata', text('<stata_dta><header>'), 'a.dta', /statistikprogram/, /CSV eller Parquet/],
    [
      'R, packed as R packs it',
      gzipSync(text('X\n\0\0\0\x03')),
      'a.rds',
      /statistikprogram/,
      /write_parquet/,
    ],
    ['Arrow', text('ARROW1\0\0'), 'a.feather', /Arrow/, /Parquet/],
  ])('%s', (_what, bytes, name, says, todo) => {
    const { code, message, nextStep } = problemOf(bytes, name)
    expect(code).toBe('file-format-unknown')
    expect(message.sv).toMatch(says)
    expect(nextStep.sv).toMatch(todo)
  })

  test('a workbook behind a password is locked and not old', () => {
    const problem = problemOf(ole('EncryptedPackage'), 'bok.xlsx')
    expect(problem.code).toBe('file-unreadable')
    expect(problem.message.sv).toContain('lösenord')
  })
})
