import { describe, expect, it } from 'vitest'
import { readRegisterAreas } from '#main/geography/register-areas'
import type { Region } from '#shared/dataset/dimensions'
import { choosePoints } from '#shared/dataset/municipality-centres'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'

const places = [...SWEDISH_MUNICIPALITIES].map(([code, name], index): Region => ({
  id: index + 1,
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
}))

/** Centre of gravity of an area by counting points of a fine grid inside it. */
function middleOf(code: string): readonly [number, number] {
  const polygons = readRegisterAreas().areas.get(code)?.coordinates ?? []
  const rings = polygons.flat()
  const points = rings.flat()
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const STEPS = 60
  let [count, sumX, sumY] = [0, 0, 0]
  for (let i = 0; i < STEPS; i++)
    for (let j = 0; j < STEPS; j++) {
      const x = west + ((i + 0.5) / STEPS) * (east - west)
      const y = south + ((j + 0.5) / STEPS) * (north - south)
      let crossings = 0
      for (const ring of rings)
        ring.forEach(([x1 = 0, y1 = 0], at) => {
          const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
          if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings++
        })
      if (crossings % 2 === 0) continue
      count++
      sumX += x
      sumY += y
    }
  return [sumX / count, sumY / count]
}

describe('the middles of municipalities', () => {
  it('are the centres of gravity of their areas, counted on a grid', { timeout: 60_000 }, () => {
    const { kind, of } = choosePoints(places)
    expect(kind).toBe('centres')
    for (const place of places) {
      const [longitude, latitude] = middleOf(place.code)
      const found = of(place)
      const kilometres = Math.hypot(
        ((found?.longitude ?? 0) - longitude) * 111.2 * Math.cos((latitude * Math.PI) / 180),
        ((found?.latitude ?? 0) - latitude) * 111.2,
      )
      expect(kilometres, place.code).toBeLessThan(2.5)
    }
  })

  it('are not used where each place has a seat, nor where the register knows none of them', () => {
    const seat = { longitude: 15, latitude: 58 }
    const seated = places.map((place) => ({ ...place, seat }))
    expect(choosePoints(seated).kind).toBe('seats')
    const foreign = seated.map((place, at) => ({
      ...place,
      name: { sv: 'Oslo', en: 'Oslo' },
      seat: at === 0 ? null : seat,
    }))
    expect(choosePoints(foreign).kind).toBe('seats')
  })
})
