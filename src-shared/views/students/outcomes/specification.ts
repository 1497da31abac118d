import { findKnownNumbers, pivotByYear, yearsWithRows } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  Line,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceLine, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'
import { codes, type NumberColumn, type ViewData } from '../../../view/view-data'
import { linesOfGroups } from '../group-lines'
import { COUNTED, type Counted } from './outcomes'
import { shareColumn } from './columns'
import { outcomesWords } from './words'

/** So many groups have a reference each in the picture. */
const MOST_SEEN = 3

/**
 * Of several groups the share of the established in each, of one group what its members do; as lines over the years, of
 * one year as bars.
 */
export function specifyOutcomes(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = outcomesWords.in(ctx.language)
  const shares = COUNTED.flatMap((role): { role: Counted; column: NumberColumn }[] => {
    const column = findKnownNumbers(data, shareColumn(role))
    return column ? [{ role, column }] : []
  })
  const [main] = shares
  if (!main) return { panels: [], notes: [] }
  const groups = codes(data, 'group')
  const isOneGroup = groups.codes.length < 2
  const title = isOneGroup ? words.chart.share : words.columns.shares[main.role]
  const axis = axisOf(main.column, { title, scaleId: 'shares' })
  if (yearsWithRows(data).length < 2)
    return {
      panels: [
        {
          kind: 'bars',
          heading: null,
          rows: isOneGroup
            ? shares.map(({ role, column }) => ({
                name: words.columns.counts[role],
                bars: [barOf(ctx, column, 0)],
                marker: referenceTick(data, column.id, 0),
              }))
            : rowsOf(data).map((row) => ({
                name: ctx.say(nameAt(groups, row)),
                bars: [barOf(ctx, main.column, row)],
                marker: referenceTick(data, main.column.id, row),
              })),
          ...referenceMarker(
            ctx,
            data,
            title,
            isOneGroup ? shares.map(({ column }) => column.id) : [main.column.id],
          ),
          series: [{ name: title, color: ctx.theme.accent }],
          axis,
        },
      ],
      notes: [],
    }
  const [only] = pivotByYear(data, 'group').series
  const told = linesOfGroups(ctx, data, main.column)
  const lines: readonly Line[] =
    isOneGroup && only
      ? shares.map(({ role, column }, i) =>
          lineOfYears(ctx, only, column, {
            name: words.columns.counts[role],
            color: ctx.theme.categories[i] ?? ctx.theme.neutral,
            places: data.filters.region,
          }),
        )
      : told.lines
  // A grey line beside each of few; of many that of the last, which the headline tells of.
  const all = pivotByYear(data, 'group').series
  const behind = (all.length > MOST_SEEN ? all.slice(-1) : all).flatMap((one) =>
    referenceLine(
      ctx,
      data,
      one,
      main.column.id,
      isOneGroup ? words.columns.counts[main.role] : ctx.say(one.name),
    ),
  )
  return {
    panels: [
      {
        kind: 'lines',
        heading: title,
        times: { positions: told.years },
        lines: [...lines, ...behind],
        breaks: data.breaks,
        axis: { ...axis, title: null, hold: [0] },
        named: 'at-ends',
        nameRoom: 0.4,
      },
    ],
    notes: isOneGroup ? [] : told.notes,
  }
}
