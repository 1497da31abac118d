import type { MapPlace } from '../frame/chart-picture'

/** A map of more places than these is drawn around those that matter. */
const MANY_PLACES = 40
const NEIGHBOURS = 16
/** The part of all persons that a map should show. */
const SHARE = 0.85
const LEAST = 12

/** The chosen places and their nearest ones; all where there are few, or where none is chosen. */
export function placesAround(places: readonly MapPlace[], chosen: readonly string[]): readonly MapPlace[] {
  const centres = places.filter((place) => chosen.includes(place.code))
  if (places.length <= MANY_PLACES || centres.length === 0) return places
  const shown = new Set(centres)
  for (const centre of centres) {
    const squeeze = Math.cos((centre.latitude * Math.PI) / 180)
    const squaredDistance = (place: MapPlace): number =>
      ((place.longitude - centre.longitude) * squeeze) ** 2 + (place.latitude - centre.latitude) ** 2
    const nearest = places.toSorted((a, b) => squaredDistance(a) - squaredDistance(b))
    for (const place of nearest.slice(0, NEIGHBOURS + 1)) shown.add(place)
  }
  return [...shown]
}

/** The largest items that together hold most of the persons; all where there are few. */
export function takeLargest<Item>(
  items: readonly Item[],
  personsOf: (item: Item) => number,
  many = MANY_PLACES,
): readonly Item[] {
  if (items.length <= many) return items
  const sorted = items.toSorted((a, b) => personsOf(b) - personsOf(a))
  const total = sorted.reduce((sum, item) => sum + personsOf(item), 0)
  let held = 0
  const end = sorted.findIndex((item) => (held += personsOf(item)) >= SHARE * total)
  return sorted.slice(0, Math.max(LEAST, end + 1))
}
