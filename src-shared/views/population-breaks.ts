import type { DatasetDescription } from '../dataset/description'
import { inBothLanguages } from '../messages/in-both-languages'
import type { LocalizedText } from '../messages/language'
import { formatList } from '../messages/number-format'

/** Years from which the population series stops being comparable with itself, within a period. */
export const breaksWithin = (dataset: DatasetDescription, from: number, to: number): readonly number[] =>
  dataset.breaks.flatMap(({ table, year }) =>
    table === 'population' && year > from && year <= to ? [year] : [],
  )

/** Says that a change is measured across a break. */
export function noteBreaks(
  dataset: DatasetDescription,
  periods: readonly { readonly first: { readonly year: number }; readonly last: { readonly year: number } }[],
): LocalizedText[] {
  const years = new Set(periods.flatMap(({ first, last }) => breaksWithin(dataset, first.year, last.year)))
  if (years.size === 0) return []
  const sorted = [...years].sort((a, b) => a - b).map(String)
  return [
    inBothLanguages((words, language) =>
      words.analysis.growthAndStudents.growthAcrossBreak(formatList(sorted, language)),
    ),
  ]
}
