import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { breaksWithin } from '../population-breaks'
import type { AgesOfYear } from './view'
import { agesWords } from './words'

/** The dependency ratio of the last year and of what it is made; how it was in the first year, if no break lies between. */
export function describeAges(
  place: Region,
  first: AgesOfYear,
  last: AgesOfYear,
  dataset: DatasetDescription,
): LocalizedText {
  const isComparable =
    first.year !== last.year && breaksWithin(dataset, place, first.year, last.year).length === 0
  return agesWords.say(({ findings }, language) => {
    const ratio = ({ value }: AgesOfYear['all']): string => formatNumber(value, 'per-100', language)
    const { all, young, old } = last.dependency
    const now = findings.now(place.name[language], String(last.year), ratio(all), ratio(young), ratio(old))
    if (!isComparable) return now
    const before = ratio(first.dependency.all)
    const year = String(first.year)
    return `${now} ${before === ratio(all) ? findings.same(year) : findings.before(before, year)}`
  })
}
