import { FIGURE_FLAGS, type NumberColumn } from '../../view/view-data'
import { knownValueAt, lastMarked, markedAt, signAt, type YearSeries } from '../frame/column-pivot'
import type { Bar, FigureFormat, Line, SpecifyContext, ValueAxis } from './chart-specification'

export const formatOf = ({ unit, decimals, signed }: NumberColumn): FigureFormat => ({
  unit,
  ...(decimals !== undefined && { decimals }),
  ...(signed && { signed }),
})

/** The axis of a column's values under a heading that says what they are. */
export const axisOf = (column: NumberColumn, more: Partial<ValueAxis> = {}): ValueAxis => ({
  title: null,
  format: formatOf(column),
  whole: column.unit === 'persons' || column.decimals === 0,
  scaleId: column.id,
  ...more,
})

/** Whether some figure of the column is a lower bound. */
export const holdsLowerBounds = ({ flags }: NumberColumn): boolean =>
  flags?.some((bits) => (bits & FIGURE_FLAGS.lowerBound) !== 0) === true

type LineLook = Omit<Line, 'values' | 'signs' | 'rows' | 'figure' | 'name' | 'measure'> & {
  readonly name?: string
}

/** A line through a column's figures of one code over the years. */
export const lineOfYears = (
  ctx: SpecifyContext,
  one: YearSeries,
  column: NumberColumn,
  look: LineLook,
): Line => ({
  name: ctx.say(one.name),
  values: one.values(column),
  signs: one.signs(column),
  rows: one.rows,
  figure: lastMarked(column, one.rows, ctx.language),
  measure: column.id,
  ...look,
})

type BarLook = Omit<Bar, 'value' | 'sign'>

/** The bar of a column's figure in a row; null: the answer has no such row. */
export function barOf(
  ctx: SpecifyContext,
  column: NumberColumn,
  row: number | null,
  look: Partial<BarLook> = {},
): Bar {
  if (row === null) return { value: null, sign: '..', text: '', ...look }
  const figure = markedAt(column, row, ctx.language)
  return {
    value: knownValueAt(column, row),
    sign: signAt(column, row),
    text: figure,
    figure,
    rows: [row],
    measure: column.id,
    ...look,
  }
}
