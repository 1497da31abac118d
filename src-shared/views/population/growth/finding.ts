import type { YearRange } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { computeRankCorrelation, computeRanks, isBeyondChance } from '../../../indicators/ranking'
import { FEWEST_POINTS, slopeInterval, type LineFit } from '../../../indicators/regression'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatChange, formatCoefficient, formatNumber, formatYears } from '../../../messages/number-format'
import { describeFit, perYear, type SizeAndGrowth } from './fit'
import type { Grown } from './view'
import { growthWords } from './words'

/** From this absolute rank correlation on larger ones have grown faster; below it, mostly. */
const CLEAR = 0.6

const correlate = (places: readonly SizeAndGrowth[]): number | null =>
  places.length < FEWEST_POINTS
    ? null
    : computeRankCorrelation(
        places.map(({ persons }) => persons),
        places.map(({ rate }) => rate),
      )

/**
 * "Do large ones grow faster?" in one claim: yes or the reverse only where rank correlation and line both say so beyond
 * chance, for the picture shows both.
 */
export function describeRelation(
  places: readonly SizeAndGrowth[],
  fit: LineFit | null,
  years: YearRange,
): LocalizedText | null {
  const rho = correlate(places)
  if (rho === null) return null
  const [lower, upper] = fit ? slopeInterval(fit) : [rho, rho]
  const agrees = rho > 0 ? lower > 0 : upper < 0
  return growthWords.say((words) => {
    const { larger, mostlyLarger, none, mostlySmaller, smaller } = words.findings
    const text =
      !agrees || !isBeyondChance(rho, places.length)
        ? none
        : rho > 0
          ? rho >= CLEAR
            ? larger
            : mostlyLarger
          : rho <= -CLEAR
            ? smaller
            : mostlySmaller
    return text(formatYears(years))
  })
}

/** The figures behind the claim: rank correlation and line, for whoever asks. */
export function noteStatistics(places: readonly SizeAndGrowth[], fit: LineFit | null): LocalizedText[] {
  const rho = correlate(places)
  if (rho === null) return []
  const correlation = growthWords.say((words, language) =>
    words.notes[isBeyondChance(rho, places.length) ? 'correlation' : 'correlationByChance'](
      formatCoefficient(rho, language),
      formatNumber(places.length, 'persons', language),
    ),
  )
  return fit ? [correlation, describeFit(fit)] : [correlation]
}

/** What the map shows: how many have grown, who the fastest and who has shrunk the most, and the place in focus. */
export function describeMap(
  grown: readonly Grown[],
  filters: Filters,
  asked: number,
  years: YearRange,
): LocalizedText | null {
  const rated = grown
    .flatMap((one) => {
      const { sign, value } = perYear(one)
      return sign === 0 && one.region.kind !== 'group' ? [{ region: one.region, rate: value }] : []
    })
    .toSorted((a, b) => b.rate - a.rate)
  const [fastest] = rated
  const slowest = rated.at(-1)
  if (!fastest || !slowest || rated.length < 2) return null
  const groups = grown.filter(({ region }) => region.kind === 'group').length
  const ranks = computeRanks(rated.map(({ rate }) => rate))
  const own = rated.findIndex(({ region }) => filters.region.includes(region.code))
  return growthWords.say((words, language) => {
    const { map } = words.findings
    const count = (value: number): string => formatNumber(value, 'persons', language)
    const rate = (value: number): string => writeRate(value, language)
    const growing = rated.filter((one) => one.rate > 0).length
    const some = asked - groups > rated.length ? map.growingOfKnown : map.growing
    const extreme =
      growing === 0
        ? map.shrankMost(slowest.region.name[language], rate(slowest.rate))
        : slowest.rate < 0
          ? `${map.grewMost(fastest.region.name[language], rate(fastest.rate))} ${map.shrankMost(slowest.region.name[language], rate(slowest.rate))}`
          : `${map.grewMost(fastest.region.name[language], rate(fastest.rate))} ${map.grewLeast(slowest.region.name[language], rate(slowest.rate))}`
    const place = rated[own]
    return [
      some(count(growing), count(rated.length), formatYears(years)),
      extreme,
      ...(place && place !== fastest && place !== slowest
        ? [
            map.own(
              place.region.name[language],
              rate(place.rate),
              count(ranks[own] ?? 0),
              count(rated.length),
            ),
          ]
        : []),
    ].join(' ')
  })
}

const writeRate = (value: number, language: Language): string =>
  formatChange(value, 'fraction-per-year', language)
