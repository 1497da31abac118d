import type { Position } from 'geojson'
import { shownSignOf } from '../../dataset/sign'
import type { NumberColumn } from '../../view/view-data'
import type { ChartContext } from '../frame/chart-context'
import type { ChartPicture, MapGeography, NamedMap } from '../frame/chart-picture'
import { asGraphic, type Rect } from '../frame/plot-parts'
import { belowZeroSeries, missingSeries } from './area-strokes'
import { borderSeries, divisionSeries, groupSeries, outlineSeries } from './border-series'
import { buildGeo, isGround, nameMap, waterBehind, type RegionStyle } from './map-base'
import { chooseMapWindow, chooseWindowBeside, cornersOf, type LongLat, type MapWindow } from './map-window'
import { badgeSeries, placeBadges, roomsOfBadges } from './map-badges'
import { placesAround } from './map-focus'
import { areaLabelSeries } from './map-labels'
import { openLegendedMap } from './map-legend'
import { drawOverview, splitForOverview } from './map-overview'
import { placeRegionLabels } from './region-labels'
import { legendRows, noteUnplaced } from './region-legend'
import { sayInClass } from './say-in-class'

/** A class of values with its colour; `from` inclusive. */
export interface ColorClass {
  readonly from: number
  readonly label: string
  readonly color: string
  /** Stands below a meaningful zero: told by strokes, too, where colours may not be seen. */
  readonly isBelow?: boolean
  /** Stands in the legend's sample and on the map where the class has its centre. */
  readonly letter?: string
}

export interface RegionMap {
  /** Region code and row of each area. */
  readonly rows: readonly { readonly code: string; readonly name: string; readonly row: number }[]
  readonly column: NumberColumn
  /** `finer`: so many decimals more than usual. */
  readonly format: (value: number, finer: number) => string
  /** Ascending. */
  readonly classes: readonly ColorClass[]
  /** The classes that the legend names; all when absent. */
  readonly legendClasses?: readonly ColorClass[]
  readonly legendHeading: string
  /** Stands below the classes. */
  readonly legendNote?: string | null
  /** What stands at a place, where it is not its own name; null: nothing. */
  readonly labelOf?: (code: string) => string | null
  /** By code, a short number that stands in the area in place of its name. */
  readonly badges?: ReadonlyMap<string, string>
  /** What badges stand for, in the legend. */
  readonly legendList?: readonly string[]
  /** Labels are names without the figure. */
  readonly namesOnly?: true
  readonly chosen: readonly string[]
  /** Regions drawn with a thick outline; one without a row is named and filled as chosen. */
  readonly outlined?: readonly string[]
  /** What the outline means, for the legend. */
  readonly outlinedName?: string
  /** Borders of another division, drawn dashed over the areas instead of those of counties; named in the legend. */
  readonly division?: { readonly lines: readonly Position[][]; readonly name: string }
  /** Borders between the groups that colours stand for, drawn in the ground's colour: told apart without colours, too. */
  readonly groupBorders?: readonly Position[][]
  /** Codes of what is named first, with a line where there is no room, however many areas there are. */
  readonly important?: readonly string[]
  /** Others than these and the chosen have no names: the picture is not about them, and they would push its names away. */
  readonly onlyImportantNamed?: true
  /** Parts of the frame that names keep clear of; `isDense`: there are so many areas that little else has room. */
  readonly keepClear?: (window: MapWindow, isDense: boolean) => readonly Rect[]
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
    return Number.isFinite(value) ? sayInClass(map, value) : (shownSignOf(map.column.signs[row] ?? 0) ?? '..')
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
  }))
  const apart = places.filter((place) => outlined.has(place.code) && !byCode.has(place.code))
  for (const place of apart)
    styles.push({
      code: place.code,
      color: ctx.theme.surface,
      tooltip: ctx.say(place.name),
    })
  // What was not asked for is ground, as the neighbours outside the dataset are.
  const plain = map.othersPlain
    ? geography.places.filter(({ code }) => !byCode.has(code) && !outlined.has(code))
    : []
  for (const { code, name } of plain) styles.push({ code, color: ctx.theme.land, tooltip: ctx.say(name) })
  const filled = new Set([
    ...map.rows.filter(({ row }) => colorOf(row) !== null).map(({ code }) => code),
    ...apart.map(({ code }) => code),
  ])
  const missingOn = (named: NamedMap): NamedMap['geography']['features'] =>
    named.geography.features.filter(
      ({ properties: { name } }) =>
        !isGround(name) && !filled.has(name) && (map.othersPlain === undefined || byCode.has(name)),
    )
  const rooms = about.length < places.length ? splitForOverview(geography, filled, area, shown) : null
  const { window, elements, taken } = openLegendedMap(
    ctx,
    rooms?.detail ?? area,
    geography.schematic,
    (room, left = 0) =>
      left > 0 && !rooms
        ? chooseWindowBeside(shown, geography, room, 0.03, left)
        : chooseMapWindow(shown, geography, room, 0.03),
    (opened) => ({
      rows: [
        ...legendRows(ctx, map, missingOn(nameMap(ctx, geography, opened)).length),
        ...noteUnplaced(ctx, map, geography),
      ],
      points: shown.map(opened.toPixel),
      // A part of the map is cut off at its frame anyhow.
      keepClear: rooms === null,
    }),
  )
  const named = nameMap(ctx, geography, window)
  const missing = missingOn(named)
  const badges = placeBadges(map.badges ?? new Map(), about, window)
  const placed = placeRegionLabels(
    ctx,
    map,
    geography,
    named,
    window,
    [...taken, ...roomsOfBadges(badges)],
    textOf,
  )
  const colors = new Map(styles.map(({ code, color }) => [code, color]))
  return {
    maps: [named],
    option: {
      geo: buildGeo(ctx, named, window, styles),
      series: [
        missingSeries(ctx, missing, window),
        ...(ctx.look.patterns ? map.classes.filter(({ isBelow }) => isBelow) : []).map(({ color }) =>
          belowZeroSeries(
            named.geography.features.filter(({ properties: { name } }) => colors.get(name) === color),
            color,
            window,
          ),
        ),
        ...(map.groupBorders ? [groupSeries(ctx, map.groupBorders, window.rect)] : []),
        ...(geography.countyBorders && !map.division && !map.groupBorders
          ? [borderSeries(ctx, geography.countyBorders, window.rect, taken)]
          : []),
        ...(map.division ? [divisionSeries(ctx, map.division.lines, window.rect)] : []),
        outlineSeries(
          ctx,
          named.geography.features.filter(({ properties: { name } }) => outlined.has(name)),
          window.rect,
        ),
        areaLabelSeries(ctx, placed, window, (code) => colors.get(code) ?? null, !map.division),
        ...(badges.length > 0 ? [badgeSeries(ctx, badges, window)] : []),
      ],
      graphic: asGraphic([
        waterBehind(window.rect, ctx.theme.calmWater),
        ...(rooms ? drawOverview(ctx, geography, styles, rooms.overview, window, firstOf(map)) : []),
        ...elements,
      ]),
    },
  }
}

/** Codes with a figure, the one with the most first. */
const firstOf = ({ rows, column, lowestFirst, namesOnly }: RegionMap): readonly string[] => {
  // What has a name for a figure is not more or less.
  if (namesOnly) return []
  const sizeOf = (row: number): number => (lowestFirst ? -1 : 1) * (column.values[row] ?? Number.NaN)
  return rows
    .filter(({ row }) => Number.isFinite(sizeOf(row)))
    .toSorted((a, b) => sizeOf(b.row) - sizeOf(a.row))
    .map(({ code }) => code)
}
