import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { isBeyond, lookupIn } from '../../dataset/dataset-lookup'
import { amountOf, isKnown } from '../../indicators/figure'
import { codes, type ViewData } from '../../view/view-data'
import type { CountsOverYears } from '../../view/counts-over-years'
import { readPlacePopulation, type PlaceYear } from '../population/place-population'

/** Inhabitants by code of the place and year. */
export type Inhabitants = ReadonlyMap<string, ReadonlyMap<number, PlaceYear>>

/** A rate of fewer inhabitants than these is moved by a few persons: one is 0.2 for each 1,000. */
export const FEW_INHABITANTS = 5000

/** The inhabitants, of the sex asked for, of all places that the counts of an answer are set against. */
export function readInhabitants(
  reader: FactReader,
  dataset: DatasetDescription,
  data: ViewData,
  { counts }: CountsOverYears,
): Inhabitants {
  const { regionByCode } = lookupIn(dataset)
  const columns = [...new Set(counts.flatMap(({ inhabitantsOf }) => inhabitantsOf ?? []))]
  const asked = new Set([...data.filters.region, ...columns.flatMap((id) => [...codes(data, id).codes])])
  const places = [...asked].flatMap((code): Region[] => {
    const region = regionByCode.get(code)
    return region && !isBeyond(region) ? [region] : []
  })
  const { sex, year: years } = data.filters
  const read = readPlacePopulation(reader, dataset, { places, sex, years })
  return new Map(
    read.map(({ place, years: of }) => [place.code, new Map(of.map((cell) => [cell.year, cell]))]),
  )
}

/** Codes of places with few inhabitants in one of the years. */
export const fewIn = (inhabitants: Inhabitants, places: readonly string[]): readonly string[] =>
  places.filter((code) =>
    [...(inhabitants.get(code)?.values() ?? [])].some(
      ({ persons }) => isKnown(persons) && amountOf(persons) < FEW_INHABITANTS,
    ),
  )
