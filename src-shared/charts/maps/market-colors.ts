import type { ChartContext } from '../frame/chart-context'

/** How strongly a category's colour stands on the map's ground: names on it must stay readable. */
const TINT = 0.45
/** Markets that a map's legend names; where there are more, colours only tell neighbours apart. */
export const MOST_NAMED = 7

/** Code of the market's centre by code of municipality, in one year. */
export type MarketOfPlace = ReadonlyMap<string, string>

/** A conflict of colours between neighbours weighs more than any number of those between markets far apart. */
const NEIGHBOURS_WEIGH = 1000

/**
 * The colour of each market, as its place among the theme's categories, by the code of its centre. It goes by the
 * code and stays the same in all of `years`, whichever of them is drawn: markets that have a border in common in any
 * year have different ones, and where a legend can name all of them no two are alike. Those with most municipalities
 * over the years choose first. `neighboursOf`: codes of the municipalities that one has a border with.
 */
export function chooseMarketColors(
  years: readonly MarketOfPlace[],
  neighboursOf: (code: string) => Iterable<string>,
  count: number,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  const conflicts = new Map<string, Map<string, number>>()
  const addConflict = (one: string, other: string, weight: number): void => {
    const known = conflicts.get(one) ?? new Map<string, number>()
    conflicts.set(one, known.set(other, Math.max(weight, known.get(other) ?? 0)))
  }
  for (const marketOf of years) {
    for (const [code, market] of marketOf) {
      sizes.set(market, (sizes.get(market) ?? 0) + 1)
      for (const neighbour of neighboursOf(code)) {
        const other = marketOf.get(neighbour)
        if (other !== undefined && other !== market) addConflict(market, other, NEIGHBOURS_WEIGH)
      }
    }
    const together = [...new Set(marketOf.values())]
    if (together.length > MOST_NAMED) continue
    for (const market of together)
      for (const other of together) if (other !== market) addConflict(market, other, 1)
  }
  const colors = new Map<string, number>()
  const inOrder = [...sizes].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  for (const [market] of inOrder) {
    const taken = Array.from({ length: count }, () => 0)
    for (const [other, weight] of conflicts.get(market) ?? []) {
      const color = colors.get(other)
      if (color !== undefined) taken[color] = (taken[color] ?? 0) + weight
    }
    const first = Number.parseInt(market.replace(/\D/g, '').slice(0, 4) || '0', 10)
    const inTurn = Array.from({ length: count }, (_, i) => (first + i) % count)
    colors.set(
      market,
      inTurn.reduce((best, color) => ((taken[color] ?? 0) < (taken[best] ?? 0) ? color : best)),
    )
  }
  return colors
}

/** The fill of a market on a map or in a field with text on it. */
export const marketTint = ({ theme }: ChartContext, color: number): string =>
  tint(theme.categories[color] ?? theme.neutral, theme.surface)

/** A colour mixed with the ground, both as `#rrggbb`. */
function tint(color: string, ground: string): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * TINT + part(ground, at) * (1 - TINT)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
