import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Remembered } from '../../../dataset/memory'
import type { Figure } from '../../../indicators/figure'
import { readPlacePopulation, type PlacePopulation } from '../../population/place-population'
import { ALL_YEARS } from '../../population/population-figures'
import type { MeasureQuestion } from './measures'

/** Inhabitants of one place in one year, at its end. */
export interface Inhabitants {
  readonly year: number
  readonly persons: Figure
  readonly sources: readonly number[]
}

/**
 * Inhabitants by region id, each place in the latest year up to the one asked for, else in the first there is: not all
 * have every year. Places without any are left out.
 */
export const readPopulationUpTo = (
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, year }: MeasureQuestion,
): ReadonlyMap<number, Inhabitants> =>
  new Map(
    readAllYears(reader, dataset, regions, sex).flatMap(({ place, years }) => {
      const known = years.filter(({ persons }) => persons.sign === 0)
      const latest = known.findLast((one) => one.year <= year) ?? known[0]
      return latest ? [[place.id, latest] as const] : []
    }),
  )

/** A scale over all years asks for each year anew. */
const ALL: Remembered<readonly PlacePopulation[]> = { most: 3 }

const readAllYears = (
  reader: FactReader,
  dataset: DatasetDescription,
  regions: readonly Region[],
  sex: Sex,
): readonly PlacePopulation[] =>
  reader.remember(ALL, `${sex} ${regions.map(({ id }) => id).join()}`, () =>
    readPlacePopulation(reader, dataset, { places: regions, sex, years: ALL_YEARS }),
  )
