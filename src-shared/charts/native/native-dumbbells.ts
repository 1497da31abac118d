import { messagesIn } from '../../messages/messages'
import type { ChartContext } from '../frame/chart-context'
import type { DumbbellPanel } from '../specification/chart-specification'
import { nativeBars, type NativeRow } from './native-bars'
import type { NativeChart } from './native-chart'

/**
 * Office programs draw no dots on a common line that can be edited as such: bars beside each other in each row, with
 * what they differ by after its name.
 */
export function drawNativeDumbbells(ctx: ChartContext, panel: DumbbellPanel): NativeChart {
  const [from, to] = panel.series
  const words = messagesIn(ctx.language).analysis.comparison
  const said = panel.difference !== null && from && to ? words.differenceInNames(from.name, to.name) : null
  return nativeBars(ctx, {
    heading: panel.heading,
    rows: panel.rows.map(({ name, dots, difference }): NativeRow => ({
      label: panel.difference === null ? name : `${name} (${difference})`,
      values: dots.map(({ value }) => value),
      // The difference says it where a number is missing.
      signs: panel.difference === null ? dots.map(({ sign }) => sign) : [],
      isExample: dots.some(({ isExample }) => isExample),
    })),
    series: panel.series.map(({ name, color }) => ({ name, color })),
    axisTitle: [panel.axis.title, said].filter(Boolean).join('. ') || null,
    format: panel.axis.format,
    scaleId: panel.axis.scaleId,
    ...(panel.keptBack !== undefined && { keptBack: panel.keptBack }),
  })
}
