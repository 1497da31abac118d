import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pixel } from '#shared/charts/maps/map-window'
import {
  arcLength,
  directionOnArc,
  pointOnArc,
  pointsOfArc,
  visibleLength,
  type FlowArc,
} from '#shared/views/commuting/flows/flow-arc'
import { computeFlowOutline } from '#shared/views/commuting/flows/flow-geometry'
import {
  LEAST_VISIBLE,
  layOutFlows,
  type FlowNode,
  type LaidFlow,
} from '#shared/views/commuting/flows/flow-layout'

const node = (x: number, y: number, radius = 6): FlowNode => ({ at: [x, y], radius })
const flow = (from: FlowNode, to: FlowNode, width = 4): LaidFlow => ({ from, to, width })
const arc = (from: Pixel, to: Pixel, halfAngle: number): FlowArc => ({ from, to, halfAngle })

/** How near an arc comes to a point, in pixels. */
const nearest = (one: FlowArc, [x, y]: Pixel): number =>
  Math.min(...pointsOfArc(one, 80).map(([ax, ay]) => Math.hypot(ax - x, ay - y)))

/** How often two arcs meet, looked at finely. */
function meetings(a: FlowArc, b: FlowArc): number {
  const first = pointsOfArc(a, 60)
  const second = pointsOfArc(b, 60)
  const side = (p: Pixel, q: Pixel, r: Pixel): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  let count = 0
  for (let i = 1; i < first.length; i++)
    for (let k = 1; k < second.length; k++) {
      const [p, q, r, s] = [first[i - 1], first[i], second[k - 1], second[k]]
      if (p && q && r && s && side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) count++
    }
  return count
}

describe('an arc', () => {
  it('runs from place to place, is symmetric, and bends to the right of travel', () => {
    const east = arc([0, 0], [100, 0], 0.6)
    expect(pointOnArc(east, 0)).toEqual([0, 0])
    expect(pointOnArc(east, 1)[0]).toBeCloseTo(100)
    const [x, y] = pointOnArc(east, 0.5)
    expect(x).toBeCloseTo(50)
    // The height of a circle's segment: half the chord times tan of half the half angle.
    expect(y).toBeCloseTo(50 * Math.tan(0.3))
    expect(directionOnArc(east, 0.5)[0]).toBeCloseTo(1)
  })

  it('has the length of its part of a circle', () => {
    expect(arcLength(arc([0, 0], [0, 80], Math.PI / 2))).toBeCloseTo(40 * Math.PI)
    expect(arcLength(arc([0, 0], [30, 40], 0))).toBeCloseTo(50)
  })

  it('is drawn as an arrow that begins and ends at the edges of the circles', () => {
    const points = computeFlowOutline(arc([0, 0], [200, 0], 0.3), 10, 6, 8)
    const distances = points.map(([x, y]) => Math.hypot(x - 200, y))
    expect(Math.min(...distances)).toBeCloseTo(8)
    expect(Math.min(...points.map(([x, y]) => Math.hypot(x, y)))).toBeGreaterThan(10)
  })
})

