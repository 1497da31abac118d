import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { computeConcentration, computeKrugman } from '../../../indicators/concentration'
import { amountOf, isKnown, NOT_APPLICABLE, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeGrowthRate } from '../../../indicators/growth'
import { computeLocationQuotient } from '../../../indicators/location-quotient'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import type { EmploymentYear } from '../employment-figures'
import {
  cellOf,
  personsOf,
  readIndustryComparison,
  sharedAmounts,
  type IndustryComparison,
} from '../industry-comparison'
import { describeEmployment, hasOtherYears } from '../industry-notes'
import { crossesBreak } from '../../../view/series-breaks'
import { flagBase, SMALL_BASE_FLAG_PERSONS } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type SideTable, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { specialisationWords } from './words'
import { industriesWords } from '../words'

/**
 * What a place has more of than the comparison area. Rows: the industries in the last of the years, those with the
 * highest quotient first, those of few persons last, with their growth since the first. Side table `measures`: concentration of the whole mix, by year.
 */
export const industriesSpecialisation: View = {
  id: 'industries.specialisation',
  words: specialisationWords,
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'level', 'against'],
  maxRegions: 1,
  counties: true,
  againstAll: true,
  years: 'range',
  pictures: ['chart'],
  initial: { level: 'division' },
  compute: computeSpecialisation,
}

interface Special {
  readonly name: LocalizedText
  readonly quotient: number
  readonly persons: number
}

/** What a headline may rank, and what it leaves out. */
interface SpecialIndustries {
  readonly ranked: Special[]
  /** Quotients that rest on few persons. */
  readonly small: number[]
  /** Whether an industry has no figure: it may be the strongest. */
  someHidden: boolean
}

function computeSpecialisation(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const found = readIndustryComparison(reader, filters, dataset)
  const last = found?.years.at(-1)
  if (!found || last === undefined)
    return assembleView(industriesSpecialisation, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty: explainEmpty('employment', filters, dataset),
    })
  const special: SpecialIndustries = { ranked: [], small: [], someHidden: false }
  const { columns, rowCount } = buildColumns(found, last, dataset, special)
  const say = specialisationWords.part((words) => words.notes).say
  return assembleView(industriesSpecialisation, { ...filters, level: found.own.level }, dataset, {
    columns,
    rowCount,
    sideTables: [buildMeasures(found, dataset)],
    finding: describeMostSpecial(special, found, last),
    notes: [
      ...describeEmployment([{ region: found.region, figures: found.own }]),
      say((words) => words.quotient),
      say((words) => words.measures),
      ...(found.years.length < 2
        ? [say((words) => words[hasOtherYears(filters, dataset) ? 'oneYearChosen' : 'oneYear'](String(last)))]
        : []),
    ],
  })
}

function buildColumns(
  { region, own, area, years }: IndustryComparison,
  last: number,
  dataset: DatasetDescription,
  special: SpecialIndustries,
): { readonly columns: readonly ViewColumn[]; readonly rowCount: number } {
  const method = (id: 'quotient' | 'share' | 'growth'): LocalizedText =>
    specialisationWords.say(
      (words, language) => ({ ...industriesWords.in(language).methods, ...words.methods })[id],
    )
  const place = new CodeColumnBuilder('region', 'region')
  const industry = new CodeColumnBuilder('industry', 'industry')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const summed = own.summedMunicipalities > 0
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: summed })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_employed',
    derived: true,
    method: method('share'),
  })
  const quotient = new NumberColumnBuilder({
    id: 'location_quotient',
    unit: 'ratio',
    derived: true,
    method: method('quotient'),
  })
  const growth = new NumberColumnBuilder({
    id: 'growth',
    unit: 'fraction',
    label: 'growth_rate',
    derived: true,
    signed: true,
    method: method('growth'),
  })
  const areaShare = new NumberColumnBuilder({
    id: 'against_share',
    unit: 'fraction',
    derived: true,
    method: method('share'),
  })
  const first = years[0] ?? last
  const now = own.years.get(last)
  const then = own.years.get(first)
  const other = area.years.get(last)
  const broken = crossesBreak(dataset, 'employment', first, last) ? FIGURE_FLAGS.acrossBreak : 0
  const cells = (now?.cells ?? []).map((cell) => {
    const inArea = cellOf(other, cell.industry)
    const found = computeLocationQuotient({
      inRegion: cell.persons,
      regionTotal: now?.total ?? NOT_APPLICABLE,
      inArea: inArea?.persons ?? NOT_AVAILABLE,
      areaTotal: other?.total ?? NOT_APPLICABLE,
    })
    return { ...cell, inArea, found, small: flagBase(cell.persons) }
  })
  // Of few persons a quotient says little, however high it is.
  cells.sort((a, b) => Number(a.small !== 0) - Number(b.small !== 0) || rankable(b.found) - rankable(a.found))
  for (const { industry: one, persons: count, sources, inArea, found, small } of cells) {
    const before = personsOf(then, one)
    const used = [...sources, ...(now?.totalSources ?? [])]
    const usedInArea = [...(inArea?.sources ?? []), ...(other?.totalSources ?? [])]
    place.push(region.code, region.name)
    industry.push(one.code, one.name)
    year.pushNumber(last)
    persons.push(count, sources)
    share.push(computeShare(count, now?.total ?? NOT_APPLICABLE), used, small)
    quotient.push(found, [...used, ...usedInArea], small)
    growth.push(
      first === last ? NOT_APPLICABLE : computeGrowthRate(before, count),
      sources,
      flagBase(before) | broken,
    )
    areaShare.push(computeShare(inArea?.persons ?? NOT_AVAILABLE, other?.total ?? NOT_APPLICABLE), usedInArea)
    if (!isKnown(count)) special.someHidden = true
    else if (found.sign === 0 && small !== 0) special.small.push(found.value)
    else if (found.sign === 0 && count.sign === 0)
      special.ranked.push({ name: one.name, quotient: found.value, persons: count.value })
  }
  const all = [place, industry, year, persons, share, quotient, growth, areaShare]
  return { columns: all.map((column) => column.build(dataset)), rowCount: cells.length }
}

