import { describe, expect, test } from 'vitest'
import { zipSync } from 'fflate'
import { ProblemError } from '#shared/problem/problem'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { openZip, ZipRefused } from '#main/formats/zip-archive'
import { neverStop } from '#main/datasets/stop-check'
import { buildWorkbook, workbookParts, zipParts, type Sheet } from './build-workbook'

const options = (name = 'prov.xlsx') => ({ name, tell: () => undefined, stop: neverStop })
const list: Sheet = {
  name: 'Pendling',
  rows: [
    ['Bor i', 'Arbetar i', 'Antal'],
    ['Linköping', 'Norrköping', 3000],
    ['Norrköping', 'Linköping', 4500],
  ],
}

async function problemOf(bytes: Uint8Array, name?: string) {
  try {
    await readWorkbook(bytes, options(name))
  } catch (error) {
    if (error instanceof ProblemError) {
      expect(error.problem.nextStep.sv).not.toBe('')
      expect(error.problem.message.en).not.toBe(error.problem.message.sv)
      return error.problem
    }
    throw error
  }
  throw new Error('the file was read')
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const ole = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(504),
    ...Buffer.from(stream, 'utf16le'),
  ])

describe('what is not .xlsx is refused with what to do', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp, RegExp])[] = [
    ['gammal.xls', ole('Workbook'), /\.xls\)/, /\.xlsx/],
    ['hemlig.xlsx', ole('EncryptedPackage'), /lösenord/, /lösenord/],
    [
      'tabell.xls',
      bytesOf('<html><body><table><tr><td>1</td></tr></table></body></html>'),
      /webbsida/,
      /\.xlsx/,
    ],
    ['tabell.xls', bytesOf('\uFEFF\n<TABLE><tr><td>1</td></tr></TABLE>'), /webbsida/, /\.xlsx/],
    [
      'blad.xls',
      bytesOf('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      /2003/,
      /\.xlsx/,
    ],
    ['binar.xlsb', zipParts({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' }), /\.xlsb/, /\.xlsx/],
    [
      'ark.ods',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      /\.ods/,
      /\.xlsx/,
    ],
    ['text.xlsx', bytesOf('Kommun;Antal\nKinda;1\n'), /inte en Excelfil/, /\.xlsx/],
    [
      'dokument.docx',
      zipParts({ '[Content_Types].xml': '', 'word/document.xml': '<x/>' }),
      /inte en Excelfil/,
      /\.xlsx/,
    ],
  ]
  test.each(cases)('%s (%#)', async (name, bytes, message, nextStep) => {
    const problem = await problemOf(bytes, name)
    expect(problem.message.sv).toMatch(message)
    expect(problem.message.sv).toContain(name)
    expect(problem.nextStep.sv).toMatch(nextStep)
  })

  test('a file cut short', async () => {
    const whole = buildWorkbook(list)
    expect((await problemOf(whole.subarray(0, whole.length - 30))).code).toBe('file-malformed')
  })

  test('XML that breaks off', async () => {
    const parts = workbookParts([list])
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const bytes = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet.slice(0, -60) })
    expect((await problemOf(bytes)).code).toBe('file-malformed')
  })
})

describe('zip bombs', () => {
  test('a part that swells a thousand times', async () => {
    const zeros = new Uint8Array(60_000_000).fill(0x20)
    const bytes = zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/workbook.xml': zeros }, { level: 9 })
    expect(bytes.length).toBeLessThan(300_000)
    expect((await problemOf(bytes)).code).toBe('file-too-large')
  })

  test('one that lies about its size is stopped while it is unpacked', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(60_000_000).fill(0x20) }, { level: 9 })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    const zip = openZip(bytes)
    let most = 0
    expect(() => zip.readText('a.xml', (text) => (most += text.length))).toThrow(ZipRefused)
    expect(most).toBeLessThanOrEqual(50_100_000)
  })

  test('more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`a${i}`, '']))
    expect((await problemOf(zipParts(parts))).code).toBe('file-too-large')
  })

  test('a document with entities of its own is not expanded', async () => {
    const parts = workbookParts([list])
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const shared = `${laughs}<sst><si><t>&b;</t></si><si><t>&c;</t></si></sst>`
    let read = ''
    try {
      const tables = await readWorkbook(zipParts({ ...parts, 'xl/sharedStrings.xml': shared }), options())
      read = JSON.stringify(tables.map(({ table }) => table.dimensions))
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError)
    }
    expect(read).not.toMatch(/haha|root:/)
  })
})

describe('what is read', () => {
  test('each visible sheet with a table is a table; hidden ones are named and left out', async () => {
    const tables = await readWorkbook(
      buildWorkbook(
        list,
        { ...list, name: 'Andra', inline: true },
        { ...list, name: 'Dold', state: 'hidden' },
        { name: 'Om', rows: [['Läs mig']] },
      ),
      options(),
    )
    expect(tables).toHaveLength(2)
    expect(tables[0]?.format).toBe('workbook')
    expect(tables[0]?.encoding).toBeNull()
    expect(tables[0]?.leftOut?.map(({ sheet, why }) => `${sheet}: ${why.sv}`)).toEqual([
      'Om: Det är text och inga rader med siffror under rubriker.',
      'Dold: Bladet är dolt. Visa det i Excel och spara, så läses det.',
    ])
  })

  test('formulas give their stored result; those without one, and errors, are no numbers', async () => {
    const [read] = await readWorkbook(
      buildWorkbook({
        name: 'Blad1',
        rows: [
          ['Kommun', 'Antal'],
          ['Kinda', { formula: 'SUM(1,2)', result: 3 }],
          ['Ydre', { formula: "'[C:\\hemlig.xlsx]Blad1'!A1" }],
          ['Boxholm', { error: '#DIV/0!' }],
          ['Åtvidaberg', 0.1 + 0.2],
        ],
      }),
      options(),
    )
    const cells = read?.table.cells
    expect([0, 1, 2, 3].map((i) => cells?.numberAt(i))).toEqual([3, NaN, NaN, 0.3])
    expect(read?.notices.some(({ sv }) => sv.includes('B3') && sv.includes('formel'))).toBe(true)
    expect(read?.notices.some(({ sv }) => sv.includes('B4') && sv.includes('fel'))).toBe(true)
  })

  test('a workbook without figures says so and names its sheets', async () => {
    const problem = await problemOf(buildWorkbook({ name: 'Om', rows: [['Läs mig']] }))
    expect(problem.code).toBe('table-unusable')
    expect(problem.message.sv).toContain('Om')
  })
})
