import type { RowChoice } from '../export/export-formats'
import type { Language } from '../messages/language'
import { gatherOthers } from '../view/gather-others'
import { readCsvCells } from './csv-cells'
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
  // Heads are ids: they hold neither sign.
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
  const [heads = [], ...rows] = readCsvCells(text, separator, most + 1)
  return { columns: heads.map((label) => ({ label, numeric: false })), rows }
}
