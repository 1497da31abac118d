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
  const known = chosen.get(data)
  if (known?.count === count && known.neighboursOf === neighboursOf) return known.colors
  const years = marketsOverYears(data).map(withoutSingles)
  const colors = chooseMarketColors(years, neighboursOf, count)
  chosen.set(data, { count, neighboursOf, colors })
  return colors
}

/** Map, bars and lines of one answer ask for the same colours. */
const chosen = new WeakMap<
  ViewData,
  {
    readonly count: number
    readonly neighboursOf: (code: string) => Iterable<string>
    readonly colors: ReadonlyMap<string, number>
  }
>()

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
  /** A year's markets after all that changed in it: half of a year's changes was never a map. */
  const changed = (before: MarketOfPlace, changes: typeof events, side: 'from' | 'to'): MarketOfPlace => {
    const after = new Map(before)
    for (const event of changes) {
      if (event[side] === '') after.delete(event.code)
      else after.set(event.code, event[side])
    }
    return after
  }
  const at = data.filters.year.to
  const years: MarketOfPlace[] = [shown]
  const inYears = (some: typeof events): (typeof events)[] => {
    const ofYears = new Map<number, typeof events>()
    for (const event of some) {
      const known = ofYears.get(event.year)
      if (known) known.push(event)
      else ofYears.set(event.year, [event])
    }
    return [...ofYears.values()]
  }
  let now: MarketOfPlace = shown
  for (const changes of inYears(events.filter((event) => event.year > at))) {
    now = changed(now, changes, 'to')
    years.push(now)
  }
  now = shown
  for (const changes of inYears(events.filter((event) => event.year <= at)).toReversed()) {
    now = changed(now, changes, 'from')
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
