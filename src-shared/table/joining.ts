import type { Industry, Region } from '../dataset/dimensions'
import type { Series } from '../dataset/series'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { idFor, smallestPlaces } from './areas-apart'
import type { DimensionMapping, ImportMapping } from './import-mapping'
import { clashingIndustries, industriesIn } from './industry-codes'
import { remark } from './judgement'
import { datasetId } from './named-dataset'
import { readRegions, type ReadRegion } from './region-codes'
import type { StatisticalTable } from './statistical-table'

/** A dataset that a table could be put into, as far as it tells whether the two belong together. */
export interface JoinableDataset {
  readonly title: LocalizedText
  readonly regions: readonly Pick<Region, 'code' | 'name'>[]
  readonly industries: readonly Industry[]
  readonly series: readonly Pick<Series, 'code' | 'dimensions'>[]
}

export type DatasetName = Pick<ImportMapping['dataset'], 'id' | 'title'>

/** Where a table goes unless somebody says otherwise. */
export interface Joining {
  /** Key of the dataset that it is put into; null: one of its own. */
  readonly into: string | null
  /** Name of the new dataset, where it is one that more tables are to be put into; null: the table's. */
  readonly named: DatasetName | null
  /** Name of the dataset that it becomes where it is to stand apart: the table's own. */
  readonly apart: DatasetName
  /** Why it stands apart from a dataset of the same places. */
  readonly remarks: readonly LocalizedText[]
}

/** So large a part of a table's places must be a dataset's for the two to be about the same places. */
const KNOWN_SHARE = 0.5
/** A table of more municipalities or counties than these is of the country, not of somebody's region. */
const MOST_IN_REGION: Partial<Record<Region['kind'], number>> = { municipality: 150, county: 10 }

/**
 * Whether most of a table's places are a dataset's: code and name agree. Where people live and where they work are
 * looked at one by one, for a region's commuters may go anywhere.
 */
export function isAboutSamePlaces(
  table: StatisticalTable,
  mapping: ImportMapping,
  { regions }: Pick<JoinableDataset, 'regions'>,
): boolean {
  const names = new Map(regions.map(({ code, name }) => [code, name.sv.toLowerCase()]))
  const isKnown = ({ code, name }: ReadRegion): boolean =>
    names.get(code) === name.sv.toLowerCase() || (names.has(code) && name.sv === code)
  return placeDimensions(mapping).some((one) => {
    const places = placesOf(table, one)
    return places.length > 0 && places.filter(isKnown).length >= KNOWN_SHARE * places.length
  })
}

const placeDimensions = ({ dimensions }: ImportMapping): readonly DimensionMapping[] =>
  dimensions.filter(({ use }) => use === 'home' || use === 'work' || use === 'region')

function placesOf(table: StatisticalTable, { dimension: code }: DimensionMapping): readonly ReadRegion[] {
  const dimension = table.dimensions.find((one) => one.code === code)
  return dimension === undefined
    ? []
    : smallestPlaces(readRegions(dimension, table.languages).regions.values())
}

/** What keeps a table out of a dataset about the same places; null when nothing does. */
export function obstacleTo(
  table: StatisticalTable,
  mapping: ImportMapping,
  { title, industries, series }: JoinableDataset,
): LocalizedText | null {
  const code = mapping.dimensions.find(({ use }) => use === 'industry')?.dimension
  const dimension = table.dimensions.find((one) => one.code === code)
  if (mapping.target !== 'series' && dimension !== undefined) {
    const own = industriesIn(dimension, table.title, table.languages, mapping.source.publisher)
    const other = clashingIndustries(industries, own)
    if (other !== null) return remark((w, language) => w.apartByIndustries(title[language], other, own))
  }
  if (mapping.target !== 'series') return null
  const named = series.find((one) => one.code === seriesCode(mapping))
  const kept = new Set(mapping.dimensions.flatMap((one) => (one.use === 'one' ? [] : [one.dimension])))
  const isSame =
    named === undefined ||
    (named.dimensions.length === kept.size && named.dimensions.every((one) => kept.has(one.code)))
  return isSame ? null : remark((w, language) => w.apartBySeries(title[language]))
}

/** By what a series is known among others of its dataset. */
export const seriesCode = ({ source }: ImportMapping): string => datasetId([source.table ?? source.title.sv])

/** The places of a table, those of its shorter side where it tells of two. */
const fewestPlaces = (table: StatisticalTable, mapping: ImportMapping): readonly ReadRegion[] =>
  placeDimensions(mapping)
    .map((one) => placesOf(table, one))
    .reduce<readonly ReadRegion[]>(
      (few, some) => (few.length === 0 || some.length < few.length ? some : few),
      [],
    )

/** Whether a table is of the whole country, not of somebody's region. */
export function isOfCountry(table: StatisticalTable, mapping: ImportMapping): boolean {
  const places = fewestPlaces(table, mapping)
  const most = places[0] === undefined ? undefined : MOST_IN_REGION[places[0].kind]
  return most !== undefined && places.length > most
}

/**
 * Name of a new dataset that begins with a region's table and that others about the region are put into; null where
 * the table is of the whole country, or of no places that are known.
 */
export function nameOwnRegion(
  table: StatisticalTable,
  mapping: ImportMapping,
  isTaken: (id: string) => boolean,
): DatasetName | null {
  const [first] = fewestPlaces(table, mapping)
  if (first === undefined || MOST_IN_REGION[first.kind] === undefined || isOfCountry(table, mapping))
    return null
  const title = localize(({ imports }) => imports.recognition.ownRegion)
  const id = datasetId([title.sv])
  if (!isTaken(id)) return { id, title }
  return {
    id: idFor(id, first, (tried) => !isTaken(tried)),
    title: localize(({ imports }, language) =>
      imports.recognition.titledByPlace(title[language], first.name[language]),
    ),
  }
}
