import type { Pixel } from '../../../charts/maps/map-window'
import { directionOnArc, pointsOfArc, visibleLength, type FlowArc } from './flow-arc'

/** A place that flows begin and end at. */
export interface FlowNode {
  readonly at: Pixel
  readonly radius: number
}

export interface LaidFlow {
  readonly from: FlowNode
  readonly to: FlowNode
  /** In pixels. */
  readonly width: number
}

/** The usual bend, and those tried where it would cross or cover something. */
const HALF_ANGLES = [0.32, 0.2, 0.46, 0.08, 0.62, 0.8] as const
const USUAL = HALF_ANGLES[0]

/** A flow shows at least so much of itself, and its width: a large one between neighbours is seen as any other. */
export const LEAST_VISIBLE = 40

/** Wider loops would be read as circles. */
const WIDEST_HALF_ANGLE = 2.5

const STEPS = 10

/** What each fault costs: a flow under a foreign place misleads most, then crossings; bends and crowding are untidy. */
const COST = { underNode: 12, crossing: 3, bend: 2, crowding: 1.5 } as const

/** Flows that leave a place nearer to each other than this, in radians, crowd each other. */
const CROWDED = 0.35

/**
 * Arcs for flows between places, in the order given. After Jenny and others 2016 ("Design principles for
 * origin–destination flow maps"): symmetric curves, no flow under a place that it does not belong to, few crossings,
 * no sharp bends, flows spread round their places; and short flows bowed out until they are seen. The widest choose
 * first. Both directions of one pair bend to the right of travel and lie beside each other. The same places and flows
 * give the same arcs, always.
 */
export function layOutFlows(
  flows: readonly LaidFlow[],
  nodes: readonly FlowNode[],
  leastVisible = LEAST_VISIBLE,
): FlowArc[] {
  const pairs = new Map<FlowNode, Set<FlowNode>>()
  for (const { from, to } of flows) pairs.set(from, (pairs.get(from) ?? new Set()).add(to))
  const order = flows
    .map((_, i) => i)
    .toSorted((a, b) => (flows[b]?.width ?? 0) - (flows[a]?.width ?? 0) || a - b)
  const arcs = new Array<FlowArc>(flows.length)
  const placed: Placed[] = []
  for (const i of order) {
    const flow = flows[i]
    if (!flow) continue
    const hasOpposite = pairs.get(flow.to)?.has(flow.from) === true
    let best: Placed | null = null
    let least = Number.POSITIVE_INFINITY
    for (const arc of candidatesOf(flow, hasOpposite, leastVisible)) {
      const one = place(flow, arc)
      const cost = costOf(one, placed, nodes, least)
      if (best && cost >= least) continue
      best = one
      least = cost
    }
    if (!best) continue
    placed.push(best)
    arcs[i] = best.arc
  }
  return arcs
}

interface Placed {
  readonly flow: LaidFlow
  readonly arc: FlowArc
  readonly points: readonly Pixel[]
  /** West, north, east, south of the points. */
  readonly box: readonly [number, number, number, number]
}

function place(flow: LaidFlow, arc: FlowArc): Placed {
  const points = pointsOfArc(arc, STEPS)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { flow, arc, points, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
}

/** The bends to choose from: none that hides the flow, and to the right only where another comes back. */
function candidatesOf({ from, to, width }: LaidFlow, hasOpposite: boolean, leastVisible: number): FlowArc[] {
  const least = leastVisible + width
  const arcOf = (halfAngle: number): FlowArc => ({ from: from.at, to: to.at, halfAngle })
  const isSeen = (halfAngle: number): boolean =>
    visibleLength(arcOf(halfAngle), from.radius, to.radius) >= least
  const seen = HALF_ANGLES.filter(isSeen)
  const bowed: number[] = []
  for (let angle = 1; seen.length === 0 && bowed.length < 2 && angle <= WIDEST_HALF_ANGLE; angle += 0.1)
    if (isSeen(angle)) bowed.push(angle)
  const angles = seen.length > 0 ? seen : bowed.length > 0 ? bowed : [WIDEST_HALF_ANGLE]
  return hasOpposite ? angles.map(arcOf) : angles.flatMap((angle) => [arcOf(angle), arcOf(-angle)])
}

/** What a place for a flow costs; no more is counted once it is `least`, for then it is not chosen. */
function costOf(one: Placed, placed: readonly Placed[], nodes: readonly FlowNode[], least: number): number {
  const { flow, arc } = one
  let cost = COST.bend * Math.abs(Math.abs(arc.halfAngle) - USUAL)
  for (const node of nodes) {
    if (node === flow.from || node === flow.to) continue
    const near = node.radius + flow.width / 2 + 2
    if (distanceTo(one, node.at, near) < near) cost += COST.underNode
  }
  for (const other of placed) {
    if (cost >= least) return cost
    if (crosses(one, other)) cost += COST.crossing
    cost += COST.crowding * crowding(one, other)
  }
  return cost
}

/** Pixels from an arc to a point; no more than that they are `near` or more, where they are. */
function distanceTo(
  { points, box: [west, north, east, south] }: Placed,
  [x, y]: Pixel,
  near: number,
): number {
  const outside = Math.max(west - x, x - east, north - y, y - south)
  if (outside >= near) return outside
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0]
    const [bx, by] = points[i] ?? [0, 0]
    const dx = bx - ax
    const dy = by - ay
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(x - ax - dx * along, y - ay - dy * along))
  }
  return nearest
}

/** Whether two arcs meet anywhere but at a place that both belong to. */
export function crosses(
  a: Pick<Placed, 'points' | 'box' | 'flow'>,
  b: Pick<Placed, 'points' | 'box' | 'flow'>,
): boolean {
  if (a.box[0] > b.box[2] || b.box[0] > a.box[2] || a.box[1] > b.box[3] || b.box[1] > a.box[3]) return false
  const shared = [a.flow.from, a.flow.to].filter((node) => node === b.flow.from || node === b.flow.to)
  for (let i = 1; i < a.points.length; i++)
    for (let k = 1; k < b.points.length; k++) {
      const met = meeting(a.points[i - 1], a.points[i], b.points[k - 1], b.points[k])
      if (met && !shared.some(({ at, radius }) => Math.hypot(at[0] - met[0], at[1] - met[1]) < radius + 6))
        return true
    }
  return false
}

function meeting(a?: Pixel, b?: Pixel, c?: Pixel, d?: Pixel): Pixel | null {
  if (!a || !b || !c || !d) return null
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (across === 0) return null
  const s = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
  const t = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s] : null
}

/** How much two flows crowd each other where they leave or reach a place that both belong to, 0 to 2. */
function crowding(a: Placed, b: Placed): number {
  let sum = 0
  for (const [node, mine] of endsOf(a))
    for (const [other, theirs] of endsOf(b)) {
      if (node !== other) continue
      const apart = Math.acos(Math.max(-1, Math.min(1, mine[0] * theirs[0] + mine[1] * theirs[1])))
      sum += Math.max(0, 1 - apart / CROWDED)
    }
  return sum
}

/** Places of a flow, with the direction in which it lies seen from there. */
const endsOf = ({ flow, arc }: Placed): readonly (readonly [FlowNode, Pixel])[] => {
  const [x, y] = directionOnArc(arc, 1)
  return [
    [flow.from, directionOnArc(arc, 0)],
    [flow.to, [-x, -y]],
  ]
}
