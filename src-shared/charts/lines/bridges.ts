import { isCut } from '../../view/series-breaks'
import type { ChartContext } from '../frame/chart-context'
import type { PlotParts } from '../frame/plot-parts'
import { bridgesGap } from '../specification/gaps'
import type { LinePanel } from './line-panel'
import { plotRectOf, yOfValue } from './year-axes'

/** Adds dots that lead the eye over the gaps of lines without claiming a figure, on the axes of their panel. */
export function addBridges(parts: PlotParts, { lines, years, breaks }: LinePanel, axis: number): void {
  for (const line of lines.filter(({ values }) => bridgesGap(values)))
    parts.series.push({
      type: 'line',
      name: line.name,
      xAxisIndex: axis,
      yAxisIndex: axis,
      data: years.flatMap((year, i) => {
        const value = line.values[i]
        const before = years[i - 1]
        const cut = before !== undefined && isCut(line.regions, breaks, before, year) ? [[before, '-']] : []
        return value !== undefined && Number.isFinite(value) ? [...cut, [year, value]] : cut
      }),
      symbol: 'none',
      silent: true,
      z: 3,
      lineStyle: { color: line.color, width: 1.5, type: [2, 4] },
    })
}

/** Adds a line across a panel at the value that the others are measured against. */
export function addBaseLine(ctx: ChartContext, parts: PlotParts, panel: LinePanel, value: number): void {
  const plot = plotRectOf(ctx, panel)
  const y = yOfValue(panel.scale, plot, value)
  parts.graphic.push({
    type: 'line',
    silent: true,
    // Above the grid's own line at this value.
    z: 3,
    info: { kind: 'base-line' },
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  })
}
