import type { CustomSeriesOption } from 'echarts'
import { shownSignOf } from '../../dataset/sign'
import type { NumberColumn } from '../../view/view-data'
import type { ChartContext } from '../frame/chart-context'
import type { ChartPicture, MapGeography, NamedMap } from '../frame/chart-picture'
import { clipStroke, hatchShape } from './hatch'
import {
  buildGeo,
  cornersOf,
  chooseMapWindow,
  LAND,
  nameMap,
  waterBehind,
  type LongLat,
  type RegionStyle,
} from './map-base'
import { placesAround } from './map-focus'
import { pixelRings, placeAreaLabels, type AreaLabel } from './area-labels'
import { areaLabelSeries } from './map-labels'
import { drawOverview, splitForOverview } from './map-overview'
import { openLegendedMap, type LegendRow } from './map-legend'
import { asGraphic, type GraphicElement, type Rect } from '../frame/plot-parts'
import { looksLikeMunicipality } from '../../dataset/swedish-regions'

/** A class of values with its colour; `from` inclusive. */
export interface ColorClass {
  readonly from: number
  readonly label: string
  readonly color: string
}

export interface RegionMap {
  /** Region code and row of each area. */
  readonly rows: readonly { readonly code: string; readonly name: string; readonly row: number }[]
  readonly column: NumberColumn
  readonly format: (value: number) => string
  /** Ascending. */
  readonly classes: readonly ColorClass[]
  /** The classes that the legend names; all when absent. */
  readonly legendClasses?: readonly ColorClass[]
  readonly legendHeading: string
  /** What stands at a place, where it is not its own name; null: nothing. */
  readonly labelOf?: (code: string) => string | null
  /** Labels are names without the figure. */
  readonly namesOnly?: true
  readonly chosen: readonly string[]
  /** Regions drawn with a thick outline; one without a row is named and filled as chosen. */
  readonly outlined?: readonly string[]
  /** What the outline means, for the legend. */
  readonly outlinedName?: string
  /** The lowest value stands for the most, as a first rank does: named first, in labels and legend. */
  readonly lowestFirst?: true
  /** Regions without a row were not asked for: plain land, not a missing figure. */
  readonly othersPlain?: true
  /** Codes of the regions that the picture is about; all when absent. Others are drawn as far as there is room. */
  readonly focus?: readonly string[]
}

/** Regions filled by classes of one figure, named and labelled with it; missing ones hatched with their sign. */
export function buildRegionMap(ctx: ChartContext, map: RegionMap, geography: MapGeography): ChartPicture {
  const byCode = new Map(map.rows.map((entry) => [entry.code, entry]))
  const outlined = new Set(map.outlined)
  const places = geography.places.filter((place) => byCode.has(place.code) || outlined.has(place.code))
  const area: Rect = { left: 0, top: 0, width: ctx.look.width, height: ctx.look.height }
  const inFocus = new Set(map.focus)
  const about =
    inFocus.size > 0 ? places.filter((place) => inFocus.has(place.code)) : placesAround(places, map.chosen)
  const shown = [
    ...about.map((p): LongLat => [p.longitude, p.latitude]),
    ...cornersOf(geography, new Set(about.map((place) => place.code))),
  ]
  const textOf = (row: number): string => {
    const value = map.column.values[row] ?? Number.NaN
    return Number.isFinite(value) ? map.format(value) : (shownSignOf(map.column.signs[row] ?? 0) ?? '..')
  }
  const colorOf = (row: number): string | null => {
    const value = map.column.values[row] ?? Number.NaN
    if (!Number.isFinite(value)) return null
    return map.classes.findLast((c) => value >= c.from)?.color ?? null
  }
  const styles = map.rows.map(({ code, name, row }): RegionStyle => ({
    code,
    color: colorOf(row) ?? ctx.theme.land,
    tooltip: `${name}: ${textOf(row)}`,
    outlined: outlined.has(code),
  }))
  const apart = places.filter((place) => outlined.has(place.code) && !byCode.has(place.code))
  for (const place of apart)
    styles.push({
      code: place.code,
      color: ctx.theme.surface,
      tooltip: ctx.say(place.name),
      outlined: true,
    })
  const filled = new Set([
    ...map.rows.filter(({ row }) => colorOf(row) !== null).map(({ code }) => code),
    ...apart.map(({ code }) => code),
  ])
  const missingOn = (named: NamedMap): NamedMap['geography']['features'] =>
    named.geography.features.filter(
      ({ properties: { name } }) =>
        name !== LAND && !filled.has(name) && (map.othersPlain === undefined || byCode.has(name)),
    )
  const rooms = about.length < places.length ? splitForOverview(geography, filled, area) : null
  const { window, elements, taken } = openLegendedMap(
    ctx,
    rooms?.detail ?? area,
    geography.schematic,
    (room) => chooseMapWindow(shown, geography, room, 0.03),
    (opened) => ({
      rows: [
        ...legendRows(ctx, map, missingOn(nameMap(ctx, geography, opened)).length > 0),
        ...noteUnplaced(ctx, map, geography),
      ],
      points: places.map((p) => opened.toPixel([p.longitude, p.latitude])),
    }),
  )
  const named = nameMap(ctx, geography, window, outlined)
  const missing = missingOn(named)
  const hatching = missing.flatMap((feature) => hatchShape(feature.geometry, HATCH_STEP / window.scale))
  const rankOf = (label: AreaLabel): number => {
    const value = map.column.values[byCode.get(label.code)?.row ?? -1] ?? Number.NaN
    if (label.strong) return Number.MAX_VALUE
    if (!Number.isFinite(value)) return Number.NEGATIVE_INFINITY
    return map.lowestFirst ? -value : value
  }
  const labels = places
    .flatMap((place): AreaLabel[] => {
      const entry = byCode.get(place.code)
      const own = map.labelOf?.(place.code)
      if (own === null) return []
      return [
        {
          code: place.code,
          text:
            own ??
            (map.namesOnly || !entry ? ctx.say(place.name) : `${ctx.say(place.name)}\n${textOf(entry.row)}`),
          at: window.toPixel([place.longitude, place.latitude]),
          fontSize: ctx.text.small,
          strong: map.chosen.includes(place.code),
        },
      ]
    })
    .sort((a, b) => rankOf(b) - rankOf(a) || a.code.localeCompare(b.code))
  const areas = new Map(
    named.geography.features
      .filter(({ properties: { name } }) => name !== LAND && byCode.has(name))
      .map(({ properties: { name }, geometry }) => [name, pixelRings(geometry, window.toPixel)] as const),
  )
  const placed = placeAreaLabels(labels, areas, window.rect, taken)
  const byPlace = new Map(places.map((place) => [place.code, place]))
  const groundOf = (code: string): string | null => {
    const entry = byCode.get(code)
    return entry ? colorOf(entry.row) : null
  }
  return {
    maps: [named],
    option: {
      geo: buildGeo(ctx, named, window, styles),
      series: [hatchSeries(ctx, hatching, window.rect), areaLabelSeries(ctx, placed, byPlace, groundOf)],
      graphic: asGraphic([
        waterBehind(window.rect, ctx.theme.calmWater),
        ...(rooms ? drawOverview(ctx, geography, styles, rooms.overview, window) : []),
        ...elements,
      ]),
    },
  }
}

