import { highestOf } from '../../indicators/extremes'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, mirrorScale } from '../frame/nice-scale'
import type { Bar, PyramidPanel } from '../specification/chart-specification'
import { barPanel } from './native-bars'
import type { NativeChart } from './native-chart'

const left = (value: number | null): number | null => (value === null ? null : -value)
const missing = ({ value, sign }: Bar) => (value === null ? sign : null)

/**
 * Bars to both sides of zero: those to the left have negative numbers, which the program writes without their sign. What
 * stands behind is an outline over them.
 */
export function drawNativePyramid(ctx: ChartContext, panel: PyramidPanel): NativeChart {
  const { rows, sides, outline, axis } = panel
  const [men, women] = sides
  const nameOf = (side: string, of: string | undefined): string =>
    of === undefined ? side : `${side}, ${of}`
  const drawn = barPanel({
    heading: panel.heading,
    rows: rows.map(({ name, bars, behind = [null, null] }) => ({
      label: name,
      values: [left(bars[0].value), bars[1].value, ...(outline ? [left(behind[0]), behind[1]] : [])],
      signs: bars.map(missing),
    })),
    series: [
      { name: nameOf(men.name, outline?.bars), color: men.color, quiet: true },
      { name: nameOf(women.name, outline?.bars), color: women.color, quiet: true },
      ...(outline
        ? sides.map(({ name }) => ({
            name: nameOf(name, outline.behind),
            color: ctx.theme.text,
            quiet: true,
            outlined: true,
          }))
        : []),
    ],
    axisTitle: axis.title,
    format: { ...axis.format, unsigned: true },
    scaleId: axis.scaleId,
  })
  const amounts = drawn.series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0)))
  const scale = mirrorScale(computeNiceScale(0, highestOf([0, ...amounts]), 4, axis.whole))
  return {
    panels: [{ ...drawn, mirrored: true, valueAxis: { ...drawn.valueAxis, scale } }],
    notes: [],
  }
}
