import type { ChartContext } from '../frame/chart-context'
import type { MapGeography } from '../frame/chart-picture'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { looksLikeMunicipality } from '../../dataset/swedish-regions'
import { BELOW_STEP, belowZeroStroke } from './area-strokes'
import { DIVISION_DASH } from './border-series'
import type { LegendRow } from './map-legend'
import type { ColorClass, RegionMap } from './region-map'

/** Names of more municipalities than this would make the legend wide. */
const MOST_UNPLACED = 2

/** Municipalities with a figure that no area and no point is known of, such as one of an older division. */
export function noteUnplaced(ctx: ChartContext, { rows }: RegionMap, { places }: MapGeography): LegendRow[] {
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

/** Classes with the largest first; "uppgift saknas" with their number only where the map has such areas. */
export function legendRows(ctx: ChartContext, map: RegionMap, missing: number): LegendRow[] {
  const box = ({ left, top, height }: Rect, fill: string): GraphicElement => ({
    type: 'rect',
    shape: { x: left, y: top + height / 2 - 7, width: 26, height: 14 },
    style: { fill, stroke: ctx.theme.regionLine, lineWidth: 1 },
  })
  const below = ({ left, top, height }: Rect, ground: string): GraphicElement[] =>
    [-BELOW_STEP, 0, BELOW_STEP].map((y) => ({
      type: 'line',
      shape: { x1: left, y1: top + height / 2 + y, x2: left + 26, y2: top + height / 2 + y },
      style: belowZeroStroke(ground),
    }))
  const letterOn = ({ left, top, height }: Rect, text: string): GraphicElement => ({
    type: 'text',
    x: left + 13,
    y: top + height / 2,
    style: {
      text,
      fill: ctx.theme.text,
      fontSize: 12,
      fontWeight: 600,
      align: 'center',
      verticalAlign: 'middle',
    },
  })
  const stroke = (x1: number, y1: number): GraphicElement => ({
    type: 'line',
    shape: { x1, y1, x2: x1 + 12, y2: y1 - 12 },
    style: { stroke: ctx.theme.neutral, lineWidth: 1.2 },
  })
  // Classes by name, as labour markets are, have no distribution, and a list takes the room of one.
  const counts =
    map.legendClasses || map.legendList || map.rows.length < LEAST_COUNTED ? null : countClasses(map)
  return [
    { text: map.legendHeading, strong: true },
    ...(map.lowestFirst
      ? (map.legendClasses ?? map.classes)
      : (map.legendClasses ?? map.classes).toReversed()
    ).map((one): LegendRow => ({
      text: one.label,
      sample: (at) => [
        box(at, one.color),
        ...(ctx.look.patterns && one.isBelow ? below(at, one.color) : []),
        ...(one.letter === undefined ? [] : [letterOn(at, one.letter)]),
      ],
      ...(counts && { count: countOf(one, counts) }),
    })),
    ...(map.legendNote ? [{ text: map.legendNote, muted: true }] : []),
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
    ...(map.legendList ?? []).map((text) => ({ text, inline: true })),
    ...(map.division === undefined
      ? []
      : [
          {
            text: map.division.name,
            sample: ({ left, top, height }: Rect): GraphicElement[] => [
              {
                type: 'line',
                shape: { x1: left, y1: top + height / 2, x2: left + 26, y2: top + height / 2 },
                style: { stroke: ctx.theme.text, lineWidth: 2, lineDash: DIVISION_DASH },
              },
            ],
          },
        ]),
    ...(missing > 0
      ? [
          {
            text: ctx.words.missing(String(missing)),
            sample: (at: Rect) => [
              box(at, ctx.theme.land),
              ...[1, 7, 13].map((x) => stroke(at.left + x, at.top + at.height / 2 + 6)),
            ],
          },
        ]
      : []),
  ]
}
