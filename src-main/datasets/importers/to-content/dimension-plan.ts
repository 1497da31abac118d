import { BASES, SEXES } from '#shared/dataset/dimensions'
import { FACT_KEY_NAMES, isTextKey, type TextKey } from '#shared/dataset/fact-tables/fact-keys'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import type { Messages } from '#shared/messages/messages'
import type { DimensionMapping, ImportMapping } from '#shared/table/import-mapping'
import type { ImportTarget } from '#shared/table/mapping-terms'
import { industriesIn, readIndustries } from '#shared/table/industry-codes'
import { localizedTexts } from '#shared/table/localized-texts'
import { readRegions, type ReadRegion } from '#shared/table/region-codes'
import type { StatisticalTable, TableDimension } from '#shared/table/statistical-table'
import { measuresFor } from '#shared/table/mapping-terms'
import { TOTAL_MEANING, isMeaning, meaningOf } from '#shared/table/value-meanings'
import { totalsByName } from '#shared/table/total-values'
import { ageSpanOf, isPartition, labelOf } from '#shared/table/value-words'
import type { CampusRegistry, IndustryRegistry, RegionRegistry } from './place-registry'

/** Why values of a dimension are left out. */
export type LeftReason = Exclude<
  keyof Messages['imports']['recognition']['left'],
  'decimals' | 'negative' | 'tooLarge'
>

/** What the values of one dimension are to the facts. */
export interface DimensionPlan {
  readonly dimension: TableDimension
  readonly mapping: DimensionMapping
  /** By value: an id, a year, or a place in `SEXES`, `BASES`, `texts` or the measures; −1: left out. */
  readonly keys: Int32Array
  /** By value, where it is left out. */
  readonly left: readonly (LeftReason | undefined)[]
  /** Values that add up to what the file does not state, and the key of their sum. */
  readonly sum: { readonly parts: readonly number[]; readonly key: number } | null
  /** Whether only the sum is read, and no part by itself. */
  readonly onlySum: boolean
  /** By our meaning: the value of the file. */
  readonly origin: Readonly<Record<string, { readonly code: string; readonly label: string }>>
}

export interface Registries {
  readonly regions: RegionRegistry
  readonly industries: IndustryRegistry
  readonly campuses: CampusRegistry
  /** Of keys that are kept as texts: the texts by their place, such as age groups, `ALL_AGES` among them. */
  readonly texts: Readonly<Record<TextKey, string[]>>
}

/** Before a value was read. */
export const noTexts = (): Registries['texts'] =>
  Object.fromEntries(
    FACT_KEY_NAMES.filter(isTextKey).map((key) => [key, []]),
  ) as unknown as Registries['texts']

/** One value under the mapping: its key, and our meaning for it; or why it is left out. */
type Keyed = { readonly key: number; readonly meaning: string } | LeftReason

export function planDimension(
  dimension: TableDimension,
  mapping: DimensionMapping,
  table: StatisticalTable,
  { target, source }: ImportMapping,
  registries: Registries,
): DimensionPlan {
  const keyOf = keyFunction(dimension, mapping, table, target, registries, source.publisher)
  const keys = new Int32Array(dimension.values.length).fill(-1)
  const left: (LeftReason | undefined)[] = []
  const origin: [string, { code: string; label: string }][] = []
  const seen = new Set<number>()
  dimension.values.forEach((value, i) => {
    const keyed = keyOf(i)
    if (typeof keyed === 'string') {
      left[i] = keyed
      return
    }
    if (seen.has(keyed.key) && mapping.use !== 'summed') {
      left[i] = 'same'
      return
    }
    seen.add(keyed.key)
    keys[i] = keyed.key
    origin.push([keyed.meaning, { code: value.code, label: labelOf(value, table.languages) }])
  })
  return {
    dimension,
    mapping,
    keys,
    left,
    sum: sumOf(dimension, mapping, keys, registries),
    onlySum: mapping.use === 'summed',
    origin: Object.fromEntries(origin),
  }
}

