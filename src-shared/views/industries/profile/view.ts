import type { DatasetDescription } from '../../../dataset/description'
import type { Industry } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, isKnown, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { readEmployment, type EmploymentFigures, type EmploymentYear } from '../employment-figures'
import { explainEmpty } from '../../../view/explain-empty'
import { INDUSTRY_LEVELS, type IndustryLevel } from '../../../filters/level'
import type { FilterId, Filters } from '../../../filters/filters'
import { takesReferenceOfShares } from '../../../filters/reference'
import { cellOf, personsOf } from '../industry-comparison'
import { describeEmployment } from '../industry-notes'
import { flagBase } from '../../../view/figure-flags'
import type { EmptyState, ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { profileReference } from './reference'
import { profileWords } from './words'
import { industriesWords } from '../words'

const TAKES: readonly FilterId[] = ['region', 'year', 'sex', 'basis', 'industry', 'unit', 'reference']
const takesInUnit = takesReferenceOfShares(TAKES)

/**
 * What people work with, from the sections down: all sections, or the parts of the industry chosen. Rows by size.
 * Women and men stand beside each other where the dataset has them and the filter asks for both.
 */
export const industriesProfile: View = {
  id: 'industries.profile',
  words: profileWords,
  table: 'employment',
  takes: TAKES,
  takesFor: takesInUnit,
  maxRegions: 1,
  counties: true,
  years: 'one',
  steady: ['persons', 'share', 'share_women'],
  pictures: ['chart'],
  reference: profileReference,
  compute: computeProfile,
}

function computeProfile(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const region = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const parent = dataset.industries.find(({ code }) => code === filters.industry) ?? null
  const below = levelsBelow(parent, dataset)
  const askAt = (sex: Filters['sex'], level: IndustryLevel): EmploymentFigures | null =>
    region
      ? readEmployment(reader, dataset, { region, basis: filters.basis, sex, years: filters.year, level })
      : null
  // A level may be named in the dataset and hold no figures.
  const level = below.find((one) => askAt(filters.sex, one) !== null) ?? below[0] ?? null
  const ask = (sex: Filters['sex']): EmploymentFigures | null => (level ? askAt(sex, level) : null)
  const figures = ask(filters.sex)
  const bySex = dataset.coverage.employment.sexes.includes('women') && filters.sex === 'total'
  const [women, men] = bySex ? [ask('women'), ask('men')] : [null, null]
  const year = filters.year.to
  const now = figures?.years.get(year)
  const cells = (now?.cells ?? []).filter(
    ({ industry, persons }) =>
      isPartOf(industry, parent, level) && !(isKnown(persons) && amountOf(persons) === 0),
  )
  const columns = createColumns(bySex, (figures?.summedMunicipalities ?? 0) > 0)
  const base = parent && figures && now ? partTotal(reader, filters, dataset, parent, now) : now?.total
  for (const { industry, persons, sources } of cells) {
    const used = [...sources, ...(now?.totalSources ?? [])]
    const share = computeShare(persons, base ?? NOT_AVAILABLE)
    const small = flagBase(base)
    if (region) columns.region.push(region.code, region.name)
    columns.industry.push(industry.code, industry.name)
    columns.year.pushNumber(year)
    columns.persons.push(persons, sources)
    columns.share.push(share, used, small)
    if (!bySex) continue
    const ofWomen = personsOf(women?.years.get(year), industry)
    const ofMen = personsOf(men?.years.get(year), industry)
    columns.women.push(ofWomen, cellOf(women?.years.get(year), industry)?.sources ?? [])
    columns.men.push(ofMen, cellOf(men?.years.get(year), industry)?.sources ?? [])
    const few = flagBase(persons)
    columns.shareWomen.push(computeShare(ofWomen, persons), sources, few)
  }
  const { region: place, industry, year: yearColumn, persons, share, women: w, men: m, shareWomen } = columns
  const shown = [place, industry, yearColumn, persons, share, ...(bySex ? [w, m, shareWomen] : [])]
  return assembleView(industriesProfile, filters, dataset, {
    columns: shown.map((column) => column.build(dataset)),
    rowCount: cells.length,
    takes: takesInUnit(filters),
    finding: region && now ? describeLargest(cells, columnsOfLargest(cells[0], base, women, year)) : null,
    notes: [
      ...(region && figures ? describeEmployment([{ region, figures }]) : []),
      ...(parent
        ? [profileWords.say((words, language) => words.notes.partOf(insideSentence(parent.name[language])))]
        : []),
    ],
    empty: cells.length === 0 ? explainNothing(parent, level, filters, dataset) : null,
  })
}

/** Levels that the parts may have, coarsest first: all without a parent, else those that have parts of it. */
function levelsBelow(parent: Industry | null, { industries }: DatasetDescription): readonly IndustryLevel[] {
  const levels = INDUSTRY_LEVELS.filter((level) => industries.some((one) => one.level === level))
  if (parent === null || parent.level === 'total') return levels
  return levels.filter((level) => industries.some((one) => one.level === level && one.parent === parent.code))
}

const isPartOf = (industry: Industry, parent: Industry | null, level: IndustryLevel | null): boolean =>
  industry.level === level && (parent === null || parent.level === 'total' || industry.parent === parent.code)

/** The stated figure of the industry whose parts are shown. */
function partTotal(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  parent: Industry,
  now: EmploymentYear,
): Figure {
  const region = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  if (!region || parent.level === 'total') return now.total
  const { basis, sex, year } = filters
  const above = readEmployment(reader, dataset, { region, basis, sex, years: year, level: parent.level })
  return personsOf(above?.years.get(year.to), parent)
}

function createColumns(bySex: boolean, summed: boolean) {
  const share = industriesWords.say((words) => words.methods.share)
  return {
    region: new CodeColumnBuilder('region', 'region'),
    industry: new CodeColumnBuilder('industry', 'industry'),
    year: new NumberColumnBuilder({ id: 'year', unit: 'year' }),
    persons: new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: summed }),
    share: new NumberColumnBuilder({ id: 'share', unit: 'fraction', derived: true, method: share }),
    women: new NumberColumnBuilder({ id: 'women', unit: 'persons', derived: bySex && summed }),
    men: new NumberColumnBuilder({ id: 'men', unit: 'persons', derived: bySex && summed }),
    shareWomen: new NumberColumnBuilder({
      id: 'share_women',
      unit: 'fraction',
      derived: true,
      method: profileWords.say((words) => words.methods.shareWomen),
    }),
  }
}

