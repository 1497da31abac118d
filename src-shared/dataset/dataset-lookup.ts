import { coverCounty } from './country-coverage'
import type { Campus, Industry, Region } from './dimensions'
import type { DatasetDescription } from './description'

/** Ways from ids and codes to what they mean. */
export interface DatasetLookup {
  readonly regionById: ReadonlyMap<number, Region>
  readonly regionByCode: ReadonlyMap<string, Region>
  readonly industryById: ReadonlyMap<number, Industry>
  readonly campusById: ReadonlyMap<number, Campus>
  readonly municipalities: readonly Region[]
}

const lookups = new WeakMap<DatasetDescription, DatasetLookup>()

const byId = <T extends { readonly id: number }>(items: readonly T[]): ReadonlyMap<number, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Built once for each description: a view may be asked a hundred times a minute. */
export function lookupIn(dataset: DatasetDescription): DatasetLookup {
  const kept = lookups.get(dataset)
  if (kept) return kept
  const lookup: DatasetLookup = {
    regionById: byId(dataset.regions),
    regionByCode: new Map(dataset.regions.map((region) => [region.code, region])),
    industryById: byId(dataset.industries),
    campusById: byId(dataset.campuses),
    municipalities: dataset.regions.filter((region) => region.kind === 'municipality'),
  }
  lookups.set(dataset, lookup)
  return lookup
}

/** Municipalities of the dataset that are part of the county. */
export const municipalitiesOf = (dataset: DatasetDescription, county: string): readonly Region[] =>
  lookupIn(dataset).municipalities.filter((region) => region.parent === county)

/**
 * The municipalities that a county is the sum of in a year: all that it has, else none. What some of them come to is
 * nothing of the county's.
 */
export function partsOfCounty(dataset: DatasetDescription, county: string, year: number): readonly Region[] {
  const members = municipalitiesOf(dataset, county)
  const codes = members.map(({ code }) => code)
  return coverCounty(codes, county, year) ? members : []
}

/** Rest of the country and abroad: no place of their own, yet people commute there. */
export const isBeyond = (region: Region): boolean =>
  region.kind === 'rest-of-country' || region.kind === 'abroad'

/** Ascending by code, as plain characters: the same on every machine. */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
