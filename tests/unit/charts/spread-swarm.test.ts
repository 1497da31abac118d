import { describe, expect, it } from 'vitest'
import { bandsIn, layOutSwarm } from '#shared/charts/points/lay-out-swarm'
import { reachOfSpread, spreadSwarm, type SwarmCircle } from '#shared/charts/points/spread-swarm'
import type { SwarmRow } from '#shared/charts/specification/swarm-panel'

/** Numbers from 0 to 1 that are the same each time (Park & Miller 1988). */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

const circlesFrom = (seed: number, count: number, width: number, isTied: boolean): SwarmCircle[] => {
  const random = numbersFrom(seed)
  return Array.from({ length: count }, () => {
    const x = random.next().value ** 3 * width
    return { x: isTied ? Math.round(x / 20) * 20 : x, radius: 2 + Math.round(random.next().value * 4) }
  })
}

const overlapping = (circles: readonly SwarmCircle[], offsets: readonly number[]): number =>
  circles.flatMap((one, i) =>
    circles.slice(i + 1).filter((other, j) => {
      const apart = Math.hypot(one.x - other.x, (offsets[i] ?? 0) - (offsets[i + 1 + j] ?? 0))
      return apart < one.radius + other.radius - 1e-6
    }),
  ).length

describe('points along an axis', () => {
  it('stand on the middle line where they have room, and beside it where they have not', () => {
    const at = (...xs: number[]) => spreadSwarm(xs.map((x) => ({ x, radius: 1 })))
    expect(at(0, 2, 4)).toEqual([0, 0, 0])
    expect(at(5, 5, 5)).toEqual([0, -2, 2])
    // Two circles of radius 1 that are 1 apart across touch where they are √3 apart upwards.
    expect(at(0, 1)[1]).toBeCloseTo(-Math.sqrt(3), 12)
  })

  it.each([1, 2, 3, 4, 5, 6])('never lie on each other, of whatever size (%i)', (seed) => {
    for (const isTied of [false, true]) {
      const circles = circlesFrom(seed, 290, 800, isTied)
      expect(overlapping(circles, spreadSwarm(circles))).toBe(0)
    }
  })

  it('stand in the same places whatever order they come in', () => {
    const circles = circlesFrom(7, 120, 400, false)
    const offsets = spreadSwarm(circles)
    expect(spreadSwarm(circles.toReversed()).toReversed()).toEqual(offsets)
  })

  it('reach as far from the middle as their own edge does', () => {
    expect(reachOfSpread([{ x: 0, radius: 3 }], [-4])).toBe(7)
    expect(reachOfSpread([], [])).toBe(0)
  })
})

const rowOf = (values: readonly number[], name: string | null = null): SwarmRow => ({
  name,
  levels: [],
  groups: [
    {
      role: 'other',
      name: 'others',
      color: '#666666',
      dots: values.map((value, row) => ({ name: '', value, figure: '', tooltip: '', row, weight: 0 })),
    },
  ],
})

describe('rows of points', () => {
  it('are drawn as large as all rows have room for, each within its band', () => {
    const wide = rowOf(Array.from({ length: 40 }, (_, i) => i * 20))
    const dense = rowOf(Array.from({ length: 200 }, (_, i) => i))
    const bands = bandsIn({ top: 10, height: 300 }, [20, 20])
    const alone = layOutSwarm({ rows: [wide] }, bands.slice(0, 1), (value) => value)
    const both = layOutSwarm({ rows: [wide, dense] }, bands, (value) => value)
    const radii = (layout: typeof both) => [...new Set(layout.points.map(({ radius }) => radius))]
    expect(radii(both)).toHaveLength(1)
    expect(radii(both)[0]).toBeLessThan(radii(alone)[0] ?? 0)
    for (const { at, y, radius } of both.points) {
      const { middle, half } = bands[at] ?? { middle: 0, half: 0 }
      expect(Math.abs(y - middle) + radius).toBeLessThanOrEqual(half + 1e-9)
    }
    expect(both.isCrowded).toBe(false)
  })

  it('say when not all have room, and keep each at its value', () => {
    const same = rowOf(Array.from({ length: 500 }, () => 7))
    const { points, isCrowded } = layOutSwarm({ rows: [same] }, [{ middle: 50, half: 40 }], (value) => value)
    expect(isCrowded).toBe(true)
    expect(new Set(points.map(({ x }) => x))).toEqual(new Set([7]))
    expect(Math.max(...points.map(({ y }) => Math.abs(y - 50)))).toBeLessThanOrEqual(40)
  })
})
