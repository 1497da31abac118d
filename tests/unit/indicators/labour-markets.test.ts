import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowMatrix } from '../../../src-shared/indicators/flow-matrix'
import { computeLabourMarkets, type LabourMarketLimits } from '../../../src-shared/indicators/labour-markets'

const SCB: LabourMarketLimits = { totalOut: 0.2, singleOut: 0.075 }

/** Codes A, B, C …; rows are homes. `beyond`: persons who work outside, by home. */
function matrixOf(rows: readonly (readonly number[])[], beyond?: readonly number[]): FlowMatrix {
  const n = rows.length
  return {
    codes: rows.map((_, i) => String.fromCharCode(65 + i)),
    persons: Float64Array.from(rows.flat()),
    unknown: new Uint8Array(n * n),
    outBeyond: Float64Array.from(beyond ?? rows.map(() => 0)),
    inBeyond: new Float64Array(n),
    statesOutBeyond: beyond !== undefined,
    statesInBeyond: false,
  }
}

/** Market, role and target by code. */
function resultOf(matrix: FlowMatrix, limits = SCB) {
  const found = computeLabourMarkets(matrix, limits)
  const code = (index: number | undefined): string | null => found.codes[index ?? -1] ?? null
  return found.codes.map((place, i) => ({
    place,
    role: found.roles[i],
    joined: code(found.joinedTo[i]),
    market: code(found.market[i]),
    depth: found.depth[i],
  }))
}

describe('the rule of local labour markets', () => {
  it('makes a centre of a place with at most 20 per cent out and less than 7.5 to any one', () => {
    // A sends exactly 20 % out, at most 7 % to one place. B sends 19 %, of them 7.5 % to A.
    const matrix = matrixOf([
      [80, 7, 7, 6],
      [7.5, 81, 5.75, 5.75],
      [0, 0, 100, 0],
      [0, 0, 0, 100],
    ])
    expect(resultOf(matrix)).toMatchObject([
      { place: 'A', role: 'centre', market: 'A' },
      { place: 'B', role: 'joined', joined: 'A', market: 'A', depth: 1 },
      { place: 'C', role: 'centre' },
      { place: 'D', role: 'centre' },
    ])
  })

  it('counts those who work outside the places as out-commuters, and joins nobody to the outside', () => {
    const rows = [
      [90, 5],
      [0, 100],
    ]
    expect(resultOf(matrixOf(rows))[0]).toMatchObject({ role: 'centre' })
    expect(resultOf(matrixOf(rows, [30, 0]))[0]).toMatchObject({ role: 'joined', joined: 'B' })
  })

  it('decides equal largest flows by the larger day population, then by the lower code', () => {
    const byDay = [
      [50, 25, 25],
      [0, 100, 0],
      [0, 0, 200],
    ]
    expect(resultOf(matrixOf(byDay))[0]).toMatchObject({ joined: 'C' })
    const byCode = [
      [50, 25, 25],
      [0, 100, 0],
      [0, 0, 100],
    ]
    expect(resultOf(matrixOf(byCode))[0]).toMatchObject({ joined: 'B' })
  })

  it('makes one market of a mutual pair, with the smaller out-commuting share as its head', () => {
    const matrix = matrixOf([
      [60, 40],
      [30, 70],
    ])
    expect(resultOf(matrix)).toMatchObject([
      { place: 'A', role: 'joined', joined: 'B', market: 'B' },
      { place: 'B', role: 'cycle-centre', joined: null, market: 'B' },
    ])
  })

  it('cuts a chain of four at its smallest out-flow share', () => {
    // D → C → B → A, with 30, 10 and 50 per cent: the middle link goes.
    const matrix = matrixOf([
      [100, 0, 0, 0],
      [50, 50, 0, 0],
      [0, 10, 90, 0],
      [0, 0, 30, 70],
    ])
    expect(resultOf(matrix)).toMatchObject([
      { place: 'A', role: 'centre', market: 'A' },
      { place: 'B', role: 'joined', market: 'A', depth: 1 },
      { place: 'C', role: 'cut-off', joined: null, market: 'C', depth: 0 },
      { place: 'D', role: 'joined', joined: 'C', market: 'C', depth: 1 },
    ])
  })

  it('leaves a chain of three whole', () => {
    const matrix = matrixOf([
      [100, 0, 0],
      [50, 50, 0],
      [0, 30, 70],
    ])
    expect(resultOf(matrix).map(({ depth }) => depth)).toEqual([0, 1, 2])
  })

  it('says so of places where nobody works, and of those that nobody leaves', () => {
    const matrix = matrixOf(
      [
        [0, 0, 0],
        [0, 10, 0],
        [0, 0, 40],
      ],
      [0, 90, 0],
    )
    expect(resultOf(matrix)).toMatchObject([
      { role: 'no-workers', market: 'A' },
      { role: 'alone', market: 'B' },
      { role: 'centre', market: 'C' },
    ])
  })

  it('makes every place that has workers a centre at 100 per cent, and none at 0', () => {
    const matrix = matrixOf([
      [60, 40],
      [30, 70],
    ])
    const roles = (totalOut: number, singleOut: number) =>
      resultOf(matrix, { totalOut, singleOut }).map(({ role }) => role)
    expect(roles(1, 1)).toEqual(['centre', 'centre'])
    expect(roles(0, 0)).toEqual(['joined', 'cycle-centre'])
  })
})

/** Small whole numbers, so that ties are common. */
const matrices = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc
    .tuple(
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: n, maxLength: n }),
    )
    .map(([rows, stay]) =>
      matrixOf(rows.map((row, i) => row.map((persons, j) => (i === j ? persons + (stay[i] ?? 0) : persons)))),
    ),
)
const limits = fc.record({
  totalOut: fc.constantFrom(0, 0.1, 0.2, 0.5, 1),
  singleOut: fc.constantFrom(0, 0.075, 0.2, 1),
})

describe('the partition into labour markets', () => {
  it('puts every place into exactly one market, in chains of at most three', () => {
    fc.assert(
      fc.property(matrices, limits, (matrix, chosen) => {
        const found = resultOf(matrix, chosen)
        for (const { place, joined, market, depth, role } of found) {
          const head = found.find((one) => one.place === market)
          expect(head).toMatchObject({ joined: null, market, depth: 0 })
          expect(depth).toBeLessThanOrEqual(2)
          expect(role === 'joined').toBe(joined !== null)
          if (joined === null) expect(market).toBe(place)
          else expect(found.find((one) => one.place === joined)?.market).toBe(market)
        }
      }),
    )
  })

  it('is the same in whatever order the places come', () => {
    const shuffled = matrices.chain((matrix) =>
      fc.tuple(
        fc.constant(matrix),
        fc.shuffledSubarray([...matrix.codes.keys()], { minLength: matrix.codes.length }),
        limits,
      ),
    )
    fc.assert(
      fc.property(shuffled, ([matrix, order, chosen]) => {
        const n = matrix.codes.length
        const turned: FlowMatrix = {
          ...matrix,
          codes: order.map((i) => matrix.codes[i] ?? ''),
          persons: Float64Array.from(order.flatMap((i) => order.map((j) => matrix.persons[i * n + j] ?? 0))),
        }
        const byPlace = (a: { place: string }, b: { place: string }): number => (a.place < b.place ? -1 : 1)
        expect(resultOf(turned, chosen).sort(byPlace)).toEqual(resultOf(matrix, chosen).sort(byPlace))
      }),
    )
  })
})
