import type { CustomSeriesOption } from 'echarts'
import { formatNumber } from '../messages/number-format'
import { codes, numbers, type ViewData } from '../views/view-data'
import { codeAt, knownValueAt } from './column-pivot'
import type { ChartContext } from './chart-context'
import type { ChartPicture, MapGeography, MapPlace } from './chart-picture'
import { computeFlowOutline } from './flow-geometry'
import {
  buildGeo,
  chooseMapWindow,
  nameMap,
  schematicNote,
  waterBehind,
  type LongLat,
  type MapWindow,
} from './map-base'
import { asGraphic, type GraphicElement, type Rect } from './plot-parts'
import { placeLabels, type PlaceLabel } from './place-labels'
import { measureWidest } from './text-width'

interface Flow {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly persons: number
}

const WIDEST = 24
/** A line thinner than this is not seen on a projector. */
const THINNEST = 0.8
/** Flows that would be thinner than this are said in words instead. */
const HIDDEN_BELOW = 0.35
const MOST_FLOWS = 120

/** Flows between seats as curved arrows, width by persons, over land, coast and regions. */
export function buildCommutingFlowMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const places = new Map(geography.places.map((place) => [place.code, place]))
  const { flows, elsewhere } = readFlows(ctx, data, places)
  const largest = Math.max(1, ...flows.map((flow) => flow.persons))
  const limit = niceLimit((largest * HIDDEN_BELOW) / WIDEST)
  const drawn = flows.filter((flow) => flow.persons >= limit).slice(0, MOST_FLOWS)
  const hidden = flows.length - drawn.length
  const area: Rect = { left: 0, top: 0, width: ctx.look.width, height: ctx.look.height }
  const shown = [...new Set(drawn.flatMap((flow) => [flow.from, flow.to]))]
  const chosen = data.filters.region.flatMap((code) => places.get(code) ?? [])
  const points = [...shown, ...chosen].map((p): LongLat => [p.longitude, p.latitude])
  const window = chooseMapWindow(points, geography, area)
  const map = nameMap(geography, window)
  const color = flowColor(ctx, data)
  const radii = circleRadii(drawn, chosen)
  const legend = widthLegend(ctx, window, largest, color, [
    ...(hidden > 0 ? [ctx.words.smallFlows(hidden, formatNumber(limit, 'persons', ctx.language))] : []),
    ...(elsewhere.length > 0 ? [ctx.words.offMap(elsewhere.join(', '))] : []),
  ])
  const notes = geography.schematic ? schematicNote(ctx, window.rect) : []
  const labels = rankLabels(ctx, window, geography, radii, chosen)
  const series: CustomSeriesOption[] = [
    flowSeries(ctx, drawn, radii, largest, color),
    circleSeries(ctx, radii, chosen),
  ]
  return {
    maps: [map],
    option: {
      geo: buildGeo(ctx, map, window, []),
      series,
      graphic: asGraphic([
        waterBehind(ctx, window.rect),
        ...placeLabels(ctx, labels, window.rect, [legend.box], ctx.theme.land),
        ...legend.elements,
        ...notes,
      ]),
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
  const flows: Flow[] = []
  const elsewhere: string[] = []
  for (let row = 0; row < data.rowCount; row++) {
    const value = knownValueAt(persons, row)
    if (value === null || value <= 0) continue
    const from = places.get(codeAt(home, row))
    const to = places.get(codeAt(work, row))
    if (from && to) {
      if (from !== to) flows.push({ from, to, persons: value })
      continue
    }
    const missing = from ? work : home
    const name = ctx.say(missing.names[missing.indices[row] ?? -1] ?? { sv: '', en: '' })
    elsewhere.push(`${name} ${formatNumber(value, 'persons', ctx.language)}`)
  }
  flows.sort(
    (a, b) =>
      b.persons - a.persons || a.from.code.localeCompare(b.from.code) || a.to.code.localeCompare(b.to.code),
  )
  return { flows, elsewhere }
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

interface Circle {
  readonly place: MapPlace
  readonly persons: number
  readonly radius: number
}

/** Circles with areas by the persons who travel to or from each place; a chosen place has a steady size. */
function circleRadii(flows: readonly Flow[], chosen: readonly MapPlace[]): ReadonlyMap<string, Circle> {
  const sums = new Map<MapPlace, number>()
  for (const flow of flows)
    for (const place of [flow.from, flow.to]) sums.set(place, (sums.get(place) ?? 0) + flow.persons)
  const others = [...sums].filter(([place]) => !chosen.includes(place)).map(([, persons]) => persons)
  const largest = Math.max(1, ...others)
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

function flowSeries(
  ctx: ChartContext,
  flows: readonly Flow[],
  circles: ReadonlyMap<string, Circle>,
  largest: number,
  color: string,
): CustomSeriesOption {
  // Small ones first, so that the largest lies in front.
  const ordered = [...flows].reverse()
  const name = (flow: Flow): string => `${ctx.say(flow.from.name)} → ${ctx.say(flow.to.name)}`
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 20,
    clip: true,
    data: ordered.map((flow) => ({
      name: name(flow),
      value: [flow.from.longitude, flow.from.latitude, flow.to.longitude, flow.to.latitude, flow.persons],
    })),
    encode: { tooltip: [4] },
    renderItem: (params, api) => {
      const flow = ordered[params.dataIndex]
      if (!flow) return { type: 'group', children: [] }
      const from = api.coord([flow.from.longitude, flow.from.latitude])
      const to = api.coord([flow.to.longitude, flow.to.latitude])
      const thickness = Math.max(THINNEST, (flow.persons / largest) * WIDEST)
      const points = computeFlowOutline(
        [from[0] ?? 0, from[1] ?? 0],
        [to[0] ?? 0, to[1] ?? 0],
        circles.get(flow.from.code)?.radius ?? 4,
        circles.get(flow.to.code)?.radius ?? 4,
        thickness,
      )
      return {
        type: 'polygon',
        shape: { points: points.map(([x, y]) => [x, y]) },
        style: {
          fill: color,
          opacity: thickness > 3 ? 0.85 : 1,
          // A light edge tells wide lines apart, but would swallow thin ones.
          stroke: thickness > 3 ? ctx.theme.surface : color,
          lineWidth: thickness > 3 ? 0.7 : 0.3,
        },
        emphasis: { style: { opacity: 1, stroke: ctx.theme.text, lineWidth: 1.2 } },
      }
    },
    tooltip: {
      formatter: (params) => {
        const flow = Array.isArray(params) ? undefined : ordered[params.dataIndex]
        return flow
          ? `${name(flow)}: ${ctx.words.personsCount(formatNumber(flow.persons, 'persons', ctx.language))}`
          : ''
      },
    },
  }
}

function circleSeries(
  ctx: ChartContext,
  circles: ReadonlyMap<string, Circle>,
  chosen: readonly MapPlace[],
): CustomSeriesOption {
  const list = [...circles.values()].sort((a, b) => b.radius - a.radius)
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 30,
    silent: true,
    data: list.map((circle) => [circle.place.longitude, circle.place.latitude]),
    renderItem: (params, api) => {
      const circle = list[params.dataIndex]
      if (!circle) return { type: 'group', children: [] }
      const at = api.coord([circle.place.longitude, circle.place.latitude])
      const isChosen = chosen.includes(circle.place)
      return {
        type: 'circle',
        shape: { cx: at[0] ?? 0, cy: at[1] ?? 0, r: circle.radius },
        style: {
          fill: isChosen ? ctx.theme.text : ctx.theme.surface,
          stroke: ctx.theme.text,
          lineWidth: 1.5,
        },
      }
    },
  }
}

/** Names in the order in which they may claim room: chosen, then by persons, then all other places. */
function rankLabels(
  ctx: ChartContext,
  window: MapWindow,
  geography: MapGeography,
  circles: ReadonlyMap<string, Circle>,
  chosen: readonly MapPlace[],
): PlaceLabel[] {
  const [west, south, east, north] = window.bounds
  const inside = geography.places.filter(
    (p) => p.longitude > west && p.longitude < east && p.latitude > south && p.latitude < north,
  )
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

/** Three lines with what their width means, and what the map leaves out, on a calm ground in the corner. */
function widthLegend(
  ctx: ChartContext,
  window: MapWindow,
  largest: number,
  color: string,
  notes: readonly string[],
): { elements: GraphicElement[]; box: Rect } {
  const samples = [largest, largest / 3, largest / 10]
    .map((v) => niceLimit(v))
    .filter((v, i, all) => all.indexOf(v) === i)
  const size = ctx.text.small
  const lineHeight = size + 8
  const texts = samples.map((v) => formatNumber(v, 'persons', ctx.language))
  const heading = ctx.words.flowWidths
  const width = 20 + Math.max(measureWidest([heading, ...notes], size), 44 + measureWidest(texts, size))
  const height = 14 + lineHeight * (1 + samples.length + notes.length)
  const left = window.rect.left
  const top = window.rect.top + window.rect.height - height
  const text = (content: string, x: number, row: number): GraphicElement => ({
    type: 'text',
    silent: true,
    z: 61,
    info: { kind: 'legend' },
    x: left + x,
    y: top + 8 + lineHeight * (row + 0.5),
    style: { text: content, fill: ctx.theme.text, fontSize: size, verticalAlign: 'middle' },
  })
  const elements: GraphicElement[] = [
    {
      type: 'rect',
      silent: true,
      z: 60,
      shape: { x: left, y: top, width, height },
      style: { fill: ctx.theme.surface, opacity: 0.88 },
    },
    text(heading, 10, 0),
    ...samples.flatMap((value, i): GraphicElement[] => {
      const thickness = Math.max(THINNEST, (value / largest) * WIDEST)
      return [
        {
          type: 'rect',
          silent: true,
          z: 61,
          shape: {
            x: left + 10,
            y: top + 8 + lineHeight * (i + 1.5) - thickness / 2,
            width: 34,
            height: thickness,
          },
          style: { fill: color },
        },
        text(texts[i] ?? '', 54, i + 1),
      ]
    }),
    ...notes.map((note, i) => text(note, 10, samples.length + 1 + i)),
  ]
  return { elements, box: { left, top, width, height } }
}
