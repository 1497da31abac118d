import { isGroupCode } from '../dataset/region-groups'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { startSentence } from '../messages/sentence-case'
import { formatMarkedCell } from '../view/format-cell'
import { gatherOthers, OTHERS_CODE } from '../view/gather-others'
import { addQualityColumn } from '../view/row-quality'
import type { CodeColumn, SideTable, ViewColumn, ViewData } from '../view/view-data'
import { codeAt, rowsOf } from '../view/rows'

export interface TableColumn {
  readonly id: string
  /** With the unit where the cells do not show it. */
  readonly label: string
  /** Numbers stand to the right. */
  readonly numeric: boolean
  /** Holds sentences. */
  readonly wide: boolean
  /** A number that tells rows apart and is no figure: a year or a rank. */
  readonly key?: true
  /** What its cells say where there is nothing to tell: a column of nothing else is left out in the window. */
  readonly plain?: string
  /** Id of the column that says the same in words; where that is shown, this one is not. */
  readonly toldBy?: string
}

/** The figures of a picture as text: names, formatted numbers, signs as signs. */
export interface ViewTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Rows that are no place or branch like the others: "others", the rest of the country, totals. */
  readonly apart?: readonly number[]
}

/** The same rows that the picture shows, what is beyond the largest gathered into "others". */
export function buildTable(data: ViewData, language: Language): ViewTable {
  const shown = addQualityColumn(gatherOthers(data))
  const rows = rowsOf(shown).map((row) =>
    shown.columns.map((column) => formatMarkedCell(column, row, language)),
  )
  return { columns: headsOf(shown.columns, language), rows, apart: apartRows(shown) }
}

/** Longer texts than this are sentences, no names. */
const SENTENCE = 60

/** A side table of a view as text. */
export function buildSideTable(stated: SideTable, language: Language): ViewTable {
  return buildColumnsTable(addQualityColumn(stated), language)
}

/** Columns as text, as they are. */
export const buildColumnsTable = (
  table: Pick<ViewData, 'columns' | 'rowCount'>,
  language: Language,
): ViewTable => ({
  columns: headsOf(table.columns, language),
  rows: rowsOf(table).map((row) => table.columns.map((column) => formatMarkedCell(column, row, language))),
  apart: apartRows(table),
})

function apartRows(table: Pick<ViewData, 'columns' | 'rowCount'>): number[] {
  const names = table.columns.filter((column) => column.type === 'code')
  return rowsOf(table).filter((row) =>
    names.some(
      (column) =>
        codeAt(column, row) === OTHERS_CODE || column.apart?.includes(column.indices[row] ?? -1) === true,
    ),
  )
}

const headsOf = (columns: readonly ViewColumn[], language: Language): TableColumn[] =>
  columns.map((column) => ({
    id: column.id,
    // Dimensions of series are named as their tables name them: `region`, `år`.
    label: startSentence(labelColumn(column, language)),
    // Yes and no are words.
    numeric: column.type === 'number' && column.unit !== 'flag',
    ...(column.type === 'number' && (column.unit === 'year' || column.unit === 'rank') && { key: true }),
    ...(column.type === 'number' && column.unit === 'flag' && { plain: messagesIn(language).views.flags.no }),
    ...(column.type === 'number' && column.toldBy !== undefined && { toldBy: column.toldBy }),
    wide: column.type === 'code' && column.names.some((name) => name[language].length > SENTENCE),
  }))

/** Heads of columns as tables name them. */
export const labelColumns = (columns: readonly ViewColumn[], language: Language): string[] =>
  columns.map((column) => labelColumn(column, language))

/** Whether a column of places holds a county, the country or a group: they are no municipalities. */
const isOfAreas = ({ id, of, codes }: CodeColumn): boolean =>
  id === 'region' && of === 'region' && codes.some((code) => /^\d\d$/.test(code) || isGroupCode(code))

/** Per cent signs stand in the cells, and labels that are the unit need no other; the rest get their unit. */
function labelColumn(column: ViewColumn, language: Language): string {
  const label = column.label[language]
  const { unitNames, columnWithUnit, columns } = messagesIn(language).views
  if (column.type === 'code') return isOfAreas(column) ? columns.place : label
  if (column.unitText) return columnWithUnit(label, column.unitText[language])
  if (column.unit === 'fraction-points' || column.unit === 'kilometres')
    return columnWithUnit(label, unitNames[column.unit])
  if (column.unit !== 'persons') return label
  const isUnitItself = label.toLowerCase().startsWith(unitNames.persons)
  return isUnitItself ? label : columnWithUnit(label, unitNames.persons)
}