/** Distance of hatch strokes in pixels, measured along an axis. */
const HATCH_STEP = 11

/** Strokes over areas without a figure. ECharts clips no custom series on a map, so they end at its frame here. */
function hatchSeries(
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

/** Names of more municipalities than this would make the legend wide. */
const MOST_UNPLACED = 2

/** Municipalities with a figure that no area and no point is known of, such as one of an older division. */
function noteUnplaced(ctx: ChartContext, { rows }: RegionMap, { places }: MapGeography): LegendRow[] {
  const known = new Set(places.map(({ code }) => code))
  const names = rows.flatMap(({ code, name }) =>
    looksLikeMunicipality(code) && !known.has(code) ? [name] : [],
  )
  if (names.length === 0) return []
  const more = names.length - MOST_UNPLACED
  const shown = names.slice(0, MOST_UNPLACED).join(', ')
  return [{ text: ctx.words.notOnMap(more > 0 ? `${shown} +${String(more)}` : shown), muted: true }]
}

/** How many areas have a figure in each class. */
function countClasses({ rows, column, classes }: RegionMap): ReadonlyMap<ColorClass, number> {
  const counts = new Map<ColorClass, number>(classes.map((one) => [one, 0]))
  for (const { row } of rows) {
    const value = column.values[row] ?? Number.NaN
    const found = classes.findLast(({ from }) => value >= from)
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

const countOf = (
  one: ColorClass,
  counts: ReadonlyMap<ColorClass, number>,
): NonNullable<LegendRow['count']> => ({
  text: String(counts.get(one) ?? 0),
  part: (counts.get(one) ?? 0) / Math.max(1, ...counts.values()),
})

/** Fewer areas than this are counted at a glance. */
const LEAST_COUNTED = 8

/** Classes with the largest first; "uppgift saknas" only where the map has such an area. */
function legendRows(ctx: ChartContext, map: RegionMap, anyMissing: boolean): LegendRow[] {
  const box = ({ left, top, height }: Rect, fill: string): GraphicElement => ({
    type: 'rect',
    shape: { x: left, y: top + height / 2 - 7, width: 26, height: 14 },
    style: { fill, stroke: ctx.theme.regionLine, lineWidth: 1 },
  })
  const stroke = (x1: number, y1: number): GraphicElement => ({
    type: 'line',
    shape: { x1, y1, x2: x1 + 12, y2: y1 - 12 },
    style: { stroke: ctx.theme.neutral, lineWidth: 1.2 },
  })
  // Classes by name, as labour markets are, have no distribution.
  const counts = map.legendClasses || map.rows.length < LEAST_COUNTED ? null : countClasses(map)
  return [
    { text: map.legendHeading, strong: true },
    ...(map.lowestFirst
      ? (map.legendClasses ?? map.classes)
      : (map.legendClasses ?? map.classes).toReversed()
    ).map((one): LegendRow => ({
      text: one.label,
      sample: (at) => [box(at, one.color)],
      ...(counts && { count: countOf(one, counts) }),
    })),
    ...(map.outlinedName === undefined
      ? []
      : [
          {
            text: map.outlinedName,
            sample: ({ left, top, height }: Rect): GraphicElement[] => [
              {
                type: 'rect',
                shape: { x: left + 1, y: top + height / 2 - 6, width: 24, height: 12 },
                style: { fill: ctx.theme.surface, stroke: ctx.theme.text, lineWidth: 2.5 },
              },
            ],
          },
        ]),
    ...(anyMissing
      ? [
          {
            text: ctx.words.missing,
            sample: (at: Rect) => [
              box(at, ctx.theme.land),
              ...[1, 7, 13].map((x) => stroke(at.left + x, at.top + at.height / 2 + 6)),
            ],
          },
        ]
      : []),
  ]
}
