import type { Position } from 'geojson'
import type { Box } from '#shared/charts/maps/clip-ring'

/** The smallest that holds all points; one that holds nothing where there are none. */
export function boxOf(points: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const point of points) {
    const x = point[0] ?? 0
    const y = point[1] ?? 0
    if (x < west) west = x
    if (y < south) south = y
    if (x > east) east = x
    if (y > north) north = y
  }
  return [west, south, east, north]
}

/** Whether a box lies wholly to one side of another. */
export const isBeside = ([west, south, east, north]: Box, other: Box): boolean =>
  east < other[0] || west > other[2] || north < other[1] || south > other[3]
