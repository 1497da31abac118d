import { amountOf, isKnown } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { highestOf, lowestOf } from '../../../indicators/extremes'
import { speakFlags } from '../../../view/figure-flags'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { flagOut } from '../flow-commuting'
import { placedShare } from './place-ties'
import type { PlacePoints } from '../../../dataset/municipality-centres'
import type { TiesYear } from './view'
import { tiesWords } from './words'

const kilometres = (value: number, language: Language): string =>
  `${formatNumber(value, 'kilometres', language)}\u00a0km`

/** Of one place its ties in the last year; of several, from where it is farthest and nearest to work. */
export function describeTies(rows: readonly TiesYear[], kind: PlacePoints['kind']): LocalizedText | null {
  const last = rows.reduce((latest, { year }) => Math.max(latest, year), 0)
  const now = rows.filter(({ year }) => year === last)
  const [only, ...others] = now
  if (!only) return null
  return others.length === 0 ? describeOne(only, kind) : describeSeveral(now, last)
}

function describeOne(
  { place, year, ties, commuting }: TiesYear,
  kind: PlacePoints['kind'],
): LocalizedText | null {
  return tiesWords.say(({ findings }, language) => {
    const name = place.name[language]
    const share =
      commuting && isKnown(commuting.outShare)
        ? [
            findings.one(
              name,
              speakFlags(
                formatNumber(amountOf(commuting.outShare), 'fraction', language),
                flagOut(commuting),
                language,
              ),
              String(year),
            ),
          ]
        : []
    const distance = isKnown(ties.distance)
      ? [findings.distance[kind](kilometres(amountOf(ties.distance), language))]
      : []
    const partners = isKnown(ties.partners)
      ? [
          findings.partners(
            speakFlags(
              formatNumber(amountOf(ties.partners), 'none', language),
              ties.hasMore ? FIGURE_FLAGS.lowerBound : 0,
              language,
            ),
          ),
        ]
      : []
    return [...share, ...distance, ...partners].join(' ')
  })
}

function describeSeveral(rows: readonly TiesYear[], year: number): LocalizedText | null {
  const known = rows
    .filter(({ ties }) => isKnown(ties.distance))
    .sort((a, b) => amountOf(b.ties.distance) - amountOf(a.ties.distance))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return null
  return tiesWords.say(({ findings }, language) =>
    findings.farthest(
      first.place.name[language],
      kilometres(amountOf(first.ties.distance), language),
      String(year),
      last.place.name[language],
      kilometres(amountOf(last.ties.distance), language),
    ),
  )
}

/** What the figures lack first, then how they are made. */
export function noteTies(rows: readonly TiesYear[], kind: PlacePoints['kind']): readonly LocalizedText[] {
  if (rows.length === 0) return []
  const say = tiesWords.part((words) => words.notes).say
  const isOpen = rows.some(({ commuting }) => commuting?.openOut === true && !commuting.hidden)
  const shares = rows.flatMap(({ ties }) => {
    const share = placedShare(ties)
    return isKnown(share) ? [amountOf(share)] : []
  })
  const [least, most] = [lowestOf(shares), highestOf(shares)]
  return [
    ...(isOpen ? [say((words) => words.open)] : []),
    ...(!isOpen && shares.length > 0 && least < 1
      ? [
          say((words, language) => {
            const [from, to] = [Math.round(least * 100), Math.round(most * 100)]
            const part = formatWholePercent(most, language)
            return words.beyond(from === to ? part : `${String(from)}–${part}`)
          }),
        ]
      : []),
    ...(rows.some(({ ties }) => ties.hasMore) ? [say((words) => words.more)] : []),
    ...(rows.some(({ ties }) => ties.hidden) ? [say((words) => words.hidden)] : []),
    say((words) => words.distance[kind]),
    say((words) => words.diversity),
  ]
}
