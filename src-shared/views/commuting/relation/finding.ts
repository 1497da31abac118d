import type { DatasetDescription } from '../../../dataset/description'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { breaksOfPlace } from '../../../view/series-breaks'
import type { RelationYear } from './view'
import { relationWords } from './words'

/**
 * One claim: how many go from the first place to the other in the last year, and how that has changed since the first
 * year that can be compared with it. Null where no year has a number.
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
    if (!first || first.year === last.year) return findings.now(...said)
    const before = first.all.persons.value
    const since = String(first.year)
    if (before === now) return findings.same(...said, since)
    if (before === 0) return findings.fromNobody(...said, since)
    const percent = formatWholePercent(Math.abs(now - before) / before, language)
    return (now > before ? findings.more : findings.fewer)(...said, percent, persons(before), since)
  })
}