interface Largest {
  readonly share: Figure
  readonly women: Figure | null
}

function columnsOfLargest(
  cell: EmploymentYear['cells'][number] | undefined,
  base: Figure | undefined,
  women: EmploymentFigures | null,
  year: number,
): Largest {
  return {
    share: cell && base ? computeShare(cell.persons, base) : NOT_AVAILABLE,
    women: cell && women ? computeShare(personsOf(women.years.get(year), cell.industry), cell.persons) : null,
  }
}

function describeLargest(
  cells: readonly EmploymentYear['cells'][number][],
  { share, women }: Largest,
): LocalizedText | null {
  const [cell] = cells
  if (!cell || cell.persons.sign !== 0 || share.sign !== 0) return null
  return profileWords.say((words, language) => {
    const { largest: ofAll, largestKnown } = industriesWords.in(language)
    const largest = (cells.every(({ persons }) => isKnown(persons)) ? ofAll : largestKnown)(
      insideSentence(cell.industry.name[language]),
      formatNumber(cell.persons.value, 'persons', language),
      formatNumber(share.value, 'fraction', language),
    )
    if (!women || women.sign !== 0) return largest
    const percent = formatNumber(women.value, 'fraction', language)
    return `${largest} ${words.findings.women(percent)}`
  })
}

/** An industry without finer parts is a good question, too. */
function explainNothing(
  parent: Industry | null,
  level: IndustryLevel | null,
  filters: Filters,
  dataset: DatasetDescription,
): EmptyState {
  if (parent && level === null)
    return {
      message: profileWords.say((words, language) =>
        words.empty.noParts(insideSentence(parent.name[language])),
      ),
      suggestion: profileWords.say((words) => words.empty.noPartsNext),
    }
  return explainEmpty('employment', filters, dataset)
}
