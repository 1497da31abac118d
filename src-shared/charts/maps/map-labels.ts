import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { MapPlace } from '../frame/chart-picture'
import { labelStyle, type PlacedLabel } from './place-labels'

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
      return {
        type: 'text',
        x: (now[0] ?? 0) + one.at[0] - one.label.at[0],
        y: (now[1] ?? 0) + one.at[1] - one.label.at[1],
        style: labelStyle(ctx, one, halo),
      }
    },
  }
}

/** Small dots at the seats. */
export function seatSeries(ctx: ChartContext, places: readonly MapPlace[]): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 40,
    silent: true,
    data: places.map((place) => [place.longitude, place.latitude]),
    renderItem: (params, api) => {
      const place = places[params.dataIndex]
      if (!place) return { type: 'group', children: [] }
      const at = api.coord([place.longitude, place.latitude])
      return {
        type: 'circle',
        shape: { cx: at[0] ?? 0, cy: at[1] ?? 0, r: 3 },
        style: { fill: ctx.theme.text, stroke: ctx.theme.surface, lineWidth: 1 },
      }
    },
  }
}
