import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { OFFICIAL_LABOUR_MARKETS_YEAR, officialMarketOf } from '../../../dataset/official-labour-markets'
import { personsToSingleLimit, personsToTotalLimit } from '../../../indicators/distance-to-limit'
import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import type { localize } from '../../../messages/localize'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { formatLimit } from '../labour-markets/finding'
import { placeOf, nameOfPlace } from '../labour-markets/market-year'
import { describePair } from './finding'
import { choosePair, isOneMarket, readPairYears, type Pair, type PairSide, type PairYear } from './pair'
import {
  codes,
  FIGURE_FLAGS,
  numbers,
  type SideTable,
  type ViewColumn,
  type ViewData,
} from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { oneOrTwoWords } from './words'
import { commutingWords } from '../words'
import { inEveryLanguage } from '../../../messages/language'

/**
 * One local labour market or two? How far each of two municipalities is from the limits of SCB's rule, over the years.
 * Rows: municipality, then year; first the one that is nearer to losing its place as a centre. Side tables: `verdicts`,
 * by year whether the rule makes one market of them; `official`, the area of SCB's division that each lies in.
 */
export const commutingOneOrTwo: View = {
  id: 'commuting.one-or-two',
  words: oneOrTwoWords,
  table: 'commuting-totals',
  alsoFrom: ['commuting-flows'],
  takes: ['region', 'year', 'sex', 'total-out', 'single-out'],
  maxRegions: 2,
  counties: true,
  years: 'range',
  // The lines are about the first of the two.
  steady: (['to_other_share', 'out_share'] as const).map((id) => ({
    id,
    columns: [],
    also: (shown) => sharesOfFirst(shown, id),
  })),
  answerYears: answerPairYears,
  pictures: ['chart'],
  compute: computeOneOrTwo,
}

/** The two and their shares in all years, without the markets that the rule makes. */
function answerPairYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const all = { ...filters, year: { from, to } }
  const pair = choosePair(reader, all, dataset)
  if (!pair) return []
  const found = readPairYears(reader, all, dataset, pair, { withMarkets: false })
  return [{ filters: all, columns: buildColumns(pair, found, all, dataset), rowCount: countRows(found) }]
}

const countRows = (years: readonly PairYear[]): number =>
  years.reduce((sum, { sides }) => sum + sides.filter(isStated).length, 0)

const sharesOfFirst = (data: ViewData, id: 'to_other_share' | 'out_share'): number[] => {
  const { indices } = codes(data, 'region')
  return [...numbers(data, id).values].filter((_, row) => indices[row] === 0)
}

function computeOneOrTwo(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const pair = choosePair(reader, filters, dataset)
  const years = pair ? readPairYears(reader, filters, dataset, pair) : []
  if (!pair || years.length === 0)
    return assembleView(commutingOneOrTwo, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty: explainEmpty('commuting-totals', filters, dataset),
    })
  const chosen = { ...filters, region: pair.map(({ code }) => code) }
  const open = years.some(({ sides }) => sides.some(({ commuting }) => commuting?.openOut === true))
  return assembleView(commutingOneOrTwo, chosen, dataset, {
    columns: buildColumns(pair, years, filters, dataset),
    rowCount: countRows(years),
    sideTables: [buildVerdicts(pair, years, dataset), ...buildOfficial(pair, dataset)],
    finding: describePair(pair, years, filters, dataset),
    notes: [
      oneOrTwoWords.say((words, language) =>
        words.notes.rule(formatLimit(filters.totalOut, language), formatLimit(filters.singleOut, language)),
      ),
      ...(open ? [commutingWords.say((words) => words.noOutside)] : []),
      ...(pair.some((region) => officialMarketOf(region) !== undefined)
        ? [oneOrTwoWords.say((words) => words.notes.official)]
        : []),
    ],
    tables: ['commuting-totals', 'commuting-flows'],
  })
}

const isStated = ({ commuting, largest }: PairSide): boolean => commuting !== null || largest !== null

