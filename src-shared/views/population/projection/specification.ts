import { findKnownNumbers, lastMarked, valueAt, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  Line,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { SIGN_CODES } from '../../../dataset/sign'
import { rowsOf } from '../../../view/rows'
import { numbers, type ViewData } from '../../../view/view-data'
import { projectionWords } from './words'

const LINES = [
  { id: 'outcome', dashed: false, symbol: 'circle' },
  { id: 'projection', dashed: true, symbol: 'diamond' },
] as const

/** What is known as a whole line, what is projected as a dashed one, and a limit between them. */
export function specifyProjection(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = projectionWords.in(ctx.language).chart
  const years = yearsOf(data)
  const [inYear, projection] = [numbers(data, 'year'), numbers(data, 'projection')]
  const rowAt = new Map(rowsOf(data).map((row) => [valueAt(inYear, row), row]))
  const known = findKnownNumbers(data, 'outcome')
  const last = known && rowsOf(data).findLast((row) => Number.isFinite(valueAt(known, row)))
  const lines = LINES.flatMap(({ id, dashed, symbol }): Line[] => {
    const column = findKnownNumbers(data, id)
    if (!column) return []
    const at = years.map((year) => rowAt.get(year) ?? null)
    const values = at.map((row) => (row === null ? Number.NaN : valueAt(column, row)))
    // Outside its own years a line is not missing.
    const [from, to] = [values.findIndex(Number.isFinite), values.findLastIndex(Number.isFinite)]
    return [
      {
        name: words[id],
        color: id === 'outcome' ? ctx.theme.accent : (ctx.theme.categories[1] ?? ctx.theme.neutral),
        dashed,
        symbol,
        values,
        signs: at.map((row, i) =>
          i < from || i > to ? SIGN_CODES.number : row === null ? SIGN_CODES['..'] : (column.signs[row] ?? 3),
        ),
        rows: at.map((row, i) => (i < from || i > to ? null : row)),
        figure: lastMarked(column, at, ctx.language),
        places: data.filters.region,
      },
    ]
  })
  return {
    panels: [
      {
        kind: 'lines',
        heading: headInUnit(ctx, data, projection, words.persons, words.persons),
        times: { positions: years },
        lines,
        breaks: data.breaks,
        axis: axisInUnit(projection),
        ...baseInUnit(data, projection),
        named: 'at-ends',
        nameRoom: 0.36,
        bridged: true,
        ...(last !== null &&
          last !== undefined && {
            now: { last: valueAt(inYear, last), label: words.now(String(valueAt(inYear, last))) },
          }),
      },
    ],
    notes: [],
  }
}
