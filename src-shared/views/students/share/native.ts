import { codes, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { quotientName, quotientOf, shareBarsShown } from './chart'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'
import { nameAt } from '../../../charts/frame/named-rows'

/** Places from highest to lowest, the chosen ones in the accent colour. */
export function drawShare(ctx: ChartContext, data: ViewData): NativeChart {
  const region = codes(data, 'region')
  const quotient = quotientOf(data)
  const shown = shareBarsShown(data)
  const isChosen = (row: number): boolean => data.filters.region.includes(codeAt(region, row))
  return nativeBars(ctx, {
    rows: shown.map((row): NativeRow => ({
      label: nameAt(ctx, region, row),
      values: [knownValueAt(quotient, row)],
      signs: [signAt(quotient, row)],
      colors: [isChosen(row) ? ctx.theme.accent : ctx.theme.neutral],
    })),
    series: [{ name: quotientName(ctx, data), color: ctx.theme.neutral }],
    axisTitle: quotientName(ctx, data),
    format: formatOf(quotient),
    scaleId: 'value',
    keptBack: data.rowCount - shown.length,
  })
}
