import type { DatasetDescription } from '../../../dataset/description'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { breaksOfPlace } from '../../../view/series-breaks'
import type { RelationYear } from './view'
import { relationWords } from './words'

/** The share of all employed who live where the flow begins; null where their number is not known for certain. */
function shareOf({ all, commuting }: RelationYear): number | null {
  if (!commuting || commuting.openOut || commuting.night.sign !== 0 || all.persons.sign !== 0) return null
  return commuting.night.value > 0 ? all.persons.value / commuting.night.value : null
}

/** Whether shares of the two years are of people who were counted alike. */
const hasSameBase = (first: RelationYear, last: RelationYear, dataset: DatasetDescription): boolean => {
  const [before, now] = [first.commuting?.basedOn, last.commuting?.basedOn]
  return (
    before === now &&
    (now !== 'totals' ||
      breaksOfPlace(dataset, 'commuting-totals', last.home, first.year, last.year).length === 0)
  )
}

/**
 * How many go from the first place to the other in the last year, and how that has changed since the first
 * year that can be compared with it; then what share of the employed that is. Null where no year has a number.
 */
export function describeRelation(
  years: readonly RelationYear[],
  dataset: DatasetDescription,
): LocalizedText | null {
  const [start] = years
  const known = years.filter(({ home, all }) => home.id === start?.home.id && all.persons.sign === 0)
  const last = known.at(-1) ?? years.findLast(({ all }) => all.persons.sign === 0)
  if (!last) return null
  const isComparable = ({ year }: RelationYear): boolean =>
    [last.home, last.work].every(
      (place) => breaksOfPlace(dataset, 'commuting-flows', place, year, last.year).length === 0,
    )
  const first = known.find(isComparable)
  return relationWords.say(({ findings }, language) => {
    const persons = (value: number): string => formatNumber(value, 'persons', language)
    const now = last.all.persons.value
    const said = [
      last.home.name[language],
      last.work.name[language],
      persons(now),
      String(last.year),
    ] as const
    const share = (of: RelationYear): string | null => {
      const part = shareOf(of)
      return part === null ? null : formatNumber(part, 'fraction', language)
    }
    const ofAll = share(last)
    const since = first && first.year !== last.year ? String(first.year) : null
    const ofAllBefore = first && since !== null && hasSameBase(first, last, dataset) ? share(first) : null
    const inShares =
      ofAll === null
        ? []
        : ofAllBefore === null || since === null
          ? [findings.share(ofAll, said[0])]
          : [findings.shareSince(ofAll, said[0], ofAllBefore, since)]
    const claim = (): string => {
      if (!first || since === null) return findings.now(...said)
      const before = first.all.persons.value
      if (before === now) return findings.same(...said, since)
      if (before === 0) return findings.fromNobody(...said, since)
      const percent = formatWholePercent(Math.abs(now - before) / before, language)
      return (now > before ? findings.more : findings.fewer)(...said, percent, persons(before), since)
    }
    return [claim(), ...inShares].join(' ')
  })
}
