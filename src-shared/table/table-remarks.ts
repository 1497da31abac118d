import { OFFICIAL_MARKET_PREFIX } from '../dataset/official-labour-markets'
import { isUnknownPublisher } from '../dataset/unconfirmed-source'
import { SWEDISH_COUNTIES } from '../dataset/swedish-regions'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { formatList } from '../messages/number-format'
import type { ImportMapping } from './import-mapping'
import { remark } from './judgement'
import type { Naming } from './named-dataset'
import { outsideDivision, outsideMarkets, readRegions } from './region-codes'
import { schoolYearOf, schoolYears } from './school-years'
import { textIn, type StatisticalTable } from './statistical-table'
import { ageSpanOf, isPartition, yearOf } from './value-words'

/** What of a table cannot be used as it is mapped, is added up, or is not said by the file. */
export const remarksOn = (
  table: StatisticalTable,
  mapping: ImportMapping,
  { publisherStated, source }: Naming,
): readonly LocalizedText[] => [
  ...remarkOnTotals(table, mapping),
  ...remarkOnPlaces(table, mapping),
  ...remarkOnReach(table, mapping),
  ...remarkOnTerms(table, mapping),
  ...(publisherStated ? [] : [remark((w) => w.publisherFromName(source.publisher))]),
  ...(source.quality === 'derived'
    ? [remark((w) => (isUnknownPublisher(source.publisher) ? w.sourceUnknown : w.sourceNotOfficial))]
    : []),
]

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

/** Flows between the municipalities of some counties alone: who commutes to and from the others is not in the file. */
function remarkOnReach(table: StatisticalTable, mapping: ImportMapping): LocalizedText[] {
  if (mapping.target !== 'commuting-flows') return []
  const counties = new Set<string>()
  for (const { dimension: code, use } of mapping.dimensions) {
    const dimension = table.dimensions.find((one) => one.code === code)
    if (dimension === undefined || (use !== 'home' && use !== 'work')) continue
    const { regions, swedish } = readRegions(dimension, table.languages)
    // Flows to the rest of the country, or abroad, say how many those are.
    const areMunicipalities = [...regions.values()].every(
      ({ kind }) => kind === 'municipality' || kind === 'county' || kind === 'country',
    )
    if (!swedish || !areMunicipalities) return []
    for (const { kind, code: region } of regions.values())
      if (kind === 'municipality') counties.add(region.slice(0, 2))
  }
  if (counties.size === 0 || counties.size > MOST_NAMED) return []
  return [
    localize(({ imports }, language) => {
      const names = [...counties].sort().map((code) => SWEDISH_COUNTIES.get(code)?.[language] ?? code)
      return imports.recognition.remarks.withinCounties(formatList(names, language), counties.size)
    }),
  ]
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
