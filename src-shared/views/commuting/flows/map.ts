import { formatNumber } from '../../../messages/number-format'
import { numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { asGraphic, type Rect } from '../../../charts/frame/plot-parts'
import { buildGeo, nameMap, waterBehind, type RegionStyle } from '../../../charts/maps/map-base'
import {
  chooseMapWindow,
  chooseWindowBeside,
  cornersOf,
  type LongLat,
  type MapWindow,
} from '../../../charts/maps/map-window'
import { legendBelow, openLegendedMap, type LegendRow } from '../../../charts/maps/map-legend'
import { drawBeyond } from './flow-beyond'
import { flowColors, isBetween } from './flow-colors'
import { drawFlows } from './flow-drawing'
import { arrangeCountry, crowdedRegion, densestRegions, drawInset, markInsets } from './flow-insets'
import { isInWindow } from './flow-labels'
import { flowLegend } from './flow-legend'
import { cornersWithin, groupPlaces, placesInFrame, ringsOf, steadyFlows } from './flow-places'
import { pointsOfRings, type FlowRing } from './flow-rings'
import { readFlows } from './flow-rows'
import { scaleFlows, type SteadyFlow } from './flow-scale'
import type { Flow } from './flow-series'
import { flowsWords } from './words'

/** An area of more municipalities than these is drawn as a country is. */
const MANY_PLACES = 60
/** Width of a part of the country beside its inset, in parts of its height. */
const AREA_SHAPE = 0.9
/** Room round the places that the frame holds, in parts of their extent. */
const MARGIN = 0.08
/**
 * Flows between seats as curved arrows, width by persons, over land, coast and regions; round the chosen place, or each
 * of an area, its commuters out and in as two half-rings. Widths, threshold, frame and bends are those of all years.
 */
export function buildCommutingFlowMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const between = isBetween(data)
  const groups = between ? [] : groupPlaces(data, geography)
  const places = new Map([...geography.places, ...groups].map((p) => [p.code, p]))
  const { flows, elsewhere } = readFlows(ctx, data, places)
  const steady = steadyFlows(data, flows, places)
  const isCountry = between && new Set(steady.map(({ from }) => from)).size > MANY_PLACES
  const year = data.filters.year
  const over = data.flowsOverYears ?? { mostOfPlace: flows[0]?.persons ?? 0, years: year }
  const scale = scaleFlows(ctx, steady, over, isCountry ? 'country' : between ? 'area' : 'place')
  const drawn = flows.filter((flow) => flow.persons >= scale.limit)
  const steadyDrawn = steady.filter(({ most }) => most >= scale.limit)
  const chosen = between ? [] : data.filters.region.flatMap((code) => places.get(code) ?? [])
  const area: Rect = { left: 0, top: 0, width: ctx.look.width, height: ctx.look.height }
  const aspect = area.width / Math.max(1, area.height)
  const framed = [...placesInFrame(data, steady, scale.limit, aspect), ...chosen]
  const points = [
    ...framed.map((p): LongLat => [p.longitude, p.latitude]),
    ...(isCountry
      ? []
      : cornersWithin(framed, cornersOf(geography, areasInFrame(data, between, framed)), aspect)),
  ]
  const isWithin = (opened: MapWindow, { from, to }: Flow): boolean =>
    isInWindow(opened, from) && isInWindow(opened, to)
  const withinOf = (opened: MapWindow): Flow[] => drawn.filter((flow) => isWithin(opened, flow))
  const { strong: color } = flowColors(ctx.theme, data)
  const rings = ringsOf(data, drawn, steadyDrawn, chosen)
  const rowsFor = (opened: MapWindow): LegendRow[] =>
    flowLegend(
      ctx,
      scale,
      color,
      drawn.some(({ isExample }) => isExample),
      [
        ...noteNotDrawn(ctx, data, flows, scale.limit),
        ...noteBeyond(
          ctx,
          data,
          drawn.filter((flow) => !isWithin(opened, flow)),
        ),
        ...(data.groupMembers && chosen.length > 0 ? [flowsWords.in(ctx.language).notes.fromMiddle] : []),
      ],
    )
  const common = { steady: steadyDrawn, places: [...places.values()], scale, color, isCountry, rings }
  const regions = isCountry
    ? densestRegions(steadyDrawn)
    : between
      ? crowdedRegion(steadyDrawn, chooseMapWindow(points, geography, area, MARGIN).scale)
      : []
  const isCrowded = !isCountry && regions.length > 0
  // Beside its inset a part of the country is an overview: what the inset shows is not drawn twice, but on the screen,
  // where the keys go from flow to flow of the first map.
  const isOverview = ({ from, to }: SteadyFlow | Flow): boolean =>
    !isCrowded ||
    ctx.look.interactive ||
    !regions.some((region) => region.includes(from) && region.includes(to))
  const { window, elements, taken, insets } =
    regions.length > 0
      ? openCountry(
          ctx,
          area,
          geography,
          regions.length,
          (room) => chooseMapWindow(points, geography, room, isCountry ? undefined : MARGIN),
          rowsFor,
          isCountry ? undefined : AREA_SHAPE,
        )
      : {
          ...openLegendedMap(
            ctx,
            area,
            geography.schematic,
            (room, left = 0) =>
              left > 0
                ? chooseWindowBeside(points, geography, room, MARGIN, left)
                : chooseMapWindow(points, geography, room, MARGIN),
            (opened) => ({
              rows: rowsFor(opened),
              // Where the legend stands elsewhere it hides none.
              points: ctx.look.onLegend
                ? []
                : pointsOfRings(
                    ctx,
                    rings.filter(({ place }) => isInWindow(opened, place)),
                    (place) => opened.toPixel([place.longitude, place.latitude]),
                    scale,
                  ),
              keepClear: true,
            }),
          ),
          insets: [],
        }
  const map = nameMap(ctx, geography, window)
  const geo = buildGeo(ctx, map, window, shadeMembers(ctx, data))
  const beyond = drawBeyond(
    ctx,
    elsewhere,
    data.filters.direction === 'in' ? 'in' : 'out',
    scale,
    window.rect,
    taken,
    waysBetween(chosen, rings).map(window.toPixel),
  )
  const larger = regions.flatMap((region, i) => {
    const rect = insets[i]
    return rect ? [drawInset(ctx, geography, region, rect, i + 1, { ...common, flows: drawn })] : []
  })
  return {
    maps: [map, ...larger.map((inset) => inset.map)],
    option: {
      geo: larger.length === 0 ? geo : [geo, ...larger.map((inset) => inset.geo)],
      series: [
        ...drawFlows(ctx, window, {
          ...common,
          ...(isCrowded && { scale: { ...scale, marks: scale.marks / 2 }, isCountry: true }),
          steady: steadyDrawn.filter(isOverview),
          // On the screen the map can be moved to where the others go.
          flows: (ctx.look.interactive ? drawn : withinOf(window)).filter(isOverview),
          rings: ctx.look.interactive ? rings : rings.filter(({ place }) => isInWindow(window, place)),
          withNumbers: between && !(isCountry && larger.length > 0),
          taken: [...taken, ...beyond.taken],
        }),
        ...(larger.length > 0 ? [markInsets(ctx, regions, window)] : []),
        ...larger.flatMap(({ series }) => series),
      ],
      graphic: asGraphic([
        waterBehind(window.rect, ctx.theme.water),
        ...elements,
        ...beyond.elements,
        ...larger.flatMap((inset) => inset.elements),
      ]),
    },
  }
}

