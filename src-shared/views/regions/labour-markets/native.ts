import { type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { readAreaBars } from './chart'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'

/** SCB's areas from largest to smallest, those of the chosen places in the accent colour. */
export function drawOfficialMarkets(ctx: ChartContext, data: ViewData): NativeChart | null {
  const bars = readAreaBars(ctx, data)
  if (!bars) return null
  return nativeBars(ctx, {
    rows: bars.shown.map((row): NativeRow => ({
      label: bars.label(row),
      values: [knownValueAt(bars.column, row)],
      signs: [signAt(bars.column, row)],
      colors: [bars.isChosen(row) ? ctx.theme.accent : ctx.theme.neutral],
    })),
    series: [{ name: bars.axisName, color: ctx.theme.neutral }],
    axisTitle: bars.axisName,
    format: formatOf(bars.column),
    scaleId: 'value',
    keptBack: bars.keptBack,
  })
}
