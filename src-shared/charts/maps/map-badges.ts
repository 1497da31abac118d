import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../frame/chart-context'
import type { MapPlace } from '../frame/chart-picture'
import type { Rect } from '../frame/plot-parts'
import type { MapWindow, Pixel } from './map-window'

/** Radius in pixels. */
export const BADGE_RADIUS = 9

/** A letter or a short number in a ring, in place of a name that the legend has. */
export const badgeAt = (ctx: ChartContext, [x, y]: Pixel, text: string) => [
  {
    type: 'circle' as const,
    z2: 2,
    shape: { cx: x, cy: y, r: BADGE_RADIUS },
    style: { fill: ctx.theme.surface, stroke: ctx.theme.text, lineWidth: 1.5 },
  },
  {
    type: 'text' as const,
    z2: 3,
    x,
    y,
    style: {
      text,
      fill: ctx.theme.text,
      fontFamily: ctx.theme.fontFamily,
      fontSize: 12,
      fontWeight: 600 as const,
      align: 'center' as const,
      verticalAlign: 'middle' as const,
    },
  },
]

/** A badge with the pixel where it stands beside others. */
export interface PlacedBadge {
  readonly text: string
  readonly at: Pixel
}

/** So often all badges that touch are pushed apart; those of a few places lie apart long before. */
const MOST_PUSHES = 30
/** From middle to middle, in pixels. */
const APART = 2 * BADGE_RADIUS + 3

/** Badges at their places, those that would cover each other side by side instead. */
export function placeBadges(
  badges: ReadonlyMap<string, string>,
  places: readonly MapPlace[],
  { toPixel }: Pick<MapWindow, 'toPixel'>,
): PlacedBadge[] {
  const placed = places.flatMap(({ code, longitude, latitude }) => {
    const text = badges.get(code)
    return text === undefined ? [] : [{ text, at: toPixel([longitude, latitude]) }]
  })
  for (let push = 0; push < MOST_PUSHES; push++) {
    let isApart = true
    for (const [i, one] of placed.entries())
      for (const other of placed.slice(i + 1)) {
        const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]]
        const distance = Math.hypot(dx, dy)
        if (distance >= APART) continue
        isApart = false
        const by = (APART - distance) / 2 + 0.1
        // Two at one point part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
        one.at = [one.at[0] - ux * by, one.at[1] - uy * by]
        other.at = [other.at[0] + ux * by, other.at[1] + uy * by]
      }
    if (isApart) break
  }
  return placed
}

/** What badges take, for names to keep clear of. */
export const roomsOfBadges = (placed: readonly PlacedBadge[]): Rect[] =>
  placed.map(({ at: [x, y] }) => ({
    left: x - BADGE_RADIUS - 1,
    top: y - BADGE_RADIUS - 1,
    width: 2 * BADGE_RADIUS + 2,
    height: 2 * BADGE_RADIUS + 2,
  }))

/** Badges that stay with their places when a reader moves the map. */
export const badgeSeries = (
  ctx: ChartContext,
  placed: readonly PlacedBadge[],
  { fromPixel }: Pick<MapWindow, 'fromPixel'>,
): CustomSeriesOption => ({
  type: 'custom',
  coordinateSystem: 'geo',
  z: 51,
  silent: true,
  data: placed.map(({ text, at }) => ({ name: text, value: [...fromPixel(at)] })),
  renderItem: (params, api) => {
    const one = placed[params.dataIndex]
    if (!one) return { type: 'group', children: [] }
    const [x = 0, y = 0] = api.coord([...fromPixel(one.at)])
    return { type: 'group', x: 0, y: 0, children: badgeAt(ctx, [x, y], one.text) }
  },
})
