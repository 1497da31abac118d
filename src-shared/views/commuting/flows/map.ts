import { formatNumber } from '../../../messages/number-format'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import type { FlowArc } from './flow-arc'
import { isInWindow, rankLabels } from './flow-labels'
import { layOutFlows, LEAST_VISIBLE, type FlowNode } from './flow-layout'
import { flowLegend } from './flow-legend'
import { numberSeries, obstaclesOf, placeFlowNumbers, type NumberedFlow } from './flow-numbers'
import { groupPlaces, isBetween, placesInFrame, ringsOf, steadyFlows } from './flow-places'
import { ringRadius, ringSeries, scaleRings, type FlowRing, type RingScale } from './flow-rings'
import { flowThickness, scaleFlows, type FlowScale, type SteadyFlow } from './flow-scale'
import { flowName, flowSeries, type Flow, type FlowLine } from './flow-series'
import { buildGeo, nameMap, waterBehind, type RegionStyle } from '../../../charts/maps/map-base'
import { chooseMapWindow, type LongLat, type MapWindow } from '../../../charts/maps/map-window'
import { labelSeries } from '../../../charts/maps/map-labels'
import { openLegendedMap } from '../../../charts/maps/map-legend'
import { asGraphic, type Rect } from '../../../charts/frame/plot-parts'
import { boxOfLabel, placeLabels } from '../../../charts/maps/place-labels'
import { flowsWords } from './words'
import { NO_TEXT } from '../../../messages/language'
import { codeAt } from '../../../view/rows'
import { OTHERS_CODE } from '../../../view/gather-others'

/** An area of more municipalities than these is drawn as a country is. */
const MANY_PLACES = 60
/** So many flows may have their number beside them: more are not read. */
const MOST_NUMBERS = 40

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
  const points = [...placesInFrame(data, steady, scale.limit), ...chosen].map((p): LongLat => [
    p.longitude,
    p.latitude,
  ])
  const withinOf = (opened: MapWindow): Flow[] =>
    drawn.filter(({ from, to }) => isInWindow(opened, from) && isInWindow(opened, to))
  const color = between
    ? ctx.theme.textMuted
    : data.filters.direction === 'in'
      ? ctx.theme.inCommuting
      : ctx.theme.outCommuting
  const { window, elements, taken } = openLegendedMap(
    ctx,
    area,
    geography.schematic,
    (room) => chooseMapWindow(points, geography, room),
    (opened) => ({
      rows: flowLegend(
        ctx,
        scale,
        color,
        drawn.some(({ isExample }) => isExample),
        [
          ...noteNotDrawn(ctx, data, flows, scale.limit),
          ...noteBeyond(ctx, drawn.length - withinOf(opened).length),
          ...(data.groupMembers && chosen.length > 0 ? [flowsWords.in(ctx.language).notes.fromMiddle] : []),
          ...(elsewhere.length > 0 ? [ctx.words.offMap(elsewhere.join(', '))] : []),
        ],
      ),
      points: points.map(opened.toPixel),
    }),
  )
  const map = nameMap(ctx, geography, window)
  // On the screen the map can be moved to where the others go.
  const visible = ctx.look.interactive ? drawn : withinOf(window)
  const rings = ringsOf(data, drawn, steadyDrawn, chosen)
  const toPixel = (place: MapPlace) => window.toPixel([place.longitude, place.latitude])
  const ringScale = scaleRings(ctx, rings, toPixel, scale)
  const laid = layOut(steadyDrawn, rings, ringScale, scale, toPixel)
  const lines = visible.flatMap((flow) => lineOf(flow, laid, scale))
  const obstacles = [...laid.values()].flatMap(({ arc, width }) => obstaclesOf(arc, width))
  const labels = rankLabels(ctx, window, [...places.values()], rings, ringScale, isCountry)
  const placed = placeLabels(labels, window.rect, taken, obstacles)
  const numbered = between ? numberedFlows(ctx, lines, laid) : []
  const texts = placeFlowNumbers(
    numbered,
    [
      ...placed.map(boxOfLabel),
      ...taken.map(({ left, top, width, height }) => ({
        left,
        top,
        right: left + width,
        bottom: top + height,
      })),
    ],
    [
      ...obstacles,
      ...rings.map((ring) => ({ at: toPixel(ring.place), radius: ringRadius(ring, ringScale) + 2 })),
    ],
    window.rect,
    ctx.text.small,
  )
  return {
    maps: [map],
    option: {
      geo: buildGeo(ctx, map, window, shadeMembers(ctx, data)),
      series: [
        flowSeries(ctx, lines, color),
        ringSeries(ctx, rings, ringScale, color),
        labelSeries(ctx, placed, places, ctx.theme.land),
        numberSeries(ctx, texts, ctx.theme.text),
      ],
      graphic: asGraphic([waterBehind(window.rect, ctx.theme.water), ...elements]),
    },
  }
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
    if (value === null || value <= 0 || codeAt(home, row) === OTHERS_CODE) continue
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

