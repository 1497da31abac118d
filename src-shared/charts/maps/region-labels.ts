import type { Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { MapGeography, NamedMap } from '../frame/chart-picture'
import type { Rect } from '../frame/plot-parts'
import { sizeOf, type AreaLabel, type PlacedAreaLabel } from './area-label'
import { placeAreaLabels } from './area-labels'
import { signedDoubleArea } from './clip-ring'
import { neighbourName } from './map-base'
import type { MapWindow } from './map-window'
import { pixelRings, towards, type PixelRings } from './pixel-areas'
import type { RegionMap } from './region-map'

/**
 * With more areas in the frame than this, or smaller ones in square pixels, lines from names to areas would be a
 * thicket: only those that matter most have one.
 */
const MANY_AREAS = 40
const SMALL_AREAS = 2000
/** As few areas as this have room for lines around them, also when they are smaller, in square pixels. */
const FEW_AREAS = 24
const TINY_AREAS = 900
/** So many of the first, where the map does not say which they are. */
const MOST_LED = 5

/**
 * Names and figures of the regions, chosen ones first and then by size of the figure, above or below zero; after them, in grey, the names of
 * neighbours where there is room.
 */
export function placeRegionLabels(
  ctx: ChartContext,
  map: RegionMap,
  geography: MapGeography,
  named: NamedMap,
  window: MapWindow,
  taken: readonly Rect[],
  textOf: (row: number) => string,
): PlacedAreaLabel[] {
  const outlined = new Set(map.outlined)
  const byCode = new Map(map.rows.map((entry) => [entry.code, entry]))
  const places = geography.places.filter(({ code }) => byCode.has(code) || outlined.has(code))
  const all = ringsOf(named, window)
  const rings = (isWanted: (name: string) => boolean): ReadonlyMap<string, PixelRings> =>
    new Map([...all].filter(([name]) => isWanted(name)))
  const areas = rings((name) => byCode.has(name) || outlined.has(name))
  const inFrame = places.filter((place) => isInside(window, place)).map(({ code }) => code)
  const isDense =
    inFrame.length > MANY_AREAS ||
    meanSize(inFrame.map((code) => areas.get(code) ?? [])) <
      (inFrame.length > FEW_AREAS ? SMALL_AREAS : TINY_AREAS)
  // A county's map is about each of its places: a long line says more than no name.
  const isSmall = !isDense && areas.size <= FEW_AREAS
  const rankOf = ({ code, strong }: AreaLabel): number => {
    const value = map.column.values[byCode.get(code)?.row ?? -1] ?? Number.NaN
    if (strong) return Number.MAX_VALUE
    if (!Number.isFinite(value)) return Number.NEGATIVE_INFINITY
    return map.lowestFirst ? -value : Math.abs(value)
  }
  const important = new Set(map.important)
  const labels = places
    .flatMap((place): AreaLabel[] => {
      if (map.onlyImportantNamed && !important.has(place.code) && !outlined.has(place.code)) return []
      const entry = byCode.get(place.code)
      const own = map.labelOf?.(place.code)
      if (own === null) return []
      const name = ctx.say(place.name)
      const strong = map.chosen.includes(place.code)
      return [
        {
          code: place.code,
          text: own ?? (map.namesOnly || !entry ? name : `${name}\n${textOf(entry.row)}`),
          fontSize: ctx.text.small,
          strong,
        },
      ]
    })
    .sort((a, b) => rankOf(b) - rankOf(a) || a.code.localeCompare(b.code))
  const led = map.important
    ? important
    : new Set(
        labels
          .filter(({ code, strong }) => !strong && (map.focus ?? inFrame).includes(code))
          .slice(0, MOST_LED)
          .map(({ code }) => code),
      )
  const placed = placeAreaLabels(
    labels.map((label): AreaLabel => ({
      ...label,
      insideOnly: isDense && !label.strong && !led.has(label.code),
      ...(important.has(label.code) && { far: true }),
      ...(isSmall && { ofFew: true }),
    })),
    areas,
    window.rect,
    [...taken, ...(map.keepClear?.(window, isDense) ?? [])],
    outlined,
  )
  const others = [
    ...(geography.neighbours ?? []).map(({ properties: { code, name } }) => ({
      code: neighbourName(code),
      name,
    })),
    ...(map.othersPlain
      ? geography.places.filter(({ code }) => !byCode.has(code) && !outlined.has(code))
      : []),
  ]
  const neighbours = others.map(({ code, name }): AreaLabel => ({
    code,
    text: ctx.say(name),
    fontSize: ctx.text.small,
    strong: false,
    insideOnly: true,
    quiet: true,
  }))
  const around = isDense
    ? []
    : placeAreaLabels(
        neighbours,
        rings((name) => !areas.has(name)),
        window.rect,
        [...taken, ...placed.flatMap(roomOf)],
      )
  return [...placed, ...around]
}

/** The areas of a map in the pixels of a window; remembered, for the next year's names stand in the same ones. */
function ringsOf(named: NamedMap, { bounds, rect, toPixel }: MapWindow): ReadonlyMap<string, PixelRings> {
  const { left, top, width, height } = rect
  const key = [...bounds, left, top, width, height].join(' ')
  const found = kept.get(named)
  if (found?.key === key) return found.rings
  const rings = new Map(
    named.geography.features.map(({ properties: { name }, geometry }) => [
      name,
      pixelRings(geometry, toPixel),
    ]),
  )
  kept.set(named, { key, rings })
  return rings
}

const kept = new WeakMap<
  NamedMap,
  { readonly key: string; readonly rings: ReadonlyMap<string, PixelRings> }
>()

/** Square pixels of an area on average. */
const meanSize = (areas: readonly PixelRings[]): number =>
  areas.flat().reduce((sum, ring) => sum + Math.abs(signedDoubleArea(ring as unknown as Position[])) / 2, 0) /
  Math.max(1, areas.length)

function isInside({ toPixel, rect }: MapWindow, place: MapGeography['places'][number]): boolean {
  const [x, y] = toPixel([place.longitude, place.latitude])
  return x > rect.left && x < rect.left + rect.width && y > rect.top && y < rect.top + rect.height
}

/** What a placed name and its line take, a little apart from it. */
function roomOf({ label, at: [x, y], leader }: PlacedAreaLabel): Rect[] {
  const { width, height } = sizeOf(label)
  const rooms: Rect[] = [{ left: x - width / 2 - 6, top: y - 3, width: width + 12, height: height + 6 }]
  if (leader === null) return rooms
  const [from, to] = leader
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  for (let along = 0; along < length; along += 6) {
    const [left, top] = towards(from, to, along)
    rooms.push({ left: left - 3, top: top - 3, width: 6, height: 6 })
  }
  return rooms
}
