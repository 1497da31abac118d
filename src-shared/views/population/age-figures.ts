import { coverCounty } from '../../dataset/country-coverage'
import { lookupIn, municipalitiesOf } from '../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import {
  agesOf,
  commonEdges,
  groupsBetween,
  partitionOf,
  sumWithin,
  type AgeCell,
  type Ages,
} from '../../indicators/age-groups'
import { addFigures, figureAt } from '../../indicators/figure'
import type { Filters } from '../../filters/filters'
import type { LocalizedText } from '../../messages/language'
import { formatYears } from '../../messages/number-format'
import { noteCountySum } from '../../view/county-sum'
import { explainEmpty } from '../../view/explain-empty'
import type { EmptyState } from '../../view/view-data'
import { populationWords } from './words'

/** Inhabitants of a place by age in one year: age groups that cover every age once. */
export interface AgeYear {
  readonly partition: readonly AgeCell[]
  readonly sources: readonly number[]
  /** How many municipalities were added up for a county without ages of its own; else 0. */
  readonly summed: number
}

interface FoundCell extends AgeCell {
  readonly source: number
}

interface AgesQuestion {
  readonly places: readonly Region[]
  readonly sex: Sex
  readonly years: YearRange
}

/**
 * By region id and year. Years in which the age groups do not cover every age are left out. A county without ages of its
 * own in a year is the sum of its municipalities, where every one of Sweden's in that county has them.
 */
export function readAges(
  reader: FactReader,
  dataset: DatasetDescription,
  question: AgesQuestion,
): (place: Region, year: number) => AgeYear | null {
  const counties = question.places.filter(({ kind }) => kind === 'county')
  const own = readOwnAges(reader, question)
  const members = counties.flatMap(({ code }) => municipalitiesOf(dataset, code))
  const parts = members.length === 0 ? null : readOwnAges(reader, { ...question, places: members })
  return (place, year) => {
    const stated = own(place, year)
    if (stated !== null || place.kind !== 'county' || !parts) return stated === 'no partition' ? null : stated
    const towns = municipalitiesOf(dataset, place.code)
    const found = towns.flatMap((town) => {
      const ages = parts(town, year)
      return ages === null || ages === 'no partition' ? [] : [ages]
    })
    const isWhole =
      found.length === towns.length &&
      coverCounty(
        towns.map(({ code }) => code),
        place.code,
        year,
      )
    return isWhole ? sumAges(found) : null
  }
}

/** In the age groups that all of them begin and end with. */
function sumAges(parts: readonly AgeYear[]): AgeYear | null {
  const edges = commonEdges(parts.map(({ partition }) => partition.map(({ ages }) => ages)))
  if (edges.length === 0) return null
  return {
    partition: groupsBetween(edges).map((ages) => ({
      ages,
      persons: addFigures(...parts.map(({ partition }) => sumWithin(ages, partition))),
    })),
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    summed: parts.length,
  }
}

/** Null: nothing is stated of the place in that year. */
function readOwnAges(
  reader: FactReader,
  { places, sex, years }: AgesQuestion,
): (place: Region, year: number) => AgeYear | 'no partition' | null {
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
  const known = new Map<string, AgeYear | 'no partition'>()
  for (const [key, cells] of found) {
    const partition = partitionOf(cells)
    known.set(
      key,
      partition
        ? { partition, sources: [...new Set(partition.map(({ source }) => source))], summed: 0 }
        : 'no partition',
    )
  }
  return ({ id }, year) => known.get(`${String(id)} ${String(year)}`) ?? null
}

/** What is to be said of counties that were added up. */
export const noteCountySums = (
  places: readonly { readonly place: Region; readonly ages: AgeYear }[],
): readonly LocalizedText[] =>
  places.flatMap(({ place, ages: { summed } }) => (summed === 0 ? [] : [noteCountySum(place, summed)]))

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
