import type { ChartContext } from './chart-context'
import type { MapPlace } from './chart-picture'

/** How strongly a category's colour stands on the map's ground: names on it must stay readable. */
const TINT = 0.45
/** Neighbours that must not share a colour are sought among this many nearest seats. */
const NEAR = 6
/** Markets that a map's legend names; where there are more, colours only tell neighbours apart. */
export const MOST_NAMED = 7

/**
 * Colours of markets on a map, in the order given, most often the largest first: each takes one that none of its
 * neighbours has. Where there are no more than the legend names, all differ. `marketOf`: by code of municipality.
 */
export function chooseMarketColors(
  ctx: ChartContext,
  markets: readonly string[],
  marketOf: ReadonlyMap<string, string>,
  places: readonly MapPlace[],
): ReadonlyMap<string, string> {
  const { categories, surface, regionFill } = ctx.theme
  const located = places.filter(({ code }) => marketOf.has(code))
  const neighbours = new Map<string, Set<string>>()
  for (const place of located) {
    const own = marketOf.get(place.code) ?? ''
    const near = located
      .map((other) => ({ market: marketOf.get(other.code) ?? '', distance: squaredDistance(place, other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NEAR)
    for (const { market } of near) {
      if (market === own) continue
      // Who has somebody for a neighbour is one, whichever of the two has more places near.
      for (const [one, other] of [
        [own, market],
        [market, own],
      ] as const)
        neighbours.set(one, (neighbours.get(one) ?? new Set<string>()).add(other))
    }
  }
  const colors = new Map<string, string>()
  const allDiffer = markets.length <= Math.min(MOST_NAMED, categories.length)
  markets.forEach((market, order) => {
    const others = allDiffer ? colors.keys() : (neighbours.get(market) ?? [])
    const taken = new Set([...others].map((other) => colors.get(other)))
    const inTurn = categories
      .map((_, index) => categories[(order + index) % categories.length] ?? '')
      .map((color) => tint(color, surface))
    colors.set(market, inTurn.find((color) => !taken.has(color)) ?? inTurn[0] ?? regionFill)
  })
  return colors
}

const squaredDistance = (a: MapPlace, b: MapPlace): number =>
  ((a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)) ** 2 + (a.latitude - b.latitude) ** 2

/** A colour mixed with the ground, both as `#rrggbb`. */
function tint(color: string, ground: string): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * TINT + part(ground, at) * (1 - TINT)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
