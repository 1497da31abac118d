import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import type { LocalizedText } from '../../messages/language'
import { formatList } from '../../messages/number-format'
import { breaksOfPlace } from '../../view/series-breaks'
import { populationWords } from './words'

/** Years from which a place's population series stops being comparable with itself, within a period. */
export const breaksWithin = (
  dataset: DatasetDescription,
  place: Region,
  from: number,
  to: number,
): readonly number[] => breaksOfPlace(dataset, 'population', place, from, to)

/** Says that the change of a place is measured across a break. */
export function noteBreaks(
  dataset: DatasetDescription,
  periods: readonly {
    readonly region: Region
    readonly first: { readonly year: number }
    readonly last: { readonly year: number }
  }[],
): LocalizedText[] {
  const years = new Set(
    periods.flatMap(({ region, first, last }) => breaksWithin(dataset, region, first.year, last.year)),
  )
  if (years.size === 0) return []
  const sorted = [...years].sort((a, b) => a - b).map(String)
  return [populationWords.say((words, language) => words.acrossBreak(formatList(sorted, language)))]
}
