import type { Reach } from '../../../view/reach'
import { placeOf, type LabourMarketYear } from './market-year'

/**
 * What the shares of the municipalities in the markets of the places in focus reach, over all years: so long are their
 * bars at most. Without focus those of all municipalities. Null of a single year.
 */
export function reachOfShares(years: readonly LabourMarketYear[], focus: readonly string[]): Reach | null {
  const [from, to] = [years[0]?.year, years.at(-1)?.year]
  if (from === undefined || to === undefined || from === to) return null
  const shares = { out_share: [] as number[], largest_out_share: [] as number[] }
  for (const { markets } of years) {
    const heads = new Set(focus.map((code) => markets.market[placeOf(markets.codes, code)]))
    markets.codes.forEach((_, place) => {
      if (focus.length > 0 && !heads.has(markets.market[place])) return
      shares.out_share.push(markets.outShare[place] ?? Number.NaN)
      shares.largest_out_share.push(markets.largestShare[place] ?? Number.NaN)
    })
  }
  const columns = Object.entries(shares).flatMap(([id, all]) => {
    const values = Float64Array.from(all.filter(Number.isFinite)).sort()
    const [low, high] = [values[0], values.at(-1)]
    return low === undefined || high === undefined ? [] : [[id, { low, high, values }] as const]
  })
  return { years: { from, to }, columns: Object.fromEntries(columns) }
}
