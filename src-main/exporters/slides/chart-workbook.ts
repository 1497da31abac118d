import { zipSync, type Zippable } from 'fflate'
import type { NativePanel, NativeSeries } from '#shared/charts/native/native-chart'
import { STEADY_TIME, writeRelationships } from '#main/formats/package-parts'
import { element, writeXmlPart, type Xml } from '#main/formats/xml-element'

/** A cell that the chart reads: a text, a number, or nothing where there is no number. */
export type SheetCell = string | number | null

/** The sheet behind a chart, and the ranges that its series refer to. */
export interface ChartSheet {
  readonly rows: readonly (readonly SheetCell[])[]
  readonly ranges: readonly SeriesRanges[]
}

export interface SeriesRanges {
  readonly name: string
  /** Categories, or where points stand across. */
  readonly across: string
  readonly values: string
  readonly sizes: string
}

const NAME = 'Data'

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`

const range = (column: number, from: number, to: number): string =>
  `${NAME}!$${columnName(column)}$${String(from)}:$${columnName(column)}$${String(to)}`

const cell = (column: number, row: number): string => `${NAME}!$${columnName(column)}$${String(row)}`

/** Lays a chart's numbers out in a sheet as office programs expect them. */
export const layOutSheet = (panel: NativePanel): ChartSheet =>
  panel.kind === 'scatter' || panel.kind === 'bubbles' ? layOutPoints(panel) : layOutCategories(panel)

function layOutCategories({ categories, years, series }: NativePanel): ChartSheet {
  const last = Math.max(2, categories.length + 1)
  return {
    rows: [
      ['', ...series.map(({ name }) => name)],
      ...categories.map((name, i) => [years?.[i] ?? name, ...series.map(({ values }) => values[i] ?? null)]),
    ],
    ranges: series.map((_, i) => ({
      name: cell(i + 1, 1),
      across: range(0, 2, last),
      values: range(i + 1, 2, last),
      sizes: '',
    })),
  }
}

/** Each series has columns of its own, with the names of its points before them. */
function layOutPoints({ series, categoryAxis, valueAxis, heading, kind }: NativePanel): ChartSheet {
  const width = kind === 'bubbles' ? 4 : 3
  const longest = Math.max(0, ...series.map(({ values }) => values.length))
  const columnsOf = (one: NativeSeries, row: number): SheetCell[] => [
    one.pointLabels?.[row] ?? '',
    one.across?.[row] ?? null,
    one.values[row] ?? null,
    ...(kind === 'bubbles' ? [one.sizes?.[row] ?? null] : []),
  ]
  const heads = series.flatMap((one) => [
    '',
    categoryAxis.title ?? '',
    one.name,
    ...(kind === 'bubbles' ? [valueAxis.title ?? heading ?? ''] : []),
  ])
  return {
    rows: [
      heads,
      ...Array.from({ length: longest }, (_, row) => series.flatMap((one) => columnsOf(one, row))),
    ],
    ranges: series.map(({ values }, i) => {
      const last = Math.max(2, values.length + 1)
      return {
        name: cell(i * width + 2, 1),
        across: range(i * width + 1, 2, last),
        values: range(i * width + 2, 2, last),
        sizes: kind === 'bubbles' ? range(i * width + 3, 2, last) : '',
      }
    }),
  }
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' } as const

/**
 * The workbook that opens on "Edit data": texts are texts, also where they begin like a formula. It states no author:
 * it is a part of the deck, which does.
 */
export function writeChartWorkbook({ rows }: ChartSheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': writeContentTypes(),
    '_rels/.rels': writeRelationships([
      { id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
    ]),
    'xl/_rels/workbook.xml.rels': writeRelationships([
      { id: 'rId1', type: `${RELATIONS}/worksheet`, target: 'worksheets/sheet1.xml' },
      { id: 'rId2', type: `${RELATIONS}/styles`, target: 'styles.xml' },
    ]),
    'xl/workbook.xml': writeXmlPart(
      element(
        'workbook',
        { ...MAIN, 'xmlns:r': RELATIONS },
        element('sheets', {}, element('sheet', { name: NAME, sheetId: 1, 'r:id': 'rId1' })),
      ),
    ),
    'xl/styles.xml': writeStyles(),
    'xl/worksheets/sheet1.xml': writeXmlPart(
      element('worksheet', MAIN, element('sheetData', {}, rows.map(writeRow))),
    ),
  }
  const encoder = new TextEncoder()
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]),
  )
  return zipSync(files, { level: 6, mtime: STEADY_TIME })
}

function writeContentTypes(): string {
  const ofEnding = (ending: string, type: string): Xml =>
    element('Default', { Extension: ending, ContentType: type })
  const ofPart = (part: string, type: string): Xml =>
    element('Override', { PartName: part, ContentType: `${TYPES}.${type}+xml` })
  return writeXmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ofEnding('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      ofEnding('xml', 'application/xml'),
      ofPart('/xl/workbook.xml', 'sheet.main'),
      ofPart('/xl/worksheets/sheet1.xml', 'worksheet'),
      ofPart('/xl/styles.xml', 'styles'),
    ),
  )
}

/** One font and no more: what a workbook must have. */
function writeStyles(): string {
  const list = (name: string, ...items: readonly Xml[]): Xml => element(name, { count: items.length }, items)
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  const fill = (pattern: string): Xml => element('fill', {}, element('patternFill', { patternType: pattern }))
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side))
  return writeXmlPart(
    element(
      'styleSheet',
      MAIN,
      list(
        'fonts',
        element(
          'font',
          {},
          element('sz', { val: 11 }),
          element('name', { val: 'Calibri' }),
          element('family', { val: 2 }),
        ),
      ),
      list('fills', fill('none'), fill('gray125')),
      list('borders', element('border', {}, sides)),
      list('cellStyleXfs', element('xf', plain)),
      list('cellXfs', element('xf', { ...plain, xfId: 0 })),
      list('cellStyles', element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  )
}

const writeRow = (cells: readonly SheetCell[], row: number): Xml =>
  element(
    'row',
    { r: row + 1 },
    cells.map((one, column) => writeCell(one, `${columnName(column)}${String(row + 1)}`)),
  )

function writeCell(value: SheetCell, at: string): Xml | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return element('c', { r: at }, element('v', {}, String(value)))
  return element(
    'c',
    { r: at, t: 'inlineStr' },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, value)),
  )
}
