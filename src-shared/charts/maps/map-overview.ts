import type { Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { MapGeography } from '../frame/chart-picture'
import type { RegionStyle } from './map-base'
import { highestOf, lowestOf } from '../../indicators/extremes'
import { chooseMapWindow, cornersOf, type LongLat, type MapWindow } from './map-window'
import { drawLabels } from './draw-labels'
import { placeLabels, type PlaceLabel } from './place-labels'
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

/** Of an upright page the whole area has this part of the width, in the upper corner. */
const PART_OF_UPRIGHT = 0.28
const UPRIGHT = 1.1
/** Pixels that the map beside needs. */
const NARROWEST_BESIDE = 420
/** A part of the whole higher than this is read without it. */
const HIGHEST_PART = 0.35
/** Beside a wide map there is room for it, but a part higher than this is itself a map of nearly the whole. */
const HIGHEST_PART_BESIDE = 0.5

/**
 * Rooms beside each other where the whole area is so narrow that both have room; null where it is not. `about`: what the
 * map beside is about.
 */
export function splitForOverview(
  geography: MapGeography,
  codes: ReadonlySet<string>,
  area: Rect,
  about: readonly LongLat[],
): OverviewRooms | null {
  const open = (room: Rect): MapWindow =>
    chooseMapWindow(cornersOf(geography, codes), tight(geography, codes), room, 0.02)
  const whole = open(area)
  const share = whole.rect.width / area.width
  if (whole.rect.width < NARROWEST) return null
  const part = heightOf(about) / Math.max(1e-6, heightOf(cornersOf(geography, codes)))
  if (share <= WIDEST) return part < HIGHEST_PART_BESIDE ? splitWide(area, whole) : null
  const isUpright = area.height > area.width * UPRIGHT
  return isUpright && part < HIGHEST_PART ? splitUpright(area, open, share) : null
}

function splitWide(area: Rect, whole: MapWindow): OverviewRooms {
  const overview = { ...area, width: Math.ceil(whole.rect.width) }
  const left = overview.left + overview.width + GAP
  return { overview, detail: { ...area, left, width: area.left + area.width - left } }
}

/** From south to north, in degrees. */
const heightOf = (points: readonly LongLat[]): number => {
  const latitudes = points.map(([, latitude]) => latitude)
  return highestOf(latitudes) - lowestOf(latitudes)
}

/** The whole area small in the upper corner of an upright page, where it is itself higher than wide. */
function splitUpright(area: Rect, open: (room: Rect) => MapWindow, share: number): OverviewRooms | null {
  const width = area.width * PART_OF_UPRIGHT
  const { rect } = open({ ...area, width, height: (area.height * width) / (area.width * share) })
  if (width < NARROWEST || area.width - width < NARROWEST_BESIDE || rect.height < rect.width) return null
  const left = area.left + Math.ceil(width) + GAP
  return {
    overview: { left: area.left, top: area.top, width: Math.ceil(width), height: Math.ceil(rect.height) },
    detail: { ...area, left, width: area.left + area.width - left },
  }
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
