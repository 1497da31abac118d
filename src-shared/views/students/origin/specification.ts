import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { findNumbers, knownValueAt, standsApart } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'

/** Where a campus's students come from, as bars in persons or per 1,000 inhabitants. */
export function specifyOrigin(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const byRate = data.filters.unit === 'per-1000'
  const column = numbers(data, byRate ? 'per_1000' : 'persons')
  const share = findNumbers(data, 'share')
  const home = codes(data, 'home')
  const isApart = (row: number): boolean => standsApart(home, row)
  const first = rowsOf(data).find((row) => !isApart(row))
  const title = byRate ? ctx.words.per1000 : ctx.words.students
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: rowsOf(data).map((row) => {
          const bar = barOf(ctx, column, row, {
            color: row === first ? ctx.theme.accent : isApart(row) ? ctx.theme.others : ctx.theme.neutral,
            emphasis: row === first,
          })
          const part = share === null ? null : knownValueAt(share, row)
          const saysPart = !byRate && part !== null
          return {
            name: ctx.say(nameAt(home, row)),
            bars: [
              saysPart ? { ...bar, text: `${bar.text} (${formatShortShare(part, ctx.language)})` } : bar,
            ],
          }
        }),
        series: [{ name: title, color: ctx.theme.neutral }],
        axis: axisOf(column, { title, whole: !byRate }),
      },
    ],
    notes: [],
  }
}
