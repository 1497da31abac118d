import { knownValueAt, valueAt, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  ColumnPart,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { headInUnit } from '../../../charts/specification/in-unit'
import { rowsOf } from '../../../view/rows'
import { numbers, type ViewData } from '../../../view/view-data'
import { componentsWords } from './words'

/** From the zero outwards; what takes away stands below it. */
const PARTS = [
  { id: 'births', color: 2, below: false },
  { id: 'in_migration', color: 0, below: false },
  { id: 'deaths', color: 3, below: true },
  { id: 'out_migration', color: 1, below: true },
] as const

/** Births and in-migration upwards, deaths and out-migration downwards, their net as a line over them. */
export function specifyComponents(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = componentsWords.in(ctx.language)
  const years = yearsOf(data)
  const inYear = numbers(data, 'year')
  const rowAt = new Map(rowsOf(data).map((row) => [valueAt(inYear, row), row]))
  const rows = years.map((year) => rowAt.get(year) ?? null)
  const net = numbers(data, 'net')
  return {
    panels: [
      {
        kind: 'columns',
        heading: data.counted ? headInUnit(ctx, data, net, '', '') : null,
        name: words.columns.net,
        color: ctx.theme.text,
        times: { positions: years },
        bars: rows.map((row) => barOf(ctx, net, row)),
        parts: PARTS.map(({ id, color, below }): ColumnPart => {
          const column = numbers(data, id)
          return {
            name: words.columns[id],
            color: ctx.theme.categories[color] ?? ctx.theme.accent,
            values: rows.map((row) => {
              const value = row === null ? null : knownValueAt(column, row)
              return value === null ? null : below ? -value : value
            }),
          }
        }),
        // Amounts, up and down; of the net alone a sign says whether it adds or takes away.
        axis: axisOf(net, { format: { unit: net.unit } }),
      },
    ],
    notes: [],
  }
}
