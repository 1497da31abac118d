import { exampleRows } from '../../../view/row-quality'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { GraphicElement } from '../../../charts/frame/plot-parts'
import { qualityRows } from '../../../charts/frame/example-hatch'
import { measureText, measureWidest } from '../../../charts/frame/text-width'
import { isSteady } from '../../../charts/frame/shared-extents'
import { startSentence } from '../../../messages/sentence-case'
import type { LegendRow } from '../../../charts/maps/map-legend'
import type { ColorClass } from '../../../charts/maps/region-map'
import { columnOf } from './drawn-column'
import { matrixWords } from './words'

/** Beside the cells. */
export const legendWidthOf = (ctx: ChartContext, data: ViewData, classes: readonly ColorClass[]): number =>
  Math.max(
    measureText(noteDifference(ctx, data) ?? '', ctx.text.small) + 16,
    measureWidest(
      classes.map(({ label }) => label),
      ctx.text.small,
    ) + 60,
    measureText(matrixWords.in(ctx.language).chart.liveAndWork, ctx.text.small) + 46,
  )

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
  const row = (text: string, fill: string, own: boolean): LegendRow => ({
    text,
    sample: ({ left, top, height }) => [
      {
        type: 'rect',
        shape: { x: left, y: top + (height - ctx.text.small) / 2, width: 24, height: ctx.text.small },
        style: {
          fill,
          stroke: own ? ctx.theme.neutral : ctx.theme.regionLine,
          lineWidth: own ? 1.5 : 1,
        },
      },
    ],
  })
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

/** The rows below each other, from the left edge and the middle of the first. */
export function drawLegend(
  ctx: ChartContext,
  rows: readonly LegendRow[],
  left: number,
  top: number,
): GraphicElement[] {
  const line = ctx.text.small + 9
  return rows.flatMap((row, i): GraphicElement[] => [
    ...(row.sample?.({ left, top: top + (i - 0.5) * line, width: 24, height: line }) ?? []).map(
      (element) => ({ ...element, silent: true }),
    ),
    {
      type: 'text',
      silent: true,
      x: left + (row.sample ? 32 : 0),
      y: top + i * line,
      style: {
        text: row.text,
        fill: ctx.theme.text,
        fontSize: ctx.text.small,
        fontWeight: row.strong ? 600 : 400,
        verticalAlign: 'middle',
      },
    },
  ])
}
