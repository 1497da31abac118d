import { formatNumber } from '../../../messages/number-format'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { layOutFlows, type FlowNode } from './flow-layout'
import {
  circleSeries,
  flowName,
  flowSeries,
  flowThickness,
  personsAt,
  type Circle,
  type Flow,
  type FlowBends,
} from './flow-series'
import { qualityRows } from '../../../charts/frame/example-hatch'
import {
  buildGeo,
  chooseMapWindow,
  nameMap,
  waterBehind,
  type LongLat,
  type MapWindow,
  type RegionStyle,
} from '../../../charts/maps/map-base'
import { takeLargest } from '../../../charts/maps/map-focus'
import { labelSeries } from '../../../charts/maps/map-labels'
import { openLegendedMap, type LegendRow } from '../../../charts/maps/map-legend'
import { asGraphic, type Rect } from '../../../charts/frame/plot-parts'
import { placeLabels, type PlaceLabel } from '../../../charts/maps/place-labels'
import { shareLargest } from '../../../charts/frame/shared-extents'
import { flowsWords } from './words'
import { NO_TEXT } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

/** Flows that would be thinner than this are said in words instead. */
const HIDDEN_BELOW = 0.35
const MOST_FLOWS = 120
/** Past these the map is drawn around the flows that most people make. */
const MANY_FLOWS = 25
/** More places than this make the frame too wide for any of them to be seen. */
const MOST_IN_FRAME = 50

/** Flows between seats as curved arrows, width by persons, over land, coast and regions. */
export function buildCommutingFlowMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const places = new Map([...geography.places, ...groupPlaces(data, geography)].map((p) => [p.code, p]))
  const { flows, elsewhere } = readFlows(ctx, data, places)
  const largest = shareLargest(ctx, 'persons', Math.max(1, ...flows.map((flow) => flow.persons)))
  const limit = niceLimit(personsAt(HIDDEN_BELOW, largest))
  const drawn = flows.filter((flow) => flow.persons >= limit).slice(0, MOST_FLOWS)
  const hidden = flows.length - drawn.length
  const area: Rect = { left: 0, top: 0, width: ctx.look.width, height: ctx.look.height }
  const shown = placesInFrame(data, drawn, places)
  const chosen = data.filters.region.flatMap((code) => places.get(code) ?? [])
  const points = [...shown, ...chosen].map((p): LongLat => [p.longitude, p.latitude])
  const withinOf = (opened: MapWindow): Flow[] =>
    drawn.filter(({ from, to }) => isInWindow(opened, from) && isInWindow(opened, to))
  const color = flowColor(ctx, data)
  const rowsOf = (beyond: number): LegendRow[] =>
    legendRows(
      ctx,
      largest,
      color,
      drawn.some(({ isExample }) => isExample),
      [
        ...(hidden > 0 ? [ctx.words.smallFlows(hidden, formatNumber(limit, 'persons', ctx.language))] : []),
        ...(beyond > 0 ? [ctx.words.flowsBeyond(beyond)] : []),
        ...(data.groupMembers && chosen.length > 0 ? [flowsWords.in(ctx.language).notes.fromMiddle] : []),
        ...(elsewhere.length > 0 ? [ctx.words.offMap(elsewhere.join(', '))] : []),
      ],
    )
  const { window, elements, taken } = openLegendedMap(
    ctx,
    area,
    geography.schematic,
    (room) => chooseMapWindow(points, geography, room),
    (opened) => ({
      rows: rowsOf(drawn.length - withinOf(opened).length),
      points: points.map(opened.toPixel),
    }),
  )
  const map = nameMap(ctx, geography, window)
  // On the screen the map can be moved to where the others go.
  const visible = ctx.look.interactive ? drawn : withinOf(window)
  const radii = circleRadii(ctx, visible, chosen)
  const labels = rankLabels(ctx, window, [...places.values()], radii, chosen)
  const placed = placeLabels(labels, window.rect, taken)
  return {
    maps: [map],
    option: {
      geo: buildGeo(ctx, map, window, shadeMembers(ctx, data)),
      series: [
        flowSeries(ctx, visible, radii, bendsOf(window, visible, radii, largest), largest, color),
        circleSeries(ctx, radii, chosen),
        labelSeries(ctx, placed, places, ctx.theme.land),
      ],
      graphic: asGraphic([waterBehind(window.rect, ctx.theme.water), ...elements]),
    },
  }
}

