import type { Position } from 'geojson'
import type { Box } from '#shared/charts/maps/clip-ring'
import type { RegisterAreas } from './register-areas'

const keyOf = ([x = 0, y = 0]: Position): string => `${String(x)} ${String(y)}`

/**
 * The borders between counties in a box, as lines: stretches that two municipalities of different counties have in
 * common, point by point. Coasts are no borders.
 */
export function countyBorders(areas: RegisterAreas['areas'], [west, south, east, north]: Box): Position[][] {
  const countyOf = new Map<string, string>()
  const lines: Position[][] = []
  for (const [code, { coordinates }] of areas) {
    if (code.length !== 4) continue
    const county = code.slice(0, 2)
    for (const ring of coordinates.flat()) {
      let line: Position[] = []
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []]
        const other = countyOf.get(`${keyOf(b)}>${keyOf(a)}`)
        countyOf.set(`${keyOf(a)}>${keyOf(b)}`, county)
        // The second of two areas on a border finds the first one's stretch, the other way round.
        if (other === undefined || other === county) {
          if (line.length > 1) lines.push(line)
          line = []
        } else if (line.length === 0) line = [a, b]
        else line.push(b)
      }
      if (line.length > 1) lines.push(line)
    }
  }
  const isInside = ([x = 0, y = 0]: Position): boolean => x > west && x < east && y > south && y < north
  return lines.filter((line) => line.some(isInside))
}
