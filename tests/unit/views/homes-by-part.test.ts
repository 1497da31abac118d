import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, missing } from '#shared/indicators/figure'
import { BANDS, sumHomes, sumHomesBy, type StudentHome } from '#shared/views/students/distance/distances'
import { sampleDescription } from './sample-dataset'

const [home] = sampleDescription.regions
if (!home) throw new Error('the sample has no region')

const homes: fc.Arbitrary<StudentHome[]> = fc.array(
  fc.record({
    home: fc.constant(home),
    persons: fc.oneof(fc.nat(2000).map(figureOf), fc.constantFrom(1, 2, 3).map(missing)),
    source: fc.nat(3),
    band: fc.constantFrom(...BANDS),
    distance: fc.constant(null),
  }),
)

describe('sumHomesBy', () => {
  it('gives each part, and all, the sum that its homes have by themselves: nil, missing and none included', () => {
    fc.assert(
      fc.property(homes, (some) => {
        const sums = sumHomesBy(some, ({ band }) => band)
        expect(sums.all).toEqual(sumHomes(some))
        for (const band of BANDS)
          expect(sums.of(band)).toEqual(sumHomes(some.filter((one) => one.band === band)))
      }),
    )
  })
})
