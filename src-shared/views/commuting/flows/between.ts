import type { DatasetDescription } from '../../../dataset/description'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import type { FactReader } from '../../../dataset/facts'
import type { Remembered } from '../../../dataset/memory'
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

type Flows = FactColumns<'commuting-flows'>

/** A megabyte of the largest county: what lies before, when another sex is asked for, and the county beside it. */
const WITHIN_COUNTY: Remembered<ReadonlyMap<number, Flows>> = { most: 4 }

/** All flows of a year with both ends in an area, and others beside them: no more than the area needs to be asked. */
export function readBetween(
  reader: FactReader,
  place: Region,
  members: ReadonlySet<number>,
  { sex, year }: { readonly sex: Sex; readonly year: number },
): readonly Flows[] {
  if (place.kind === 'country') return [reader.flowMatrix({ year, sex })]
  if (place.kind === 'county') {
    const byYear = reader.remember(WITHIN_COUNTY, `${place.code} ${sex}`, () =>
      byYearOf(reader.flowsWithin({ parent: place.code, sex, years: { from: 0, to: 9999 } })),
    )
    const rows = byYear.get(year)
    return rows ? [rows] : []
  }
  const years = { from: year, to: year }
  return [...members].map((region) => reader.flowsOfRegion({ region, direction: 'out', sex, years }))
}

/** Rows in ascending order of years, each year's where they lie. */
function byYearOf({ year, home, work, persons, sign, source }: Flows): ReadonlyMap<number, Flows> {
  const years = new Map<number, Flows>()
  let from = 0
  for (let to = 1; to <= year.length; to++) {
    if (to < year.length && year[to] === year[from]) continue
    years.set(year[from] as number, {
      year: year.subarray(from, to),
      home: home.subarray(from, to),
      work: work.subarray(from, to),
      persons: persons.subarray(from, to),
      sign: sign.subarray(from, to),
      source: source.subarray(from, to),
    })
    from = to
  }
  return years
}
