import { exampleRows } from '../../../view/row-quality'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { cellSample } from '../../../charts/cells/cell-legend'
import { qualityRows } from '../../../charts/frame/example-hatch'
import { measureText } from '../../../charts/frame/text-width'
import { isSteady } from '../../../charts/frame/shared-extents'
import { startSentence } from '../../../messages/sentence-case'
import type { LegendRow } from '../../../charts/maps/map-legend'
import type { ColorClass } from '../../../charts/maps/region-map'
import { columnOf } from './drawn-column'
import { matrixWords } from './words'

/** Beside the cells. */
export const legendWidthOf = (ctx: ChartContext, rows: readonly LegendRow[]): number =>
  Math.max(
    ...rows.map(
      ({ text, strong, sample }) =>
        measureText(text, ctx.text.small, strong ? 600 : 400) + (sample ? BEFORE_TEXT : 0),
    ),
  ) + AROUND

/** Pixels of a sample with what parts it from its words, and on both sides of the legend. */
const BEFORE_TEXT = 32
const AROUND = 28

/** What two answers differ by: which of them has more above zero. */
function noteDifference(ctx: ChartContext, data: ViewData): string | null {
  const { signed, unit, label } = numbers(data, columnOf(data))
  if (!signed) return null
  return `${ctx.say(label)}${unit === 'fraction-points' ? matrixWords.in(ctx.language).chart.points : ''}`
}

/** Classes with the largest first, under what they count; and the cells apart. */
export function legendRows(ctx: ChartContext, data: ViewData, classes: readonly ColorClass[]): LegendRow[] {
  const words = matrixWords.in(ctx.language).chart
  const difference = noteDifference(ctx, data)
  const heading = data.filters.unit === 'persons' ? words.commuters : words[columnOf(data) as 'share_of_home']
  const row = (text: string, fill: string, own: boolean): LegendRow =>
    cellSample(ctx, text, fill, own ? ctx.theme.neutral : ctx.theme.regionLine, own ? 1.5 : 1)
  const middle = classes[Math.floor(classes.length / 2)]?.color ?? ctx.theme.neutral
  return [
    { text: heading, strong: true },
    ...(difference === null ? [] : [{ text: difference }]),
    ...(isSteady(ctx, columnOf(data)) ? [{ text: startSentence(ctx.words.sameScale) }] : []),
    ...classes.toReversed().map(({ label, color }) => row(label, color, false)),
    row(words.liveAndWork, ctx.theme.land, true),
    ...(exampleRows(data, [numbers(data, columnOf(data))]) ? qualityRows(ctx, middle) : []),
  ]
}

/** What the letter behind thousands means. */
export const thousandsRow = (ctx: ChartContext): LegendRow => ({
  text: matrixWords.in(ctx.language).chart.thousandsMean,
  inline: true,
})
