import type { CustomSeriesOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import type { Rect } from '../../../charts/frame/plot-parts'
import type { MapWindow } from '../../../charts/maps/map-window'
import { labelSeries } from '../../../charts/maps/map-labels'
import { boxOfLabel, placeLabels } from '../../../charts/maps/place-labels'
import type { FlowArc } from './flow-arc'
import { rankLabels } from './flow-labels'
import { layOutFlows, LEAST_VISIBLE, type FlowNode } from './flow-layout'
import { numberSeries, obstaclesOf, placeFlowNumbers, type NumberedFlow } from './flow-numbers'
import { ringRadius, ringSeries, scaleRings, type FlowRing, type RingScale } from './flow-rings'
import { flowThickness, type FlowScale, type SteadyFlow } from './flow-scale'
import { flowName, flowSeries, type Flow, type FlowLine } from './flow-series'

/** So many flows may have their number beside them: more are not read. */
const MOST_NUMBERS = 40
/** From this part of the largest flow on, a number is never left out for want of room. */
const LARGE = 0.4

/** What is drawn in one window of a map of flows. */
export interface DrawnFlows {
  /** Of this year, the largest first. */
  readonly flows: readonly Flow[]
  /** Those of all years that decide how arrows bend. */
  readonly steady: readonly SteadyFlow[]
  readonly rings: readonly FlowRing[]
  readonly places: readonly MapPlace[]
  readonly scale: FlowScale
  readonly color: string
  readonly withNumbers: boolean
  readonly isCountry: boolean
  /** Parts of the window that words keep clear of. */
  readonly taken: readonly Rect[]
}

/** Arrows, rings, names and numbers of one window, in this order: `flowTargets` finds arrows in the first. */
export function drawFlows(ctx: ChartContext, window: MapWindow, drawn: DrawnFlows): CustomSeriesOption[] {
  const { rings, places, scale, color, taken } = drawn
  const toPixel = (place: MapPlace) => window.toPixel([place.longitude, place.latitude])
  const ringScale = scaleRings(ctx, rings, toPixel, scale)
  const laid = layOut(drawn.steady, rings, ringScale, scale, toPixel)
  const lines = drawn.flows.flatMap((flow) => lineOf(flow, laid, scale))
  const obstacles = [...laid.values()].flatMap(({ arc, width }) => obstaclesOf(arc, width))
  const labels = rankLabels(ctx, window, places, rings, ringScale, drawn.isCountry)
  const placed = placeLabels(labels, window.rect, taken, obstacles)
  const texts = placeFlowNumbers(
    drawn.withNumbers ? numberedFlows(ctx, lines, laid, scale) : [],
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
  return [
    flowSeries(ctx, lines, color),
    ringSeries(ctx, rings, ringScale, color),
    labelSeries(ctx, placed, new Map(places.map((p) => [p.code, p])), ctx.theme.land),
    numberSeries(ctx, texts, ctx.theme.text),
  ]
}

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
  scale: FlowScale,
): NumberedFlow[] =>
  lines.slice(0, MOST_NUMBERS).flatMap((flow) => {
    const found = laid.get(flowName(flow.from.code, flow.to.code))
    const text = formatNumber(flow.persons, 'persons', ctx.language)
    const isLarge = flow.persons > scale.largest * LARGE
    return found ? [{ flow, arc: found.arc, width: found.width, text, isLarge }] : []
  })
