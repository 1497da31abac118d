import type { Position } from 'geojson'
import type { MapGeography, MapPlace } from '../frame/chart-picture'

/** Of places whose areas touch no other, such as islands, the nearest ones count as neighbours. */
const NEAR = 4
/**
 * Degrees of a cell, about four kilometres in the middle of Sweden: boundaries come simplified each by itself, so that
 * two sides of one border are not the same line.
 */
const CELL = { longitude: 0.08, latitude: 0.04 }

type Borders = ReadonlyMap<string, ReadonlyMap<string, number>>

const kept = new WeakMap<MapGeography['regions'], Borders>()

/**
 * How long a border each two areas of a map have in common, as the number of cells that both borders run through; by
 * code, both ways. Remembered for a geography: a map is drawn many times while a limit is dragged.
 */
export function borderLengths(geography: MapGeography): Borders {
  const found = kept.get(geography.regions) ?? measure(geography)
  kept.set(geography.regions, found)
  return found
}

function measure({ regions, places }: MapGeography): Borders {
  const codesAt = new Map<string, Set<string>>()
  for (const { geometry, properties } of regions.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const ring of polygons.flat())
      for (const cell of cellsAlong(ring))
        codesAt.set(cell, (codesAt.get(cell) ?? new Set<string>()).add(properties.code))
  }
  const borders = new Map<string, Map<string, number>>()
  const add = (code: string, other: string): void => {
    const known = borders.get(code) ?? new Map<string, number>()
    borders.set(code, known.set(other, (known.get(other) ?? 0) + 1))
  }
  for (const codes of codesAt.values())
    for (const code of codes) for (const other of codes) if (other !== code) add(code, other)
  for (const place of places.filter(({ code }) => !borders.has(code)))
    for (const other of nearest(place, places)) {
      add(place.code, other.code)
      add(other.code, place.code)
    }
  return borders
}

/** The cells that a ring runs through, stepping along its sides. */
function* cellsAlong(ring: readonly Position[]): Generator<string> {
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [toX = x, toY = y] = ring[index + 1] ?? []
    const steps = Math.ceil(
      Math.max(Math.abs(toX - x) / CELL.longitude, Math.abs(toY - y) / CELL.latitude, 1) * 2,
    )
    for (let step = 0; step < steps; step++) {
      const at = [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps] as const
      yield `${String(Math.floor(at[0] / CELL.longitude))} ${String(Math.floor(at[1] / CELL.latitude))}`
    }
  }
}

function nearest(place: MapPlace, places: readonly MapPlace[]): readonly MapPlace[] {
  const squeeze = Math.cos((place.latitude * Math.PI) / 180)
  const squaredDistance = (other: MapPlace): number =>
    ((other.longitude - place.longitude) * squeeze) ** 2 + (other.latitude - place.latitude) ** 2
  return places
    .filter(({ code }) => code !== place.code)
    .toSorted((a, b) => squaredDistance(a) - squaredDistance(b))
    .slice(0, NEAR)
}
