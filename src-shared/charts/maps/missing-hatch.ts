import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { Rect } from '../frame/plot-parts'
import { clipStroke, type hatchShape } from './hatch'

/** Distance of hatch strokes in pixels, measured along an axis. */
export const HATCH_STEP = 11

/** Strokes over areas without a figure. ECharts clips no custom series on a map, so they end at its frame here. */
export function hatchSeries(
  ctx: ChartContext,
  lines: ReturnType<typeof hatchShape>,
  frame: Rect,
): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 10,
    silent: true,
    data: lines.map(([from]) => [...from]),
    renderItem: (params, api) => {
      const line = lines[params.dataIndex]
      if (!line) return { type: 'group', children: [] }
      const [x1 = 0, y1 = 0] = api.coord([...line[0]])
      const [x2 = 0, y2 = 0] = api.coord([...line[1]])
      const shape = clipStroke({ x1, y1, x2, y2 }, frame)
      if (shape === null) return { type: 'group', children: [] }
      return {
        type: 'line',
        shape,
        style: { stroke: ctx.theme.neutral, lineWidth: 1.2 },
      }
    },
  }
}
