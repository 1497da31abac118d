import { messagesIn } from '../../../messages/messages'
import { formatNumber } from '../../../messages/number-format'
import { formatIn } from '../../../view/format-cell'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { likenessParts, likenessShares } from './chart'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/frame/named-rows'

/** The most similar municipalities, each distance split into what its parts add. */
export function drawSimilar(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.comparedRegions
  const parts = likenessParts(ctx, data)
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const distance = numbers(data, 'distance')
  const nameOf = (row: number): string => {
    const place = knownValueAt(rank, row)
    const name = nameAt(ctx, region, row)
    return place === null ? name : words.chart.ranked(formatNumber(place, 'rank', ctx.language), name)
  }
  return nativeBars(ctx, {
    kind: 'stacked',
    rows: allRows(data).map((row): NativeRow => {
      const total = knownValueAt(distance, row)
      return {
        label: total === null ? nameOf(row) : `${nameOf(row)}: ${formatIn(distance, total, ctx.language)}`,
        values: likenessShares(data, parts, row),
        signs: [total === null ? signAt(distance, row) : null],
      }
    }),
    series: parts.map(({ name, color }) => ({ name, color })),
    axisTitle: words.chart.distance,
    format: formatOf(distance),
    scaleId: 'distance',
  })
}
