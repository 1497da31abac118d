import type { DatasetDescription } from '../../../dataset/description'
import { computeNight } from '../../../indicators/flow-matrix'
import type { LabourMarketLimits } from '../../../indicators/labour-markets'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { speakFlags } from '../../../view/figure-flags'
import { flagShares, nameOfPlace, placeOf, type LabourMarketYear } from './market-year'
import { labourMarketsWords } from './words'
import type { sv } from './words.sv'

/** More members than this are counted, not listed. */
const MOST_LISTED = 4

/** A limit as in the rule's own words: 20, 7,5. */
export const formatLimit = (limit: number, language: Language): string =>
  formatNumber(limit * 100, 'none', language)

interface Place {
  readonly of: LabourMarketYear
  readonly index: number
  readonly limits: LabourMarketLimits
  readonly dataset: DatasetDescription
}

/** `23,4 % pendlar ut (gräns 20), 11,0 % till Linköping (gräns 7,5)`; bounds as `minst` and `högst`. */
function writeShares({ of, index, limits, dataset }: Place, words: typeof sv, language: Language): string {
  const { outShare, largestShare, largestTo, codes } = of.markets
  const { out, outTo } = words
  const flags = flagShares(of, index)
  const share = (value: number | undefined, flag: number): string =>
    speakFlags(formatNumber(value ?? Number.NaN, 'fraction', language), flag, language)
  const total = out(share(outShare[index], flags.out), formatLimit(limits.totalOut, language))
  const target = codes[largestTo[index] ?? -1]
  if (target === undefined) return total
  const name = nameOfPlace(target, dataset)[language]
  return `${total}, ${outTo(share(largestShare[index], flags.largest), name, formatLimit(limits.singleOut, language))}`
}

/** Where more leave for places that nobody states than for any one municipality, the rule joins it by a part only. */
function writeBeyond({ of, index }: Place, words: typeof sv, language: Language): string[] {
  const { matrix, markets } = of
  const n = matrix.codes.length
  const beyond = matrix.outBeyond[index] ?? 0
  const target = markets.largestTo[index] ?? -1
  const largest = target < 0 ? 0 : (matrix.persons[index * n + target] ?? 0)
  if (beyond <= largest) return []
  const share = beyond / (computeNight(matrix)[index] ?? Number.NaN)
  return [words.findings.beyond(formatNumber(share, 'fraction', language))]
}

/** Why a place is or is not a labour market of its own, with its numbers and the limits. */
export const describeReason = (place: Place): LocalizedText =>
  labourMarketsWords.say((words, language) => {
    const { roles, largestTo, codes } = place.of.markets
    const { reasons } = words
    const role = roles[place.index] ?? 'alone'
    if (role === 'no-workers') return reasons[role]()
    const shares = writeShares(place, words, language)
    if (role === 'centre' || role === 'alone') return reasons[role](shares)
    const target = codes[largestTo[place.index] ?? -1] ?? ''
    return reasons[role](shares, nameOfPlace(target, place.dataset)[language])
  })

/** The answer for the places in focus: one place, the question of two, or all markets in numbers. */
export function describeMarkets(
  of: LabourMarketYear,
  focus: readonly string[],
  limits: LabourMarketLimits,
  dataset: DatasetDescription,
): LocalizedText {
  const [a, b] = focus
  const at = (code: string | undefined): number => (code === undefined ? -1 : placeOf(of.markets.codes, code))
  if (a !== undefined && b !== undefined && focus.length === 2 && at(a) >= 0 && at(b) >= 0 && at(a) !== at(b))
    return describePair(of, at(a), at(b), limits, dataset)
  if (a !== undefined && focus.length <= 2)
    return describeOne({ of, index: at(a), limits, dataset }, nameOfPlace(a, dataset))
  const { market, roles } = of.markets
  return labourMarketsWords.say((words, language) =>
    words.findings.markets(
      formatNumber(new Set(market).size, 'persons', language),
      formatNumber(roles.filter((role) => role === 'centre').length, 'persons', language),
      String(of.year),
    ),
  )
}

