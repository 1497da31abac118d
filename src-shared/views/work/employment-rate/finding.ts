import type { Region } from '../../../dataset/dimensions'
import { amountOf, figureAt, isKnown, type Figure } from '../../../indicators/figure'
import { computeRanks } from '../../../indicators/ranking'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type SideTable } from '../../../view/view-data'
import type { RatesOfYear } from './rates-of-years'
import { employmentRateWords } from './words'

const percent = (figure: Figure, language: Language): string =>
  formatNumber(amountOf(figure), 'fraction', language)

/** The rate of the last year, of women and men, and of the first year where no seam lies between. */
export function describeRate(
  place: Region,
  first: RatesOfYear,
  last: RatesOfYear,
  ages: LocalizedText | null,
  isComparable: boolean,
): LocalizedText | null {
  const [women, men, total] = [last.women.rate, last.men.rate, last.total.rate]
  const hasSexes = isKnown(women) && isKnown(men)
  if (!isKnown(total) && !hasSexes) return null
  return employmentRateWords.say(({ findings }, language) => {
    const name = place.name[language]
    const year = String(last.at.year)
    const who = ages ? ` ${ages[language]}` : ''
    if (!isKnown(total))
      return findings.sexesAlone(name, percent(women, language), percent(men, language), who, year)
    const before =
      isComparable && first !== last && isKnown(first.total.rate)
        ? [findings.before(percent(first.total.rate, language), String(first.at.year))]
        : []
    return [
      findings.now(name, percent(total, language), who, year),
      ...(hasSexes ? [findings.sexes(percent(women, language), percent(men, language))] : []),
      ...before,
    ].join(' ')
  })
}

/** The place's own rate and rank among the municipalities, and the highest. */
export function describePlaces(place: Region, places: SideTable): LocalizedText | null {
  const [region, rate] = [codes(places, 'region'), numbers(places, 'rate')]
  const rateAt = (row: number): Figure => figureAt(rate.values, rate.signs, row)
  const known = rowsOf(places).filter((row) => isKnown(rateAt(row)))
  const valueOf = (row: number): number => amountOf(rateAt(row))
  const ranked = known.toSorted((a, b) => valueOf(b) - valueOf(a))
  const ranks = computeRanks(ranked.map(valueOf))
  const most = ranked[0]
  if (most === undefined) return null
  const own = ranked.findIndex((row) => codeAt(region, row) === place.code)
  return employmentRateWords.say(({ findings }, language) => {
    const say = (row: number): string => formatNumber(valueOf(row), 'fraction', language)
    const highest = findings.mapMost(nameAt(region, most)[language], say(most))
    const row = ranked[own]
    if (row === undefined) return highest
    const rank = findings.map(
      place.name[language],
      say(row),
      String(ranks[own] ?? ''),
      formatNumber(ranked.length, 'persons', language),
    )
    return valueOf(row) === valueOf(most) ? rank : `${rank} ${highest}`
  })
}
