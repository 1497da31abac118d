import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { fitMapping } from './fit-mapping'
import type { DimensionMapping, ImportMapping } from './import-mapping'
import type { DimensionUse } from './mapping-terms'
import { industriesIn, readIndustries } from './industry-codes'
import { judgeTable, remark, type Judgement } from './judge-table'
import { nameDataset } from './named-dataset'
import { OFFICIAL_MARKET_PREFIX } from '../dataset/official-labour-markets'
import { outsideDivision, outsideMarkets, readRegions, type ReadRegion } from './region-codes'
import { scbNameIn, scbTableNamed } from './scb-tables'
import { schoolYearOf, schoolYears } from './school-years'
import { textIn, type StatisticalTable, type TableDimension } from './statistical-table'
import type { Recognition } from './table-report'
import { ownMeaning, READ } from './value-meanings'
import { ageSpanOf, isPartition, measureOf, yearOf } from './value-words'

export interface RecogniseOptions {
  /** For a name where the table has no title. */
  readonly fileName: string
  /** ISO date. */
  readonly today: string
  /** The mapping that was used for this table before (`mappingKey`); null when there is none. */
  readonly remembered: ImportMapping | null
}

/**
 * What a table is and how it becomes a dataset: as it was last time, or by what is known of the agencies' tables,
 * their words and values. What no fact table has a place for becomes a series.
 */
export function recogniseTable(table: StatisticalTable, options: RecogniseOptions): Recognition {
  const guess = guessMapping(table, options)
  if (options.remembered === null) return guess
  const { mapping, outgrown } = fitMapping(options.remembered, table, guess.mapping)
  if (mapping !== null) return { ...guess, mapping, origin: 'remembered', remarks: [] }
  return { ...guess, remarks: [remark((w) => w.mappingOutgrown(outgrown.join(', '))), ...guess.remarks] }
}

function guessMapping(table: StatisticalTable, options: RecogniseOptions): Recognition {
  const scb = scbTableNamed(table.id ?? '') ?? scbTableNamed(scbNameIn(options.fileName) ?? '')
  const judgement = judgeTable(table, scb?.target ?? null)
  const { target } = judgement
  const naming = nameDataset(table, target, options)
  const { publisher } = naming.source
  const dimensions = table.dimensions.map((dimension) => mapDimension(dimension, judgement, table, publisher))
  const { year, remarks } =
    target === 'series' ? { year: null, remarks: [] } : fixYear(table, dimensions, options)
  const mapping: ImportMapping = {
    version: 1,
    target,
    dimensions,
    fixed: { year, sex: 'total', basis: judgement.basis },
    dataset: naming.dataset,
    source: naming.source,
  }
  const known = target !== 'series' && naming.source.quality === 'official' && naming.source.table !== null
  return {
    mapping,
    knownAs: known ? knownAs(target, naming.source.publisher, naming.source.table) : null,
    origin: known ? 'known-table' : 'guessed',
    remarks: [
      ...judgement.remarks,
      ...remarks,
      ...remarkOnTotals(table, mapping),
      ...remarkOnPlaces(table, mapping),
      ...remarkOnTerms(table, mapping),
      ...(naming.publisherStated ? [] : [remark((w) => w.publisherFromName(naming.source.publisher))]),
      ...(naming.source.quality === 'derived' ? [remark((w) => w.sourceUnknown)] : []),
    ],
  }
}

const knownAs = (
  target: Exclude<ImportMapping['target'], 'series'>,
  publisher: string,
  table: string | null,
): LocalizedText =>
  localize(({ imports: { recognition } }) =>
    recognition.knownAs[target](publisher, table === null ? '' : recognition.tableCode(table)),
  )

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
  { target }: Judgement,
  { languages, title }: StatisticalTable,
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
    for (const value of dimension.values) {
      const meaning = ownMeaning(value, use)
      if (meaning === null || SPOKEN.includes(use) || (use === 'age' && meaning === 'total'))
        add(value.code, meaning)
    }
  }
  if (use === 'measure' && target === 'commuting-totals') nameThird(dimension, entries)
  // Not by assignment: a code of the file may be "__proto__".
  return Object.fromEntries(entries)
}

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
  { fileName }: RecogniseOptions,
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

