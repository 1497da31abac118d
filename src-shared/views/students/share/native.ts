import { codes, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { quotientName, quotientOf, shareBarsShown } from './chart'
import { formatOf, nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import type { NativeChart } from '../../../charts/native/native-chart'
import { nameAt } from '../../../charts/native/native-rows'

/** Places from highest to lowest, the chosen ones in the accent colour. */
export function drawShare(ctx: ChartContext, data: ViewData): NativeChart {
  const region = codes(data, 'region')
  const quotient = quotientOf(data)
  const shown = shareBarsShown(data)
  const isChosen = (row: number): boolean => data.filters.region.includes(codeAt(region, row))
  const first = shown.findIndex(isChosen)
  return nativeBars(ctx, {
    rows: shown.map((row): NativeRow => ({
      label: nameAt(ctx, region, row),
      values: [knownValueAt(quotient, row)],
      signs: [signAt(quotient, row)],
      color: isChosen(row) ? ctx.theme.accent : ctx.theme.neutral,
    })),
    series: [{ name: quotientName(ctx, data), color: ctx.theme.neutral }],
    axisTitle: quotientName(ctx, data),
    format: formatOf(quotient),
    scaleId: 'value',
    highlighted: first < 0 ? null : first,
    keptBack: data.rowCount - shown.length,
  })
}
