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
const COS_CROWDED = Math.cos(CROWDED)

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
): readonly FlowArc[] {
  const key = keyOf(flows, nodes, leastVisible)
  const found = kept.get(key)
  if (found) return found
  const arcs = layOutAnew(flows, nodes, leastVisible)
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, arcs)
  return arcs
}

/** Layouts of the last pictures: the next year has the same, and that of a country takes longer than a frame. */
const kept = new Map<string, readonly FlowArc[]>()
/** A country and its insets, and as many of a picture of another size. */
const MOST_KEPT = 8

/** All that a layout depends on. */
function keyOf(flows: readonly LaidFlow[], nodes: readonly FlowNode[], leastVisible: number): string {
  const placeOf = new Map(nodes.map((node, i) => [node, String(i)]))
  const write = ({ at: [x, y], radius }: FlowNode): string => `${String(x)},${String(y)},${String(radius)}`
  const end = (node: FlowNode): string => placeOf.get(node) ?? write(node)
  return [
    leastVisible,
    ...nodes.map(write),
    ...flows.map(({ from, to, width }) => `${end(from)}>${end(to)}:${String(width)}`),
  ].join(' ')
}

function layOutAnew(
  flows: readonly LaidFlow[],
  nodes: readonly FlowNode[],
  leastVisible: number,
): readonly FlowArc[] {
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
  /** Places of the flow, with the direction in which it lies seen from there. */
  readonly ends: readonly End[]
}

interface End {
  readonly node: FlowNode
  readonly x: number
  readonly y: number
}

function place(flow: LaidFlow, arc: FlowArc): Placed {
  const points = pointsOfArc(arc, STEPS)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  return { flow, arc, points, box, ends: endsOf(flow, arc) }
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
  const from = a.flow.from === b.flow.from || a.flow.from === b.flow.to ? a.flow.from : null
  const to = a.flow.to === b.flow.from || a.flow.to === b.flow.to ? a.flow.to : null
  for (let i = 1; i < a.points.length; i++) {
    const [p, q] = [a.points[i - 1], a.points[i]]
    if (!p || !q || isBeside(p, q, b.box)) continue
    for (let k = 1; k < b.points.length; k++) {
      const [r, s] = [b.points[k - 1], b.points[k]]
      if (!r || !s) continue
      const part = meeting(p, q, r, s)
      if (part < 0) continue
      const x = p[0] + (q[0] - p[0]) * part
      const y = p[1] + (q[1] - p[1]) * part
      if (!isAt(from, x, y) && !isAt(to, x, y)) return true
    }
  }
  return false
}

/** Whether a line lies wholly on one side of a box. */
const isBeside = (p: Pixel, q: Pixel, [west, north, east, south]: Placed['box']): boolean =>
  (p[0] < west && q[0] < west) ||
  (p[0] > east && q[0] > east) ||
  (p[1] < north && q[1] < north) ||
  (p[1] > south && q[1] > south)

const isAt = (node: FlowNode | null, x: number, y: number): boolean =>
  node !== null && Math.hypot(node.at[0] - x, node.at[1] - y) < node.radius + 6

/** The part of the line from a to b at which it meets that from c to d; -1 where it does not. */
function meeting(a: Pixel, b: Pixel, c: Pixel, d: Pixel): number {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (across === 0) return -1
  const s = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
  const t = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? s : -1
}

/** How much two flows crowd each other where they leave or reach a place that both belong to, 0 to 2. */
function crowding(a: Placed, b: Placed): number {
  let sum = 0
  for (const mine of a.ends)
    for (const theirs of b.ends) {
      if (mine.node !== theirs.node) continue
      const cosine = mine.x * theirs.x + mine.y * theirs.y
      if (cosine > COS_CROWDED) sum += 1 - Math.acos(Math.min(1, cosine)) / CROWDED
    }
  return sum
}

function endsOf({ from, to }: LaidFlow, arc: FlowArc): readonly End[] {
  const [x, y] = directionOnArc(arc, 0)
  const [back, down] = directionOnArc(arc, 1)
  return [
    { node: from, x, y },
    { node: to, x: -back, y: -down },
  ]
}
