import { sizeOfCounty } from '../dataset/country-coverage'
import { lookupIn, municipalitiesOf } from '../dataset/dataset-lookup'
import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { inEachLanguage } from '../messages/in-each-language'
import type { LocalizedText } from '../messages/language'
import { formatNumber } from '../messages/number-format'
import type { EmptyState } from './view-data'

/** That a county is the sum of so many municipalities, and where it has more, that its own figures are larger. */
export function noteCountySum({ name, code }: Region, summed: number): LocalizedText {
  const all = sizeOfCounty(code)
  return inEachLanguage((words, language) => {
    const [some, every] = [summed, all].map((count) => formatNumber(count, 'persons', language)) as [
      string,
      string,
    ]
    return summed < all
      ? words.notes.partOfCounty(name[language], some, every)
      : words.notes.countySum(name[language], some)
  })
}

/** Why nothing is shown of a county of which the dataset holds some municipalities alone; null where that is not why. */
export function explainPartOfCounty(
  place: Region | undefined,
  dataset: DatasetDescription,
): EmptyState | null {
  if (place?.kind !== 'county') return null
  const [held, all] = [municipalitiesOf(dataset, place.code).length, sizeOfCounty(place.code)]
  if (held === 0 || held >= all) return null
  return {
    message: inEachLanguage((words, language) =>
      words.empty.partOfCounty(
        place.name[language],
        formatNumber(held, 'persons', language),
        formatNumber(all, 'persons', language),
      ),
    ),
    suggestion: inEachLanguage((words) => words.empty.partOfCountyNext),
  }
}

/** The only place chosen; undefined where there are several or none. */
export const onlyPlace = (codes: readonly string[], dataset: DatasetDescription): Region | undefined =>
  codes.length === 1 ? lookupIn(dataset).regionByCode.get(codes[0] ?? '') : undefined
