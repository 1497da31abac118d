import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportJob } from '#main/exporters/export-job'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { SheetNames } from '#main/exporters/workbook/sheet-names'
import { textCell } from '#main/exporters/workbook/lay-out-sheet'
import { buildSheetTable } from '#main/exporters/workbook/sheet-table'
import { writeTable } from '#main/exporters/workbook/write-table'
import { writeWorkbook } from '#main/exporters/workbook/write-workbook'
import { LANGUAGES } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { gatherOthers } from '#shared/view/gather-others'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEW_IDS } from '#shared/views/registry'
import { describeView } from '#shared/figures-as-text/view-words'
import type { ViewData } from '#shared/view/view-data'
import { sampleViewData } from '../views/sample-dataset'
import { readBook, cellsOf, tableBelow, type ReadBook } from './read-workbook'
import { sampleComparison, sampleJob } from './sample-job'

const open = async (...jobs: ExportJob[]): Promise<ReadBook> => readBook(await writeWorkbook(jobs))

/** Sheet cells by column id, as the heads of the sheet say. */
async function rowsById(data: ViewData, rows: 'shown' | 'all' = 'shown') {
  const book = await open(sampleJob({ data, rows }))
  const wanted = buildSheetTable(rows === 'all' ? data : gatherOthers(data), 'sv')
  const table = tableBelow(book.sheets[0], wanted.heads[0]?.label ?? '')
  expect(table.heads).toEqual(wanted.heads.map(({ label }) => label))
  return table.rows.map((row) => Object.fromEntries(wanted.heads.map(({ id }, at) => [id, row[at] ?? null])))
}

/** The number formats of the cells on the first sheet that hold a text; `@` is Excel's for text. */
function formatsOfTexts(book: ReadBook, wanted: string): (string | undefined)[] {
  const texts = [...book.partText('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)]
  const styles = book.partText('xl/styles.xml')
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  )
  const looks = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf\b([^>]*)>/g)]
  const cells = book.partText('xl/worksheets/sheet1.xml').matchAll(/ s="(\d+)" t="s"><v>(\d+)<\/v>/g)
  return [...cells]
    .filter(([, , text]) => texts[Number(text)]?.[1] === wanted)
    .map(([, look]) => codes.get(/numFmtId="(\d+)"/.exec(looks[Number(look)]?.[1] ?? '')?.[1]))
}

test('a spreadsheet names the parts of its fonts in the order that the standard asks for', async () => {
  const styles = strFromU8(unzipSync(await writeWorkbook([sampleJob()]))['xl/styles.xml'] ?? new Uint8Array())
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, inside = '']) => inside)
  expect(fonts.length).toBeGreaterThan(1)
  const order = ['b', 'sz', 'color', 'name', 'family']
  for (const font of fonts) {
    const names = [...font.matchAll(/<(\w+)/g)].map(([, name]) => name)
    expect(names).toEqual(order.filter((name) => names.includes(name)))
  }
  expect(fonts.some((font) => font.startsWith('<b/>'))).toBe(true)
})

