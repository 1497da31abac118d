import type { YearRange } from '../dataset/facts'
import { gatherOthers } from './gather-others'
import { numbers, sideTable, type CodeColumn, type NumberColumn, type ViewData } from './view-data'

/** What the figures of a column reach over several years, in the column's unit. */
export interface ColumnReach {
  /** The lowest and the highest of all rows, those of gathered others and of the rest of the country among them. */
  readonly low: number
  readonly high: number
  /**
   * Figures of places and branches like the others, ascending: neither gathered nor apart, as maps draw them. Of many
   * a sample evenly spread over their order, the lowest and the highest among them.
   */
  readonly values: Float64Array
}

/**
 * What figures reach in all years of the series, for the same place, sex, direction, unit: so that axes, lengths,
 * widths and classes do not change with the year.
 */
export interface Reach {
  readonly years: YearRange
  /** By id of the column; of a side table's, `table.column`. */
  readonly columns: Readonly<Record<string, ColumnReach>>
}

/** So many values tell how all are spread. */
const MOST_VALUES = 1000

/** The reach of number columns over the answers for some years; of a column without any figure none. */
export function reachOver(
  answers: Iterable<
    Pick<ViewData, 'filters' | 'columns' | 'rowCount' | 'gathers' | 'keepsTop' | 'sideTables'>
  >,
  ids: readonly string[],
): Reach['columns'] {
  const spans = new Map(ids.map((id) => [id, { shown: [] as number[], single: [] as number[] }]))
  for (const data of answers) {
    if (data.rowCount === 0) continue
    const shown = gatherOthers(data as ViewData)
    const apart = rowsApart(data)
    for (const [id, span] of spans) {
      span.shown.push(...endsOf(knownIn(numberColumn(shown, id))))
      span.single.push(...knownIn(numberColumn(data, id), id.includes('.') ? undefined : apart))
    }
  }
  return Object.fromEntries(
    [...spans].flatMap(([id, { shown, single }]) => {
      const [low, high] = endsOf([...shown, ...endsOf(single)])
      if (low === undefined || high === undefined) return []
      return [[id, { low, high, values: sampleOf(Float64Array.from(single).sort()) }] as const]
    }),
  )
}

/** Null where this answer has no such column. */
function numberColumn(data: Pick<ViewData, 'columns' | 'sideTables'>, id: string): NumberColumn | null {
  const [first = '', second] = id.split('.')
  const of = second === undefined ? data : sideTable(data as ViewData, first)
  const name = second ?? first
  return of?.columns.some((column) => column.id === name && column.type === 'number')
    ? numbers(of, name)
    : null
}

const knownIn = (column: NumberColumn | null, without?: ReadonlySet<number>): number[] =>
  column === null
    ? []
    : [...column.values].filter((value, row) => Number.isFinite(value) && without?.has(row) !== true)

/** Rows of the rest of the country, of abroad, and of what stands apart otherwise. */
function rowsApart({ columns, rowCount }: Pick<ViewData, 'columns' | 'rowCount'>): ReadonlySet<number> {
  const keys = columns.filter((column): column is CodeColumn => column.type === 'code' && !!column.apart)
  const rows = Array.from({ length: rowCount }, (_, row) => row)
  return new Set(rows.filter((row) => keys.some(({ apart, indices }) => apart?.includes(indices[row] ?? -1))))
}

const endsOf = (values: readonly number[]): readonly number[] =>
  values.length === 0
    ? []
    : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]

const sampleOf = (sorted: Float64Array): Float64Array =>
  sorted.length <= MOST_VALUES
    ? sorted
    : Float64Array.from(
        { length: MOST_VALUES },
        (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (MOST_VALUES - 1))] ?? Number.NaN,
      )
