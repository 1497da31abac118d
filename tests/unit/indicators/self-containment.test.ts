import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, NOT_APPLICABLE, NOT_AVAILABLE, type Figure } from '../../../src-shared/indicators/figure'
import type { FlowMatrix } from '../../../src-shared/indicators/flow-matrix'
import {
  computeDemandSide,
  computeMargins,
  computeSmartIndex,
  computeSupplySide,
  sumBetween,
  sumPlaces,
  type PlaceFlows,
} from '../../../src-shared/indicators/self-containment'

const placeOf = (liveAndWork: number, night: number, day: number): PlaceFlows => ({
  liveAndWork: figureOf(liveAndWork),
  night: figureOf(night),
  day: figureOf(day),
})

/** Rows are homes; `out` and `in` are those who work, or live, beyond the places. */
function matrixOf(
  rows: readonly (readonly number[])[],
  beyond: { readonly out?: readonly number[]; readonly in?: readonly number[] } = {},
): FlowMatrix {
  const n = rows.length
  return {
    codes: rows.map((_, i) => String.fromCharCode(65 + i)),
    persons: Float64Array.from(rows.flat()),
    unknown: new Uint8Array(n * n),
    outBeyond: Float64Array.from(beyond.out ?? rows.map(() => 0)),
    inBeyond: Float64Array.from(beyond.in ?? rows.map(() => 0)),
    statesOutBeyond: beyond.out !== undefined,
    statesInBeyond: beyond.in !== undefined,
  }
}

const smartOf = (matrix: FlowMatrix, i: number, j: number): Figure => {
  const margins = computeMargins(matrix)
  return computeSmartIndex(sumPlaces(margins, [i]), sumPlaces(margins, [j]), {
    there: sumBetween(matrix, [i], [j]),
    back: sumBetween(matrix, [j], [i]),
  })
}

const count = fc.integer({ min: 0, max: 40 })
const matrices = fc.integer({ min: 2, max: 7 }).chain((n) => {
  const one = fc.array(count, { minLength: n, maxLength: n })
  return fc
    .tuple(fc.array(one, { minLength: n, maxLength: n }), one, one)
    .map(([rows, out, into]) => matrixOf(rows, { out, in: into }))
})
const placesOf = (matrix: FlowMatrix) =>
  fc.tuple(fc.constant(matrix), fc.shuffledSubarray([...matrix.codes.keys()], { minLength: 1 }))

describe('self-containment', () => {
  it('is what is kept of those who live, and of those who work, in the place', () => {
    const place = placeOf(60, 80, 150)
    expect(computeSupplySide(place)).toEqual(figureOf(0.75))
    expect(computeDemandSide(place)).toEqual(figureOf(0.4))
  })

  it('counts those who work or live beyond the places among all', () => {
    const margins = computeMargins(
      matrixOf(
        [
          [60, 20],
          [5, 45],
        ],
        { out: [20, 0], in: [35, 0] },
      ),
    )
    expect(computeSupplySide(sumPlaces(margins, [0])).value).toBeCloseTo(0.6, 12)
    expect(computeDemandSide(sumPlaces(margins, [0])).value).toBeCloseTo(0.6, 12)
  })

  it('keeps within a union what goes between its parts', () => {
    const margins = computeMargins(
      matrixOf([
        [60, 20, 20],
        [30, 50, 20],
        [0, 0, 10],
      ]),
    )
    expect(sumPlaces(margins, [0, 1])).toEqual({
      ...placeOf(160, 200, 160),
      out: figureOf(40),
      in: figureOf(0),
    })
    expect(computeSupplySide(sumPlaces(margins, [0, 1]))).toEqual(figureOf(0.8))
    expect(computeDemandSide(sumPlaces(margins, [0, 1]))).toEqual(figureOf(1))
  })

  it('does not exist where nobody is employed, and is not known where a part is not', () => {
    expect(computeSupplySide(placeOf(0, 0, 10))).toEqual(NOT_APPLICABLE)
    expect(computeDemandSide(placeOf(0, 10, 0))).toEqual(NOT_APPLICABLE)
    expect(computeSupplySide({ ...placeOf(0, 0, 10), liveAndWork: NOT_AVAILABLE })).toEqual(NOT_AVAILABLE)
  })

  it('lies between 0 and 1 on both sides, and is signed wherever there is no number', () => {
    fc.assert(
      fc.property(matrices.chain(placesOf), ([matrix, places]) => {
        const flows = sumPlaces(computeMargins(matrix), places)
        for (const figure of [computeSupplySide(flows), computeDemandSide(flows)]) {
          expect(Number.isFinite(figure.value)).toBe(figure.sign === 0)
          if (figure.sign !== 0) continue
          expect(figure.value).toBeGreaterThanOrEqual(0)
          expect(figure.value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('of a union is at least the mean of its parts, weighted by night population', () => {
    fc.assert(
      fc.property(matrices.chain(placesOf), ([matrix, places]) => {
        const margins = computeMargins(matrix)
        const union = computeSupplySide(sumPlaces(margins, places))
        const parts = places.map((place) => sumPlaces(margins, [place]))
        const weight = parts.reduce((sum, { night }) => sum + night.value, 0)
        fc.pre(weight > 0)
        const mean = parts.reduce(
          (sum, part) =>
            part.night.value > 0 ? sum + computeSupplySide(part).value * (part.night.value / weight) : sum,
          0,
        )
        expect(union.sign).toBe(0)
        expect(union.value).toBeGreaterThanOrEqual(mean - 1e-12)
      }),
    )
  })
})

describe("Smart's index", () => {
  it('is the sum of both flows squared, each against where it comes from and where it goes', () => {
    // O = 100, 200; D = 120, 180: 20² / (100 · 180) + 40² / (200 · 120).
    const found = smartOf(
      matrixOf([
        [80, 20],
        [40, 160],
      ]),
      0,
      1,
    )
    expect(found.value).toBeCloseTo(400 / 18_000 + 1600 / 24_000, 12)
  })

  it('is 2 for two places that change all their workers with each other, and 0 for strangers', () => {
    const changed = [
      [0, 30],
      [30, 0],
    ]
    const strange = [
      [30, 0],
      [0, 30],
    ]
    expect(smartOf(matrixOf(changed), 0, 1)).toEqual(figureOf(2))
    expect(smartOf(matrixOf(strange), 0, 1)).toEqual(figureOf(0))
  })

  it('does not exist when one of the places has nobody, and is not known when a flow is not', () => {
    const empty = [
      [0, 0],
      [0, 30],
    ]
    expect(smartOf(matrixOf(empty), 0, 1)).toEqual(NOT_APPLICABLE)
    const place = placeOf(10, 20, 20)
    const flows = { there: NOT_AVAILABLE, back: figureOf(3) }
    expect(computeSmartIndex(place, place, flows)).toEqual(NOT_AVAILABLE)
  })

  it('is the same whichever of the two comes first, between 0 and 2, and signed where there is none', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const there = smartOf(matrix, 0, 1)
        const back = smartOf(matrix, 1, 0)
        expect(back.sign).toBe(there.sign)
        expect(Number.isFinite(there.value)).toBe(there.sign === 0)
        if (there.sign !== 0) return
        expect(back.value).toBeCloseTo(there.value, 12)
        expect(there.value).toBeGreaterThanOrEqual(0)
        expect(there.value).toBeLessThanOrEqual(2 + 1e-12)
      }),
    )
  })
})
