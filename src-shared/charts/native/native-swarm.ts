import type { ChartContext } from '../frame/chart-context'
import { positionOn } from '../frame/nice-scale'
import { titleScale } from '../frame/shared-extents'
import { swarmScale } from '../points/draw-swarm'
import { bandsIn, layOutSwarm } from '../points/lay-out-swarm'
import { WHOLE } from '../specification/chart-specification'
import type { SwarmPanel, SwarmRow } from '../specification/swarm-panel'
import { longestFirst, type NativeChart, type NativeSeries } from './native-chart'

/** The plot of a slide that the points are spread for, in pixels. */
const PLOT = { width: 860, height: 300 }

/** Points across their values, spread as on screen; the axis upwards, which measures nothing, is not shown. */
export function drawNativeSwarm(ctx: ChartContext, panel: SwarmPanel): NativeChart {
  const scale = swarmScale(ctx, panel, 7)
  const bands = bandsIn(
    { top: 0, height: PLOT.height },
    panel.rows.map(() => 0),
  )
  const xOf = (value: number): number => positionOn(scale, value) * PLOT.width
  const { points } = layOutSwarm(panel, bands, xOf)
  const upOf = (y: number): number => (PLOT.height - y) / PLOT.height
  const series = panel.rows.flatMap((row, at) =>
    row.groups.flatMap((group): NativeSeries[] => {
      const own = points.filter((one) => one.at === at && one.group === group)
      if (own.length === 0) return []
      return [
        {
          name: nameIn(row, group.name),
          color: group.color,
          values: own.map(({ y }) => upOf(y)),
          across: own.map(({ dot }) => dot.value),
          pointLabels: own.map(({ dot }) => dot.name),
          pointWeights: own.map(({ dot }) => dot.weight),
          emphasis: group.role === 'chosen',
        },
      ]
    }),
  )
  const levels = panel.rows.flatMap((row, at) =>
    row.levels.map((level): NativeSeries => {
      const { middle, half } = bands[at] ?? { middle: 0, half: 0 }
      return {
        name: nameIn(row, level.text),
        color: level.color,
        values: [upOf(middle - half), upOf(middle + half)],
        across: [level.value, level.value],
        pointless: true,
        dashed: true,
      }
    }),
  )
  return {
    notes: [ctx.words.swarmHeight],
    panels: [
      {
        kind: 'scatter',
        heading: panel.heading,
        categories: [],
        series: longestFirst([...series, ...levels]),
        valueAxis: {
          title: null,
          format: { unit: 'none' },
          scale: { min: 0, max: 1, step: 1, ticks: [0, 1] },
          hidden: true,
        },
        categoryAxis: {
          title: titleScale(ctx, panel.axis.scaleId, panel.axis.title),
          format: panel.axis.format,
          scale,
        },
        breaks: [],
        legend: true,
        // Of the height, which no measure has a scale for.
        scaleId: 'swarm',
        place: panel.place ?? WHOLE,
      },
    ],
  }
}

/** What a row's points are, with the row where there are several. */
const nameIn = ({ name }: SwarmRow, own: string): string => (name === null ? own : `${name}: ${own}`)
