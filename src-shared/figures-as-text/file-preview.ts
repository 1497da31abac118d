import type { RowChoice } from '../export/export-formats'
import type { Language } from '../messages/language'
import { gatherOthers } from '../view/gather-others'
import { buildSideTable } from './view-table'
import type { ViewData } from '../view/view-data'

/** The first rows of a file as text. */
export interface FilePreview {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** The first rows of a sheet with the view's figures. */
export function previewSheet(data: ViewData, rows: RowChoice, most: number, language: Language): FilePreview {
  const { columns, rowCount } = rows === 'all' ? data : gatherOthers(data)
  const table = buildSideTable(
    { id: data.view, label: data.dataset.title, rowCount: Math.min(rowCount, most), columns },
    language,
  )
  return { columns: table.columns, rows: table.rows }
}

/** A panel of a comparison. */
interface PreviewedPanel {
  readonly heading: string
  readonly data: ViewData
}

/** The first rows of each panel as its sheet has them: one table, whose first column tells the panels apart. */
export function previewPanels(
  panels: readonly PreviewedPanel[],
  panelColumn: string,
  rows: RowChoice,
  most: number,
  language: Language,
): FilePreview {
  const each = Math.max(1, Math.floor(most / Math.max(1, panels.length)))
  const tables = panels.map(({ heading, data }) => ({
    heading,
    table: previewSheet(data, rows, each, language),
  }))
  const heads = tables.find(({ table }) => table.rows.length > 0)?.table.columns ?? []
  return {
    columns: [{ label: panelColumn, numeric: false }, ...heads],
    rows: tables.flatMap(({ heading, table }) => table.rows.map((row) => [heading, ...row])),
  }
}

/** The first lines of a CSV file as the file has them. */
export function previewCsv(text: string, most: number): FilePreview {
  const plain = text.replace(/^\uFEFF/, '')
  // Heads are ids: they hold neither sign.
  const separator = (plain.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
  const [heads = [], ...rows] = readLines(plain, separator, most + 1)
  return { columns: heads.map((label) => ({ label, numeric: false })), rows }
}

/** Quoted cells may hold separators, quotes and line breaks. Reads no further than it must. */
function readLines(text: string, separator: string, most: number): string[][] {
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length && lines.length < most; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[at++] ?? ''
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      lines.push([...cells, cell])
      cells = []
      cell = ''
    } else if (sign !== '\r') cell += sign
  }
  return lines
}
