import { describe, expect, test } from 'vitest'
import { placesAround, takeLargest } from '#shared/charts/maps/map-focus'

const grid = Array.from({ length: 100 }, (_, i) => ({
  code: String(i),
  name: { sv: String(i), en: String(i) },
  longitude: 10 + (i % 10),
  latitude: 55 + Math.floor(i / 10) / 2,
}))

describe('what a map of a whole country shows', () => {
  test('the chosen place and those nearest to it', () => {
    const shown = placesAround(grid, ['44']).map(({ code }) => code)
    expect(shown).toHaveLength(17)
    for (const neighbour of ['44', '43', '45', '34', '54']) expect(shown).toContain(neighbour)
    expect(shown).not.toContain('0')
  })

  test('everything when nothing is chosen, and where places are few', () => {
    expect(placesAround(grid, [])).toHaveLength(100)
    expect(placesAround(grid.slice(0, 13), ['4'])).toHaveLength(13)
  })

  test('the largest flows that hold most of the persons', () => {
    const persons = [1000, 900, ...Array.from({ length: 98 }, () => 1)]
    expect(takeLargest(persons, (one) => one)).toEqual([1000, 900, ...Array.from({ length: 10 }, () => 1)])
    expect(takeLargest([3, 2, 1], (one) => one)).toEqual([3, 2, 1])
  })
})
