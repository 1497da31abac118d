import { shownSignOf, type ShownSign } from '#shared/dataset/sign'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { formatNumber } from '#shared/messages/number-format'
import { formatCell } from '#shared/view/format-cell'
import { markFlags } from '#shared/view/figure-flags'
import { OTHERS_CODE } from '#shared/view/gather-others'
import { addQualityColumn } from '#shared/view/row-quality'
import type { CodeColumn, NumberColumn, ViewColumn, ViewData } from '#shared/view/view-data'
import { labelColumns } from '#shared/figures-as-text/view-table'
import { cellNumber, numberPattern, withPlus } from './number-pattern'
import { rowsOf } from '#shared/view/rows'

/** One cell: a text, a number with its format, or one of SCB's signs in a number's place. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly pattern: string; readonly shown: string }
  | { readonly kind: 'sign'; readonly sign: ShownSign }
  | null

export interface TableHead {
  /** English, as in the other files. */
  readonly id: string
  /** With the unit where the cells do not show it. */
  readonly label: string
  readonly numeric: boolean
}

/** A table as it stands on a sheet. Rows have a cell for each head. */
export interface SheetTable {
  readonly heads: readonly TableHead[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The figures of a view or side table: codes beside names, marks beside the figures that they are of. */
export function buildSheetTable(
  stated: Pick<ViewData, 'columns' | 'rowCount'>,
  language: Language,
): SheetTable {
  const data = addQualityColumn(stated)
  const labels = labelColumns(data.columns, language)
  const parts = data.columns.flatMap((column, at) => {
    const label = labels[at] ?? column.id
    return column.type === 'code'
      ? codeParts(column, label, language)
      : numberParts(column, label, language, patternsOf(column))
  })
  return {
    heads: parts.map(({ head }) => head),
    rows: rowsOf(data).map((row) => parts.map(({ cell }) => cell(row))),
  }
}

interface ColumnPart {
  readonly head: TableHead
  readonly cell: (row: number) => TableCell
}

const text = (value: string | undefined): TableCell =>
  value === undefined || value === '' ? null : { kind: 'text', text: value }

function codeParts(column: CodeColumn, label: string, language: Language): ColumnPart[] {
  const { id, codes, names, indices } = column
  const at = (row: number): number => indices[row] ?? -1
  const name: ColumnPart = {
    head: { id: `${id}_name`, label, numeric: false },
    cell: (row) => text(names[at(row)]?.[language]),
  }
  // Codes of texts that are not the publisher's are names of ours in another language.
  if (column.of === 'text' && !column.published) return [name]
  const code: ColumnPart = {
    head: { id, label: messagesIn(language).workbooks.code(label), numeric: false },
    cell: (row) => (codes[at(row)] === OTHERS_CODE ? null : text(codes[at(row)])),
  }
  return [code, name]
}

type PatternOf = (row: number) => string

function patternsOf(column: NumberColumn): PatternOf {
  const pattern = numberPattern(column)
  return (row) => (column.each?.signed[row] === 1 ? withPlus(pattern) : pattern)
}

function numberParts(
  column: NumberColumn,
  label: string,
  language: Language,
  patternOf: PatternOf,
): ColumnPart[] {
  const { id, unit, values, signs, flags } = column
  const figure: ColumnPart = {
    head: { id, label, numeric: unit !== 'flag' },
    cell(row) {
      const sign = shownSignOf(signs[row] ?? 0)
      if (sign !== null) return { kind: 'sign', sign }
      const value = values[row] ?? Number.NaN
      if (!Number.isFinite(value)) return { kind: 'sign', sign: '..' }
      if (unit === 'flag') return text(formatNumber(value, unit, language))
      const shown = formatCell(column as ViewColumn, row, language)
      return { kind: 'number', value: cellNumber(value, unit), pattern: patternOf(row), shown }
    },
  }
  if (!flags?.some((one) => one !== 0)) return [figure]
  const marks: ColumnPart = {
    head: { id: `${id}_flags`, label: messagesIn(language).workbooks.marks(label), numeric: false },
    cell: (row) => text(markFlags('', flags[row] ?? 0, language).trim()),
  }
  return [figure, marks]
}

/** The tables of panels beside each other as one: the first column says which panel a row belongs to. */
export function joinSheetTables(
  panels: readonly { readonly heading: string; readonly table: SheetTable }[],
  panelLabel: string,
): SheetTable {
  const heads = panels.flatMap(({ table }) => table.heads)
  const distinct = [...new Map([...heads].reverse().map((head) => [head.id, head])).values()].reverse()
  const order = [...new Set(heads.map(({ id }) => id))]
  const sorted = order.flatMap((wanted) => distinct.find(({ id }) => id === wanted) ?? [])
  return {
    heads: [{ id: 'panel', label: panelLabel, numeric: false }, ...sorted],
    rows: panels.flatMap(({ heading, table }) => {
      const places = sorted.map(({ id }) => table.heads.findIndex((head) => head.id === id))
      return table.rows.map((row) => [text(heading), ...places.map((place) => row[place] ?? null)])
    }),
  }
}

/** The signs that stand in a table. */
export const signsOf = ({ rows }: SheetTable): readonly ShownSign[] => [
  ...new Set(rows.flatMap((row) => row.flatMap((cell) => (cell?.kind === 'sign' ? [cell.sign] : [])))),
]