const sourcesIn = (year: EmploymentYear | undefined): readonly number[] => [
  ...new Set(year?.cells.flatMap((cell) => [...cell.sources])),
]

const rankable = (quotient: Figure): number => (quotient.sign === 0 ? quotient.value : -1)

/** Concentration of the mix in each year, and how far it is from the comparison area's. */
function buildMeasures(
  { region, own, area, years }: IndustryComparison,
  dataset: DatasetDescription,
): SideTable {
  const words = (id: 'herfindahl' | 'krugman'): LocalizedText =>
    specialisationWords.say((words) => words.methods[id])
  const index = (id: string, method: LocalizedText): NumberColumnBuilder =>
    new NumberColumnBuilder({ id, unit: 'coefficient', derived: true, method })
  const place = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const herfindahl = index('herfindahl', words('herfindahl'))
  const normalised = index('herfindahl_normalised', words('herfindahl'))
  const equivalent = new NumberColumnBuilder({
    id: 'equivalent_number',
    unit: 'none',
    derived: true,
    method: words('herfindahl'),
  })
  const krugman = index('krugman', words('krugman'))
  for (const one of years) {
    const now = own.years.get(one)
    const other = area.years.get(one)
    const amounts = (now?.cells ?? []).flatMap(({ persons }) => (isKnown(persons) ? [amountOf(persons)] : []))
    const found = computeConcentration(amounts)
    const sources = sourcesIn(now)
    const pair = now && other ? sharedAmounts(now, other) : { own: [], area: [] }
    place.push(region.code, region.name)
    year.pushNumber(one)
    herfindahl.push(found.herfindahl, sources)
    normalised.push(found.normalised, sources)
    equivalent.push(found.equivalentNumber, sources)
    krugman.push(computeKrugman(pair.own, pair.area), [...sources, ...sourcesIn(other)])
  }
  return {
    id: 'measures',
    label: specialisationWords.say((words) => words.tables.measures),
    rowCount: years.length,
    columns: [place, year, herfindahl, normalised, equivalent, krugman].map((column) =>
      column.build(dataset),
    ),
  }
}

function describeMostSpecial(
  { ranked, small, someHidden }: SpecialIndustries,
  { region, areaName }: IndustryComparison,
  last: number,
): LocalizedText | null {
  const [most] = ranked.toSorted((a, b) => b.quotient - a.quotient)
  if (!most) return null
  const leavesOut = small.some((quotient) => quotient > Math.max(1, most.quotient))
  return specialisationWords.say((words, language) => {
    const { findings, which } = words
    const least = formatNumber(SMALL_BASE_FLAG_PERSONS, 'persons', language)
    const text = findings[most.quotient > 1 ? 'special' : 'even'](
      region.name[language],
      insideSentence(most.name[language]),
      formatNumber(most.quotient, 'per-1000', language),
      areaName[language],
      formatNumber(most.persons, 'persons', language),
      String(last),
      leavesOut ? which[someHidden ? 'knownLarge' : 'large'](least) : someHidden ? which.known : '',
    )
    return text
  })
}
