import type { Position } from 'geojson'
import { bordersBetween, chainLines } from '#shared/charts/maps/borders-between'
import type { Box } from '#shared/charts/maps/clip-ring'
import type { RegisterAreas } from './register-areas'

/** The borders between Sweden's counties in a box, as lines. */
export function countyBorders(areas: RegisterAreas['areas'], [west, south, east, north]: Box): Position[][] {
  const isInside = ([x = 0, y = 0]: Position): boolean => x > west && x < east && y > south && y < north
  const borders = bordersBetween(
    [...areas].map(([code, { coordinates }]) => [code, coordinates] as const),
    (code) => (code.length === 4 ? code.slice(0, 2) : undefined),
  )
  return chainLines(borders).filter((line) => line.some(isInside))
}
