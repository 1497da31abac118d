import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  Bar,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { byGroupWords } from './words'

/** Two bars for each group, in and out, in persons or in shares of those who work and live there. */
export function specifyGroups(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { theme, words } = ctx
  const inShares = data.filters.unit === 'share'
  const ids = inShares ? (['in_share', 'out_share'] as const) : (['in_commuters', 'out_commuters'] as const)
  const [into, out] = [numbers(data, ids[0]), numbers(data, ids[1])]
  const own = byGroupWords.in(ctx.language).chart
  const barAt = (
    column: NumberColumn,
    share: NumberColumn,
    row: number,
    name: (group: string) => string,
  ): Bar => {
    const part = inShares ? null : knownValueAt(share, row)
    const bar = barOf(ctx, column, row)
    return {
      ...bar,
      name: name(ctx.say(nameAt(codes(data, 'group'), row))),
      ...(part !== null && { text: `${bar.text} (${formatShortShare(part, ctx.language)})` }),
    }
  }
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: rowsOf(data).map((row) => ({
          name: ctx.say(nameAt(codes(data, 'group'), row)),
          bars: [
            barAt(into, numbers(data, 'in_share'), row, own.into),
            barAt(out, numbers(data, 'out_share'), row, own.out),
          ],
        })),
        series: [
          { name: inShares ? own.inShare : words.inCommuters, color: theme.inCommuting },
          { name: inShares ? own.outShare : words.outCommuters, color: theme.outCommuting },
        ],
        axis: axisOf(into, {
          title: inShares ? own.share : words.persons,
          scaleId: inShares ? 'shares' : 'commuters',
          whole: !inShares,
        }),
      },
    ],
    notes: [],
  }
}
