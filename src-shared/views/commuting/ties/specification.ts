import { codes, numbers, type ViewData } from '../../../view/view-data'
import { findKnownNumbers, knownValueAt, pivotByYear } from '../../../charts/frame/column-pivot'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import {
  placeFew,
  type BarsPanel,
  type ChartSpecification,
  type LinesPanel,
  type SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, holdsLowerBounds, lineOfYears } from '../../../charts/specification/specify-figures'
import { referenceLine, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { nameAt, rowsOf } from '../../../view/rows'
import { tiesWords } from './words'

/** Four panels over the years, a line for each place; of one year the distances as bars. */
export function specifyTies(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'region')
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = tiesWords.in(ctx.language).chart
  const atLeast = holdsLowerBounds(numbers(data, 'partners'))
  const shown = [
    { id: 'out_share', heading: words.outShare, hold: [] },
    { id: 'distance_to_work', heading: words.distance, hold: [0] },
    { id: 'partners', heading: atLeast ? words.partnersAtLeast : words.partners, hold: [0] },
    { id: 'partner_diversity', heading: words.diversity, hold: [0, 1] },
  ].filter(({ id }) => findKnownNumbers(data, id) !== null)
  return {
    panels: shown.map(({ id, heading, hold }, at): LinesPanel => {
      const column = numbers(data, id)
      return {
        kind: 'lines',
        heading,
        times: { positions: years },
        lines: [
          ...series.map((one, i) =>
            lineOfYears(ctx, one, column, {
              color: ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral,
              dashed: i % 2 === 1,
              places: [one.code],
            }),
          ),
          ...referenceLine(ctx, data, series[0], id),
        ],
        breaks: data.breaks,
        axis: axisOf(column, { whole: id === 'partners', hold }),
        named: series.length > 1 || data.reference ? 'at-ends' : 'nowhere',
        nameRoom: 0.5,
        place: placeFew(at, shown.length),
      }
    }),
    notes: [],
  }
}

/** How far it is for those who leave, with their share of the employed beside. */
function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = tiesWords.in(ctx.language).chart
  const distance = numbers(data, 'distance_to_work')
  const share = numbers(data, 'out_share')
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => {
      const bar = barOf(ctx, distance, row)
      const part = knownValueAt(share, row)
      const beside = part === null ? '' : ` (${words.ofOut(formatShortShare(part, ctx.language))})`
      return {
        name: ctx.say(nameAt(codes(data, 'region'), row)),
        bars: [{ ...bar, text: `${bar.text}${beside}` }],
        ...(data.reference && { marker: referenceTick(data, 'distance_to_work', row) }),
      }
    }),
    series: [{ name: words.distance, color: ctx.theme.accent }],
    ...referenceMarker(ctx, data, words.distance, ['distance_to_work']),
    axis: axisOf(distance, { title: words.oneYear }),
  }
}
