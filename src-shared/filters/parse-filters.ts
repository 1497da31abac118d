import { fail, succeed, type Result } from '../problem/problem'
import type { DatasetDescription } from '../dataset/description'
import { BASES, SEXES, type Campus, type Region } from '../dataset/dimensions'
import type { YearRange } from '../dataset/facts'
import { describeGroups, isGroupCode } from '../dataset/region-groups'
import type { Series } from '../dataset/series'
import { inEachLanguage } from '../messages/in-each-language'
import { lookupIn } from '../dataset/dataset-lookup'
import { defaultComparison, defaultOtherCampus } from './default-filters'
import { insideSentence } from '../messages/sentence-case'
import { readYearRange } from './year-range'
import { choosableMeasures, choosableUnits, choosableYears } from './filter-choices'
import { FilterRefused, refuse, refuseCampus, refuseChoice, refuseRegion } from './filter-problems'
import {
  ALL_REGIONS,
  INDUSTRY_LEVELS,
  comparesCampuses,
  METROPOLITAN,
  NO_COMPARISON,
  ORDERS,
  type Direction,
  type FilterId,
  type Filters,
  type FilterTexts,
} from './filters'
import { formatLikenessWeights, parseLikenessWeights } from './likeness-weights'
import { parseGroup } from './parse-groups'
import { findDimension, findSeries, formatSelection, parseSelection } from './series-selection'
import type { View } from '../view/view'
import { formatWhatIf, parseWhatIf } from './what-if'

/** In the order in which they stand in addresses. */
export const FILTER_IDS: readonly FilterId[] = [
  'region',
  'year',
  'sex',
  'direction',
  'basis',
  'top',
  'unit',
  'against',
  'campus',
  'series',
  'select',
  'along',
  'order',
  'total-out',
  'single-out',
  'what-if',
  'industry',
  'level',
  'index-year',
  'metropolitan',
  'weights',
  'measure',
]
export const DIRECTIONS: readonly Direction[] = ['out', 'in']
/** More rows than this no picture shows. */
export const MAX_TOP = 100

/**
 * Filters as text → filters that exist in the dataset, with the view's defaults for what is absent.
 * A filter that another view takes is ignored, for the window carries filters from view to view; one that
 * nobody knows is refused. Regions and campuses go by code or by name, whatever the case. A year outside
 * the data is a good question with no answer: the view says so. A period where one year is wanted means
 * its last year.
 */
export function parseFilters(view: View, texts: FilterTexts, dataset: DatasetDescription): Result<Filters> {
  try {
    return succeed(readFilters(view, texts, dataset))
  } catch (error) {
    if (error instanceof FilterRefused) return fail(error.problem)
    throw error
  }
}

function readFilters(view: View, texts: FilterTexts, dataset: DatasetDescription): Filters {
  const unknown = Object.keys(texts).find((id) => !(FILTER_IDS as readonly string[]).includes(id))
  if (unknown !== undefined)
    refuse(
      inEachLanguage((words) => words.problems.unknownFilter(unknown)),
      inEachLanguage((words) => words.problems.unknownFilterNext(FILTER_IDS.join(', '))),
      'unknown-filter',
    )
  const defaults = view.defaults(dataset)
  const read = <T>(id: FilterId, otherwise: T, parse: (text: string) => T): T => {
    const text = texts[id]
    return text === undefined || !view.takes.includes(id) ? otherwise : parse(text.trim())
  }
  const choose =
    <T extends string>(id: FilterId, choices: readonly T[]) =>
    (text: string): T =>
      choices.find((choice) => choice === text) ?? refuseChoice(id, text, choices)

  const series = readSeries(view, texts.series, dataset)
  const campus = read('campus', defaults.campus, (text) => findCampus(text, dataset).code)
  const region = read('region', defaults.region, (text) => parseRegions(text, view, dataset))
  const measure = read('measure', defaults.measure, (text) => parseMeasure(text, view, dataset))
  return {
    region,
    year: read('year', defaultYearOf(view, dataset, measure) ?? defaults.year, (text) =>
      parseYears(text, view.years),
    ),
    sex: read('sex', defaults.sex, choose('sex', SEXES)),
    direction: read('direction', defaults.direction, choose('direction', DIRECTIONS)),
    basis: read('basis', defaults.basis, choose('basis', BASES)),
    top: read('top', defaults.top, parseTop),
    unit: read('unit', defaults.unit, choose('unit', choosableUnits(view))),
    against: read(
      'against',
      view.takes.includes('against') ? defaultAgainst(view, dataset, region[0], campus) : null,
      (text) => parseAgainst(text, view, dataset, campus),
    ),
    campus,
    series: series?.code ?? null,
    select: read('select', [], (text) => (series === null ? [] : parseSelection(text, series))),
    along: read('along', null, (text) =>
      series === null || text === '' ? null : findDimension(text, series).code,
    ),
    order: read('order', defaults.order, choose('order', ORDERS)),
    totalOut: read('total-out', defaults.totalOut, (text) => parseFraction('total-out', text)),
    singleOut: read('single-out', defaults.singleOut, (text) => parseFraction('single-out', text)),
    whatIf: read('what-if', '', (text) => formatWhatIf(parseWhatIf(text, dataset))),
    industry: read('industry', defaults.industry, (text) => parseIndustry(text, dataset)),
    level: read('level', defaults.level, choose('level', INDUSTRY_LEVELS)),
    indexYear: read('index-year', defaults.indexYear, parseIndexYear),
    metropolitan: read('metropolitan', defaults.metropolitan, choose('metropolitan', METROPOLITAN)),
    weights: read('weights', '', (text) => formatLikenessWeights(parseLikenessWeights(text))),
    measure,
  }
}

