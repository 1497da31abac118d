import { inBothLanguages } from '../messages/in-both-languages'
import type { LocalizedText } from '../messages/language'
import { fitMapping } from './fit-mapping'
import type { DimensionMapping, DimensionUse, ImportMapping } from './import-mapping'
import { readIndustries } from './industry-codes'
import { judgeTable, remark, type Judgement } from './judge-table'
import { nameDataset } from './named-dataset'
import { readRegions } from './region-codes'
import { textIn, type StatisticalTable, type TableDimension } from './statistical-table'
import type { Recognition } from './table-report'
import { ownMeaning, READ } from './value-meanings'
import { ageSpanOf, isPartition } from './value-words'

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
  const judgement = judgeTable(table)
  const { target } = judgement
  const dimensions = table.dimensions.map((dimension) => mapDimension(dimension, judgement, table))
  const naming = nameDataset(table, target, options)
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
  inBothLanguages(({ imports: { recognition } }) =>
    recognition.knownAs[target](publisher, table === null ? '' : recognition.tableCode(table)),
  )

/** The use of a dimension, and the meaning of those of its values that do not speak for themselves. */
function mapDimension(
  dimension: TableDimension,
  judgement: Judgement,
  table: StatisticalTable,
): DimensionMapping {
  const use = judgement.uses.get(dimension.code) ?? 'category'
  const { code } = dimension
  if (use === 'one') {
    const value = judgement.chosen.get(code) ?? dimension.values[0]?.code ?? ''
    return { dimension: code, use, values: { [value]: READ } }
  }
  return { dimension: code, use, values: meaningsOf(dimension, use, judgement, table) }
}

const SPOKEN: readonly DimensionUse[] = ['sex', 'basis', 'measure']

function meaningsOf(
  dimension: TableDimension,
  use: DimensionUse,
  { target }: Judgement,
  { languages }: StatisticalTable,
): Record<string, string | null> {
  if (target === 'series') return {}
  const entries: [string, string | null][] = []
  const add = (code: string, meaning: string | null): void => {
    entries.push([code, meaning])
  }
  if (use === 'home' || use === 'work') {
    const { regions } = readRegions(dimension, languages)
    const kinds = new Set([...regions.values()].map(({ kind }) => kind))
    if (target === 'commuting-flows')
      for (const [code, { kind }] of regions)
        if (kind === 'total' || kind === 'country' || (kind === 'county' && kinds.has('municipality')))
          add(code, null)
  } else if (use === 'industry') {
    for (const [code, industry] of readIndustries(dimension, languages))
      if (industry === null) add(code, null)
  } else {
    for (const value of dimension.values) {
      const meaning = ownMeaning(value, use)
      if (meaning === null || SPOKEN.includes(use) || (use === 'age' && meaning === 'total'))
        add(value.code, meaning)
    }
  }
  // Not by assignment: a code of the file may be "__proto__".
  return Object.fromEntries(entries)
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

function remarkOnMeasures(mapping: ImportMapping): LocalizedText[] {
  const stated = Object.values(mapping.dimensions.find(({ use }) => use === 'measure')?.values ?? {})
  const missing = (['in-commuters', 'out-commuters', 'live-and-work'] as const).filter(
    (m) => !stated.includes(m),
  )
  if (missing.length === 0) return []
  return [
    inBothLanguages(({ imports: { recognition } }) =>
      recognition.remarks.measuresMissing(missing.map((measure) => recognition.measures[measure]).join(', ')),
    ),
  ]
}
