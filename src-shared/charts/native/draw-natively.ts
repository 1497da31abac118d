import type { ChartContext } from '../frame/chart-context'
import type { ChartSpecification, LinesPanel, Panel } from '../specification/chart-specification'
import { drawNativeBars, drawNativeStacks } from './native-bars'
import type { NativeChart } from './native-chart'
import { drawNativeDumbbells } from './native-dumbbells'
import { holdAllYears } from './share-native-scales'
import { drawNativePyramid } from './native-pyramid'
import { nativeColumns, nativeLines, nativeLineScale } from './native-lines'
import { drawNativePoints } from './native-points'
import { drawNativeSwarm } from './native-swarm'

/** Excel and PowerPoint refuse a chart with more series than 255. */
const MOST_LINES = 250

/** Whether office programs have such charts; else a slide has the picture. */
export const canDrawNatively = ({ panels }: ChartSpecification): boolean =>
  panels.every((panel) => panel.kind !== 'lines' || panel.lines.length <= MOST_LINES)

/** A view's chart as charts that office programs draw and edit themselves. */
export function drawNatively(ctx: ChartContext, { panels, notes }: ChartSpecification): NativeChart {
  const all: readonly Panel[] = panels
  const lines = all.filter((panel): panel is LinesPanel => panel.kind === 'lines')
  const drawn = all.map((panel): NativeChart => {
    if (panel.kind === 'bars') return drawNativeBars(ctx, panel)
    if (panel.kind === 'stacked') return drawNativeStacks(ctx, panel)
    if (panel.kind === 'points') return drawNativePoints(ctx, panel)
    if (panel.kind === 'swarm') return drawNativeSwarm(ctx, panel)
    if (panel.kind === 'dumbbell') return drawNativeDumbbells(ctx, panel)
    if (panel.kind === 'pyramid') return drawNativePyramid(ctx, panel)
    if (panel.kind === 'columns') return { panels: [nativeColumns(panel)], notes: [] }
    const { scaleId } = panel.axis
    const scale = nativeLineScale(lines.filter(({ axis }) => axis.scaleId === scaleId))
    return { panels: [nativeLines(ctx, panel, scale)], notes: [] }
  })
  return {
    panels: drawn.flatMap((chart) => chart.panels.map((panel) => holdAllYears(ctx, panel))),
    notes: [
      ...notes.map(({ text }) => text),
      ...drawn.flatMap((chart) => chart.notes),
      // No such program has a line across its bars.
      ...all.flatMap((panel) =>
        panel.kind === 'bars' || panel.kind === 'columns'
          ? (panel.goals ?? []).map(({ text }) => `${text}.`)
          : [],
      ),
    ],
  }
}