function describeOne(place: Place, asked: LocalizedText): LocalizedText {
  const { of, index, dataset } = place
  const { roles, market, codes } = of.markets
  return labourMarketsWords.say((words, language) => {
    const { findings } = words
    const year = String(of.year)
    const role = roles[index]
    const name = index < 0 ? asked[language] : nameOfPlace(codes[index] ?? '', dataset)[language]
    if (role === undefined) return findings.absent(name, year)
    const head = market[index] ?? index
    const beyond = writeBeyond(place, words, language)
    if (role === 'joined')
      return [
        findings.joined(
          name,
          nameOfPlace(codes[head] ?? '', dataset)[language],
          year,
          writeShares(place, words, language),
        ),
        ...beyond,
      ].join(' ')
    const members = codes.filter((_, other) => other !== index && market[other] === index)
    const others =
      members.length > MOST_LISTED
        ? findings.others(formatNumber(members.length, 'persons', language))
        : formatList(
            members.map((code) => nameOfPlace(code, dataset)[language]),
            language,
          )
    // A ring or a cut makes a head of a place beyond the limits: then the reason must follow.
    if (role !== 'centre')
      return [
        members.length > 0 ? findings.headWith(name, year, others) : findings.alone(name, year),
        describeReason(place)[language],
        ...beyond,
      ].join(' ')
    const shares = writeShares(place, words, language)
    return members.length > 0
      ? findings.centreWith(name, year, shares, others)
      : findings.centreAlone(name, year, shares)
  })
}

/** One labour market or two, the shares both ways, and how many more commuters it would take. */
function describePair(
  of: LabourMarketYear,
  a: number,
  b: number,
  limits: LabourMarketLimits,
  dataset: DatasetDescription,
): LocalizedText {
  const { codes, market, night } = of.markets
  const n = codes.length
  const flow = (home: number, work: number): number => of.matrix.persons[home * n + work] ?? 0
  return labourMarketsWords.say((words, language) => {
    const { findings } = words
    const name = (index: number): string => nameOfPlace(codes[index] ?? '', dataset)[language]
    const share = (home: number, work: number): string =>
      speakFlags(
        formatNumber(flow(home, work) / (night[home] ?? 0), 'fraction', language),
        flagShares(of, home).largest,
        language,
      )
    const verdict = (market[a] === market[b] ? findings.one : findings.two)(name(a), name(b), String(of.year))
    const between = findings.between(
      name(a),
      share(a, b),
      name(b),
      share(b, a),
      formatLimit(limits.singleOut, language),
    )
    const nearest = [
      { from: a, to: b },
      { from: b, to: a },
    ]
      .flatMap(({ from, to }) => {
        const count = countToLimit(of, from, to, limits)
        return count === null ? [] : [{ from, to, count }]
      })
      .sort((one, other) => one.count - other.count)[0]
    const needed =
      nearest === undefined || market[a] === market[b]
        ? []
        : [
            findings.needed(
              formatNumber(nearest.count, 'persons', language),
              name(nearest.from),
              name(nearest.to),
            ),
          ]
    return [verdict, between, ...needed].join(' ')
  })
}

/**
 * How many of those who live and work in a centre would have to commute to the other place instead, for the centre
 * to pass one of its limits; null when it is no centre now, or has too few to do so.
 */
function countToLimit(
  { markets, matrix }: LabourMarketYear,
  from: number,
  to: number,
  limits: LabourMarketLimits,
): number | null {
  const { codes, roles, night, outShare } = markets
  if (roles[from] !== 'centre') return null
  const workers = night[from] ?? 0
  const live = matrix.persons[from * codes.length + from] ?? 0
  const single = Math.ceil(limits.singleOut * workers - (matrix.persons[from * codes.length + to] ?? 0))
  const total = Math.floor((limits.totalOut - (outShare[from] ?? 0)) * workers) + 1
  const count = Math.max(1, Math.min(single, total))
  return count <= live ? count : null
}