/** By id or by name. */
function parseMeasure(text: string, view: View, dataset: DatasetDescription): string {
  const choices = choosableMeasures(view, dataset)
  const found =
    choices.find(({ code }) => code === text) ??
    choices.find(({ name }) => isSameText(name.sv, text) || isSameText(name.en, text))
  return (
    found?.code ??
    refuse(
      inEachLanguage((words) => words.problems.invalidFilter('measure', text)),
      inEachLanguage((words, language) =>
        words.problems.chooseAmong(
          choices.map(({ code, name }) => `${code} (${insideSentence(name[language])})`).join(', '),
        ),
      ),
    )
  )
}

/** The last year of the measure; null for views that rank by none. */
function defaultYearOf(view: View, dataset: DatasetDescription, measure: string | null): YearRange | null {
  const last = measure === null ? undefined : choosableYears(view, dataset, measure).at(-1)
  return last === undefined ? null : { from: last, to: last }
}

/** A view that can compare with all does so unless the reader says otherwise. */
const defaultAgainst = (
  view: View,
  dataset: DatasetDescription,
  region: string | undefined,
  campus: string | null,
): string | null => {
  if (comparesCampuses(view)) return defaultOtherCampus(dataset, campus)
  return view.againstAll ? ALL_REGIONS : defaultComparison(describeGroups(dataset, [region ?? null]), region)
}

function parseAgainst(
  text: string,
  view: View,
  dataset: DatasetDescription,
  campus: string | null,
): string | null {
  if (view.againstAll && text === ALL_REGIONS) return ALL_REGIONS
  // A view that needs something to compare with says what it then compares with.
  if (text === NO_COMPARISON) return view.againstAll ? ALL_REGIONS : null
  if (comparesCampuses(view)) {
    const { code } = findCampus(text, dataset)
    // Nobody is compared with itself.
    return code === campus ? null : code
  }
  return findCode(text, dataset, ['municipality', 'county'])
}

/** `0.2`, `0,2` or `20%`. */
function parseFraction(filter: FilterId, text: string): number {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text)
  const value = match ? Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1) : Number.NaN
  if (value >= 0 && value <= 1) return value
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter(filter, text)),
    inEachLanguage((words) => words.problems.fractionNext),
  )
}

function parseIndustry(text: string, dataset: DatasetDescription): string | null {
  if (text === ALL_REGIONS) return null
  const industry =
    dataset.industries.find(({ code }) => code === text) ??
    dataset.industries.find(({ name }) => isSameText(name.sv, text) || isSameText(name.en, text))
  return (
    industry?.code ??
    refuse(
      inEachLanguage((words) => words.problems.unknownIndustry(text)),
      inEachLanguage((words) => words.problems.unknownIndustryNext),
    )
  )
}

function parseIndexYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter('index-year', text)),
    inEachLanguage((words) => words.problems.yearNext),
  )
}

/** The series asked for, the first without asking; null for views of other things and where there is none. */
function readSeries(view: View, text: string | undefined, dataset: DatasetDescription): Series | null {
  const [first] = dataset.series
  if (!view.takes.includes('series') || first === undefined) return null
  return text === undefined || text.trim() === '' ? first : findSeries(text.trim(), dataset)
}

