import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { MapPlace } from '../frame/chart-picture'
import { isDark } from '../frame/contrast'
import { sizeOf, type PlacedAreaLabel } from './area-labels'
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

/** Letters and their halo on a coloured area, whatever the theme. */
const INK = {
  dark: { fill: '#1b2430', stroke: 'rgba(255,255,255,0.55)' },
  light: { fill: '#ffffff', stroke: 'rgba(16,22,29,0.45)' },
} as const

/**
 * Names inside their areas, in letters that stand out from the area's colour (`groundOf`; null: none), and those
 * outside with a line to theirs. They stay with their places when a reader moves the map.
 */
export function areaLabelSeries(
  ctx: ChartContext,
  placed: readonly PlacedAreaLabel[],
  places: ReadonlyMap<string, MapPlace>,
  groundOf: (code: string) => string | null,
): CustomSeriesOption {
  const plain = { fill: ctx.theme.text, stroke: ctx.theme.surface }
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
      const { label, at, leader } = one
      const now = api.coord([place.longitude, place.latitude])
      const dx = (now[0] ?? 0) - label.at[0]
      const dy = (now[1] ?? 0) - label.at[1]
      const ground = leader ? null : groundOf(label.code)
      const ink = ground === null ? plain : isDark(ground) ? INK.light : INK.dark
      const { height, width } = sizeOf(label)
      const text = {
        type: 'text' as const,
        x: at[0] + dx,
        y: at[1] + dy,
        style: {
          text: label.text,
          ...ink,
          lineWidth: 2.5,
          fontFamily: ctx.theme.fontFamily,
          fontSize: label.fontSize,
          lineHeight: label.fontSize * 1.15,
          fontWeight: label.strong ? (600 as const) : (400 as const),
          align: 'center' as const,
          verticalAlign: 'top' as const,
        },
      }
      if (!leader) return text
      // From the edge of the text that is nearest to the area.
      const x = Math.max(at[0] - width / 2 - 2, Math.min(at[0] + width / 2 + 2, leader[0]))
      const y = Math.max(at[1] - 1, Math.min(at[1] + height + 1, leader[1]))
      const line = {
        type: 'line' as const,
        shape: { x1: x + dx, y1: y + dy, x2: leader[0] + dx, y2: leader[1] + dy },
        style: { stroke: ctx.theme.text, lineWidth: 1 },
      }
      const end = {
        type: 'circle' as const,
        shape: { cx: leader[0] + dx, cy: leader[1] + dy, r: 2 },
        style: { fill: ctx.theme.text },
      }
      return { type: 'group', children: [line, end, text] }
    },
  }
}
