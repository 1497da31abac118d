import type { DatasetDescription } from '../../../dataset/description'
import { OFFICIAL_LABOUR_MARKETS_YEAR, officialMarketOf } from '../../../dataset/official-labour-markets'
import { personsToSingleLimit, personsToTotalLimit } from '../../../indicators/distance-to-limit'
import { amountOf, isKnown } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatFinePercent, formatNumber } from '../../../messages/number-format'
import { placeOf } from '../labour-markets/market-year'
import { markFlags } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { formatLimit } from '../labour-markets/finding'
import { isOneMarket, type Pair, type PairYear } from './pair'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { oneOrTwoWords } from './words'

/** The last year whose flow between the two is published; where none is, the last with flows, or the last of all. */
export function yearToTell(years: readonly PairYear[], dataset: DatasetDescription): PairYear | undefined {
  const official = new Set(
    dataset.sources.filter(({ quality }) => quality === 'official').map(({ id }) => id),
  )
  const isPublished = ({ sides: [side] }: PairYear): boolean =>
    isKnown(side.toOther.persons) && side.toOther.sources.every((id) => official.has(id))
  return (
    years.findLast(isPublished) ??
    years.findLast(({ sides: [side] }) => isKnown(side.toOther.persons)) ??
    years.at(-1)
  )
}

/** The answer: by the rule in the year told, what it would take to change it, and SCB's own division. */
export function describePair(
  pair: Pair,
  years: readonly PairYear[],
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText | null {
  const of = yearToTell(years, dataset)
  if (!of) return null
  const [a, b] = pair
  return oneOrTwoWords.say((words, language) => {
    const { findings } = words
    const [from, to] = [a.name[language], b.name[language]]
    const isOne = isOneMarket(of, pair)
    const { commuting, toOther } = of.sides[0]
    const night = commuting ? amountOf(commuting.night) : Number.NaN
    const year = String(of.year)
    const isOpen = commuting?.openOut === true
    const percent = (persons: number, bound: number): string =>
      markFlags(formatFinePercent(persons / night, language), isOpen ? bound : 0, language)
    const sentences: string[] = []
    const isAnswered = isOne !== null && isKnown(toOther.persons)
    if (!isAnswered) {
      const out =
        night > 0 && commuting && isKnown(commuting.totals.outCommuters)
          ? percent(amountOf(commuting.totals.outCommuters), FIGURE_FLAGS.lowerBound)
          : null
      if (out !== null) sentences.push(findings.out(from, out, year, formatLimit(filters.totalOut, language)))
    } else {
      const share = percent(amountOf(toOther.persons), FIGURE_FLAGS.upperBound)
      const limit = formatLimit(filters.singleOut, language)
      sentences.push((isOne ? findings.one : findings.two)(from, to, year, share, limit))
      // With an unknown base one limit comes nearer and the other goes farther away: no count can be told.
      const needed = isOne || isOpen ? null : countNeeded(of, pair, filters)
      if (needed !== null) sentences.push(findings.needed(formatNumber(needed, 'persons', language)))
    }
    const [first, second] = [officialMarketOf(a), officialMarketOf(b)]
    const division = String(OFFICIAL_LABOUR_MARKETS_YEAR)
    if (first && second && isAnswered)
      sentences.push(
        first === second
          ? findings.officialOne(division)
          : findings.officialTwo(division, first.name, second.name),
      )
    else if (first && second)
      sentences.push((first === second ? findings.officialOneOf : findings.officialTwoOf)(division, from, to))
    return sentences.join(' ')
  })
}

/**
 * How many of those who live and work in the first place would have to commute to the other, for it to pass a limit
 * and be joined to the other; null where it is no centre, or where another municipality would receive more.
 */
function countNeeded({ markets, sides }: PairYear, [a, b]: Pair, filters: Filters): number | null {
  const [{ commuting, toOther, largest }] = sides
  if (!markets || !commuting) return null
  const place = placeOf(markets.markets.codes, a.code)
  if (markets.markets.roles[place] !== 'centre') return null
  const [flow, night] = [amountOf(toOther.persons), amountOf(commuting.night)]
  const out = amountOf(commuting.totals.outCommuters)
  const count = Math.min(
    personsToSingleLimit(flow, night, filters.singleOut),
    personsToTotalLimit(out, night, filters.totalOut),
  )
  const receivesMost = largest === null || largest.to.id === b.id || flow + count > amountOf(largest.persons)
  return receivesMost && count <= amountOf(commuting.totals.liveAndWork) ? count : null
}
