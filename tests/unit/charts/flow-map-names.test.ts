import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '#shared/charts/frame/box'
import { measureText } from '#shared/charts/frame/text-width'
import { boxOfLabel, covers, placeLabels, type PlaceLabel } from '#shared/charts/maps/place-labels'
import { pointOnArc } from '#shared/views/commuting/flows/flow-arc'
import { obstaclesOf, placeFlowNumbers } from '#shared/views/commuting/flows/flow-numbers'
import { layOutFlows, type FlowNode } from '#shared/views/commuting/flows/flow-layout'

describe('numbers beside flows', () => {
  it('are not left out for a large flow, though nothing is free', () => {
    const arc = { from: [50, 50], to: [150, 50], halfAngle: 0.2 } as const
    const flow = {
      from: place,
      to: place,
      persons: 1,
      isExample: false,
      width: 8,
      halfAngle: 0.2,
      fromRadius: 6,
      toRadius: 6,
    }
    const everywhere = [{ at: [100, 50], radius: 300 }] as const
    const numbersOf = (isLarge: boolean) =>
      placeFlowNumbers([{ flow, arc, width: 8, text: '3 439', isLarge }], [], everywhere, frame, 12)
    expect(numbersOf(true)).toHaveLength(1)
    expect(numbersOf(false)).toHaveLength(0)
  })

  const frame = { left: 0, top: 0, width: 600, height: 400 }
  const place = { code: '', name: { sv: '', en: '' }, longitude: 0, latitude: 0 }
  const seat = fc.tuple(fc.integer({ min: 40, max: 560 }), fc.integer({ min: 40, max: 360 }))

  it('stand on no flow, circle or name, and on no other number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(seat, { minLength: 3, maxLength: 5, selector: String }), (seats) => {
        const nodes = seats.map((at): FlowNode => ({ at, radius: 6 }))
        const flows = nodes.flatMap((from, i) =>
          nodes.flatMap((to, k) => (i === k ? [] : [{ from, to, width: 1 + i + k }])),
        )
        const arcs = layOutFlows(flows, nodes)
        const obstacles = [
          ...flows.flatMap(({ width }, i) => (arcs[i] ? obstaclesOf(arcs[i], width) : [])),
          ...nodes,
        ]
        const name: Box = { left: 200, right: 260, top: 100, bottom: 116 }
        const placed = placeFlowNumbers(
          flows.flatMap(({ width }, i) => {
            const arc = arcs[i]
            const flow = {
              from: place,
              to: place,
              persons: 1,
              isExample: false,
              width,
              halfAngle: 0,
              fromRadius: 6,
              toRadius: 6,
            }
            return arc ? [{ flow, arc, width, text: '1 234' }] : []
          }),
          [name],
          obstacles,
          frame,
          12,
        )
        const boxes = placed.map(({ arc, part, offset, fontSize }): Box => {
          const [x, y] = pointOnArc(arc, part).map((at, i) => at + (offset[i] ?? 0)) as [number, number]
          const width = measureText('1 234', fontSize)
          return {
            left: x - width / 2,
            right: x + width / 2,
            top: y - fontSize / 2,
            bottom: y + fontSize / 2,
          }
        })
        for (const [i, box] of boxes.entries()) {
          expect(obstacles.some((one) => covers(box, one))).toBe(false)
          expect(overlaps(box, name)).toBe(false)
          expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a name beside its place', () => {
  const label = (change: Partial<PlaceLabel>): PlaceLabel => ({
    code: 'a',
    text: 'Söderköping',
    at: [150, 100],
    radius: 5,
    awayFrom: null,
    fontSize: 12,
    strong: false,
    ...change,
  })
  const room = { left: 0, top: 0, width: 300, height: 200 }

  it('stands where no line runs, if there is such a side', () => {
    const line = Array.from({ length: 60 }, (_, i) => ({ at: [155 + i * 2, 100] as const, radius: 3 }))
    const [free] = placeLabels([label({})], room, [], line)
    if (!free) throw new Error('no name')
    expect(line.some((one) => covers(boxOfLabel(free), one))).toBe(false)
  })

  it('has room for the figures below it', () => {
    const [plain] = placeLabels([label({})], room, [])
    const [detailed] = placeLabels([label({ detail: 'in 12 345 · ut 12 345' })], room, [])
    if (!plain || !detailed) throw new Error('no name')
    const [a, b] = [boxOfLabel(plain), boxOfLabel(detailed)]
    expect(b.bottom - b.top).toBeGreaterThan(a.bottom - a.top)
    expect(b.right - b.left).toBeGreaterThan(a.right - a.left)
  })

  it('stands rather far off with a line to its circle than on another’s', () => {
    const circles = [
      label({ code: 'b', at: [150, 82], radius: 14, text: 'N', strong: true }),
      label({ at: [152, 100], radius: 3, strong: true }),
    ]
    // Lines all round, as of a place that many leave.
    const lines = Array.from({ length: 24 }, (_, i) => ({
      at: [150 + Math.cos(i / 4) * 24, 90 + Math.sin(i / 4) * 24] as const,
      radius: 9,
    }))
    const placed = placeLabels(circles, room, [], lines)
    const own = placed.find(({ label: { code } }) => code === 'a')
    if (!own?.leader) throw new Error('no line')
    expect(covers(boxOfLabel(own), { at: [150, 82], radius: 14 })).toBe(false)
    const [x, y] = own.leader.from
    expect(Math.hypot(x - 152, y - 100)).toBeCloseTo(4, 5)
  })
})
