import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import type { Figure } from '../../../indicators/figure'
import { computeDemandSide, computeSupplySide } from '../../../indicators/self-containment'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import type { ContainedPlace } from './view'
import { isComparable, type PairYear, type Place, type PlaceYear } from './figures'
import { speakFlags } from '../../../view/figure-flags'
import { SINGLE_OUT_LIMIT } from '../../../filters/single-out'
import { TOTAL_OUT_LIMIT } from '../../../filters/total-out'
import type { Filters } from '../../../filters/filters'
import { describeMarkets } from '../labour-markets/finding'
import { readLabourMarkets } from '../labour-markets/market-year'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { containmentWords } from './words'

/** The answer: for one place its self-containment then and now, for two that of each and of both as one area. */
export function describeContainment(
  dataset: DatasetDescription,
  shown: readonly ContainedPlace[],
  pair: readonly PairYear[] | null,
): LocalizedText | null {
  const [a, b, both] = shown
  if (pair && pair.length > 0 && a && b && both) return describePair([a, b, both], pair)
  return a ? describePlace(a, dataset) : null
}

/** A side's share in words; at most that where flows beyond the dataset are not stated. */
const writeSide = (share: Figure, isOpen: boolean, language: Language): string =>
  speakFlags(formatNumber(share.value, 'fraction', language), isOpen ? FIGURE_FLAGS.upperBound : 0, language)

function describePlace({ place, years }: ContainedPlace, dataset: DatasetDescription): LocalizedText | null {
  const known = years.filter((year) => computeSupplySide(year).sign === 0)
  const last = known.at(-1)
  // What was measured otherwise is no "before": the lines are cut there as well.
  const first = known.find(({ year }) => last && isComparable(dataset, year, last.year))
  if (!first || !last) return null
  return containmentWords.say((words, language) => {
    const { findings } = words
    const supply = (one: PlaceYear): string => writeSide(computeSupplySide(one), one.openOut, language)
    const demand = (one: PlaceYear): string => writeSide(computeDemandSide(one), one.openIn, language)
    const now = findings.contained(place.name[language], supply(last), demand(last), String(last.year))
    if (first.year === last.year) return now
    return `${now} ${findings.before(supply(first), demand(first), String(first.year))}`
  })
}

/** Whether the two, where they are municipalities, are one labour market by the rule: told in a note. */
export function noteMarkets(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  places: readonly Place[],
  year: number,
): LocalizedText | null {
  if (places.some(({ members }) => members.length !== 1)) return null
  const limits = { totalOut: TOTAL_OUT_LIMIT, singleOut: SINGLE_OUT_LIMIT }
  const markets = readLabourMarkets(reader, { ...filters, ...limits, whatIf: '' }, dataset, year)
  return (
    markets &&
    describeMarkets(
      markets,
      places.map(({ code }) => code),
      limits,
      dataset,
    )
  )
}

function describePair(
  [a, b, both]: readonly [ContainedPlace, ContainedPlace, ContainedPlace],
  pair: readonly PairYear[],
): LocalizedText {
  const year = pair.at(-1)?.year ?? 0
  const supply = (one: ContainedPlace, language: Language): string => {
    const found = one.years.find((own) => own.year === year)
    return found ? writeSide(computeSupplySide(found), found.openOut, language) : '..'
  }
  return containmentWords.say((words, language) =>
    words.findings.apart(
      a.place.name[language],
      supply(a, language),
      b.place.name[language],
      supply(b, language),
      supply(both, language),
      String(year),
    ),
  )
}
