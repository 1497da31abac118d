import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { lookupIn } from '../dataset/dataset-lookup'
import { isGroupCode } from '../dataset/region-groups'
import { localize } from '../messages/localize'
import { formatList } from '../messages/number-format'
import { placeInside } from '../messages/sentence-case'
import type { View } from '../view/view'
import type { FilterKind, FilterScope } from './filter'
import { refuse } from './filter-problems'
import { countiesIn, findPlace, fitGroup, groupsIn } from './find-place'

/** The place that the product was made for; another dataset may lack it. */
const FIRST_MUNICIPALITY = '0581'

/** The municipality that is wanted first, whether the dataset has it or not. */
export const wantedHome = (dataset: Pick<DatasetDescription, 'home'>): string =>
  dataset.home ?? FIRST_MUNICIPALITY

/**
 * Region codes, comma separated: `0581`, `0581,0580`, a county `05`, a group `group:0580+0581`. Codes that exist in
 * the dataset, in the order chosen, at least one.
 */
export const region: FilterKind<'region', readonly string[]> = {
  id: 'region',
  control: 'heading',
  initial: ({ dataset }) => {
    const first = defaultRegion(dataset)
    return first === undefined ? [] : [first]
  },
  parse: parseRegions,
  format: (value) => (value.length === 0 ? null : value.join(',')),
  fit: fitRegions,
  word: (_value, { names, language }) =>
    formatList(
      names.regionNames.map((name) => placeInside(name[language])),
      language,
    ),
}

/** The municipality shown first: the reader's own, else Norrköping, else the first one of the dataset. */
export function defaultRegion(dataset: DatasetDescription): string | undefined {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const wanted = wantedHome(dataset)
  if (regionByCode.get(wanted)?.kind === 'municipality') return wanted
  return municipalities[0]?.code ?? dataset.regions[0]?.code
}

function parseRegions(text: string, { view, dataset }: FilterScope): readonly string[] {
  const kinds: readonly Region['kind'][] = [
    'municipality',
    ...(view.counties ? (['county'] as const) : []),
    ...(view.country ? (['country'] as const) : []),
  ]
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  if (parts.length === 0)
    refuse(
      localize((words) => words.filters.region.problems.none),
      localize((words) => words.filters.region.problems.noneNext),
    )
  const codes = [...new Set(parts.map((part) => findPlace(part, dataset, kinds)))]
  if (codes.length > view.maxRegions)
    refuse(
      localize((words) =>
        words.filters.region.problems.tooMany(String(codes.length), String(view.maxRegions)),
      ),
      localize((words) => words.filters.region.problems.tooManyNext(String(view.maxRegions))),
    )
  return codes
}

/**
 * Without surplus regions, members of groups that the dataset lacks, and counties and the country where they do not
 * go. A view that is not about regions keeps one, for the next view.
 */
function fitRegions(text: string, { view, dataset }: FilterScope): string | null {
  const { regionByCode } = lookupIn(dataset)
  const takesCounties = view.counties || view.maxRegions === 0
  const takesCountry = view.country ?? view.maxRegions === 0
  const fitted = text
    .split(',')
    .map((code) => code.trim())
    .flatMap((code) => (isGroupCode(code) ? (fitGroup(code, dataset) ?? []) : [code]))
    .filter((code) => {
      const kind = regionByCode.get(code)?.kind
      return code !== '' && (takesCounties || kind !== 'county') && (takesCountry || kind !== 'country')
    })
    .slice(0, Math.max(view.maxRegions, 1))
    .join(',')
  return fitted === '' ? null : fitted
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
  const municipalities = dataset.regions.filter(({ kind }) => kind === 'municipality')
  const counties = view.counties ? countiesIn(dataset) : []
  const country = view.country ? dataset.regions.filter(({ kind }) => kind === 'country') : []
  return [...municipalities, ...counties, ...country, ...groupsIn(dataset, groups)]
}