/** The country with rooms for its insets, and the legend in lines below both. */
function openCountry(
  ctx: ChartContext,
  area: Rect,
  geography: MapGeography,
  count: number,
  choose: (room: Rect) => MapWindow,
  rowsFor: (window: MapWindow) => readonly LegendRow[],
  shape?: number,
) {
  const strip = legendBelow(ctx, rowsFor(choose(area)), geography.schematic, area.width)
  const above = { ...area, height: Math.max(1, area.height - strip.height) }
  const { country, insets } = arrangeCountry(above, count, shape)
  return {
    window: choose(country),
    elements: strip.draw(area.left, above.height),
    taken: [],
    insets,
  }
}

/** Points that arrows pass: straight from the chosen places to the others. */
const waysBetween = (chosen: readonly MapPlace[], rings: readonly FlowRing[]): LongLat[] =>
  chosen.flatMap((from) =>
    rings.flatMap(({ place: to }) =>
      [0, 0.25, 0.5, 0.75, 1].map((part): LongLat => [
        from.longitude + (to.longitude - from.longitude) * part,
        from.latitude + (to.latitude - from.latitude) * part,
      ]),
    ),
  )

/** How many flows the map leaves out for being small, those that the answer does not list among them. */
function noteNotDrawn(ctx: ChartContext, data: ViewData, flows: readonly Flow[], limit: number): string[] {
  const small = flows.filter(({ persons }) => persons < limit)
  const count = small.length + (data.unlisted ?? 0)
  if (count === 0) return []
  const listed = small.reduce((sum, { persons }) => sum + persons, 0)
  const unlisted =
    data.unlisted === undefined ? 0 : (knownValueAt(numbers(data, 'persons'), data.rowCount - 1) ?? 0)
  const format = (value: number): string => formatNumber(value, 'persons', ctx.language)
  return [flowsWords.in(ctx.language).map.notDrawn(format(count), format(limit), format(listed + unlisted))]
}

/** So many flows beyond the frame are named with their persons. */
const MOST_NAMED = 4

/** How many persons the flows have that leave the frame, and where a few of them go. */
function noteBeyond(ctx: ChartContext, data: ViewData, flows: readonly Flow[]): string[] {
  if (flows.length === 0) return []
  const { beyond, between } = flowsWords.in(ctx.language).map
  const count = (value: number): string => formatNumber(value, 'persons', ctx.language)
  const head = beyond(flows.length, count(flows.reduce((sum, { persons }) => sum + persons, 0)))
  if (flows.length > MOST_NAMED) return [head]
  const nameOf = ({ from, to }: Flow): string =>
    isBetween(data)
      ? between(ctx.say(from.name), ctx.say(to.name))
      : ctx.say((data.filters.direction === 'in' ? from : to).name)
  return [head, flows.map((flow) => `${nameOf(flow)} ${count(flow.persons)}`).join(', ')]
}

/** Municipalities whose whole areas the frame holds: those that the picture is about, not those that flows lead to. */
const areasInFrame = (data: ViewData, between: boolean, framed: readonly MapPlace[]): ReadonlySet<string> =>
  new Set(
    between
      ? framed.map(({ code }) => code)
      : data.filters.region.flatMap((code) => data.groupMembers?.[code] ?? [code]),
  )

/** The group's own municipalities in another shade than those around. */
const shadeMembers = (ctx: ChartContext, data: ViewData): RegionStyle[] =>
  Object.values(data.groupMembers ?? {})
    .flat()
    .map((code) => ({ code, color: ctx.theme.groupFill, tooltip: '' }))
