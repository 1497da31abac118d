import { formatChange } from '../../../messages/number-format'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  SpecifyContext,
  StackRow,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { TOTAL_CODE } from './view'
import { shiftShareWords } from './words'

const COMPONENTS = ['national', 'mix', 'regional'] as const

/** The three components of each industry's change from zero both ways; all of them together on top. */
export function specifyShiftShare(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { theme } = ctx
  const { change, componentNames } = shiftShareWords.in(ctx.language).chart
  const colors = { national: theme.neutral, mix: theme.outCommuting, regional: theme.accent }
  const rows = rowsOf(data).map((row) => specifyRow(ctx, data, row))
  return {
    panels: [
      {
        kind: 'stacked',
        heading: null,
        rows: [...rows.filter(({ isSum }) => isSum), ...rows.filter(({ isSum }) => !isSum)],
        series: COMPONENTS.map((id) => ({
          name: componentNames.plain[id],
          longName: componentNames.long[id],
          shortName: componentNames.short[id],
          color: colors[id],
          outlined: id === 'mix',
        })),
        axis: axisOf(numbers(data, 'growth'), { title: change }),
        totals: change,
        keepsLargest: true,
      },
    ],
    notes: [],
  }
}

function specifyRow(ctx: SpecifyContext, data: ViewData, row: number): StackRow {
  const { plain } = shiftShareWords.in(ctx.language).chart.componentNames
  const industry = codes(data, 'industry')
  const growth = numbers(data, 'growth')
  const isSum = codeAt(industry, row) === TOTAL_CODE
  const write = (value: number | null): string =>
    value === null ? '' : formatChange(Math.round(value), 'persons', ctx.language)
  return {
    name: ctx.say(nameAt(industry, row)),
    ...(isSum && { isSum }),
    parts: COMPONENTS.map((id) => {
      const value = knownValueAt(numbers(data, id), row)
      return { value, text: `${plain[id]} ${write(value)}` }
    }),
    total: barOf(ctx, growth, row, { text: write(knownValueAt(growth, row)), emphasis: isSum }),
  }
}