function parseRegions(text: string, view: View, dataset: DatasetDescription): readonly string[] {
  const kinds: readonly Region['kind'][] = [
    'municipality',
    ...(view.counties ? (['county'] as const) : []),
    ...(view.country ? (['country'] as const) : []),
  ]
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  if (parts.length === 0)
    refuse(
      inEachLanguage((words) => words.problems.noRegion),
      inEachLanguage((words) => words.problems.unknownRegionNone),
    )
  const regions = [...new Set(parts.map((part) => findCode(part, dataset, kinds)))]
  if (regions.length > view.maxRegions)
    refuse(
      inEachLanguage((words) =>
        words.problems.tooManyRegions(String(regions.length), String(view.maxRegions)),
      ),
      inEachLanguage((words) => words.problems.tooManyRegionsNext(String(view.maxRegions))),
    )
  return regions
}

const isSameText = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')

/** The code of a region or of a group, which every view takes. */
const findCode = (text: string, dataset: DatasetDescription, kinds: readonly Region['kind'][]): string =>
  isGroupCode(text)
    ? parseGroup(text, dataset, (member) => findRegion(member, dataset, ['municipality', 'county']))
    : findRegion(text, dataset, kinds).code

/** By code first, then by name; among those of the same name one that can be chosen wins. */
function findRegion(text: string, dataset: DatasetDescription, kinds: readonly Region['kind'][]): Region {
  const { regionByCode } = lookupIn(dataset)
  const named = dataset.regions.filter((r) => isSameText(r.name.sv, text) || isSameText(r.name.en, text))
  const region = regionByCode.get(text) ?? named.find((r) => kinds.includes(r.kind)) ?? named[0]
  if (!region)
    return refuseRegion(
      text,
      dataset.regions.filter((r) => kinds.includes(r.kind)),
    )
  if (kinds.includes(region.kind)) return region
  return refuse(
    inEachLanguage((words, language) => words.problems.wrongKind(region.name[language])),
    inEachLanguage((words) =>
      kinds.includes('county') ? words.problems.wrongKindCountyNext : words.problems.wrongKindNext,
    ),
  )
}

function findCampus(text: string, dataset: DatasetDescription): Campus {
  const { campuses } = dataset
  return (
    campuses.find((campus) => campus.code === text) ??
    campuses.find((campus) => isSameText(campus.name.sv, text) || isSameText(campus.name.en, text)) ??
    refuseCampus(text, campuses)
  )
}

function parseYears(text: string, years: 'one' | 'range'): YearRange {
  const range = readYearRange(text)
  if (!range)
    return refuse(
      inEachLanguage((words) => words.problems.invalidFilter('year', text)),
      inEachLanguage((words) => words.problems.yearNext),
    )
  const { from, to } = range
  if (to < from)
    refuse(
      inEachLanguage((words) => words.problems.yearReversed(text)),
      inEachLanguage((words) => words.problems.yearNext),
    )
  return years === 'one' ? { from: to, to } : range
}

function parseTop(text: string): number {
  const top = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (top >= 1 && top <= MAX_TOP) return top
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter('top', text)),
    inEachLanguage((words) => words.problems.topNext(String(MAX_TOP))),
  )
}

/** Filters → the texts that parse to them again, in the order of `FILTER_IDS`; only those in `takes`. */
export function formatFilters(filters: Filters, takes: readonly FilterId[]): FilterTexts {
  const { from, to } = filters.year
  const texts: Record<FilterId, string | null> = {
    region: filters.region.length === 0 ? null : filters.region.join(','),
    year: String(from).padStart(4, '0') + (from === to ? '' : `-${String(to).padStart(4, '0')}`),
    sex: filters.sex,
    direction: filters.direction,
    basis: filters.basis,
    top: String(filters.top),
    unit: filters.unit,
    against: filters.against ?? NO_COMPARISON,
    campus: filters.campus,
    series: filters.series,
    select: filters.select.length === 0 ? null : formatSelection(filters.select),
    along: filters.along,
    order: filters.order,
    'total-out': String(filters.totalOut),
    'single-out': String(filters.singleOut),
    'what-if': filters.whatIf === '' ? null : filters.whatIf,
    industry: filters.industry ?? ALL_REGIONS,
    level: filters.level,
    'index-year': filters.indexYear === null ? null : String(filters.indexYear),
    metropolitan: filters.metropolitan,
    weights: filters.weights === '' ? null : filters.weights,
    measure: filters.measure,
  }
  const entries = FILTER_IDS.filter((id) => takes.includes(id)).flatMap((id) => {
    const text = texts[id]
    return text === null ? [] : [[id, text] as const]
  })
  return Object.fromEntries(entries)
}
