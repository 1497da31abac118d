import { lookupIn } from '../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import { agesOf, partitionOf, type AgeCell, type Ages } from '../../indicators/age-groups'
import { figureAt } from '../../indicators/figure'
import type { Filters } from '../../filters/filters'
import type { LocalizedText } from '../../messages/language'
import { formatYears } from '../../messages/number-format'
import { explainEmpty } from '../../view/explain-empty'
import type { EmptyState } from '../../view/view-data'
import { populationWords } from './words'

/** Inhabitants of a place by age in one year: age groups that cover every age once. */
export interface AgeYear {
  readonly partition: readonly AgeCell[]
  readonly sources: readonly number[]
}

interface FoundCell extends AgeCell {
  readonly source: number
}

/** By region id and year. Years in which the age groups do not cover every age are left out. */
export function readAges(
  reader: FactReader,
  question: { readonly places: readonly Region[]; readonly sex: Sex; readonly years: YearRange },
): (place: Region, year: number) => AgeYear | null {
  const { places, sex, years } = question
  const found = new Map<string, FoundCell[]>()
  const rows = reader.populationByAge({ regions: places.map(({ id }) => id), sex, years })
  const ages = rows.ages.map(agesOf)
  rows.year.forEach((year, row) => {
    const group = ages[rows.age[row] ?? -1]
    if (!group) return
    const key = `${String(rows.region[row])} ${String(year)}`
    const cells = found.get(key) ?? []
    if (cells.length === 0) found.set(key, cells)
    cells.push({
      ages: group,
      persons: figureAt(rows.persons, rows.sign, row),
      source: rows.source[row] ?? 0,
    })
  })
  const known = new Map<string, AgeYear>()
  for (const [key, cells] of found) {
    const partition = partitionOf(cells)
    if (partition) known.set(key, { partition, sources: [...new Set(partition.map(({ source }) => source))] })
  }
  return ({ id }, year) => known.get(`${String(id)} ${String(year)}`) ?? null
}

/** Whether the dataset has inhabitants by age and sex in any year. */
export const knowsAges = ({ coverage }: DatasetDescription): boolean =>
  (coverage.population.ageYears ?? []).length > 0

/** `20–24 år`, `100 år eller äldre`. */
export const nameAges = ({ from, to }: Ages): LocalizedText =>
  populationWords.say(({ ages }) =>
    to === Infinity
      ? ages.andOver(String(from))
      : from === to
        ? ages.one(String(from))
        : ages.span(String(from), String(to)),
  )

/** Why nothing is known of the ages of a place, and where they can be had. */
export function explainNoAges(filters: Filters, dataset: DatasetDescription): EmptyState {
  const { from, to } = filters.year
  const isCovered = (dataset.coverage.population.ageYears ?? []).some((year) => year >= from && year <= to)
  if (knowsAges(dataset) && !isCovered) return explainEmpty('population', filters, dataset)
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  return {
    message: populationWords.say((words, language) =>
      isCovered && place ? words.noAgesOf(place.name[language], formatYears(filters.year)) : words.noAges,
    ),
    suggestion: populationWords.say((words) => words.noAgesNext),
  }
}