const noteBeyond = (ctx: ChartContext, count: number): string[] =>
  count > 0 ? [ctx.words.flowsBeyond(count)] : []

/** The group's own municipalities in another shade than those around. */
const shadeMembers = (ctx: ChartContext, data: ViewData): RegionStyle[] =>
  Object.values(data.groupMembers ?? {})
    .flat()
    .map((code) => ({ code, color: ctx.theme.groupFill, tooltip: '' }))

interface LaidFlow {
  readonly arc: FlowArc
  readonly width: number
  readonly fromRadius: number
  readonly toRadius: number
}

/**
 * The arcs of all flows that are drawn in any year, at their widest, in the window that the map opens with: a flow
 * keeps its bend while years pass, and when the map is moved.
 */
function layOut(
  flows: readonly SteadyFlow[],
  rings: readonly FlowRing[],
  ringScale: RingScale,
  scale: FlowScale,
  toPixel: (place: MapPlace) => FlowNode['at'],
): ReadonlyMap<string, LaidFlow> {
  const nodes = new Map(
    rings.map((ring): [MapPlace, FlowNode] => [
      ring.place,
      { at: toPixel(ring.place), radius: ringRadius(ring, ringScale) },
    ]),
  )
  const laid = flows.flatMap((flow) => {
    const from = nodes.get(flow.from)
    const to = nodes.get(flow.to)
    return from && to ? [{ flow, from, to, width: flowThickness(flow.most, scale) }] : []
  })
  const arcs = layOutFlows(laid, [...nodes.values()], LEAST_VISIBLE * scale.marks)
  return new Map(
    laid.flatMap(({ flow, from, to, width }, i) => {
      const arc = arcs[i]
      const name = flowName(flow.from.code, flow.to.code)
      return arc ? [[name, { arc, width, fromRadius: from.radius, toRadius: to.radius }] as const] : []
    }),
  )
}

function lineOf(flow: Flow, laid: ReadonlyMap<string, LaidFlow>, scale: FlowScale): FlowLine[] {
  const found = laid.get(flowName(flow.from.code, flow.to.code))
  if (!found) return []
  const { arc, fromRadius, toRadius } = found
  return [
    {
      ...flow,
      width: flowThickness(flow.persons, scale),
      halfAngle: arc.halfAngle,
      fromRadius,
      toRadius,
    },
  ]
}

/** The largest flows with their numbers, at the width that they have at most. */
const numberedFlows = (
  ctx: ChartContext,
  lines: readonly FlowLine[],
  laid: ReadonlyMap<string, LaidFlow>,
): NumberedFlow[] =>
  lines.slice(0, MOST_NUMBERS).flatMap((flow) => {
    const found = laid.get(flowName(flow.from.code, flow.to.code))
    const text = formatNumber(flow.persons, 'persons', ctx.language)
    return found ? [{ flow, arc: found.arc, width: found.width, text }] : []
  })
