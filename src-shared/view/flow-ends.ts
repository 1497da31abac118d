import { coverSweden } from '../dataset/country-coverage'
import { lookupIn } from '../dataset/dataset-lookup'
import type { DatasetDescription } from '../dataset/description'
import type { Sex } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import type { Remembered } from '../dataset/memory'
import { baseOf } from '../dataset/region-groups'

/** Where the flows of a year end: what holds for all of its places. */
export interface FlowEnds {
  /** How many municipalities are home or workplace of anybody that year. */
  readonly municipalities: number
  /** Whether flows out of the dataset's municipalities, and into them, are known wherever in the country they go. */
  readonly statesOutBeyond: boolean
  readonly statesInBeyond: boolean
}

/** A few numbers each. */
const ENDS: Remembered<FlowEnds> = { most: 200 }

/** As a year's matrix tells it, without reading the matrix. */
export const readFlowEnds = (
  reader: FactReader,
  dataset: DatasetDescription,
  year: number,
  sex: Sex,
): FlowEnds =>
  reader.remember(ENDS, `${String(year)} ${sex}`, () => findEnds(reader, baseOf(dataset), year, sex))

function findEnds(reader: FactReader, dataset: DatasetDescription, year: number, sex: Sex): FlowEnds {
  const { regionById, municipalities } = lookupIn(dataset)
  const ends = reader.flowEnds({ year, sex })
  const [homes, works] = [new Set(ends.homes), new Set(ends.works)]
  const codesIn = (ids: ReadonlySet<number>): string[] =>
    municipalities.flatMap(({ id, code }) => (ids.has(id) ? [code] : []))
  const isMunicipality = (id: number): boolean => regionById.get(id)?.kind === 'municipality'
  /** Abroad alone is not all that lies outside. */
  const reachesRest = (ids: ReadonlySet<number>, direction: 'out' | 'in'): boolean =>
    dataset.regions.some(({ id, kind }) => {
      if (kind !== 'rest-of-country' || !ids.has(id)) return false
      const rows = reader.flowsOfRegion({ region: id, direction, sex, years: { from: year, to: year } })
      return rows[direction === 'in' ? 'home' : 'work'].some(isMunicipality)
    })
  return {
    municipalities: municipalities.filter(({ id }) => homes.has(id) || works.has(id)).length,
    statesOutBeyond: reachesRest(works, 'in') || coverSweden(codesIn(works), year),
    statesInBeyond: reachesRest(homes, 'out') || coverSweden(codesIn(homes), year),
  }
}
