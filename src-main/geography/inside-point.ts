import { highestOf, lowestOf } from '#shared/indicators/extremes'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'

type Rings = readonly (readonly Position[])[]

/** The search ends when no other place could be better by more than this part of the area's size. */
const PRECISION = 1 / 60

/**
 * A point well inside an area, for its name and its flows: the middle of the largest circle that fits into its
 * largest polygon (pole of inaccessibility, after Garcia-Castellanos & Lombardo 2007). Null: there is no area.
 */
export function findInsidePoint(geometry: Polygon | MultiPolygon): Position | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const areaOf = (rings: Rings): number => Math.abs(signedDoubleArea(rings[0] ?? []))
  const largest = polygons.reduce<Rings>((a, b) => (areaOf(b) > areaOf(a) ? b : a), polygons[0] ?? [])
  const outer = largest[0]
  if (outer === undefined || outer.length < 4) return null
  const [south, north] = endsOf(outer.map(([, y = 0]) => y))
  // A degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const rings = largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * squeeze, y]))
  const [west, east] = endsOf((rings[0] ?? []).map(([x]) => x))
  const size = Math.min(east - west, north - south)
  if (size <= 0) return null
  const pole = polylabel(rings, size * PRECISION)
  return pole.distance > 0 ? [pole[0] / squeeze, pole[1]] : (outer[0] ?? null)
}

const endsOf = (values: readonly number[]): [number, number] => [lowestOf(values), highestOf(values)]
