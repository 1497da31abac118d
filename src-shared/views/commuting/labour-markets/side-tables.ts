import type { DatasetDescription } from '../../../dataset/description'
import { figureOf, NOT_APPLICABLE } from '../../../indicators/figure'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagShares, nameOfPlace, placeOf, shareFigure, type LabourMarketYear } from './market-year'
import type { SideTable, ViewColumn } from '../../../view/view-data'
import { labourMarketsWords } from './words'

const tableOf = (
  id: 'timeline' | 'markets' | 'events',
  columns: readonly ViewColumn[],
  rowCount: number,
): SideTable => ({
  id,
  label: labourMarketsWords.say((words) => words.tables[id]),
  rowCount,
  columns,
})

/** Where the places in focus stood each year, and how many markets there were. */
export function buildTimeline(
  years: readonly LabourMarketYear[],
  focus: readonly string[],
  dataset: DatasetDescription,
): SideTable {
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const isCentre = new NumberColumnBuilder({ id: 'is_centre', unit: 'flag', derived: true })
  const outShare = new NumberColumnBuilder({ id: 'out_share', unit: 'fraction', derived: true })
  const largest = new NumberColumnBuilder({ id: 'largest_out_share', unit: 'fraction', derived: true })
  const largestTo = new CodeColumnBuilder('largest_out_to', 'region')
  const market = new CodeColumnBuilder('labour_market', 'region')
  const count = new NumberColumnBuilder({ id: 'markets', unit: 'none', derived: true })
  let rowCount = 0
  for (const code of focus)
    for (const of of years) {
      const { markets, sources, sourcesOf } = of
      const place = placeOf(markets.codes, code)
      if (place < 0) continue
      const flags = flagShares(of, place)
      const target = markets.codes[markets.largestTo[place] ?? -1]
      const head = markets.codes[markets.market[place] ?? -1] ?? ''
      rowCount++
      region.push(code, nameOfPlace(code, dataset))
      year.pushNumber(of.year)
      isCentre.push(figureOf(markets.roles[place] === 'centre' ? 1 : 0), sourcesOf.largest(place))
      outShare.push(shareFigure(markets.outShare[place]), sourcesOf.out(place), flags.out)
      largest.push(shareFigure(markets.largestShare[place]), sourcesOf.largest(place), flags.largest)
      if (target === undefined) largestTo.pushNone()
      else largestTo.push(target, nameOfPlace(target, dataset))
      market.push(head, nameOfPlace(head, dataset))
      count.push(figureOf(new Set(markets.market).size), sources)
    }
  const columns = [region, year, isCentre, outShare, largest, largestTo, market, count]
  return tableOf(
    'timeline',
    columns.map((column) => column.build(dataset)),
    rowCount,
  )
}

/** Each market of a year as a whole, the largest first. */
export function buildMarkets(of: LabourMarketYear, dataset: DatasetDescription): SideTable {
  const { markets, matrix, sources } = of
  const n = markets.codes.length
  const sums = new Map<number, { members: number; night: number; day: number; inner: number }>()
  for (let home = 0; home < n; home++) {
    const head = markets.market[home] ?? home
    const sum = sums.get(head) ?? { members: 0, night: 0, day: 0, inner: 0 }
    sum.members++
    sum.night += markets.night[home] ?? 0
    sum.day += markets.day[home] ?? 0
    for (let work = 0; work < n; work++)
      if (markets.market[work] === head) sum.inner += matrix.persons[home * n + work] ?? 0
    sums.set(head, sum)
  }
  const market = new CodeColumnBuilder('labour_market', 'region')
  const members = new NumberColumnBuilder({ id: 'members', unit: 'none', derived: true })
  const night = new NumberColumnBuilder({ id: 'night_population', unit: 'persons', derived: true })
  const day = new NumberColumnBuilder({ id: 'day_population', unit: 'persons', derived: true })
  const method = labourMarketsWords.say((words) => words.methods.selfContainment)
  const supply = new NumberColumnBuilder({ id: 'supply_side', unit: 'fraction', derived: true, method })
  const demand = new NumberColumnBuilder({ id: 'demand_side', unit: 'fraction', derived: true, method })
  const inOrder = [...sums].sort(([a, one], [b, other]) => other.night - one.night || a - b)
  for (const [head, sum] of inOrder) {
    const code = markets.codes[head] ?? ''
    market.push(code, nameOfPlace(code, dataset))
    members.push(figureOf(sum.members), sources)
    night.push(figureOf(sum.night), sources)
    day.push(figureOf(sum.day), sources)
    const flags = flagShares(of, head).largest
    supply.push(sum.night > 0 ? figureOf(sum.inner / sum.night) : NOT_APPLICABLE, sources, flags)
    demand.push(sum.day > 0 ? figureOf(sum.inner / sum.day) : NOT_APPLICABLE, sources, flags)
  }
  return tableOf(
    'markets',
    [market, members, night, day, supply, demand].map((column) => column.build(dataset)),
    inOrder.length,
  )
}

/**
 * Municipalities that came to another market than the year before. One that the year before did not have (a split or
 * merged municipality) has no former market: it is shown, not joined to anything.
 */
export function buildEvents(years: readonly LabourMarketYear[], dataset: DatasetDescription): SideTable {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const region = new CodeColumnBuilder('region', 'region')
  const former = new CodeColumnBuilder('former_labour_market', 'region')
  const market = new CodeColumnBuilder('labour_market', 'region')
  let rowCount = 0
  years.slice(1).forEach((of, index) => {
    const before = years[index]?.markets
    const placeBefore = new Map(before?.codes.map((code, place) => [code, place]))
    of.markets.codes.forEach((code, place) => {
      const head = of.markets.codes[of.markets.market[place] ?? -1] ?? ''
      const was = placeBefore.get(code) ?? -1
      const formerHead = before?.codes[before.market[was] ?? -1]
      if (formerHead === head) return
      rowCount++
      year.pushNumber(of.year)
      region.push(code, nameOfPlace(code, dataset))
      if (formerHead === undefined) former.pushNone()
      else former.push(formerHead, nameOfPlace(formerHead, dataset))
      market.push(head, nameOfPlace(head, dataset))
    })
  })
  return tableOf(
    'events',
    [year, region, former, market].map((column) => column.build(dataset)),
    rowCount,
  )
}
