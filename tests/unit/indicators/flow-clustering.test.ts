import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderByTies } from '../../../src-shared/indicators/flow-clustering'
import {
  computeDay,
  computeNight,
  keepPlaces,
  mergePlaces,
  type FlowMatrix,
} from '../../../src-shared/indicators/flow-matrix'
import { computeMargins, sumPlaces } from '../../../src-shared/indicators/self-containment'

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function matrixOf(
  rows: readonly (readonly number[])[],
  out: readonly number[] = rows.map(() => 0),
  into: readonly number[] = rows.map(() => 0),
): FlowMatrix {
  const n = rows.length
  return {
    codes: rows.map((_, i) => String.fromCharCode(65 + i)),
    persons: Float64Array.from(rows.flat()),
    unknown: new Uint8Array(n * n),
    outBeyond: Float64Array.from(out),
    inBeyond: Float64Array.from(into),
    statesOutBeyond: true,
    statesInBeyond: true,
  }
}

const codesIn = (matrix: FlowMatrix): string =>
  orderByTies(matrix)
    .map((i) => matrix.codes[i])
    .join('')

/** Small whole numbers, so that ties of equal strength are common. */
const matrices = fc.integer({ min: 1, max: 9 }).chain((n) => {
  const one = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n })
  return fc
    .tuple(fc.array(one, { minLength: n, maxLength: n }), one, one)
    .map(([rows, out, into]) => matrixOf(rows, out, into))
})
const turned = matrices.chain((matrix) =>
  fc.tuple(
    fc.constant(matrix),
    fc.shuffledSubarray([...matrix.codes.keys()], { minLength: matrix.codes.length }),
  ),
)
/** A matrix with each place given to one of up to four parts. */
const parted = matrices.chain((matrix) =>
  fc
    .array(fc.integer({ min: 0, max: 3 }), {
      minLength: matrix.codes.length,
      maxLength: matrix.codes.length,
    })
    .map((parts) => ({
      matrix,
      parts: [0, 1, 2, 3].flatMap((part) => {
        const places = [...matrix.codes.keys()].filter((place) => parts[place] === part)
        return places.length === 0 ? [] : [{ code: `part ${String(part)}`, places }]
      }),
    })),
)

describe('the order by ties', () => {
  it('puts three islands each for itself, however their codes are mixed', () => {
    const islands = [
      [0, 3, 6],
      [1, 4],
      [2, 5],
    ]
    const rows = [...Array(7).keys()].map((home) =>
      [...Array(7).keys()].map((work) => {
        const together = islands.some((island) => island.includes(home) && island.includes(work))
        return home === work ? 50 : together ? 10 : 0
      }),
    )
    const order = orderByTies(matrixOf(rows))
    for (const island of islands) {
      const at = island.map((place) => order.indexOf(place))
      expect(Math.max(...at) - Math.min(...at)).toBe(island.length - 1)
    }
  })

  it('puts the part with the larger day population first', () => {
    const rows = [
      [10, 0, 0],
      [0, 20, 10],
      [0, 10, 90],
    ]
    expect(codesIn(matrixOf(rows))).toBe('CBA')
  })

  it('is that of the codes where nothing ties the places and all are as large', () => {
    const rows = [0, 1, 2, 3].map((home) => [0, 1, 2, 3].map((work) => (home === work ? 7 : 0)))
    expect(codesIn(matrixOf(rows))).toBe('ABCD')
    expect(codesIn(matrixOf(rows.map((row) => row.map(() => 0))))).toBe('ABCD')
  })

  it('is empty without places', () => {
    expect(orderByTies(matrixOf([]))).toEqual([])
  })

  it('holds every place exactly once', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        expect(orderByTies(matrix).toSorted((a, b) => a - b)).toEqual([...matrix.codes.keys()])
      }),
    )
  })

  it('is the same in whatever order the places come', () => {
    fc.assert(
      fc.property(turned, ([matrix, order]) => {
        expect(codesIn(keepPlaces(matrix, order))).toBe(codesIn(matrix))
      }),
    )
  })
})

describe('places taken as one', () => {
  it('keep what goes between them, and their flows to the others', () => {
    const merged = mergePlaces(
      matrixOf(
        [
          [10, 2, 3],
          [4, 20, 5],
          [6, 7, 30],
        ],
        [1, 2, 4],
        [8, 16, 32],
      ),
      [
        { code: 'A+C', places: [0, 2] },
        { code: 'B', places: [1] },
      ],
    )
    expect([...merged.persons]).toEqual([49, 9, 9, 20])
    expect([...merged.outBeyond]).toEqual([5, 2])
    expect([...merged.inBeyond]).toEqual([40, 16])
  })

  it('carry on what one of their cells does not say', () => {
    const matrix = matrixOf([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    matrix.unknown[0 * 3 + 2] = 1
    const parts = [
      { code: 'A+B', places: [0, 1] },
      { code: 'C', places: [2] },
    ]
    expect([...mergePlaces(matrix, parts).unknown]).toEqual([0, 1, 0, 0])
  })

  it('lose nobody', () => {
    fc.assert(
      fc.property(parted, ({ matrix, parts }) => {
        const merged = mergePlaces(matrix, parts)
        expect(sum(merged.persons)).toBe(sum(matrix.persons))
        expect(sum(computeNight(merged))).toBe(sum(computeNight(matrix)))
        expect(sum(computeDay(merged))).toBe(sum(computeDay(matrix)))
      }),
    )
  })

  it('have the figures that come of adding up their parts', () => {
    fc.assert(
      fc.property(parted, ({ matrix, parts }) => {
        const before = computeMargins(matrix)
        const after = computeMargins(mergePlaces(matrix, parts))
        parts.forEach(({ places }, part) => {
          expect(sumPlaces(after, [part])).toEqual(sumPlaces(before, places))
        })
      }),
    )
  })

  it('left out go beyond, so that nobody else loses a worker or a job', () => {
    fc.assert(
      fc.property(turned, ([matrix, order]) => {
        const places = order.slice(0, Math.ceil(order.length / 2))
        const kept = keepPlaces(matrix, places)
        expect([...computeNight(kept)]).toEqual(places.map((place) => computeNight(matrix)[place]))
        expect([...computeDay(kept)]).toEqual(places.map((place) => computeDay(matrix)[place]))
      }),
    )
  })
})
