import { highestOf, lowestOf } from '../indicators/extremes'
import type { YearRange } from '../dataset/facts'
import { gatherOthers } from './gather-others'
import type { CodeColumn, NumberColumn, ViewData } from './view-data'

/** What figures that share a scale reach over several years, in their unit. */
export interface ScaleReach {
  /** The lowest and the highest of all that is drawn, gathered others and the rest of the country among it. */
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
  /** By id of the scale: that of its column (`table.column` of a side table), or the one that the view gives it. */
  readonly columns: Readonly<Record<string, ScaleReach>>
}

/** Number columns that are drawn on one scale. */
export interface SteadyScale {
  readonly id: string
  /** Ids of columns; `table.column` of a side table. An answer may lack some. */
  readonly columns: readonly string[]
  /** What else stands on the scale, made of the rows that are shown: ticks of comparison. */
  readonly also?: (shown: ViewData) => Iterable<number>
}

/** What the reach is made of. */
export type YearAnswer = Pick<
  ViewData,
  'filters' | 'columns' | 'rowCount' | 'gathers' | 'keepsTop' | 'sideTables'
>

/** So many values tell how all are spread. */
const MOST_VALUES = 1000

/** The reach of scales over the answers for some years; of a scale without any figure none. */
export function reachOver(
  answers: Iterable<YearAnswer>,
  steady: readonly (string | SteadyScale)[],
): Reach['columns'] {
  const scales = steady.map((one) => ({
    scale: typeof one === 'string' ? { id: one, columns: [one] } : one,
    drawn: [] as number[],
    single: [] as number[],
  }))
  for (const data of answers) {
    if (data.rowCount === 0) continue
    const shown = gatherOthers(data as ViewData)
    const apart = rowsApart(data)
    for (const { scale, drawn, single } of scales) {
      for (const id of scale.columns) {
        const figures = knownIn(findColumn(data, id), id.includes('.') ? new Set() : apart)
        for (const figure of figures) single.push(figure)
        drawn.push(...endsOf(figures), ...endsOf(knownIn(findColumn(shown, id))))
      }
      drawn.push(...endsOf([...(scale.also?.(shown) ?? [])].filter(Number.isFinite)))
    }
  }
  return Object.fromEntries(
    scales.flatMap(({ scale, drawn, single }) => {
      const [low, high] = endsOf(drawn)
      if (low === undefined || high === undefined) return []
      return [[scale.id, { low, high, values: sampleOf(Float64Array.from(single).sort()) }] as const]
    }),
  )
}

/** What several answers reach together, such as those drawn in one picture; null where one of them has no reach. */
export function joinReaches(reaches: readonly (Reach | undefined)[]): Reach | null {
  const all = reaches.filter((reach) => reach !== undefined)
  const [first] = all
  if (first === undefined || all.length < reaches.length) return null
  const join = (id: string): ScaleReach => {
    const scales = all.flatMap(({ columns }) => columns[id] ?? [])
    return {
      low: Math.min(...scales.map(({ low }) => low)),
      high: Math.max(...scales.map(({ high }) => high)),
      values: sampleOf(Float64Array.from(scales.flatMap(({ values }) => [...values])).sort()),
    }
  }
  return {
    years: {
      from: Math.min(...all.map(({ years }) => years.from)),
      to: Math.max(...all.map(({ years }) => years.to)),
    },
    columns: Object.fromEntries(Object.keys(first.columns).map((id) => [id, join(id)])),
  }
}

/** Null where this answer has no such column. */
function findColumn({ columns, sideTables = [] }: YearAnswer, id: string): NumberColumn | null {
  const [table = '', inTable] = id.split('.')
  const of = inTable === undefined ? columns : sideTables.find((one) => one.id === table)?.columns
  const found = of?.find((column) => column.id === (inTable ?? id))
  return found?.type === 'number' ? found : null
}

const knownIn = (column: NumberColumn | null, without: ReadonlySet<number> = new Set()): number[] =>
  column === null
    ? []
    : [...column.values].filter((value, row) => Number.isFinite(value) && !without.has(row))

/** Rows of the rest of the country, of abroad, and of what stands apart otherwise. */
function rowsApart({ columns, rowCount }: YearAnswer): ReadonlySet<number> {
  const keys = columns.filter((column): column is CodeColumn => column.type === 'code' && !!column.apart)
  const rows = Array.from({ length: rowCount }, (_, row) => row)
  return new Set(rows.filter((row) => keys.some(({ apart, indices }) => apart?.includes(indices[row] ?? -1))))
}

const endsOf = (values: readonly number[]): readonly number[] =>
  values.length === 0
    ? []
    : [lowestOf(values), highestOf(values)]

const sampleOf = (sorted: Float64Array): Float64Array =>
  sorted.length <= MOST_VALUES
    ? sorted
    : Float64Array.from(
        { length: MOST_VALUES },
        (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (MOST_VALUES - 1))] ?? Number.NaN,
      )
