import { municipalitiesFacing } from '../../../dataset/municipality-borders'
import { chooseMarketColors, type MarketOfPlace } from '../../../charts/maps/market-colors'
import { codeAt, rowsOf } from '../../../view/rows'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'

/**
 * The colour of each computed market, by its centre, as its place among so many: the same on the map and in the chart,
 * in every year and in every panel. A market of one in every year has none. `neighboursOf` where the municipalities are
 * not Sweden's.
 */
export function colorsOfMarkets(
  data: ViewData,
  count: number,
  neighboursOf: (code: string) => Iterable<string> = municipalitiesFacing,
): ReadonlyMap<string, number> {
  const years = marketsOverYears(data).map(withoutSingles)
  return chooseMarketColors(years, neighboursOf, count)
}

/** The market of each municipality in each year: that of the year shown, and what the table of events tells of the others. */
export function marketsOverYears(data: ViewData): readonly MarketOfPlace[] {
  const shown = new Map(placesOf(data).map(({ code, head }) => [code, head]))
  const table = sideTable(data, 'events')
  if (!table) return [shown]
  const [region, market, former] = ['region', 'labour_market', 'former_labour_market'].map((id) =>
    codes(table, id),
  )
  const year = numbers(table, 'year')
  const events = rowsOf(table).map((row) => ({
    year: year.values[row] ?? 0,
    code: region ? codeAt(region, row) : '',
    to: market ? codeAt(market, row) : '',
    from: former ? codeAt(former, row) : '',
  }))
  const change = (before: MarketOfPlace, code: string, head: string): MarketOfPlace => {
    const after = new Map(before)
    if (head === '') after.delete(code)
    else after.set(code, head)
    return after
  }
  const at = data.filters.year.to
  const years: MarketOfPlace[] = [shown]
  // Each year as a whole: halves of a change were never a map.
  const inYears = (some: typeof events): (typeof events)[] =>
    [...new Set(some.map((event) => event.year))].map((one) => some.filter((event) => event.year === one))
  let now: MarketOfPlace = shown
  for (const changes of inYears(events.filter((event) => event.year > at))) {
    for (const { code, to } of changes) now = change(now, code, to)
    years.push(now)
  }
  now = shown
  for (const changes of inYears(events.filter((event) => event.year <= at)).toReversed()) {
    for (const { code, from } of changes) now = change(now, code, from)
    years.push(now)
  }
  return years
}

/** The municipalities of each row: a what-if may have joined several. */
export function placesOf(data: ViewData): { code: string; row: number; head: string }[] {
  const region = codes(data, 'region')
  const market = codes(data, 'labour_market')
  return rowsOf(data).flatMap((row) =>
    codeAt(region, row)
      .split('+')
      .map((code) => ({ code, row, head: codeAt(market, row) })),
  )
}

function withoutSingles(marketOf: MarketOfPlace): MarketOfPlace {
  const sizes = new Map<string, number>()
  for (const head of marketOf.values()) sizes.set(head, (sizes.get(head) ?? 0) + 1)
  return new Map([...marketOf].filter(([, head]) => (sizes.get(head) ?? 0) > 1))
}
