import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  Bar,
  BarsPanel,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceBeside, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
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
  if (ids.some((id) => referenceBeside(data, id) !== null))
    return { panels: [specifyAgainst(ctx, data)], notes: [] }
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

/** Shares seen against a reference: a row for each direction, for each has a reference of its own. */
function specifyAgainst(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const own = byGroupWords.in(ctx.language).chart
  const groups = codes(data, 'group')
  const sides = [
    { column: numbers(data, 'in_share'), name: own.into, color: ctx.theme.inCommuting },
    { column: numbers(data, 'out_share'), name: own.out, color: ctx.theme.outCommuting },
  ]
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).flatMap((row) =>
      sides.map(({ column, name, color }) => ({
        name: name(ctx.say(nameAt(groups, row))),
        bars: [barOf(ctx, column, row, { color })],
        marker: referenceTick(data, column.id, row),
      })),
    ),
    series: [{ name: own.share, color: ctx.theme.accent }],
    groupSize: sides.length,
    axis: axisOf(numbers(data, 'in_share'), { title: own.share, scaleId: 'shares' }),
    ...referenceMarker(
      ctx,
      data,
      own.share,
      sides.map(({ column }) => column.id),
    ),
  }
}