/**
 * The places that the frame holds: all that the answer is about where they are few, as those of a county are; else
 * those of the largest flows.
 */
function placesInFrame(
  data: ViewData,
  drawn: readonly Flow[],
  places: ReadonlyMap<string, MapPlace>,
): MapPlace[] {
  const asked = ['home', 'work'].map((id) => new Set(codes(data, id).codes))
  const between = [...places.values()].filter(({ code }) => asked.every((side) => side.has(code)))
  const ofFlows = takeLargest(drawn, (flow) => flow.persons, MANY_FLOWS).flatMap(({ from, to }) => [from, to])
  return [...new Set(between.length > MOST_IN_FRAME ? ofFlows : [...between, ...ofFlows])]
}

/** Flows between places on the map, largest first, and in words those that end outside it. */
function readFlows(
  ctx: ChartContext,
  data: ViewData,
  places: ReadonlyMap<string, MapPlace>,
): { flows: Flow[]; elsewhere: string[] } {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const persons = numbers(data, 'persons')
  const isExample = exampleRows(data, [persons])
  const flows: Flow[] = []
  const elsewhere: string[] = []
  for (let row = 0; row < data.rowCount; row++) {
    const value = knownValueAt(persons, row)
    if (value === null || value <= 0) continue
    const from = places.get(codeAt(home, row))
    const to = places.get(codeAt(work, row))
    if (from && to) {
      if (from !== to) flows.push({ from, to, persons: value, isExample: isExample?.(persons, row) ?? false })
      continue
    }
    const missing = from ? work : home
    const name = ctx.say(missing.names[missing.indices[row] ?? -1] ?? NO_TEXT)
    elsewhere.push(`${name} ${formatNumber(value, 'persons', ctx.language)}`)
  }
  flows.sort(
    (a, b) =>
      b.persons - a.persons || a.from.code.localeCompare(b.from.code) || a.to.code.localeCompare(b.to.code),
  )
  return { flows, elsewhere }
}

/** A group stands in the middle of its municipalities' seats: its flows are not those of any one of them. */
function groupPlaces(data: ViewData, geography: MapGeography): MapPlace[] {
  return Object.entries(data.groupMembers ?? {}).flatMap(([code, members]): MapPlace[] => {
    const seats = geography.places.filter((place) => members.includes(place.code))
    const name = data.regionNames[data.filters.region.indexOf(code)]
    if (seats.length === 0 || !name) return []
    const middle = (of: (place: MapPlace) => number): number =>
      seats.reduce((sum, place) => sum + of(place), 0) / seats.length
    return [{ code, name, longitude: middle((p) => p.longitude), latitude: middle((p) => p.latitude) }]
  })
}

/** The group's own municipalities in another shade than those around. */
const shadeMembers = (ctx: ChartContext, data: ViewData): RegionStyle[] =>
  Object.values(data.groupMembers ?? {})
    .flat()
    .map((code) => ({ code, color: ctx.theme.groupFill, tooltip: '' }))

/** How far each flow bends in the window that the map opens with; it keeps its bend when the map is moved. */
function bendsOf(
  window: MapWindow,
  flows: readonly Flow[],
  circles: ReadonlyMap<string, Circle>,
  largest: number,
): FlowBends {
  const nodes = new Map(
    [...circles.values()].map(({ place, radius }): [string, FlowNode] => [
      place.code,
      { at: window.toPixel([place.longitude, place.latitude]), radius },
    ]),
  )
  const laid = flows.flatMap((flow) => {
    const from = nodes.get(flow.from.code)
    const to = nodes.get(flow.to.code)
    return from && to ? [{ flow, from, to, width: flowThickness(flow.persons, largest) }] : []
  })
  const arcs = layOutFlows(laid, [...nodes.values()])
  return new Map(laid.map(({ flow }, i) => [flowName(flow.from.code, flow.to.code), arcs[i]?.halfAngle ?? 0]))
}

/** A limit that reads well: 1, 2, 5, 10, 20, 50 … */
function niceLimit(limit: number): number {
  if (limit <= 1) return 1
  const magnitude = 10 ** Math.floor(Math.log10(limit))
  return (limit / magnitude >= 5 ? 5 : limit / magnitude >= 2 ? 2 : 1) * magnitude
}

