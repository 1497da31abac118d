import type { DatasetDescription } from '../dataset/description'
import type { Campus, Region } from '../dataset/dimensions'
import { lookupIn } from '../dataset/dataset-lookup'
import { describeGroups, isGroupCode } from '../dataset/region-groups'
import { localize } from '../messages/localize'
import { inEveryLanguage, type LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { View } from '../view/view'
import { choosableCampuses, comparesCampuses, findCampus, nameCampus } from './campus'
import type { FilterScope, NamedFilterKind } from './filter'
import type { Filters } from './filters'
import { countiesIn, findPlace, fitGroup, groupsIn } from './find-place'
import { areaOfReference } from './reference'

/** Without anything to compare with. */
export const NO_COMPARISON = 'none'
/** The comparison with all municipalities of the dataset, the own one included. */
export const ALL_REGIONS = 'all'

/**
 * Code of a region to compare with, `none`, or `all`: all municipalities of the dataset, the own one included. In a
 * view that takes `campus`: code of another campus, or `none`. Null: nothing.
 */
export const against: NamedFilterKind<'against', string | null, 'region' | 'campus'> = {
  id: 'against',
  restsOn: ['region', 'campus'],
  control: 'place',
  initial: initialComparison,
  parse: parseAgainst,
  format: (value) => value ?? NO_COMPARISON,
  fit: (text, scope) => {
    const fitted = isGroupCode(text) ? fitGroup(text, scope.dataset) : text
    return fitted !== null && fitsComparison(fitted.trim(), scope) ? fitted : null
  },
  name: nameComparison,
  word: (_value, { names, language }) => {
    const words = messagesIn(language).filters.against
    return names.againstName ? words.comparedWith(names.againstName[language]) : words.without
  },
}

/** The reference that the reader keeps, where that is an area; else the county, in every view alike; a view that needs something to compare with falls back on all municipalities. */
function initialComparison(
  { view, dataset }: FilterScope,
  { region: [region], campus }: Pick<Filters, 'region' | 'campus'>,
): string | null {
  if (!view.takes.includes('against')) return null
  if (comparesCampuses(view)) return otherCampus(dataset, campus)
  const described = describeGroups(dataset, [region ?? null])
  const kept =
    dataset.reference === undefined
      ? null
      : areaOfReference(
          dataset.reference,
          dataset,
          lookupIn(described).regionByCode.get(region ?? ''),
          view.againstAll ? ALL_REGIONS : null,
        )
  if (kept !== null && kept !== region) return kept
  const county = defaultComparison(described, region)
  return county ?? (view.againstAll ? ALL_REGIONS : null)
}

/** What a municipality is compared with unless the reader says otherwise: its county, if the dataset has it. */
export function defaultComparison(dataset: DatasetDescription, region: string | undefined): string | null {
  const { regionByCode } = lookupIn(dataset)
  const parent = region === undefined ? null : (regionByCode.get(region)?.parent ?? null)
  const county = parent === null ? undefined : regionByCode.get(parent)
  return county?.kind === 'county' ? county.code : null
}

/** The first other campus with a place, if there is one. */
const otherCampus = ({ campuses }: DatasetDescription, campus: string | null): string | null =>
  campuses.find(({ code, kind, region }) => kind === 'campus' && region !== null && code !== campus)?.code ??
  null

function parseAgainst(
  text: string,
  { view, dataset }: FilterScope,
  { campus }: Pick<Filters, 'campus'>,
): string | null {
  if (view.againstAll && text === ALL_REGIONS) return ALL_REGIONS
  // A view that needs something to compare with says what it then compares with.
  if (text === NO_COMPARISON) return view.againstAll ? ALL_REGIONS : null
  if (comparesCampuses(view)) {
    const { code } = findCampus(text, dataset)
    // Nobody is compared with itself.
    return code === campus ? null : code
  }
  return findPlace(text, dataset, ['municipality', 'county'])
}

/** A campus is compared with a campus, a place with a place. */
const fitsComparison = (text: string, { view, dataset }: FilterScope): boolean =>
  !view.takes.includes('against') ||
  text === NO_COMPARISON ||
  (text === ALL_REGIONS
    ? view.againstAll === true
    : comparesCampuses(view) === dataset.campuses.some(({ code }) => code === text))

function nameComparison(
  code: string | null,
  { view, dataset }: { view: Pick<View, 'takes'>; dataset: DatasetDescription },
): LocalizedText | null {
  if (code === null) return null
  if (code === ALL_REGIONS) return localize((words) => words.filters.against.all)
  if (comparesCampuses(view)) return nameCampus(code, dataset)
  return lookupIn(describeGroups(dataset, [code])).regionByCode.get(code)?.name ?? inEveryLanguage(code)
}

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
        ...dataset.regions.filter(({ kind }) => kind === 'municipality'),
        ...groupsIn(dataset, groups),
      ].filter(({ code }) => code !== region)
    : []

/** What the chosen campus can be compared with, never itself. */
export const choosableOtherCampuses = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
  campus: string | null,
): readonly Campus[] =>
  comparesCampuses(view) ? choosableCampuses(view, dataset).filter(({ code }) => code !== campus) : []
