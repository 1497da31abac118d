import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { MapPlace } from '../frame/chart-picture'
import { contrastOf } from '../frame/contrast'
import type { PlacedAreaLabel } from './area-label'
import type { MapWindow } from './map-window'
import { labelStyle } from './draw-labels'
import type { PlacedLabel } from './place-labels'

/**
 * Placed names as a series on the map, so that they stay with their places when a reader moves the map. Each
 * keeps the distance in pixels that was found for it.
 */
export function labelSeries(
  ctx: ChartContext,
  placed: readonly PlacedLabel[],
  places: ReadonlyMap<string, MapPlace>,
  halo: string,
): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 50,
    silent: true,
    data: placed.map(({ label }) => {
      const place = places.get(label.code)
      return { name: label.code, value: [place?.longitude ?? 0, place?.latitude ?? 0] }
    }),
    renderItem: (params, api) => {
      const one = placed[params.dataIndex]
      const place = one && places.get(one.label.code)
      if (!one || !place) return { type: 'group', children: [] }
      const now = api.coord([place.longitude, place.latitude])
      const [dx, dy] = [(now[0] ?? 0) - one.label.at[0], (now[1] ?? 0) - one.label.at[1]]
      const text = {
        type: 'text' as const,
        x: one.at[0] + dx,
        y: one.at[1] + dy,
        style: labelStyle(ctx, one, halo),
      }
      if (!one.leader) return text
      const { from, to } = one.leader
      const line = {
        type: 'line' as const,
        shape: { x1: from[0] + dx, y1: from[1] + dy, x2: to[0] + dx, y2: to[1] + dy },
        style: { stroke: ctx.theme.text, lineWidth: 1 },
      }
      // Its place is said, for ECharts leaves to a group that of a text which stood there before it.
      return { type: 'group', x: 0, y: 0, children: [line, text] }
    },
  }
}

/** Letters on a coloured area, whatever the theme. */
const DARK_INK = '#1b2430'
const LIGHT_INK = '#ffffff'

/** Dark or light letters, whichever are read better on a ground (`#rrggbb`). */
export const inkOn = (ground: string): string =>
  contrastOf(LIGHT_INK, ground) > contrastOf(DARK_INK, ground) ? LIGHT_INK : DARK_INK

/**
 * Names inside their areas, in letters that stand out from the area's colour (`groundOf`; null: none), and those
 * outside with a line to theirs, which ends in a dot where the map has no others. They stay with their places when a reader moves the map.
 */
export function areaLabelSeries(
  ctx: ChartContext,
  placed: readonly PlacedAreaLabel[],
  { fromPixel }: MapWindow,
  groundOf: (code: string) => string | null,
  withDots: boolean,
): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 50,
    silent: true,
    data: placed.map(({ label, at }) => ({ name: label.code, value: [...fromPixel(at)] })),
    renderItem: (params, api) => {
      const one = placed[params.dataIndex]
      if (!one) return { type: 'group', children: [] }
      const { label, at, leader } = one
      const [x = 0, y = 0] = api.coord([...fromPixel(at)])
      // A halo in the ground's own colour hides lines below the letters and is not seen itself.
      const ground = (leader ? null : groundOf(label.code)) ?? ctx.theme.land
      const fill = label.quiet ? ctx.theme.textMuted : inkOn(ground)
      const text = {
        type: 'text' as const,
        x,
        y,
        style: {
          text: label.text,
          fill,
          stroke: ground,
          // Beside its area a name stands on borders, which no gap between letters may show.
          lineWidth: leader ? 6 : 3,
          fontFamily: ctx.theme.fontFamily,
          fontSize: label.fontSize,
          lineHeight: label.fontSize * 1.15,
          fontWeight: label.strong ? (600 as const) : (400 as const),
          align: 'center' as const,
          verticalAlign: 'top' as const,
        },
      }
      if (!leader) return text
      // Texts and lines keep their size when the map grows.
      const [dx, dy] = [x - at[0], y - at[1]]
      const [[x1, y1], [x2, y2]] = leader
      const shape = { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy }
      // Parted from the area that it ends in, whose colour may be as light or dark as the line.
      const halo = {
        type: 'line' as const,
        shape,
        style: { stroke: ctx.theme.surface, lineWidth: 3, lineCap: 'round' as const },
      }
      const line = { type: 'line' as const, shape, style: { stroke: ctx.theme.text, lineWidth: 1 } }
      const end = {
        type: 'circle' as const,
        shape: { cx: x2 + dx, cy: y2 + dy, r: 2.5 },
        style: { fill: ctx.theme.text, stroke: ctx.theme.surface, lineWidth: 1 },
      }
      // Its place is said, for ECharts leaves to a group that of a text which stood there before it.
      return { type: 'group', x: 0, y: 0, children: [halo, line, ...(withDots ? [end] : []), text] }
    },
  }
}
