import type { ChartContext } from '../frame/chart-context'
import type { MapGeography } from '../frame/chart-picture'
import { borderLengths } from './map-neighbours'

/** How strongly a category's colour stands on the map's ground: names on it must stay readable. */
const TINT = 0.45
/** Markets that a map's legend names; where there are more, colours only tell neighbours apart. */
export const MOST_NAMED = 7

/**
 * Colours of markets on a map, in the order given, most often the largest first: each takes the one that it has the
 * least border in common with, none where one is free. Where there are no more than the legend names, all differ.
 * `marketOf`: by code of municipality.
 */
export function chooseMarketColors(
  ctx: ChartContext,
  markets: readonly string[],
  marketOf: ReadonlyMap<string, string>,
  geography: MapGeography,
): ReadonlyMap<string, string> {
  const { categories, surface, regionFill } = ctx.theme
  const tints = categories.map((color) => tint(color, surface))
  const borders = new Map<string, Map<string, number>>()
  for (const [code, neighbours] of borderLengths(geography)) {
    const own = marketOf.get(code)
    for (const [neighbour, length] of neighbours) {
      const other = marketOf.get(neighbour)
      if (own === undefined || other === undefined || own === other) continue
      const known = borders.get(own) ?? new Map<string, number>()
      borders.set(own, known.set(other, (known.get(other) ?? 0) + length))
    }
  }
  const colors = new Map<string, string>()
  const allDiffer = markets.length <= Math.min(MOST_NAMED, tints.length)
  markets.forEach((market, order) => {
    const common = new Map<string, number>()
    for (const [other, color] of colors) {
      const length = allDiffer ? 1 : (borders.get(market)?.get(other) ?? 0)
      common.set(color, (common.get(color) ?? 0) + length)
    }
    const inTurn = tints.map((_, index) => tints[(order + index) % tints.length] ?? regionFill)
    const [best = regionFill] = inTurn.toSorted((a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0))
    colors.set(market, best)
  })
  return colors
}

/** A colour mixed with the ground, both as `#rrggbb`. */
function tint(color: string, ground: string): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * TINT + part(ground, at) * (1 - TINT)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
