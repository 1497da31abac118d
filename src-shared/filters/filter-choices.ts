import type { DatasetDescription } from '../dataset/description'
import type { Campus, Region, Sex } from '../dataset/dimensions'
import { describeGroups } from '../dataset/region-groups'
import { municipalitiesOf } from '../dataset/dataset-lookup'
import { coveredSexes, coveredYears } from './default-filters'
import type { LocalizedText } from '../messages/language'
import { inEachLanguage } from '../messages/in-each-language'
import {
  ALL_REGIONS,
  comparesCampuses,
  INDUSTRY_LEVELS,
  type Filters,
  type IndustryLevel,
  type Unit,
} from './filters'
import { measureAsked, measuresIn, nameMeasure, yearsOfMeasure, type RankMeasureId } from './measure-choices'
import type { View } from '../view/view'

/**
 * Years that the view's table covers, ascending; empty when the view asks for no year. Of a view that ranks by a
 * measure those of the measure.
 */
export const choosableYears = (
  view: Pick<View, 'table' | 'alsoFrom' | 'byHome' | 'takes'>,
  dataset: DatasetDescription,
  measure: string | null | undefined = null,
): readonly number[] => {
  if (!view.takes.includes('year')) return []
  const asked = view.takes.includes('measure') ? measureAsked(measure ?? null, dataset) : null
  return asked === null ? coveredYears(dataset, view) : yearsOfMeasure(asked, dataset)
}

/**
 * Municipalities, then counties that have any where the view takes counties, then the country where it takes that,
 * then groups; in the dataset's order. `groups` are codes of groups that are offered.
 */
export function choosableRegions(
  view: Pick<View, 'takes' | 'counties' | 'country'>,
  dataset: DatasetDescription,
  groups: readonly string[] = [],
): readonly Region[] {
  if (!view.takes.includes('region')) return []
  const municipalities = dataset.regions.filter((region) => region.kind === 'municipality')
  const counties = view.counties ? countiesIn(dataset) : []
  const country = view.country ? dataset.regions.filter((region) => region.kind === 'country') : []
  return [...municipalities, ...counties, ...country, ...groupsIn(dataset, groups)]
}

const groupsIn = (dataset: DatasetDescription, codes: readonly string[]): readonly Region[] =>
  describeGroups(dataset, codes).regions.filter(({ kind }) => kind === 'group')

const countiesIn = (dataset: DatasetDescription): readonly Region[] =>
  dataset.regions.filter(
    (region) => region.kind === 'county' && municipalitiesOf(dataset, region.code).length > 0,
  )

export const choosableSexes = (
  view: Pick<View, 'table' | 'alsoFrom' | 'takes'>,
  dataset: DatasetDescription,
): readonly Sex[] => (view.takes.includes('sex') ? coveredSexes(dataset, view) : [])

/** What the chosen region can be compared with: counties first, then municipalities and groups, never itself. */
export const choosableComparisons = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
  region: string | undefined,
  groups: readonly string[] = [],
): readonly Region[] =>
  view.takes.includes('against') && !comparesCampuses(view)
    ? [
        ...countiesIn(dataset),
        ...dataset.regions.filter((r) => r.kind === 'municipality'),
        ...groupsIn(dataset, groups),
      ].filter((r) => r.code !== region)
    : []

/**
 * Campuses whose students' homes can be asked for, the total of all campuses included; where campuses are compared
 * by their place only those that have one.
 */
export const choosableCampuses = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
): readonly Campus[] => {
  if (!view.takes.includes('campus')) return []
  return comparesCampuses(view) ? dataset.campuses.filter(({ region }) => region !== null) : dataset.campuses
}

/** What the chosen campus can be compared with, never itself. */
export const choosableOtherCampuses = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
  campus: string | null,
): readonly Campus[] =>
  comparesCampuses(view) ? choosableCampuses(view, dataset).filter(({ code }) => code !== campus) : []

/** The units that a view can show; empty when it has no choice. */
export const choosableUnits = ({ takes, units }: Pick<View, 'takes' | 'units'>): readonly Unit[] =>
  takes.includes('unit') ? (units ?? ['persons', 'share']) : []

/** All industries, those of the coarsest level, and what the chosen one is part of: the way down and up again. */
export function choosableIndustries(
  view: Pick<View, 'takes'>,
  filters: Pick<Filters, 'industry'>,
  dataset: DatasetDescription,
): readonly { readonly code: string; readonly name: LocalizedText }[] {
  if (!view.takes.includes('industry')) return []
  const { industries } = dataset
  const parents = industries.filter(({ code }) => industries.some(({ parent }) => parent === code))
  const all = { code: ALL_REGIONS, name: inEachLanguage((words) => words.allIndustries) }
  const chosen = industries.filter(
    ({ code }) => code === filters.industry && !parents.some((p) => p.code === code),
  )
  return [all, ...parents, ...chosen]
}

/** The indicators that a view can rank by. */
export const choosableMeasures = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
): readonly { readonly code: RankMeasureId; readonly name: LocalizedText }[] =>
  view.takes.includes('measure') ? measuresIn(dataset).map((code) => ({ code, name: nameMeasure(code) })) : []

/** Levels of the industrial classification that the dataset has. */
export const choosableLevels = (
  view: Pick<View, 'takes'>,
  { industries }: DatasetDescription,
): readonly IndustryLevel[] =>
  view.takes.includes('level')
    ? INDUSTRY_LEVELS.filter((level) => industries.some((industry) => industry.level === level))
    : []
