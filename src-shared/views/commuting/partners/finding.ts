import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import { amountOf, isKnown, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { speakFlags } from '../../../view/figure-flags'
import { breaksOfPlace } from '../../../view/series-breaks'
import type { PartnerFlows, PartnerYear } from './partner-flows'
import { partnersWords } from './words'

/** The share that the largest partner has in the last year. */
export interface LastShare {
  readonly share: Figure
  readonly flags: number
}

/** Who is the largest in the last year, and who has climbed most since the first year that can be compared with it. */
export function describePartners(
  { rows, beyond }: PartnerFlows,
  place: Region,
  direction: 'out' | 'in',
  of: LastShare & { readonly isOpen: boolean },
  dataset: DatasetDescription,
): LocalizedText | null {
  const first = rows[0]
  const now = first?.at(-1)
  if (!now || !isKnown(now.persons)) return null
  const { isOpen } = of
  return partnersWords.say(({ findings }, language) => {
    const persons = formatNumber(amountOf(now.persons), 'persons', language)
    const share = isKnown(of.share)
      ? speakFlags(formatNumber(amountOf(of.share), 'fraction', language), of.flags, language)
      : null
    const figures =
      share === null
        ? findings.persons(persons)
        : (direction === 'out' ? findings.ofLiving : findings.ofWorking)(persons, share)
    // One place beyond the dataset may have more than any within it.
    const isSure = !isOpen && beyond <= amountOf(now.persons)
    const claim = findings[isSure ? direction : direction === 'out' ? 'outKnown' : 'inKnown'](
      place.name[language],
      now.partner.name[language],
      figures,
      String(now.year),
    )
    const change = changeOf(rows, place, dataset)
    if (!change) return claim
    const { since, climber } = change
    const told = climber
      ? findings.climbed(
          climber.now.partner.name[language],
          formatNumber(climber.before, 'rank', language),
          formatNumber(climber.now.rank ?? 0, 'rank', language),
          String(since),
        )
      : findings.same(formatNumber(rows.length, 'persons', language), String(since))
    return `${claim} ${told}`
  })
}

interface Change {
  readonly since: number
  /** Null: all have the places that they had. */
  readonly climber: { readonly now: PartnerYear; readonly before: number } | null
}

/** Null where no earlier year can be compared, or some have lost places and none has won any. */
function changeOf(
  rows: readonly (readonly PartnerYear[])[],
  place: Region,
  dataset: DatasetDescription,
): Change | null {
  const last = rows[0]?.at(-1)
  if (!last || rows.length < 2) return null
  const start = rows[0]?.find(
    ({ year }) =>
      year < last.year &&
      [place, ...rows.flatMap(([one]) => (one ? [one.partner] : []))].every(
        (one) => breaksOfPlace(dataset, 'commuting-flows', one, year, last.year).length === 0,
      ),
  )
  if (!start) return null
  const moves = rows.flatMap((years) => {
    const [before, now] = [years.find(({ year }) => year === start.year)?.rank ?? null, years.at(-1)]
    return before === null || !now || now.rank === null ? [] : [{ now, before, won: before - now.rank }]
  })
  if (moves.length < rows.length) return null
  const [most] = moves.toSorted((a, b) => b.won - a.won)
  if (most && most.won > 0) return { since: start.year, climber: most }
  return moves.every(({ won }) => won === 0) ? { since: start.year, climber: null } : null
}
