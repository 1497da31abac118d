import type { DatasetDescription } from '../../../dataset/description'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import type { FactReader } from '../../../dataset/facts'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import type { Direction } from '../../../filters/direction'

/** Ids of the municipalities whose flows to each other are asked for; null where one place's flows are. */
export function municipalitiesBetween(
  place: Region,
  direction: Direction,
  dataset: DatasetDescription,
): ReadonlySet<number> | null {
  if (place.kind === 'country') return new Set(lookupIn(dataset).municipalities.map(({ id }) => id))
  if (place.kind === 'county' || (place.kind === 'group' && direction === 'between'))
    return new Set(municipalityIdsOf(dataset, place))
  return null
}

/** All flows of a year with both ends in an area, and others beside them: no more than the area needs to be asked. */
export function readBetween(
  reader: FactReader,
  place: Region,
  members: ReadonlySet<number>,
  { sex, year }: { readonly sex: Sex; readonly year: number },
): readonly FactColumns<'commuting-flows'>[] {
  if (place.kind === 'country') return [reader.flowMatrix({ year, sex })]
  if (place.kind === 'county') return [reader.flowMatrix({ year, sex, within: place.code })]
  const years = { from: year, to: year }
  return [...members].map((region) => reader.flowsOfRegion({ region, direction: 'out', sex, years }))
}