describe('a spreadsheet of a view', () => {
  test.each(VIEW_IDS)(
    '%s holds the figures that query answers, as numbers, and signs as texts',
    async (view) => {
      const data = sampleViewData(view)
      const { columns, rows } = buildQueryResult(data, 'sv')
      const found = await rowsById(data)
      expect(found).toHaveLength(rows.length)
      rows.forEach((row, at) => {
        for (const { id, type, unit } of columns) {
          const cell = found[at]?.[type === 'code' ? `${id}_name` : id] ?? null
          const value = row[type === 'code' ? `${id}_name` : id] ?? null
          if (typeof value === 'number')
            expect(cell, `${id} in row ${at}`).toBeCloseTo(
              unit === 'fraction-points' ? value * 100 : value,
              9,
            )
          else if (typeof value === 'boolean')
            expect(cell).toBe(messagesIn('sv').views.flags[value ? 'yes' : 'no'])
          else if (type === 'code') expect(cell).toBe(value === '' ? null : value)
          else expect(cell).toBe(row[`${id}_sign`])
        }
      })
    },
  )

  test.each(LANGUAGES)(
    'has its words on the sheet in %s, and nothing but its state on a hidden one',
    async (language) => {
      const job = sampleJob({ language })
      const book = await open(job)
      const text = cellsOf(book.sheets[0]).flat().join('\n')
      expect(text).toContain(messagesIn(language).workbooks.notes)
      expect(text).toContain(job.data.finding?.[language])
      expect(text).toContain(describeView(job.data, language).sourceLine)
      expect(book.sheets).toHaveLength(1)
      expect(book.hiddenSheets).toEqual(['Regionkikaren'])
    },
  )

  test.each(LANGUAGES)(
    'opens its view again in %s when its properties were dropped, as openpyxl does, and the sheet is shown',
    async (language) => {
      const job = sampleJob({ language })
      const long = { ...job.stamp, sources: Array.from({ length: 40 }, () => 'källa '.repeat(300)) }
      const whole = unzipSync(await writeWorkbook([job], long))
      const kept = Object.fromEntries(
        Object.entries(whole).filter(([name]) => !/^(docProps|customXml)\//.test(name)),
      )
      expect(readStamp(zipSync(kept))).toEqual(long)
      const book = strFromU8(kept['xl/workbook.xml'] ?? new Uint8Array())
      expect(book).toContain(' state="hidden"')
      const shown = { ...kept, 'xl/workbook.xml': strToU8(book.replace(' state="hidden"', '')) }
      expect(readStamp(zipSync(shown))).toEqual(long)
      // Somebody wrote over a cell of it.
      const texts = strFromU8(kept['xl/sharedStrings.xml'] ?? new Uint8Array())
      const changed = { ...kept, 'xl/sharedStrings.xml': strToU8(texts.replace('{"program', 'x')) }
      expect(changed['xl/sharedStrings.xml']).not.toEqual(kept['xl/sharedStrings.xml'])
      expect(readStamp(zipSync(changed))).toBeNull()
    },
  )

  test('says what a sign means on the sheet where it stands, also without notes', async () => {
    const withSign = VIEW_IDS.map((view) => sampleViewData(view)).find((data) =>
      gatherOthers(data).columns.some((one) => one.type === 'number' && [...one.signs].includes(3)),
    )
    const data = withSign ?? expect.fail('no view of the sample has a sign')
    const parts = { title: true, subtitle: true, notes: false, logo: false }
    const text = cellsOf((await open(sampleJob({ data, parts }))).sheets[0])
      .flat()
      .join('\n')
    expect(text).toContain(`.. ${messagesIn('sv').views.signs['..']}`)
  })

  test('holds all rows and side tables when asked to, each on a sheet of its own', async () => {
    for (const view of VIEW_IDS) {
      const data = sampleViewData(view)
      const all = await open(sampleJob({ data, rows: 'all' }))
      expect(all.sheets, view).toHaveLength(1 + (data.sideTables?.length ?? 0))
      expect(await rowsById(data, 'all'), view).toHaveLength(data.rowCount)
    }
  })

  test('marks example data at the top', async () => {
    const data = { ...sampleViewData('commuting.flows', { region: '0581' }), quality: 'synthetic' as const }
    const rows = cellsOf((await open(sampleJob({ data }))).sheets[0])
    const mark = rows.findIndex((row) => String(row[0]).startsWith('EXEMPELDATA'))
    expect(mark).toBeGreaterThan(-1)
    expect(mark).toBeLessThan(5)
  })

  test('keeps a name that looks like a formula as text', async () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    const names = ["=cmd|'/c calc'!A1", '+1', '-1', '@SUM(A1)', 'a_x0041_\u0007<&>"', ' é ']
    const columns = data.columns.map((column) =>
      column.type === 'code'
        ? { ...column, names: column.names.map((_, i) => ({ sv: names[i % names.length] ?? '', en: '' })) }
        : column,
    )
    const book = await open(sampleJob({ data: { ...data, columns } }))
    const cells = cellsOf(book.sheets[0]).flat()
    expect(cells).toContain("=cmd|'/c calc'!A1")
    expect(book.partText('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  test.each(['=1+1', '+46 11 15 00 00', '-1', '- Kinda', '@SUM(A1)', ' -1'])(
    'keeps the text "%s" as text also when somebody edits its cell',
    async (name) => {
      expect(textCell(name)).toMatchObject({ value: name, type: String, format: '@' })
      const data = sampleViewData('commuting.flows', { region: '0581' })
      const columns = data.columns.map((column) =>
        column.type === 'code'
          ? { ...column, names: column.names.map(() => ({ sv: name, en: name })) }
          : column,
      )
      const formats = formatsOfTexts(await open(sampleJob({ data: { ...data, columns } })), name)
      expect(formats.length).toBeGreaterThan(data.rowCount)
      expect(new Set(formats)).toEqual(new Set(['@']))
    },
  )

  test('has the format of ordinary texts for a name with a sign inside it', () => {
    expect(textCell('Kinda - Ydre')).not.toHaveProperty('format')
    expect(textCell('Övriga (4)')).not.toHaveProperty('format')
  })

  test('keeps the heads in view and names no person', async () => {
    const book = await open(sampleJob())
    const sheet = book.partText('xl/worksheets/sheet1.xml')
    const frozen = Number(/<pane ySplit="(\d+)"/.exec(sheet)?.[1])
    const heads = cellsOf(book.sheets[0])[frozen - 1]?.map(String) ?? []
    expect(heads).toContain('Arbetsställekommun')
    expect(book.partText('docProps/core.xml')).toContain('<dc:creator>Regionkikaren 0.1.0</dc:creator>')
  })

  test('says which view it shows, and has the same bytes each time', async () => {
    const job = sampleJob()
    const first = await writeWorkbook([job])
    expect(readStamp(first)).toEqual(job.stamp)
    expect(Buffer.from(first).equals(Buffer.from(await writeWorkbook([job])))).toBe(true)
  })

  test('puts places beside each other into one table that names the place', async () => {
    const job = sampleComparison()
    const book = await open(job)
    const { heads, rows } = tableBelow(book.sheets[0], messagesIn('sv').analysis.comparison.panelColumn)
    const count = job.panels.reduce((sum, { data }) => sum + buildQueryResult(data, 'sv').rows.length, 0)
    expect(heads.length).toBeGreaterThan(3)
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map(([place]) => place))).toEqual(new Set(['Linköping', 'Norrköping']))
  })

  test('of several views has a sheet for each, whatever their names', async () => {
    const book = await open(
      sampleJob(),
      sampleJob(),
      sampleJob({ data: sampleViewData('population.growth') }),
    )
    const names = book.sheets.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
  })
})

describe('names of sheets', () => {
  test.each([
    ['a/b:c*d?e[f]g\\h', 'a b c d e f g h'],
    ['', 'Tabell'],
    ["'", 'Tabell'],
    ['History', 'Tabell History'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}👍`, 'x'.repeat(30)],
  ])('%j becomes %j', (wanted, name) => {
    expect(new SheetNames('Tabell').take(wanted)).toBe(name)
  })

  test('are each there once', () => {
    const names = new SheetNames('Tabell')
    const long = 'y'.repeat(31)
    expect(['A', 'a', long, long].map((name) => names.take(name))).toEqual([
      'A',
      'a (2)',
      long,
      `${'y'.repeat(27)} (2)`,
    ])
  })
})

describe('a CSV file', () => {
  test('has the dialect that is chosen, whatever its language', () => {
    const text = (csv: 'swedish' | 'international'): string => writeTable(sampleJob({ language: 'en', csv }))
    expect(text('swedish')).toMatch(/^\uFEFFhome;home_name;/)
    expect(text('swedish')).toMatch(/;0,\d+/)
    expect(text('international')).toMatch(/^home,home_name,/)
    expect(text('international')).toMatch(/,0\.\d+/)
  })

  test('holds the gathered rows or all of them with the side tables', () => {
    const data = sampleViewData('commuting.labour-markets')
    const shown = writeTable(sampleJob({ data })).trim().split('\r\n')
    const all = writeTable(sampleJob({ data, rows: 'all' }))
    expect(shown).toHaveLength(1 + gatherOthers(data).rowCount)
    for (const { columns } of data.sideTables ?? []) expect(all).toContain(`\r\n\r\n${columns[0]?.id ?? ''}`)
  })

  test('names the panel of each row in a comparison', () => {
    const [head, ...rows] = writeTable(sampleComparison()).replace('\uFEFF', '').trim().split('\r\n')
    expect(head).toMatch(/^panel;panel_name;/)
    expect(rows.every((row) => /^058[01];(Linköping|Norrköping);/.test(row))).toBe(true)
  })
})