function buildColumns(
  pair: Pair,
  years: readonly PairYear[],
  { totalOut, singleOut }: Filters,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const method = (id: 'share' | 'toLimit'): ReturnType<typeof localize> =>
    oneOrTwoWords.say((words) => words.methods[id])
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const toOther = new NumberColumnBuilder({ id: 'to_other', unit: 'persons' })
  const share = (id: 'to_other_share' | 'out_share') =>
    new NumberColumnBuilder({ id, unit: 'fraction', derived: true, method: method('share') })
  const toLimit = (id: 'to_other_to_limit' | 'out_to_limit') =>
    new NumberColumnBuilder({ id, unit: 'persons', derived: true, signed: true, method: method('toLimit') })
  const toOtherShare = share('to_other_share')
  const toOtherToLimit = toLimit('to_other_to_limit')
  const out = new NumberColumnBuilder({ id: 'out_commuters', unit: 'persons' })
  const outShare = share('out_share')
  const outToLimit = toLimit('out_to_limit')
  const night = new NumberColumnBuilder({ id: 'night_population', unit: 'persons', derived: true })
  const largestTo = new CodeColumnBuilder('largest_out_to', 'region')
  const largestShare = new NumberColumnBuilder({ id: 'largest_out_share', unit: 'fraction', derived: true })
  const isCentre = new NumberColumnBuilder({ id: 'is_centre', unit: 'flag', derived: true })
  const market = new CodeColumnBuilder('labour_market', 'region')
  pair.forEach((place, index) => {
    for (const of of years) {
      const side = of.sides[index]
      if (!side || !isStated(side)) continue
      const { commuting, largest } = side
      const sources = commuting?.sources ?? []
      const workers = commuting?.night ?? NOT_AVAILABLE
      const leaving = commuting?.totals.outCommuters ?? NOT_AVAILABLE
      const bound = commuting?.openOut === true ? FIGURE_FLAGS.lowerBound : 0
      const below = commuting?.openOut === true ? FIGURE_FLAGS.upperBound : 0
      const base = flagBase(workers)
      region.push(place.code, place.name)
      year.pushNumber(of.year)
      toOther.push(side.toOther.persons, side.toOther.sources)
      const behind = [...side.toOther.sources, ...sources]
      toOtherShare.push(divideFigures(side.toOther.persons, workers), behind, base | below)
      toOtherToLimit.push(distance(personsToSingleLimit, side.toOther.persons, workers, singleOut), behind)
      out.push(leaving, sources, bound)
      outShare.push(commuting?.outShare ?? NOT_AVAILABLE, sources, base | bound)
      outToLimit.push(distance(personsToTotalLimit, leaving, workers, totalOut), sources)
      night.push(workers, sources)
      if (largest) largestTo.push(largest.to.code, largest.to.name)
      else largestTo.pushNone()
      largestShare.push(
        largest ? divideFigures(largest.persons, workers) : NOT_AVAILABLE,
        [...(largest?.sources ?? []), ...sources],
        base | below,
      )
      const found = of.markets ? placeOf(of.markets.markets.codes, place.code) : -1
      const role = of.markets?.markets.roles[found]
      // What decides are the place's largest flow and its sum, not every flow of the matrix.
      isCentre.push(role === undefined ? NOT_AVAILABLE : figureOf(role === 'centre' ? 1 : 0), [
        ...(largest?.sources ?? []),
        ...sources,
      ])
      const head = of.markets?.markets.codes[of.markets.markets.market[found] ?? -1]
      if (head === undefined) market.pushNone()
      else market.push(head, nameOfPlace(head, dataset))
    }
  })
  return [
    region,
    year,
    toOther,
    toOtherShare,
    toOtherToLimit,
    out,
    outShare,
    outToLimit,
    night,
    largestTo,
    largestShare,
    isCentre,
    market,
  ].map((column) => column.build(dataset))
}

function distance(
  count: (persons: number, night: number, limit: number) => number,
  persons: Figure,
  night: Figure,
  limit: number,
): Figure {
  if (!isKnown(persons) || !isKnown(night)) return NOT_AVAILABLE
  return amountOf(night) > 0 ? figureOf(count(amountOf(persons), amountOf(night), limit)) : NOT_APPLICABLE
}

function buildVerdicts(pair: Pair, years: readonly PairYear[], dataset: DatasetDescription): SideTable {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const one = new NumberColumnBuilder({ id: 'one_market', unit: 'flag', derived: true })
  let rowCount = 0
  for (const of of years) {
    const isOne = isOneMarket(of, pair)
    if (isOne === null) continue
    rowCount++
    year.pushNumber(of.year)
    one.push(
      figureOf(isOne ? 1 : 0),
      of.sides.flatMap(({ largest, commuting }) => [
        ...(largest?.sources ?? []),
        ...(commuting?.sources ?? []),
      ]),
    )
  }
  return {
    id: 'verdicts',
    label: oneOrTwoWords.say((words) => words.tables.verdicts),
    rowCount,
    columns: [year.build(dataset), one.build(dataset)],
  }
}

/** SCB's area of each of the two; none where they are not Swedish. */
function buildOfficial(pair: Pair, dataset: DatasetDescription): SideTable[] {
  const found = pair.flatMap((region) => {
    const market = officialMarketOf(region)
    return market ? [{ region, market }] : []
  })
  if (found.length < pair.length) return []
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const official = new CodeColumnBuilder('official_market', 'text')
  for (const { region: place, market } of found) {
    region.push(place.code, place.name)
    year.pushNumber(OFFICIAL_LABOUR_MARKETS_YEAR)
    official.push(market.code, inEveryLanguage(market.name))
  }
  return [
    {
      id: 'official',
      label: oneOrTwoWords.say((words) => words.tables.official),
      rowCount: found.length,
      columns: [region.build(), year.build(dataset), official.build()],
    },
  ]
}
