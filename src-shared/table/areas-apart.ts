import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import type { ImportMapping } from './import-mapping'
import { remark } from './judgement'
import { datasetId } from './named-dataset'
import { readRegions, type ReadRegion } from './region-codes'
import type { StatisticalTable } from './statistical-table'
import type { Recognition } from './table-report'

/** A dataset of the library, as far as it tells whether a table is about the same areas. */
export interface KnownDataset {
  readonly title: LocalizedText
  readonly codes: ReadonlySet<string>
}

/** So large a part of the fewer places must be common for two tables to be of one area. */
const COMMON_SHARE = 0.5
const KINDS: readonly ReadRegion['kind'][] = ['municipality', 'county', 'functional']

/** The places that a table is about, by code; the smallest kind that it has. */
export function placesIn(table: StatisticalTable, mapping: ImportMapping): readonly ReadRegion[] {
  const places = new Map<string, ReadRegion>()
  for (const { dimension: code, use } of mapping.dimensions) {
    const dimension = table.dimensions.find((one) => one.code === code)
    if (dimension === undefined || (use !== 'home' && use !== 'work' && use !== 'region')) continue
    for (const region of readRegions(dimension, table.languages).regions.values())
      places.set(region.code, region)
  }
  return smallestPlaces(places.values())
}

/** Of places of several kinds those of the smallest. */
export function smallestPlaces(places: Iterable<ReadRegion>): readonly ReadRegion[] {
  const all = [...places]
  const kind = KINDS.find((one) => all.some((place) => place.kind === one))
  return all.filter((place) => place.kind === kind)
}

/** Whether two sets of places are one area: an edition may have a few more or fewer. */
function isSameArea(places: readonly ReadRegion[], { codes }: KnownDataset): boolean {
  if (places.length === 0 || codes.size === 0) return true
  const common = places.filter(({ code }) => codes.has(code)).length
  return common >= COMMON_SHARE * Math.min(places.length, codes.size)
}

/**
 * A recognition whose dataset is not one about other areas: what was kept of a table, or its name, would make a list
 * of Halland a new edition of one of Skåne. `guess`: what the table is without what was kept. `known`: the dataset of
 * the library with an id; null where there is none.
 */
export function keepAreasApart(
  recognition: Recognition,
  guess: Recognition,
  table: StatisticalTable,
  known: (id: string) => KnownDataset | null,
): Recognition {
  const places = placesIn(table, recognition.mapping)
  const isFree = (id: string): boolean => {
    const dataset = known(id)
    return dataset === null || isSameArea(places, dataset)
  }
  const { dataset } = recognition.mapping
  if (isFree(dataset.id)) return recognition
  const other = known(dataset.id)?.title ?? dataset.title
  const named = (naming: Pick<ImportMapping, 'dataset' | 'source'>): Recognition => ({
    ...recognition,
    mapping: { ...recognition.mapping, ...naming },
    remarks: [...recognition.remarks, remark((w, language) => w.otherArea(other[language]))],
  })
  const { dataset: guessed, source } = guess.mapping
  if (isFree(guessed.id)) return named({ dataset: guessed, source })
  const [first] = places
  const title = localize(({ imports }, language) =>
    imports.recognition.titledByPlace(guessed.title[language], first?.name[language] ?? ''),
  )
  return named({ dataset: { ...guessed, id: idFor(guessed.id, first, isFree), title }, source })
}

/** With the place's name, and a number where even that is taken by another area. */
export function idFor(id: string, place: ReadRegion | undefined, isFree: (id: string) => boolean): string {
  const named = datasetId([id.slice(0, 50), place?.name.sv ?? ''])
  for (let n = 1; ; n++) {
    const tried = n === 1 ? named : `${named.slice(0, 74)}-${String(n)}`
    if (isFree(tried)) return tried
  }
}
