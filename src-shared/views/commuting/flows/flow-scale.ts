import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import { shareLargest } from '../../../charts/frame/shared-extents'
import type { YearRange } from '../../../dataset/facts'
import type { FlowsOverYears } from '../../../view/flows-over-years'

/** A flow between two places of the map, with the most persons it has in any year. */
export interface SteadyFlow {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly most: number
}

/** How persons become pixels, the same in all years and in all panels of a comparison. */
export interface FlowScale {
  /** Persons of the flow that is drawn widest. */
  readonly largest: number
  /** Pixels of that flow. */
  readonly widest: number
  /** Flows of fewer persons are not drawn. */
  readonly limit: number
  /** Most persons who commute out of a place, or into it. */
  readonly mostOfPlace: number
  /** The years that it holds for. */
  readonly years: YearRange
  /** Sizes of marks as parts of the usual ones: smaller on a map of a whole country, where places lie close. */
  readonly marks: number
}

/** So many flows are drawn at most: of one place or a part of the country, and of a whole one, with smaller marks. */
const MOST_DRAWN = { usual: 60, country: 200 } as const
const MARKS = { place: 1, area: 1, country: 0.4 } as const
export type FlowMapOf = keyof typeof MARKS

/** A line thinner than this is not seen on a projector. */
const THINNEST = 0.8
/** Pixels of the largest flow, in parts of the shorter side of the map, and within which bounds. */
const WIDEST = { part: 0.042, least: 9, most: 24 } as const

export function scaleFlows(
  ctx: ChartContext,
  flows: readonly SteadyFlow[],
  over: Pick<FlowsOverYears, 'mostOfPlace' | 'years'>,
  of: FlowMapOf,
): FlowScale {
  const marks = MARKS[of]
  const side = Math.min(ctx.look.width, ctx.look.height)
  return {
    largest: shareLargest(ctx, 'flow', Math.max(1, flows[0]?.most ?? 1)),
    widest: Math.min(WIDEST.most, Math.max(WIDEST.least, side * WIDEST.part)) * marks,
    limit: shareLargest(
      ctx,
      'flow-limit',
      limitFor(flows, of === 'country' ? MOST_DRAWN.country : MOST_DRAWN.usual),
    ),
    mostOfPlace: shareLargest(ctx, 'flows-of-place', Math.max(1, over.mostOfPlace)),
    years: over.years,
    marks,
  }
}

/** Width of a flow in pixels, in proportion to its persons. */
export const flowThickness = (persons: number, { largest, widest }: FlowScale): number =>
  Math.max(THINNEST, (persons / largest) * widest)

/** A round number of persons that no more flows than these reach in any year; 1 where there are no more. */
function limitFor(flows: readonly SteadyFlow[], mostDrawn: number): number {
  const next = flows[mostDrawn]
  return next ? roundAbove(next.most) : 1
}

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const

/** The smallest round number above a value: 15, 20, 25 … */
function roundAbove(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  const found = ROUND.map((one) => Math.ceil(one * magnitude)).find((one) => one > value)
  return found ?? 15 * magnitude
}

/** The largest round number that is not above a value: 1, 2, 5, 10, 20, 50 … */
export function roundBelow(value: number): number {
  if (value <= 1) return 1
  const magnitude = 10 ** Math.floor(Math.log10(value))
  return (value / magnitude >= 5 ? 5 : value / magnitude >= 2 ? 2 : 1) * magnitude
}
