import type { LocalizedText } from '../messages/language'
import type { DimensionMapping, ImportMapping } from './import-mapping'
import type { DimensionUse } from './mapping-terms'
import { industriesIn, readIndustries } from './industry-codes'
import { remark, type Judgement } from './judgement'
import { nameDataset, type Naming } from './named-dataset'
import { readRegions, type ReadRegion } from './region-codes'
import { schoolYears } from './school-years'
import { textIn, type StatisticalTable, type TableDimension } from './statistical-table'
import { ownMeaning, READ } from './value-meanings'
import { isOfWiderArea, measureOf } from './value-words'

/** What names a table beside itself. */
export interface FileOfTable {
  /** For a name where the table has no title. */
  readonly fileName: string
  /** ISO date. */
  readonly today: string
}

/** The mapping of a table that was judged. */
export function mapTable(
  judgement: Judgement,
  table: StatisticalTable,
  options: FileOfTable,
): { readonly mapping: ImportMapping; readonly naming: Naming; readonly remarks: readonly LocalizedText[] } {
  const { target, basis } = judgement
  const naming = nameDataset(table, target, options)
  const { publisher } = naming.source
  const dimensions = table.dimensions.map((dimension) => mapDimension(dimension, judgement, table, publisher))
  const { year, remarks } =
    target === 'series' ? { year: null, remarks: [] } : fixYear(table, dimensions, options)
  const { dataset, source } = naming
  const fixed = { year, sex: 'total', basis } as const
  return { mapping: { version: 1, target, dimensions, fixed, dataset, source }, naming, remarks }
}

/** The use of a dimension, and the meaning of those of its values that do not speak for themselves. */
function mapDimension(
  dimension: TableDimension,
  judgement: Judgement,
  table: StatisticalTable,
  publisher: string,
): DimensionMapping {
  const use = judgement.uses.get(dimension.code) ?? 'category'
  const { code } = dimension
  if (use === 'one') {
    const value = judgement.chosen.get(code) ?? dimension.values[0]?.code ?? ''
    return { dimension: code, use, values: { [value]: READ } }
  }
  return { dimension: code, use, values: meaningsOf(dimension, use, judgement, table, publisher) }
}

const SPOKEN: readonly DimensionUse[] = ['sex', 'basis', 'measure']

function meaningsOf(
  dimension: TableDimension,
  use: DimensionUse,
  { target, uses }: Judgement,
  { dimensions, languages, title }: StatisticalTable,
  publisher: string,
): Record<string, string | null> {
  if (target === 'series') return {}
  const entries: [string, string | null][] = []
  const add = (code: string, meaning: string | null): void => {
    entries.push([code, meaning])
  }
  if (use === 'home' || use === 'work' || use === 'region') {
    for (const [code, region] of readRegions(dimension, languages).regions)
      if (region.part === true || (target === 'commuting-flows' && isOfSeveral(region))) add(code, null)
  } else if (use === 'industry') {
    const classification = industriesIn(dimension, title, languages, publisher)
    for (const [code, industry] of readIndustries(dimension, languages, classification))
      if (industry === null) add(code, null)
  } else if (use === 'year' && target === 'students') {
    for (const [code, year] of schoolYears(dimension.values)) add(code, year === null ? null : String(year))
  } else if (use === 'summed') {
    for (const value of dimension.values) if (ownMeaning(value, use) === null) add(value.code, null)
  } else {
    const ofMunicipalities =
      use === 'measure' &&
      dimensions.some((one) => uses.get(one.code) === 'region' && hasMunicipalities(one, languages))
    const isPart = (value: TableDimension['values'][number]): boolean =>
      ofMunicipalities && isOfWiderArea(value)
    for (const value of dimension.values) {
      const meaning = isPart(value) ? null : ownMeaning(value, use)
      if (meaning === null || SPOKEN.includes(use) || (use === 'age' && meaning === 'total'))
        add(value.code, meaning)
    }
  }
  if (use === 'measure' && target === 'commuting-totals') nameThird(dimension, entries)
  // Not by assignment: a code of the file may be "__proto__".
  return Object.fromEntries(entries)
}

const hasMunicipalities = (dimension: TableDimension, languages: readonly string[]): boolean =>
  [...readRegions(dimension, languages).regions.values()].some(({ kind }) => kind === 'municipality')

/** Flows go between municipalities: what holds several of them has none of its own. */
const isOfSeveral = ({ kind }: ReadRegion): boolean =>
  kind === 'total' || kind === 'country' || kind === 'county' || kind === 'functional'

/**
 * SCB's table of commuters over the municipality's boundary has three contents. Where a file has their bare codes and
 * two of them are known as commuters in and out, the third are those who live and work there.
 */
function nameThird({ values }: TableDimension, entries: [string, string | null][]): void {
  const unnamed = values.filter(
    (value) => measureOf(value) === null && /^0000[0-9A-Z]{4}$/.test(Object.values(value.label)[0] ?? ''),
  )
  const known = new Set(entries.map(([, meaning]) => meaning))
  const [third] = unnamed
  if (values.length !== 3 || unnamed.length !== 1 || third === undefined) return
  if (!known.has('in-commuters') || !known.has('out-commuters')) return
  const at = entries.findIndex(([code]) => code === third.code)
  if (at >= 0) entries.splice(at, 1)
  entries.push([third.code, 'live-and-work'])
}

const YEAR_IN_TEXT = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g

/** The year of a table without years, when its title or the file's name has exactly one. */
function fixYear(
  table: StatisticalTable,
  dimensions: readonly DimensionMapping[],
  { fileName }: FileOfTable,
): { year: number | null; remarks: LocalizedText[] } {
  if (dimensions.some(({ use }) => use === 'year')) return { year: null, remarks: [] }
  const single = table.dimensions.find(({ role, values }) => role === 'time' && values.length === 1)
  const texts = [single?.values[0]?.code ?? '', textIn(table.title, table.languages), fileName]
  for (const text of texts) {
    const found = new Set(text.match(YEAR_IN_TEXT))
    const [year] = found
    if (found.size === 1 && year !== undefined)
      return { year: Number(year), remarks: [remark((w) => w.yearFromName(year))] }
  }
  return { year: null, remarks: [remark((w) => w.yearMissing)] }
}
