import { zipSync, type Zippable } from 'fflate'
import type { NativePanel, NativeSeries } from '#shared/charts/native/native-chart'
import { writeXmlText } from '#main/formats/xml-text'
import { STEADY_TIME } from '#main/formats/package-parts'

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

function layOutCategories({ categories, series }: NativePanel): ChartSheet {
  const last = Math.max(2, categories.length + 1)
  return {
    rows: [
      ['', ...series.map(({ name }) => name)],
      ...categories.map((name, i) => [name, ...series.map(({ values }) => values[i] ?? null)]),
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

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * The workbook that opens on "Edit data": texts are texts, also where they begin like a formula. It states no author:
 * it is a part of the deck, which does.
 */
export function writeChartWorkbook({ rows }: ChartSheet): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': text(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="${NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/styles.xml': text(
      `${HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': text(
      `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(writeRow).join('')}</sheetData></worksheet>`,
    ),
  }
  return zipSync(files, { level: 6, mtime: STEADY_TIME })
}

const writeRow = (cells: readonly SheetCell[], row: number): string =>
  `<row r="${String(row + 1)}">${cells.map((one, column) => writeCell(one, `${columnName(column)}${String(row + 1)}`)).join('')}</row>`

function writeCell(value: SheetCell, at: string): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${String(value)}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${writeXmlText(value)}</t></is></c>`
}
