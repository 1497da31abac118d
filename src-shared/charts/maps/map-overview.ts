import type { Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { MapGeography } from '../frame/chart-picture'
import type { RegionStyle } from './map-base'
import { chooseMapWindow, cornersOf, type MapWindow } from './map-window'
import { drawLabels, placeLabels, type PlaceLabel } from './place-labels'
import type { GraphicElement, Rect } from '../frame/plot-parts'

/** Narrower strips than this, in CSS pixels, show no shapes; wider ones than this part leave too little beside. */
const NARROWEST = 90
const WIDEST = 0.34
const GAP = 10

/** Where a picture of the whole area and one of a part of it go beside each other. */
export interface OverviewRooms {
  readonly overview: Rect
  readonly detail: Rect
}

/** Rooms beside each other where the whole area is so narrow that both have room; null where it is not. */
export function splitForOverview(
  geography: MapGeography,
  codes: ReadonlySet<string>,
  area: Rect,
): OverviewRooms | null {
  const whole = chooseMapWindow(cornersOf(geography, codes), tight(geography, codes), area, 0.02)
  const share = whole.rect.width / area.width
  if (whole.rect.width < NARROWEST || share > WIDEST) return null
  const overview = { ...area, width: Math.ceil(whole.rect.width) }
  const left = overview.left + overview.width + GAP
  return { overview, detail: { ...area, left, width: area.left + area.width - left } }
}

/** The geography as if nothing lay around the areas, so that a window holds them and no more. */
function tight(geography: MapGeography, codes: ReadonlySet<string>): MapGeography {
  const corners = cornersOf(geography, codes)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
  return { ...geography, bounds: [least(xs) - 0.3, least(ys) - 0.15, most(xs) + 0.3, most(ys) + 0.15] }
}

/** So many places outside the map beside are named, where there is room. */
const MOST_NAMED = 3

/**
 * All areas small, with a frame around the part that the map beside shows; named are the first places (`first`: codes)
 * outside it.
 */
export function drawOverview(
  ctx: ChartContext,
  geography: MapGeography,
  styles: readonly RegionStyle[],
  room: Rect,
  shown: MapWindow,
  first: readonly string[],
): GraphicElement[] {
  const codes = new Set(geography.regions.features.map(({ properties }) => properties.code))
  const window = chooseMapWindow(cornersOf(geography, codes), tight(geography, codes), room, 0.02)
  const colors = new Map(styles.map(({ code, color }) => [code, color]))
  const [west, south, east, north] = shown.bounds
  const { left, top, width, height } = window.rect
  const clamp = ([x, y]: readonly [number, number]): [number, number] => [
    Math.min(Math.max(x, left + 1), left + width - 1),
    Math.min(Math.max(y, top + 1), top + height - 1),
  ]
  const [x1, y1] = clamp(window.toPixel([west, north]) as [number, number])
  const [x2, y2] = clamp(window.toPixel([east, south]) as [number, number])
  const shapeOf = (ring: readonly Position[]): [number, number][] =>
    ring.map(([x = 0, y = 0]) => {
      const [px, py] = window.toPixel([x, y])
      return [px, py]
    })
  const names = nameFirst(ctx, geography, first, shown, window)
  return [
    {
      type: 'rect',
      silent: true,
      z: 0,
      shape: { x: left, y: top, width, height },
      style: { fill: ctx.theme.calmWater },
    },
    ...geography.regions.features.flatMap(({ properties, geometry }): GraphicElement[] =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([outer = []]) => ({
        type: 'polygon',
        silent: true,
        z: 1,
        shape: { points: shapeOf(outer) },
        style: {
          fill: colors.get(properties.code) ?? ctx.theme.land,
          stroke: ctx.theme.regionLine,
          lineWidth: 0.3,
        },
      })),
    ),
    {
      type: 'rect',
      silent: true,
      z: 2,
      info: { kind: 'overview-frame' },
      shape: { x: x1, y: y1, width: x2 - x1, height: y2 - y1 },
      style: { fill: 'none', stroke: ctx.theme.text, lineWidth: 1.5 },
    },
    ...names,
  ]
}

/** The names of the first places that the map beside does not show, each with a dot. */
function nameFirst(
  ctx: ChartContext,
  geography: MapGeography,
  first: readonly string[],
  shown: MapWindow,
  { rect, toPixel }: MapWindow,
): GraphicElement[] {
  const [west, south, east, north] = shown.bounds
  const placeOf = new Map(geography.places.map((place) => [place.code, place]))
  const labels = first
    .slice(0, MOST_NAMED)
    .flatMap((code) => placeOf.get(code) ?? [])
    .filter(
      ({ longitude, latitude }) =>
        longitude < west || longitude > east || latitude < south || latitude > north,
    )
    .map((place): PlaceLabel => ({
      code: place.code,
      text: ctx.say(place.name),
      at: toPixel([place.longitude, place.latitude]),
      radius: 3,
      awayFrom: null,
      fontSize: 12,
      strong: true,
    }))
  const placed = placeLabels(labels, rect, [])
  return [
    ...placed.map(({ label: { at } }): GraphicElement => ({
      type: 'circle',
      silent: true,
      z: 3,
      shape: { cx: at[0], cy: at[1], r: 3 },
      style: { fill: ctx.theme.text, stroke: ctx.theme.surface, lineWidth: 1 },
    })),
    ...drawLabels(ctx, placed, ctx.theme.surface),
  ]
}
