import type { CustomSeriesOption, GeoComponentOption } from 'echarts'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapGeography, MapPlace, NamedMap } from '../../../charts/frame/chart-picture'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { buildGeo, nameMap, waterBehind } from '../../../charts/maps/map-base'
import { chooseMapWindow, projectMercator, type MapWindow } from '../../../charts/maps/map-window'
import { highestOf, lowestOf } from '../../../indicators/extremes'
import { drawFlows, type DrawnFlows } from './flow-drawing'
import { isInWindow } from './flow-labels'
import type { SteadyFlow } from './flow-scale'
import { flowsWords } from './words'

/** Regions that a map of the country shows larger beside it: the three metropolitan ones, where flows say so. */
const MOST = 3
/** Half of a region's side, in units of `projectMercator`: some 45 km in the middle of Sweden. */
const REACH = 0.0135
const GAP = 8
/** A country with more than this of the picture's width beside it has the insets there, else below. */
const UPRIGHT = 0.62
/** The part of the height that the country has above its insets. */
const ABOVE = 0.62

/** Of each place how many commute to and from it at most, over all years. */
function commutersOf(steady: readonly SteadyFlow[]): ReadonlyMap<MapPlace, number> {
  const weights = new Map<MapPlace, number>()
  for (const { from, to, most } of steady)
    for (const place of [from, to]) weights.set(place, (weights.get(place) ?? 0) + most)
  return weights
}

/** Places of the regions with most commuters, by the flows of all years: the same in each. */
export function densestRegions(
  steady: readonly SteadyFlow[],
  halfSide = REACH,
): readonly (readonly MapPlace[])[] {
  const weights = commutersOf(steady)
  const at = new Map([...weights.keys()].map((p) => [p, projectMercator([p.longitude, p.latitude])]))
  const isNear = (a: MapPlace, b: MapPlace, reach: number): boolean => {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [at.get(a), at.get(b)]
    return Math.max(Math.abs(ax - bx), Math.abs(ay - by)) <= reach
  }
  const found: (readonly MapPlace[])[] = []
  const centres: MapPlace[] = []
  for (const [centre] of [...weights].sort((a, b) => b[1] - a[1] || a[0].code.localeCompare(b[0].code))) {
    if (found.length === MOST) break
    if (centres.some((other) => isNear(centre, other, 2 * halfSide))) continue
    const around = [...weights.keys()].filter((place) => isNear(centre, place, halfSide))
    if (around.length < 3) continue
    centres.push(centre)
    found.push([centre, ...around.filter((place) => place !== centre)])
  }
  return found
}

/** Half of a region's side in parts of its area: so small that its flows are hardly told apart there. */
const SMALL_PART = 0.15

/** Pixels between the region's centre and its nearest neighbour below which their rings and flows lie on each other. */
const TOO_NEAR = 70

/**
 * The region round the place of an area where most commute, if it is a small part of the area and crowded at `scale`
 * (that of the `MapWindow`): it is shown larger, as those of a country are. A crowd elsewhere takes no room from what
 * the map is about.
 */
export function crowdedRegion(
  steady: readonly SteadyFlow[],
  scale: number,
): readonly (readonly MapPlace[])[] {
  const whole = [...new Set(steady.flatMap(({ from, to }) => [from, to]))]
  const [region] = densestRegions(steady, extentOf(whole) * SMALL_PART)
  const [centre, ...others] = region ?? []
  const commuters = commutersOf(steady)
  const largest = highestOf([...commuters.values()])
  if (!region || !centre || commuters.get(centre) !== largest) return []
  const [x, y] = projectMercator([centre.longitude, centre.latitude])
  const nearest = lowestOf(
    others.map((place) => {
      const [otherX, otherY] = projectMercator([place.longitude, place.latitude])
      return Math.hypot(otherX - x, otherY - y)
    }),
  )
  return nearest * scale < TOO_NEAR ? [region] : []
}

/** The longer side of the box round places, in units of `projectMercator`. */
function extentOf(places: readonly MapPlace[]): number {
  const at = places.map(({ longitude, latitude }) => projectMercator([longitude, latitude]))
  const [x, y] = [at.map(([one]) => one), at.map(([, one]) => one)]
  return Math.max(highestOf(x) - lowestOf(x), highestOf(y) - lowestOf(y))
}

