import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { Rect } from '../frame/plot-parts'
import type { NamedMap } from '../frame/chart-picture'
import { clipStroke, hatchShape, type HatchLine } from './hatch'
import type { MapWindow } from './map-window'
import { inkOn } from './map-labels'

type Area = NamedMap['geography']['features'][number]

/** Distance of strokes in pixels, measured along an axis. */
const MISSING_STEP = 11
export const BELOW_STEP = 5

/** Strokes over areas without a figure. */
export const missingSeries = (
  ctx: ChartContext,
  areas: readonly Area[],
  { rect, scale }: MapWindow,
): CustomSeriesOption =>
  strokeSeries(
    areas.flatMap(({ geometry }) => hatchShape(geometry, MISSING_STEP / scale)),
    { stroke: ctx.theme.neutral, lineWidth: 1.2 },
    rect,
  )

/** Level strokes over the areas of one class below zero, where colours may not be seen. */
export const belowZeroSeries = (
  areas: readonly Area[],
  ground: string,
  { rect, scale }: MapWindow,
): CustomSeriesOption =>
  strokeSeries(
    areas.flatMap(({ geometry }) => hatchShape(geometry, BELOW_STEP / scale, 'level')),
    belowZeroStroke(ground),
    rect,
  )

export const belowZeroStroke = (ground: string) => ({ stroke: inkOn(ground), lineWidth: 1, opacity: 0.55 })

/** ECharts clips no custom series on a map: strokes end at its frame here. */
function strokeSeries(
  lines: readonly HatchLine[],
  style: { readonly stroke: string; readonly lineWidth: number; readonly opacity?: number },
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
      return { type: 'line', shape, style }
    },
  }
}
