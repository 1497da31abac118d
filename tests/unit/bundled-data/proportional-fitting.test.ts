import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToMargins } from '#main/bundled-data/controlled-rounding'
import { columnSums, fitToMargins, rowSums, shareOut, sum } from '#main/bundled-data/proportional-fitting'

/** A prior with empty cells, and margins that some whole table with the same empty cells has. */
const fittable = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.record({
          filled: fc.boolean(),
          weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
          persons: fc.integer({ min: 0, max: 500 }),
        }),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((cells) => {
    const witness = cells.map((row) => row.map(({ filled, persons }) => (filled ? persons : 0)))
    return {
      prior: cells.map((row) => row.map(({ filled, weight }) => (filled ? weight : 0))),
      rows: rowSums(witness),
      columns: columnSums(witness),
    }
  })

describe('fitting a table to whole margins', () => {
  it('meets every margin exactly with whole, non-negative numbers, and leaves empty cells empty', () => {
    fc.assert(
      fc.property(fittable, ({ prior, rows, columns }) => {
        // Few rounds: the rounding must also mend a fit that has not come all the way.
        const fitted = fitToMargins(prior, rows, columns, { tolerance: 1e-7, maximumRounds: 50 })
        // A margin of 0 empties cells that another margin may need: rounding may fill them by the prior.
        const allowed = fitted.map((row, r) => row.map((v, c) => (v === 0 && prior[r]?.[c] ? 1e-12 : v)))
        const whole = roundToMargins(allowed, rows, columns)
        expect(rowSums(whole)).toEqual(rows)
        expect(columnSums(whole)).toEqual(columns)
        for (const [r, row] of whole.entries()) {
          for (const [c, persons] of row.entries()) {
            expect(Number.isInteger(persons) && persons >= 0).toBe(true)
            if (prior[r]?.[c] === 0) expect(persons).toBe(0)
          }
        }
      }),
    )
  })

  it('keeps the cross ratios of the prior (what distinguishes it from any other table with these sums)', () => {
    const fitted = fitToMargins(
      [
        [4, 1],
        [1, 2],
      ],
      [60, 40],
      [70, 30],
    )
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = fitted
    expect((a * d) / (b * c)).toBeCloseTo(8, 6)
  })

  it('leaves a free row and column to the fit', () => {
    const fitted = fitToMargins(
      [
        [1, 1],
        [1, 0],
      ],
      [10, null],
      [8, null],
    )
    expect(fitted[0]?.[0]).toBeCloseTo(10 - (fitted[0]?.[1] ?? 0), 6)
    expect((fitted[0]?.[0] ?? 0) + (fitted[1]?.[0] ?? 0)).toBeCloseTo(8, 6)
  })

  it('moves no number further than rounding when the fit is exact', () => {
    const whole = roundToMargins(
      [
        [1.5, 2.5],
        [2.5, 1.5],
      ],
      [4, 4],
      [4, 4],
    )
    for (const persons of whole.flat()) expect([1, 2, 3]).toContain(persons)
  })

  it('refuses margins that the filled cells cannot carry', () => {
    const diagonal = [
      [1, 0],
      [0, 1],
    ]
    expect(() => roundToMargins(diagonal, [2, 3], [3, 2])).toThrow(RangeError)
    expect(() => roundToMargins(diagonal, [2, 3], [2, 2])).toThrow(RangeError)
  })
})

describe('sharing out whole persons', () => {
  it('gives all of them, each share within one person of its part, none to weight 0', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100_000 }), (parts, total) => {
        fc.pre(sum(parts) > 0)
        const shares = shareOut(parts, total)
        expect(sum(shares)).toBe(total)
        for (const [index, share] of shares.entries()) {
          const exact = ((parts[index] ?? 0) / sum(parts)) * total
          expect(Math.abs(share - exact)).toBeLessThan(1 + 1e-6)
          if (parts[index] === 0) expect(share).toBe(0)
        }
      }),
    )
  })
})