function flowColor(ctx: ChartContext, data: ViewData): string {
  const chosen = data.filters.region[0]
  if (chosen !== undefined && codes(data, 'home').codes.length > 1 && codes(data, 'work').codes.length > 1)
    return ctx.theme.accent
  return data.filters.direction === 'in' ? ctx.theme.inCommuting : ctx.theme.outCommuting
}

/** Circles with areas by the persons who travel to or from each place; a chosen place has a steady size. */
function circleRadii(
  ctx: ChartContext,
  flows: readonly Flow[],
  chosen: readonly MapPlace[],
): ReadonlyMap<string, Circle> {
  const sums = new Map<MapPlace, number>()
  for (const flow of flows)
    for (const place of [flow.from, flow.to]) sums.set(place, (sums.get(place) ?? 0) + flow.persons)
  const others = [...sums].filter(([place]) => !chosen.includes(place)).map(([, persons]) => persons)
  const largest = shareLargest(ctx, 'persons-of-place', Math.max(1, ...others))
  const circles = new Map<string, Circle>()
  for (const [place, persons] of sums) {
    const radius = chosen.includes(place) ? 10 : 3 + 7 * Math.sqrt(persons / largest)
    circles.set(place.code, { place, persons, radius })
  }
  for (const place of chosen) {
    if (!circles.has(place.code)) circles.set(place.code, { place, persons: 0, radius: 10 })
  }
  return circles
}

const isInWindow = ({ bounds: [west, south, east, north] }: MapWindow, place: MapPlace): boolean =>
  place.longitude > west && place.longitude < east && place.latitude > south && place.latitude < north

/** Names in the order in which they may claim room: chosen, then by persons, then all other places. */
function rankLabels(
  ctx: ChartContext,
  window: MapWindow,
  places: readonly MapPlace[],
  circles: ReadonlyMap<string, Circle>,
  chosen: readonly MapPlace[],
): PlaceLabel[] {
  const inside = places.filter((place) => isInWindow(window, place))
  const importance = (place: MapPlace): number =>
    chosen.includes(place) ? Number.MAX_VALUE : (circles.get(place.code)?.persons ?? -1)
  const largest = Math.max(1, ...[...circles.values()].map((circle) => circle.persons))
  const centre = chosen[0]
  return inside
    .sort((a, b) => importance(b) - importance(a) || a.code.localeCompare(b.code))
    .map((place): PlaceLabel => {
      const circle = circles.get(place.code)
      const isChosen = chosen.includes(place)
      const large = isChosen || (circle !== undefined && circle.persons > largest * 0.25)
      const count = circle && !isChosen && circle.persons > 0 && chosen.length > 0
      return {
        code: place.code,
        text: count
          ? `${ctx.say(place.name)} ${formatNumber(circle.persons, 'persons', ctx.language)}`
          : ctx.say(place.name),
        at: window.toPixel([place.longitude, place.latitude]),
        radius: circle?.radius ?? 0,
        awayFrom: isChosen || !centre ? null : window.toPixel([centre.longitude, centre.latitude]),
        fontSize: isChosen ? ctx.text.label + 3 : large ? ctx.text.label : ctx.text.small,
        strong: large,
      }
    })
}

/** Three lines with what their width means, and in words what the map leaves out. */
function legendRows(
  ctx: ChartContext,
  largest: number,
  color: string,
  isMixed: boolean,
  notes: readonly string[],
): LegendRow[] {
  const samples = [largest, largest / 3, largest / 10]
    .map((v) => niceLimit(v))
    .filter((v, i, all) => all.indexOf(v) === i)
  return [
    { text: ctx.words.flowWidths },
    ...samples.map((value): LegendRow => {
      const thickness = flowThickness(value, largest)
      return {
        text: formatNumber(value, 'persons', ctx.language),
        sampleHeight: thickness,
        sample: (box) => [
          {
            type: 'rect',
            shape: {
              x: box.left,
              y: box.top + (box.height - thickness) / 2,
              width: box.width,
              height: thickness,
            },
            style: { fill: color },
          },
        ],
      }
    }),
    ...(isMixed ? qualityRows(ctx, color) : []),
    ...notes.map((text) => ({ text })),
  ]
}
