import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import { nearestAgeYear, readAgePopulation, type AgeSeries } from '../population/age-population'
import { readPlacePopulation } from '../population/place-population'
import { ALL_YEARS } from '../population/population-figures'

/** A municipality, or a county or group with its municipalities. */
export interface Place {
  readonly place: Region
  readonly members: readonly Region[]
}

export interface BasePopulation {
  readonly persons: Figure
  /** Which year's population it is; null when there is none, or the series says nothing of time. */
  readonly year: number | null
  readonly sources: readonly number[]
}

interface BaseQuestion {
  /** Null: inhabitants of all ages. */
  readonly age: AgeSeries | null
  readonly places: readonly Place[]
  readonly sex: Sex
}

/** The inhabitants of a place that its students of a year are set against. */
export type ShareBase = (place: Region, year: number) => BasePopulation

/** Of student age where a series tells them, else of all ages. Inhabitants of all ages are read once for all years. */
export const readShareBase = (
  reader: FactReader,
  dataset: DatasetDescription,
  question: BaseQuestion,
): ShareBase =>
  question.age ? readOfAge(reader, question, question.age) : readOfAllAges(reader, dataset, question)

function readOfAge(reader: FactReader, question: BaseQuestion, age: AgeSeries): ShareBase {
  const read = new Map<number, ReturnType<typeof readAgeYear>>()
  return (place, year) => {
    const known = read.get(year) ?? readAgeYear(reader, question, age, year)
    read.set(year, known)
    return known(place)
  }
}

function readAgeYear(reader: FactReader, { places, sex }: BaseQuestion, age: AgeSeries, year: number) {
  const nearest = nearestAgeYear(age, year)
  const found = readAgePopulation(reader, age, { places, sex, year: nearest })
  return ({ id }: Region): BasePopulation => ({
    persons: found.get(id) ?? NOT_AVAILABLE,
    year: nearest,
    sources: [age.series.source],
  })
}

/** Each place in the latest year up to the one asked for, else in the first there is: never a year that was yet to come, if another is known. */
function readOfAllAges(
  reader: FactReader,
  dataset: DatasetDescription,
  { places, sex }: BaseQuestion,
): ShareBase {
  const question = { places: places.map(({ place }) => place), sex, years: ALL_YEARS }
  const found = new Map(
    readPlacePopulation(reader, dataset, question).map(({ place, years }) => [
      place.id,
      years.filter(({ persons }) => persons.sign === 0),
    ]),
  )
  return ({ id }, year) => {
    const years = found.get(id) ?? []
    const nearest = years.findLast((one) => one.year <= year) ?? years[0]
    return nearest ?? { persons: NOT_AVAILABLE, year: null, sources: [] }
  }
}