function keyFunction(
  dimension: TableDimension,
  mapping: DimensionMapping,
  table: StatisticalTable,
  target: ImportTarget,
  registries: Registries,
  publisher: string,
): (i: number) => Keyed {
  const { values } = dimension
  const valueAt = (i: number): TableDimension['values'][number] => values[i] ?? { code: '', label: {} }
  const meaningAt = (i: number): string | null => meaningOf(valueAt(i), mapping)
  const isNamed = (i: number): boolean => Object.hasOwn(mapping.values, valueAt(i).code)
  const among =
    (list: readonly string[], reason: LeftReason) =>
    (i: number): Keyed => {
      const meaning = meaningAt(i)
      const key = meaning === null ? -1 : list.indexOf(meaning)
      return meaning === null || key < 0 ? reason : { key, meaning }
    }
  switch (mapping.use) {
    case 'year':
      return (i) => {
        const meaning = meaningAt(i)
        return meaning === null || !isMeaning(meaning, 'year') ? 'notYear' : { key: Number(meaning), meaning }
      }
    case 'sex':
      return among(SEXES, 'notSex')
    case 'basis':
      return among(BASES, 'notBasis')
    case 'measure':
      return among(measuresFor(target), 'notMeasure')
    case 'age':
      return (i) => {
        const meaning = meaningAt(i)
        if (meaning?.trim() === '') return 'noCode'
        return meaning === null ? 'notAge' : { key: placeOf(registries.texts.age, meaning), meaning }
      }
    case 'home':
    case 'work':
    case 'region':
      return regionKeys(dimension, mapping, table, target, registries)
    case 'industry': {
      const industries = readIndustries(
        dimension,
        table.languages,
        industriesIn(dimension, table.title, table.languages, publisher),
      )
      return (i) => {
        const meaning = meaningAt(i)
        if (meaning === null) return industries.get(valueAt(i).code) === null ? 'tooFine' : 'notChosen'
        const read = industries.get(valueAt(i).code)
        if (!read) return 'tooFine'
        if (meaning.trim() === '' || read.code.trim() === '') return 'noCode'
        const industry = isNamed(i) ? { ...read, code: meaning } : read
        return { key: registries.industries.idOf(industry), meaning: industry.code }
      }
    }
    case 'campus': {
      const totals = totalsByName(dimension)
      return (i) => {
        const meaning = meaningAt(i)
        if (meaning === null) return 'notChosen'
        const name = localizedTexts(valueAt(i).label, table.languages, meaning)
        if (name.sv.trim() === '') return 'noCode'
        return { key: registries.campuses.idOf(meaning, name, totals.has(valueAt(i).code)), meaning }
      }
    }
    case 'summed':
      return (i) => {
        const meaning = meaningAt(i)
        return meaning === null ? 'notChosen' : { key: 0, meaning: valueAt(i).code }
      }
    default:
      if (isTextKey(mapping.use)) {
        const texts = registries.texts[mapping.use]
        return (i) => {
          const meaning = meaningAt(i)
          if (meaning?.trim() === '') return 'noCode'
          return meaning === null ? 'notChosen' : { key: placeOf(texts, meaning), meaning }
        }
      }
      return (i) => {
        const meaning = isNamed(i) ? meaningAt(i) : null
        return meaning === null ? 'notChosen' : { key: 0, meaning: 'one' }
      }
  }
}

function placeOf(list: string[], text: string): number {
  const at = list.indexOf(text)
  return at >= 0 ? at : list.push(text) - 1
}

/** Larger regions get their ids before their parts, whatever the order of the file. */
const RANK: Readonly<Partial<Record<ReadRegion['kind'], number>>> = { country: 0, county: 1, municipality: 2 }

function regionKeys(
  dimension: TableDimension,
  mapping: DimensionMapping,
  table: StatisticalTable,
  target: ImportTarget,
  { regions }: Registries,
): (i: number) => Keyed {
  const reading = readRegions(dimension, table.languages)
  const read = new Map<string, ReadRegion>()
  for (const value of dimension.values) {
    const meaning = meaningOf(value, mapping)
    const region = reading.regions.get(value.code)
    if (meaning === null || region === undefined) continue
    read.set(value.code, Object.hasOwn(mapping.values, value.code) ? asMeant(region, meaning) : region)
  }
  const rank = ({ kind }: ReadRegion): number => RANK[kind] ?? 3
  for (const region of [...read.values()].sort((a, b) => rank(a) - rank(b)))
    if (region.code.trim() !== '') regions.idOf(region, reading.regions)
  return (i) => {
    const code = dimension.values[i]?.code ?? ''
    const region = read.get(code)
    if (!region) {
      const { kind, part } = reading.regions.get(code) ?? {}
      if (part === true) return 'smaller'
      const larger = kind === 'country' || kind === 'county' || kind === 'total' || kind === 'functional'
      return target === 'commuting-flows' && larger ? 'larger' : 'notChosen'
    }
    if (region.code.trim() === '') return 'noCode'
    return { key: regions.idOf(region, reading.regions), meaning: region.code }
  }
}

/** A region whose code somebody stated. */
function asMeant(region: ReadRegion, code: string): ReadRegion {
  if (SWEDISH_COUNTIES.has(code)) return { ...region, code, kind: 'county', parent: '00' }
  if (SWEDISH_MUNICIPALITIES.has(code))
    return { ...region, code, kind: 'municipality', parent: code.slice(0, 2) }
  return { ...region, code }
}

/** Women and men make the total, and ages that cover all once make all ages, by definition. */
function sumOf(
  { values }: TableDimension,
  { use }: DimensionMapping,
  keys: Int32Array,
  { texts }: Registries,
): DimensionPlan['sum'] {
  if (use === 'sex') {
    const [total, women, men] = SEXES.map((_, key) => keys.indexOf(key))
    if (total !== -1 || women === undefined || men === undefined || women < 0 || men < 0) return null
    return { parts: [women, men], key: 0 }
  }
  if (use !== 'age' && use !== 'summed') return null
  const parts = values.flatMap((_, i) => ((keys[i] ?? -1) < 0 ? [] : [i]))
  if (use === 'summed') return { parts, key: 0 }
  const all = texts.age.indexOf(TOTAL_MEANING)
  if (all >= 0 && keys.includes(all)) return null
  const spans = parts.map((i) => ageSpanOf(values[i] ?? { code: '', label: {} }))
  if (!spans.every((span) => span !== null) || !isPartition(spans)) return null
  return { parts, key: placeOf(texts.age, TOTAL_MEANING) }
}