/** What is added up, and what cannot be, because the file does not state it. */
function remarkOnTotals(table: StatisticalTable, mapping: ImportMapping): LocalizedText[] {
  if (mapping.target === 'series') return []
  const remarks: LocalizedText[] = []
  const sex = mapping.dimensions.find(({ use }) => use === 'sex')
  if (!sex) remarks.push(remark((w) => w.noSex))
  else {
    const meanings = Object.values(sex.values)
    if (!meanings.includes('total') && meanings.includes('women') && meanings.includes('men'))
      remarks.push(remark((w) => w.sexesSummed))
  }
  const age = mapping.dimensions.find(({ use }) => use === 'age')
  const ages = table.dimensions.find(({ code }) => code === age?.dimension)
  if (age && ages && !Object.values(age.values).includes('total')) {
    const spans = ages.values.flatMap((value) => ageSpanOf(value) ?? [])
    const name = textIn(ages.label, table.languages) || ages.code
    remarks.push(remark((w) => (isPartition(spans) ? w.agesSummed(name) : w.agesIncomplete(name))))
  }
  if (mapping.target === 'commuting-totals') remarks.push(...remarkOnMeasures(mapping))
  return remarks
}

const MOST_NAMED = 5

/** Municipalities and labour markets that the present divisions do not have, and parts of municipalities that are left out. */
function remarkOnPlaces(table: StatisticalTable, mapping: ImportMapping): LocalizedText[] {
  const remarks: LocalizedText[] = []
  const outside = new Map<string, string>()
  const markets = new Map<string, string>()
  for (const { dimension: code, use } of mapping.dimensions) {
    const dimension = table.dimensions.find((one) => one.code === code)
    if (dimension === undefined || (use !== 'home' && use !== 'work' && use !== 'region')) continue
    const reading = readRegions(dimension, table.languages)
    for (const region of outsideDivision(reading)) outside.set(region.code, region.name.sv)
    for (const region of outsideMarkets(reading)) markets.set(region.code, region.name.sv)
    if (mapping.target !== 'series' && [...reading.regions.values()].some(({ part }) => part === true))
      remarks.push(remark((w) => w.partsLeft(textIn(dimension.label, table.languages) || code)))
  }
  if (outside.size > 0) remarks.push(remark((w) => w.outsideDivision(outside.size, someOf(outside))))
  if (markets.size > 0)
    remarks.push(remark((w) => w.outsideMarkets(markets.size, OFFICIAL_MARKET_PREFIX, someOf(markets))))
  return remarks
}

function someOf(names: ReadonlyMap<string, string>): string {
  const named = [...names].map(([code, name]) => (name === code ? code : `${code} ${name}`))
  return named.slice(0, MOST_NAMED).join(', ') + (named.length > MOST_NAMED ? ' …' : '')
}

/** How terms and years of studies become years. */
function remarkOnTerms(table: StatisticalTable, mapping: ImportMapping): LocalizedText[] {
  const code = mapping.dimensions.find(({ use }) => use === 'year')?.dimension
  const dimension = table.dimensions.find((one) => one.code === code)
  if (mapping.target !== 'students' || dimension === undefined) return []
  const read = dimension.values.filter((value) => yearOf(value) === null && schoolYearOf(value) !== null)
  if (read.length === 0) return []
  const name = textIn(dimension.label, table.languages) || dimension.code
  const springs = [...schoolYears(dimension.values).values()].includes(null)
  return [remark((w) => w.schoolYears(name)), ...(springs ? [remark((w) => w.springLeft(name))] : [])]
}

function remarkOnMeasures(mapping: ImportMapping): LocalizedText[] {
  const stated = Object.values(mapping.dimensions.find(({ use }) => use === 'measure')?.values ?? {})
  const missing = (['in-commuters', 'out-commuters', 'live-and-work'] as const).filter(
    (m) => !stated.includes(m),
  )
  if (missing.length === 0) return []
  return [
    localize(({ imports: { recognition } }) =>
      recognition.remarks.measuresMissing(missing.map((measure) => recognition.measures[measure]).join(', ')),
    ),
  ]
}
