import { buildComparisonTable } from '#shared/comparison/comparison-table'
import { messagesIn } from '#shared/messages/messages'
import { formatNumber } from '#shared/messages/number-format'
import { buildTable, type TableColumn, type ViewTable } from '#shared/figures-as-text/view-table'
import type { ExportJob } from './export-job'

/**
 * The figures of a view as people read them, those of panels in columns beside each other with what they differ by, or
 * below each other with a first column that tells them apart, as they are drawn. What is the same in each row, e.g. the chosen place, is told by the words around.
 */
export const buildFigureTable = (job: ExportJob): ViewTable => withoutConstants(joinPanels(job))

function joinPanels(job: ExportJob): ViewTable {
  const { language } = job
  if (job.kind === 'view') return buildTable(job.data, language)
  if (job.layout === 'together') return buildComparisonTable(job.along, job.panels, language).table
  const tables = job.panels.map(({ data }) => buildTable(data, language))
  const columns = [
    ...new Map(tables.flatMap((table) => table.columns.map((column) => [column.id, column]))).values(),
  ]
  const panel: TableColumn = {
    id: 'panel',
    label: messagesIn(language).analysis.comparison.panelColumn,
    numeric: false,
    wide: false,
  }
  const rows = tables.flatMap((table, i) => {
    const at = columns.map(({ id }) => table.columns.findIndex((column) => column.id === id))
    const heading = job.panels[i]?.heading[language] ?? ''
    return table.rows.map((row) => [heading, ...at.map((index) => row[index] ?? '')])
  })
  // Places that are compared are named by their panels.
  const isTold = columns.map((_, i) => rows.length > 0 && rows.every((row) => row[i + 1] === row[0]))
  return keepColumns({ columns: [panel, ...columns], rows }, (i) => isTold[i - 1] !== true)
}

function withoutConstants(table: ViewTable): ViewTable {
  const { columns, rows } = table
  const varies = columns.map((_, i) => rows.length < 2 || rows.some((row) => row[i] !== rows[0]?.[i]))
  return keepColumns(table, (i) => varies[i] === true)
}

function keepColumns({ columns, rows }: ViewTable, isKept: (index: number) => boolean): ViewTable {
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => isKept(i))
  return { columns: keep(columns), rows: rows.map(keep) }
}

const widestWord = (text: string, widthOf: (text: string) => number): number =>
  Math.max(...text.split(' ').map(widthOf))

/**
 * The columns that have room for their widest words: those with sentences give way first, then the last ones.
 * `widthOf` measures a text, `padding` is added to each cell.
 */
export function fitColumns(
  table: ViewTable,
  room: number,
  widthOf: (text: string) => number,
  padding: number,
): ViewTable {
  const { columns, rows } = table
  const least = columns.map(
    ({ label }, i) =>
      rows.reduce(
        (widest, row) => Math.max(widest, widestWord(row[i] ?? '', widthOf)),
        widestWord(label, widthOf),
      ) + padding,
  )
  const order = columns
    .map((_, i) => i)
    .sort((a, b) => Number(columns[a]?.wide ?? false) - Number(columns[b]?.wide ?? false) || a - b)
  const kept = new Set<number>()
  let used = 0
  for (const i of order) {
    used += least[i] ?? 0
    if (used > room && kept.size > 0) break
    kept.add(i)
  }
  return keepColumns(table, (i) => kept.has(i))
}

/**
 * The rows of a table that are shown where only `most` have room: those of the newest years, else the first; of each
 * panel equally many, so that there is something to compare.
 */
export function firstRows(table: ViewTable, most: number): ViewTable {
  const { columns, rows } = table
  if (rows.length <= most) return table
  const indexOf = (id: string): number => columns.findIndex((column) => column.id === id)
  const [panel, year] = [indexOf('panel'), indexOf('year')]
  const panels = new Map<string, number[]>()
  rows.forEach((row, i) => {
    const own = panels.get(row[panel] ?? '')
    if (own) own.push(i)
    else panels.set(row[panel] ?? '', [i])
  })
  const chosen = new Set(
    [...panels.values()].flatMap((own) => {
      const newest = year < 0 ? own : own.toSorted((a, b) => yearAt(rows[b], year) - yearAt(rows[a], year))
      return newest.slice(0, Math.floor(most / panels.size))
    }),
  )
  return { columns, rows: rows.filter((_, row) => chosen.has(row)) }
}

const yearAt = (row: readonly string[] | undefined, column: number): number => Number(row?.[column]) || 0

/** Says what a page or slide has no room for; empty where it shows all. */
export function sayLeftOut(
  { language }: Pick<ExportJob, 'language'>,
  shown: number,
  all: number,
  columns: number,
): string {
  const { documents } = messagesIn(language)
  const count = (rows: number): string => formatNumber(rows, 'persons', language)
  return [
    ...(shown < all ? [documents.rowsShown(count(shown), count(all))] : []),
    ...(columns > 0 ? [documents.columnsLeftOut(columns)] : []),
    ...(shown < all || columns > 0 ? [documents.allInProgram] : []),
  ].join(' ')
}