describe('the lay-out of flows', () => {
  it('bows a short flow out until it is seen as well as others', () => {
    const a = node(0, 0, 10)
    const b = node(30, 0, 9)
    const [one] = layOutFlows([flow(a, b, 20)], [a, b])
    expect(one && visibleLength(one, 10, 9)).toBeGreaterThanOrEqual(LEAST_VISIBLE + 20)
  })

  it('shows every flow, however near its places are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 300 }),
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 1, max: 24 }),
        (apart, r1, r2, width) => {
          fc.pre(apart > Math.max(r1, r2) + 6)
          const a = node(0, 0, r1)
          const b = node(apart, 0, r2)
          const [one] = layOutFlows([flow(a, b, width)], [a, b])
          if (!one) throw new Error('no arc')
          expect(visibleLength(one, r1, r2)).toBeGreaterThan(15)
          expect(computeFlowOutline(one, r1, r2, width).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('leads no flow under a place that it does not belong to, where it can go round it', () => {
    const [a, b, between] = [node(0, 0), node(200, 0), node(100, 16, 8)]
    const [one] = layOutFlows([flow(a, b)], [a, b, between])
    expect(one && nearest(one, between.at)).toBeGreaterThan(10)
  })

  it('draws both directions of one pair beside each other', () => {
    const [a, b] = [node(0, 0), node(150, 20)]
    const [there, back] = layOutFlows([flow(a, b), flow(b, a)], [a, b])
    if (!there || !back) throw new Error('no arcs')
    const [mx, my] = pointOnArc(there, 0.5)
    const [nx, ny] = pointOnArc(back, 0.5)
    expect(Math.hypot(mx - nx, my - ny)).toBeGreaterThan(6)
    expect(meetings(there, back)).toBe(0)
  })

  /** The seats of a county, roughly: two large ones, and eleven round them; flows as most counties have them. */
  function county() {
    const seats: readonly (readonly [x: number, y: number, radius: number])[] = [
      [0, 0, 10],
      [170, -105, 10],
      [-175, -72, 8],
      [-146, 50, 8],
      [47, -170, 5],
      [212, -40, 5],
      [-220, -20, 4],
      [115, 120, 5],
      [296, 118, 4],
      [5, 242, 4],
      [-170, 122, 4],
      [-292, 104, 4],
      [-90, 290, 3],
    ]
    const nodes = seats.map(([x, y, r]) => node(x, y, r))
    const flows = nodes.flatMap((from, i) =>
      nodes.flatMap((to, k) =>
        i !== k && (i < 2 || k < 2 || Math.abs(i - k) === 1) ? [flow(from, to, 24 / (1 + i + k))] : [],
      ),
    )
    return { nodes, flows }
  }
  const crossings = (arcs: readonly FlowArc[]): number =>
    arcs.reduce(
      (sum, a, i) => sum + arcs.slice(i + 1).reduce((n, b) => n + Math.min(1, meetings(a, b)), 0),
      0,
    )

  it('crosses less than arcs that all bend alike, and no more than straight lines', () => {
    const { nodes, flows } = county()
    const bent = (halfAngle: number): FlowArc[] => flows.map(({ from, to }) => arc(from.at, to.at, halfAngle))
    const laid = crossings(layOutFlows(flows, nodes))
    expect(laid).toBeLessThan(crossings(bent(0.32)))
    expect(laid).toBeLessThanOrEqual(crossings(bent(0)))
  })

  it('leads no flow of a county under a foreign place', () => {
    const { nodes, flows } = county()
    const under = (arcs: readonly FlowArc[]): number =>
      arcs.filter((one, i) =>
        nodes.some((n) => n !== flows[i]?.from && n !== flows[i]?.to && nearest(one, n.at) < n.radius),
      ).length
    expect(under(flows.map(({ from, to }) => arc(from.at, to.at, 0)))).toBeGreaterThan(0)
    expect(under(layOutFlows(flows, nodes))).toBe(0)
  })

  it('looks at each place a few times for a flow, so that 200 flows of a country are laid out in a frame', () => {
    let looks = 0
    const counted = (x: number, y: number): FlowNode => ({
      get at() {
        looks++
        return [x, y] as const
      },
      radius: 3,
    })
    const nodes = Array.from({ length: 120 }, (_, i) =>
      counted(40 + ((i * 67) % 400), 20 + ((i * 131) % 500)),
    )
    const flows = Array.from({ length: 200 }, (_, i) =>
      flow(nodes[i % 120] ?? node(0, 0), nodes[(i * 7 + 1) % 120] ?? node(0, 0), 1 + (i % 9)),
    )
    layOutFlows(flows, nodes)
    expect(looks).toBeLessThan(200 * 120 * 13)
  })

  it('is made once for the same places and flows, as those of all years are, and anew for others', () => {
    const laidOut = (wider = 0): readonly FlowArc[] => {
      const nodes = [node(0, 0), node(90, 40), node(30, 120), node(160, 90)]
      const flows = nodes.flatMap((a) =>
        nodes.flatMap((b) => (a === b ? [] : [flow(a, b, a.at[0] / 20 + 2 + wider)])),
      )
      return layOutFlows(flows, nodes)
    }
    expect(laidOut()).toBe(laidOut())
    expect(laidOut(3)).not.toBe(laidOut())
  })
})
