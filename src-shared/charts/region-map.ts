import { signOf } from '../dataset/sign'
import type { NumberColumn } from '../views/view-data'
import type { ChartContext } from './chart-context'
import type { ChartPicture, MapGeography } from './chart-picture'
import {
  buildGeo,
  cornersOf,
  chooseMapWindow,
  nameMap,
  schematicNote,
  waterBehind,
  type LongLat,
  type RegionStyle,
} from './map-base'
import { asGraphic, type GraphicElement, type Rect } from './plot-parts'
import { placeLabels, type PlaceLabel } from './place-labels'
import { measureWidest } from './text-width'

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
  readonly legendHeading: string
  readonly chosen: readonly string[]
}

/** Regions filled by classes of one figure, named and labelled with it; missing ones hatched with their sign. */
export function buildRegionMap(ctx: ChartContext, map: RegionMap, geography: MapGeography): ChartPicture {
  const byCode = new Map(map.rows.map((entry) => [entry.code, entry]))
  const places = geography.places.filter((place) => byCode.has(place.code))
  const area: Rect = { left: 0, top: 0, width: ctx.look.width, height: ctx.look.height }
  const window = chooseMapWindow(
    [
      ...places.map((p): LongLat => [p.longitude, p.latitude]),
      ...cornersOf(geography, new Set(byCode.keys())),
    ],
    geography,
    area,
    0.03,
  )
  const named = nameMap(geography, window)
  const textOf = (row: number): string => {
    const value = map.column.values[row] ?? Number.NaN
    return Number.isFinite(value) ? map.format(value) : (signOf(map.column.signs[row] ?? 0) ?? '..')
  }
  const styles = map.rows.map(({ code, name, row }): RegionStyle => {
    const value = map.column.values[row] ?? Number.NaN
    const found = Number.isFinite(value) ? map.classes.findLast((c) => value >= c.from) : undefined
    return { code, color: found?.color ?? ctx.theme.land, tooltip: `${name}: ${textOf(row)}` }
  })
  const legend = classLegend(ctx, map, area, window.rect)
  const labels = places
    .flatMap((place): (PlaceLabel & { rank: number })[] => {
      const entry = byCode.get(place.code)
      if (!entry) return []
      const strong = map.chosen.includes(place.code)
      return [
        {
          code: place.code,
          text: `${ctx.say(place.name)}\n${textOf(entry.row)}`,
          at: window.toPixel([place.longitude, place.latitude]),
          radius: 3,
          awayFrom: null,
          fontSize: ctx.text.small,
          strong,
          rank: strong ? Number.MAX_VALUE : (map.column.values[entry.row] ?? -1),
        },
      ]
    })
    .sort((a, b) => (Number.isFinite(b.rank) ? b.rank : -1) - (Number.isFinite(a.rank) ? a.rank : -1))
  const dots = labels.map((label): GraphicElement => ({
    type: 'circle',
    silent: true,
    z: 40,
    shape: { cx: label.at[0], cy: label.at[1], r: 3 },
    style: { fill: ctx.theme.text, stroke: ctx.theme.surface, lineWidth: 1 },
  }))
  return {
    maps: [named],
    option: {
      geo: buildGeo(ctx, named, window, styles),
      series: [],
      graphic: asGraphic([
        waterBehind(ctx, window.rect),
        ...dots,
        ...placeLabels(ctx, labels, window.rect, [legend.box], ctx.theme.surface),
        ...legend.elements,
        ...(geography.schematic ? schematicNote(ctx, window.rect) : []),
      ]),
    },
  }
}

function classLegend(
  ctx: ChartContext,
  map: RegionMap,
  area: Rect,
  rect: Rect,
): { elements: GraphicElement[]; box: Rect } {
  const size = ctx.text.small
  const lineHeight = size + 9
  const entries = [...map.classes].reverse()
  const labels = [...entries.map((entry) => entry.label), ctx.words.missing]
  const width = 20 + Math.max(measureWidest([map.legendHeading], size, 600), 36 + measureWidest(labels, size))
  const height = 14 + lineHeight * (labels.length + 1)
  const left = rect.left
  const top = Math.max(area.top, rect.top + rect.height - height)
  const rowY = (row: number): number => top + 8 + lineHeight * (row + 0.5)
  const text = (content: string, x: number, row: number, strong: boolean): GraphicElement => ({
    type: 'text',
    silent: true,
    z: 61,
    x: left + x,
    y: rowY(row),
    style: {
      text: content,
      fill: ctx.theme.text,
      fontSize: size,
      fontWeight: strong ? 600 : 400,
      verticalAlign: 'middle',
    },
  })
  const elements: GraphicElement[] = [
    {
      type: 'rect',
      silent: true,
      z: 60,
      shape: { x: left, y: top, width, height },
      style: { fill: ctx.theme.surface, opacity: 0.9 },
    },
    text(map.legendHeading, 10, 0, true),
    ...labels.flatMap((label, i): GraphicElement[] => [
      {
        type: 'rect',
        silent: true,
        z: 61,
        shape: { x: left + 10, y: rowY(i + 1) - 7, width: 26, height: 14 },
        style: { fill: entries[i]?.color ?? ctx.theme.land, stroke: ctx.theme.regionLine, lineWidth: 1 },
      },
      text(label, 46, i + 1, false),
    ]),
  ]
  return { elements, box: { left, top, width, height } }
}
