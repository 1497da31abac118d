import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BADGE_RADIUS, placeBadges } from '#shared/charts/maps/map-badges'
import type { MapPlace } from '#shared/charts/frame/chart-picture'

const toPixel = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y]
const placeAll = (points: readonly (readonly [number, number])[]): ReturnType<typeof placeBadges> =>
  placeBadges(
    new Map(points.map((_, i) => [String(i), String(i + 1)])),
    points.map(([longitude, latitude], i): MapPlace => ({
      code: String(i),
      name: { sv: '', en: '' },
      longitude,
      latitude,
    })),
    { toPixel },
  )

describe('numbers on a map', () => {
  it('stand in the middle of their places where these lie apart', () => {
    expect(
      placeAll([
        [10, 10],
        [60, 60],
      ]).map(({ at }) => at),
    ).toEqual([
      [10, 10],
      [60, 60],
    ])
  })

  it('of neighbours stand side by side, so that each is read', () => {
    const point = fc.tuple(
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 5 }), (points) => {
        const placed = placeAll(points)
        for (const [i, one] of placed.entries())
          for (const other of placed.slice(i + 1))
            expect(Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])).toBeGreaterThan(
              BADGE_RADIUS * 2,
            )
      }),
    )
  })
})
