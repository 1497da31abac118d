import type { ChartContext } from '../frame/chart-context'
import { goalsAcross } from '../own-marks/draw-goals'
import type { PlotParts } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import type { ColumnsPanel } from '../specification/chart-specification'
import type { LinePanel } from './line-panel'
import { addYearAxes, plotRectOf, xOfYear, yOfValue } from './year-axes'

/** Adds bars on times from zero, upwards where they are positive, with their figures where these have room. */
export function addColumns(
  ctx: ChartContext,
  parts: PlotParts,
  { name, color, bars, goals }: ColumnsPanel,
  panel: LinePanel,
): void {
  const axis = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  const slot = plot.width / panel.years.length
  const widest = Math.max(0, ...bars.map(({ text }) => measureText(text, ctx.text.small)))
  const labelEvery = widest + 4 <= slot
  parts.series.push({
    type: 'bar',
    name,
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: Math.min(40, slot * 0.6),
    data: panel.years.map((year, i) => {
      const bar = bars[i]
      return {
        value: [year, bar?.value ?? '-'],
        itemStyle: { color: bar?.color ?? color },
        label: {
          position: (bar?.value ?? -1) >= 0 ? ('top' as const) : ('bottom' as const),
          // A number wider than its year would stand on those of the axis.
          ...(i === 0 && !labelEvery && { align: 'left' as const }),
        },
      }
    }),
    label: {
      show: true,
      color: ctx.theme.text,
      fontSize: ctx.text.small,
      formatter: ({ dataIndex }) => {
        const shown = labelEvery || dataIndex === 0 || dataIndex === bars.length - 1
        return shown ? (bars[dataIndex]?.text ?? '') : ''
      },
    },
  })
  parts.graphic.push(
    ...goalsAcross(
      ctx,
      goals,
      plot,
      (value) => yOfValue(panel.scale, plot, value),
      ({ from = panel.years[0] ?? 0, until = panel.years.at(-1) ?? 0 }) => [
        xOfYear(panel.years, plot, from) - slot / 2,
        xOfYear(panel.years, plot, until) + slot / 2,
      ],
    ),
  )
  panel.years.forEach((year, i) => {
    const bar = bars[i]
    if (bar === undefined || bar.value !== null) return
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'missing', year },
      x: xOfYear(panel.years, plot, year),
      y: plot.top + plot.height / 2,
      style: {
        text: bar.sign ?? '..',
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.label,
        align: 'center',
      },
    })
  })
}
