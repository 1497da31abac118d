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
  readonly year: number
}

/** The inhabitants that students are set against: of student age where a series tells them, else of all ages. */
export const readShareBase = (
  reader: FactReader,
  dataset: DatasetDescription,
  question: BaseQuestion,
): ((place: Region) => BasePopulation) =>
  question.age ? readOfAge(reader, question, question.age) : readOfAllAges(reader, dataset, question)

function readOfAge(reader: FactReader, { places, sex, year }: BaseQuestion, age: AgeSeries) {
  const nearest = nearestAgeYear(age, year)
  const found = readAgePopulation(reader, age, { places, sex, year: nearest })
  return ({ id }: Region): BasePopulation => ({
    persons: found.get(id) ?? NOT_AVAILABLE,
    year: nearest,
    sources: [age.series.source],
  })
}

/** Each place in the latest year up to the one asked for, else in the first there is: never a year that was yet to come, if another is known. */
function readOfAllAges(reader: FactReader, dataset: DatasetDescription, { places, sex, year }: BaseQuestion) {
  const question = { places: places.map(({ place }) => place), sex, years: ALL_YEARS }
  const found = new Map(
    readPlacePopulation(reader, dataset, question).map(({ place, years }) => [
      place.id,
      years.filter(({ persons }) => persons.sign === 0),
    ]),
  )
  return ({ id }: Region): BasePopulation => {
    const years = found.get(id) ?? []
    const nearest = years.findLast((one) => one.year <= year) ?? years[0]
    return nearest ?? { persons: NOT_AVAILABLE, year: null, sources: [] }
  }
}