/** Where the country stands, and where each inset. */
export function arrangeCountry(
  area: Rect,
  insets: number,
  shape = UPRIGHT,
): { country: Rect; insets: readonly Rect[] } {
  if (insets === 0) return { country: area, insets: [] }
  const isBeside = area.width > area.height
  if (!isBeside) {
    const height = area.height * ABOVE
    const width = (area.width - GAP * (insets - 1)) / insets
    return {
      country: { ...area, height },
      insets: Array.from({ length: insets }, (_, i) => ({
        left: area.left + i * (width + GAP),
        top: area.top + height + GAP,
        width,
        height: area.height - height - GAP,
      })),
    }
  }
  const country = { ...area, width: Math.min(area.width * 0.4, area.height * shape) }
  const width = (area.width - country.width - GAP * insets) / insets
  return {
    country,
    insets: Array.from({ length: insets }, (_, i) => ({
      left: area.left + country.width + GAP + i * (width + GAP),
      top: area.top,
      width,
      height: area.height,
    })),
  }
}

export interface FlowInset {
  readonly map: NamedMap
  readonly geo: GeoComponentOption
  readonly series: readonly CustomSeriesOption[]
  readonly elements: readonly GraphicElement[]
}

/** One region at a larger scale; its arrows are as wide as the country's. `index` is that of its `geo`. */
export function drawInset(
  ctx: ChartContext,
  geography: MapGeography,
  region: readonly MapPlace[],
  rect: Rect,
  index: number,
  drawn: Omit<DrawnFlows, 'taken' | 'withNumbers'>,
): FlowInset {
  // It does not move with the country, and needs no more of the earth than it shows.
  const still: ChartContext = { ...ctx, look: { ...ctx.look, interactive: false } }
  const window = chooseMapWindow(
    region.map((p) => [p.longitude, p.latitude]),
    geography,
    rect,
  )
  const map = nameMap(still, geography, window)
  const title = flowsWords.in(ctx.language).map.around(region[0] ? ctx.say(region[0].name) : '')
  const head: Rect = {
    left: window.rect.left,
    top: window.rect.top,
    width: measureText(title, ctx.text.small, 600) + 12,
    height: ctx.text.small + 10,
  }
  // Nothing under the heading.
  const isShown = (place: MapPlace): boolean => {
    const [x, y] = window.toPixel([place.longitude, place.latitude])
    return isInWindow(window, place) && (y > head.top + head.height + 8 || x > head.left + head.width + 8)
  }
  const isIn = ({ from, to }: { readonly from: MapPlace; readonly to: MapPlace }): boolean =>
    isShown(from) && isShown(to)
  const series = drawFlows(ctx, window, {
    ...drawn,
    flows: drawn.flows.filter(isIn),
    steady: drawn.steady.filter(isIn),
    rings: drawn.rings.filter(({ place }) => isShown(place)),
    withNumbers: true,
    taken: [head],
  })
  return {
    map,
    geo: buildGeo(still, map, window, []),
    series: series.map((one) => ({ ...one, geoIndex: index })),
    elements: [
      waterBehind(window.rect, ctx.theme.water),
      frameOf(ctx, window.rect),
      {
        type: 'rect',
        silent: true,
        z: 60,
        shape: shapeOf(head),
        style: { fill: ctx.theme.surface, opacity: 0.9 },
      },
      {
        type: 'text',
        silent: true,
        z: 61,
        info: { kind: 'inset' },
        x: head.left + 6,
        y: head.top + head.height / 2,
        style: {
          text: title,
          fill: ctx.theme.text,
          fontFamily: ctx.theme.fontFamily,
          fontSize: ctx.text.small,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ],
  }
}

const shapeOf = ({ left, top, width, height }: Rect) => ({ x: left, y: top, width, height })

const frameOf = (ctx: ChartContext, rect: Rect): GraphicElement => ({
  type: 'rect',
  silent: true,
  z: 59,
  shape: shapeOf(rect),
  style: { fill: 'none', stroke: ctx.theme.countyLine, lineWidth: 1 },
})

/** Frames on the country's map round what the insets show; they move with it. */
export function markInsets(
  ctx: ChartContext,
  regions: readonly (readonly MapPlace[])[],
  window: MapWindow,
): CustomSeriesOption {
  const boxes = regions.map((region) => {
    const [x, y] = [region.map((p) => p.longitude), region.map((p) => p.latitude)]
    return [
      Math.min(...x) - 0.08,
      Math.max(...y) + 0.04,
      Math.max(...x) + 0.08,
      Math.min(...y) - 0.04,
    ] as const
  })
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 44,
    silent: true,
    clip: true,
    data: boxes.map(([west, north]) => [west, north]),
    renderItem: (params, api) => {
      const [west, north, east, south] = boxes[params.dataIndex] ?? window.bounds
      const [left = 0, top = 0] = api.coord([west, north])
      const [right = 0, bottom = 0] = api.coord([east, south])
      return {
        type: 'rect',
        shape: { x: left, y: top, width: right - left, height: bottom - top },
        style: { fill: 'none', stroke: ctx.theme.text, lineWidth: 1 },
      }
    },
  }
}
