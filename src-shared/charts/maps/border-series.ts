import type { CustomSeriesOption } from 'echarts'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { Rect } from '../frame/plot-parts'
import { clipStroke } from './hatch'

/** What frame and legends leave of a border is no border to a reader where it is shorter, in pixels, but a stray stroke. */
const STRAY = 90

/** Pixels between two points that are one but for rounding. */
const SAME = 0.01

type Stroke = ReturnType<typeof clipStroke> & object

/** Strokes that follow each other in sight for at least `shortest` pixels. */
function withoutStray(strokes: readonly (Stroke | null)[], shortest: number): Stroke[] {
  const runs: Stroke[][] = []
  let before: Stroke | null = null
  for (const stroke of strokes) {
    // A line whose one point lies outside leaves the frame and comes back without a stroke between.
    const goesOn =
      stroke !== null && before !== null && Math.hypot(stroke.x1 - before.x2, stroke.y1 - before.y2) < SAME
    if (goesOn) runs.at(-1)?.push(stroke)
    else if (stroke !== null) runs.push([stroke])
    before = stroke
  }
  const lengthOf = ({ x1, y1, x2, y2 }: Stroke): number => Math.hypot(x2 - x1, y2 - y1)
  return runs.filter((run) => run.reduce((sum, one) => sum + lengthOf(one), 0) >= shortest).flat()
}

/** Borders as lines over the areas of a map, below its names. ECharts clips no custom series on a map: they end at its frame here. */
export function borderSeries(
  ctx: ChartContext,
  lines: readonly Position[][],
  frame: Rect,
  covered: readonly Rect[] = [],
): CustomSeriesOption {
  const borders = lines.map((line) => ({ line, name: '' }))
  const strokes = [{ stroke: ctx.theme.countyLine, lineWidth: 1.3 }]
  return lineSeries('borders', borders, frame, 20, strokes, { shortest: STRAY, covered })
}

/** Dashes of the border of another division. */
export const DIVISION_DASH = [7, 4]

/** The borders of a division that is not the areas' own: dashed, on a ground that parts them from colours. */
export const divisionSeries = (
  ctx: ChartContext,
  lines: readonly Position[][],
  frame: Rect,
): CustomSeriesOption =>
  lineSeries(
    'division',
    lines.map((line) => ({ line, name: '' })),
    frame,
    22,
    [
      { stroke: ctx.theme.surface, lineWidth: 4 },
      { stroke: ctx.theme.text, lineWidth: 2, lineDash: DIVISION_DASH },
    ],
  )

/** The borders between groups of areas: gaps in the ground's colour. */
export const groupSeries = (
  ctx: ChartContext,
  lines: readonly Position[][],
  frame: Rect,
): CustomSeriesOption =>
  lineSeries(
    'groups',
    lines.map((line) => ({ line, name: '' })),
    frame,
    21,
    [{ stroke: ctx.theme.surface, lineWidth: 3.5 }],
  )

/** Outlines of what the picture is about: a line between two of the ground, seen on light areas and on dark ones. */
export const outlineSeries = (
  ctx: ChartContext,
  features: readonly Feature<Polygon | MultiPolygon, { readonly name: string }>[],
  frame: Rect,
): CustomSeriesOption =>
  lineSeries(
    'outlines',
    features.flatMap(({ properties: { name }, geometry }) =>
      (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((line) => ({
        name,
        line,
      })),
    ),
    frame,
    25,
    [
      { stroke: ctx.theme.surface, lineWidth: 5 },
      { stroke: ctx.theme.text, lineWidth: 2.5 },
    ],
  )

const isWithin = ({ left, top, width, height }: Rect, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height

/** All lines in each of the strokes, one stroke above the other. */
function lineSeries(
  id: string,
  lines: readonly { readonly name: string; readonly line: readonly Position[] }[],
  frame: Rect,
  z: number,
  strokes: readonly { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: number[] }[],
  { shortest, covered }: { readonly shortest: number; readonly covered: readonly Rect[] } = {
    shortest: 0,
    covered: [],
  },
): CustomSeriesOption {
  const drawn = strokes.flatMap((stroke) => lines.map((one) => ({ ...one, stroke })))
  return {
    type: 'custom',
    id,
    coordinateSystem: 'geo',
    z,
    silent: true,
    data: drawn.map(({ name, line: [first = []] }) => ({ name, value: [...first] })),
    renderItem: (params, api) => {
      const { line = [], stroke } = drawn[params.dataIndex] ?? {}
      const points = line.map((point) => api.coord([...point]))
      const style = { ...stroke, fill: 'none' as const, lineJoin: 'round' as const }
      const isCovered = ({ x1, y1, x2, y2 }: Stroke): boolean =>
        covered.some((rect) => isWithin(rect, (x1 + x2) / 2, (y1 + y2) / 2))
      const parts = points.slice(1).map(([x2 = 0, y2 = 0], i): Stroke | null => {
        const [x1 = 0, y1 = 0] = points[i] ?? []
        const clipped = clipStroke({ x1, y1, x2, y2 }, frame)
        return clipped === null || isCovered(clipped) ? null : clipped
      })
      if (points.every(([x = 0, y = 0]) => isWithin(frame, x, y)) && !parts.includes(null))
        return { type: 'polyline', shape: { points }, style }
      const seen = withoutStray(parts, shortest)
      return { type: 'group', children: seen.map((shape) => ({ type: 'line' as const, shape, style })) }
    },
  }
}
