import type { DatasetDescription } from '../dataset/description'
import { SEXES, type FactTable, type Sex } from '../dataset/dimensions'
import type { YearRange } from '../dataset/facts'
import { lookupIn } from '../dataset/dataset-lookup'
import {
  comparesCampuses,
  SINGLE_OUT_LIMIT,
  TOTAL_OUT_LIMIT,
  type FilterId,
  type Filters,
  type Unit,
} from './filters'

/** The place that the product was made for; another dataset may lack it. */
export const HOME_MUNICIPALITY = '0581'
const HOME_CAMPUS = 'Campus Norrköping'
export const DEFAULT_TOP = 10

export interface DefaultsOf {
  readonly table: FactTable | null
  readonly alsoFrom?: readonly FactTable[]
  readonly byHome?: true
  readonly takes: readonly FilterId[]
  readonly years: 'one' | 'range'
  readonly top?: number
  readonly unit?: Unit
}

/** Years of the view's table; for a view of students' homes those with students by home. Ascending. */
export function coveredYears(
  dataset: DatasetDescription,
  view: Pick<DefaultsOf, 'table' | 'alsoFrom' | 'byHome' | 'takes'>,
): readonly number[] {
  if (view.table === null) return []
  if (view.alsoFrom) {
    const tables = [view.table, ...view.alsoFrom]
    return [...new Set(tables.flatMap((table) => dataset.coverage[table].years))].sort((a, b) => a - b)
  }
  const { years, homeYears } = dataset.coverage[view.table]
  const ofHomes = view.byHome ?? view.takes.includes('campus')
  return ofHomes && homeYears !== undefined && homeYears.length > 0 ? homeYears : years
}

/** The last year of the table, or the whole range; year 0 when the dataset has no such facts. */
export function defaultYears(
  dataset: DatasetDescription,
  view: Pick<DefaultsOf, 'table' | 'alsoFrom' | 'byHome' | 'takes' | 'years'>,
): YearRange {
  const { years } = view
  const covered = coveredYears(dataset, view)
  const to = covered.at(-1) ?? 0
  return { from: years === 'one' ? to : (covered[0] ?? 0), to }
}

/** Sexes that the view's tables have, in the order of `SEXES`. */
export function coveredSexes(
  dataset: DatasetDescription,
  { table, alsoFrom = [] }: Pick<DefaultsOf, 'table' | 'alsoFrom'>,
): readonly Sex[] {
  const tables = table === null ? [] : [table, ...alsoFrom]
  return SEXES.filter((sex) => tables.some((one) => dataset.coverage[one].sexes.includes(sex)))
}

/** What a municipality is compared with unless the reader says otherwise: its county, if the dataset has it. */
export function defaultComparison(dataset: DatasetDescription, region: string | undefined): string | null {
  const { regionByCode } = lookupIn(dataset)
  const parent = region === undefined ? null : (regionByCode.get(region)?.parent ?? null)
  const county = parent === null ? undefined : regionByCode.get(parent)
  return county?.kind === 'county' ? county.code : null
}

/** The municipality shown first: Norrköping, else the first one of the dataset. */
export function defaultRegion(dataset: DatasetDescription): string | undefined {
  const { regionByCode, municipalities } = lookupIn(dataset)
  if (regionByCode.get(HOME_MUNICIPALITY)?.kind === 'municipality') return HOME_MUNICIPALITY
  return municipalities[0]?.code ?? dataset.regions[0]?.code
}

export function defaultCampus(dataset: DatasetDescription): string | null {
  const { campuses } = dataset
  const campus =
    campuses.find((c) => c.name.sv === HOME_CAMPUS) ??
    campuses.find((c) => c.kind === 'campus') ??
    campuses.find((c) => c.kind !== 'total')
  return campus?.code ?? null
}

/** The first other campus with a place, if there is one. */
export const defaultOtherCampus = (dataset: DatasetDescription, campus: string | null): string | null =>
  dataset.campuses.find(({ code, kind, region }) => kind === 'campus' && region !== null && code !== campus)
    ?.code ?? null

export function buildDefaults(view: DefaultsOf, dataset: DatasetDescription): Filters {
  const region = defaultRegion(dataset)
  const campus = view.takes.includes('campus') ? defaultCampus(dataset) : null
  return {
    region: region === undefined ? [] : [region],
    year: defaultYears(dataset, view),
    sex: coveredSexes(dataset, view)[0] ?? 'total',
    direction: 'out',
    basis: 'day',
    top: view.top ?? DEFAULT_TOP,
    unit: view.unit ?? 'persons',
    against: !view.takes.includes('against')
      ? null
      : comparesCampuses(view)
        ? defaultOtherCampus(dataset, campus)
        : defaultComparison(dataset, region),
    campus,
    series: view.takes.includes('series') ? (dataset.series[0]?.code ?? null) : null,
    select: [],
    along: null,
    order: 'county',
    totalOut: TOTAL_OUT_LIMIT,
    singleOut: SINGLE_OUT_LIMIT,
    whatIf: '',
    industry: null,
    level: null,
    indexYear: null,
    metropolitan: 'with',
    weights: '',
    measure: null,
  }
}
