import { computeMedian } from '../../../indicators/ranking'
import { messagesIn } from '../../../messages/messages'
import { formatNumber } from '../../../messages/number-format'
import { formatIn } from '../../../view/format-cell'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { focusOf, measureName, rankBarsShown, RANKS_HIGHEST, RANKS_LOWEST } from './chart'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'
import { nameAt } from '../../../charts/frame/named-rows'

/** Municipalities from highest to lowest, those in focus in the accent colour. */
export function drawRanks(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.comparedRegions.chart
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const tied = numbers(data, 'tied')
  const value = numbers(data, 'value')
  const focus = focusOf(data)
  const shown = rankBarsShown(data)
  const inFocus = (row: number): boolean => focus.includes(codeAt(region, row))
  const name = measureName(ctx, data)
  const { columnWithUnit, unitNames } = messagesIn(ctx.language).views
  const measure = value.unit === 'persons' ? columnWithUnit(name, unitNames.persons) : name
  const keptBack = data.rowCount - shown.length
  const median = computeMedian([...value.values].filter(Number.isFinite))
  const axis = keptBack > 0 ? words.extremes(measure, String(RANKS_HIGHEST), String(RANKS_LOWEST)) : measure
  const said = median === null ? null : words.median(formatIn(value, median, ctx.language))
  return nativeBars(ctx, {
    rows: shown.map((row): NativeRow => {
      const place = knownValueAt(rank, row)
      const label = nameAt(ctx, region, row)
      const write = knownValueAt(tied, row) === 1 ? words.tied : words.ranked
      return {
        label: place === null ? label : write(formatNumber(place, 'rank', ctx.language), label),
        values: [knownValueAt(value, row)],
        signs: [signAt(value, row)],
        colors: [inFocus(row) ? ctx.theme.accent : ctx.theme.neutral],
      }
    }),
    series: [{ name: measure, color: ctx.theme.neutral }],
    axisTitle: said === null ? axis : `${axis}. ${said}`,
    format: formatOf(value),
    scaleId: 'value',
    keptBack,
  })
}
