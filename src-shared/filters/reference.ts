import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { lookupIn } from '../dataset/dataset-lookup'
import { groupPresets } from '../dataset/group-presets'
import { isNational } from '../dataset/home'
import { OFFICIAL_MARKET_PREFIX, officialMarketOf } from '../dataset/official-labour-markets'
import { describeGroups, isGroupCode, splitGroupCode } from '../dataset/region-groups'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import { inEveryLanguage, LANGUAGES, type LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { placeInside } from '../messages/sentence-case'
import type { FilterChoice, NamedFilterKind } from './filter'
import { refuse } from './filter-problems'
import type { FilterId, Filters } from './filters'
import { findPlace, fitGroup, groupsIn } from './find-place'

/** In the place of a reference: nothing is seen against. */
export const NO_REFERENCE = 'none'

/** References that are no group. `peers`: the municipalities most like the place. */
export const REFERENCE_KINDS = ['country', 'county', 'labour-market', 'peers', 'median'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export const findReferenceKind = (text: string): ReferenceKind | undefined =>
  REFERENCE_KINDS.find((kind) => kind === text)

/** What a view takes that counts persons or shares of them: shares alone are set against others. */
export const takesReferenceOfShares =
  (takes: readonly FilterId[]) =>
  ({ unit }: Pick<Filters, 'unit'>): readonly FilterId[] =>
    unit === 'share' ? takes : takes.filter((id) => id !== 'reference')

/**
 * What the places of a view are seen against: one of `REFERENCE_KINDS`, the code of a group (`group:0580+0581`), or null:
 * nothing. Where nobody chose, what the reader chose once and kept. Which municipalities that are depends on the place. In a
 * view that takes `against` instead: what was wanted and is no such place.
 */
export const reference: NamedFilterKind<'reference', string | null> = {
  id: 'reference',
  control: 'choice',
  initial: ({ view, dataset }) =>
    view.takes.includes('reference') ? fitReference(dataset.reference ?? NO_REFERENCE, dataset) : null,
  parse: (text, { dataset }) => {
    if (text === NO_REFERENCE) return null
    if (isGroupCode(text)) return findPlace(text, dataset, [])
    return (
      findReferenceKind(text) ??
      refuse(
        inEachLanguage((words) => words.problems.invalidFilter('reference', text)),
        localize(({ filters }) => filters.reference.next),
      )
    )
  },
  format: (value) => value ?? NO_REFERENCE,
  fit: (text, { dataset }) => (isGroupCode(text) ? fitGroup(text, dataset) : text),
  choices: ({ dataset }, { reference: chosen }) =>
    [NO_REFERENCE, ...REFERENCE_KINDS, ...(chosen !== null && isGroupCode(chosen) ? [chosen] : [])]
      .filter((code) => code === chosen || isOffered(code, dataset))
      .map((code) => ({ code, name: wordOf(code, dataset) })),
  name: (value, { dataset }) => (value !== null && isGroupCode(value) ? nameOfGroup(value, dataset) : null),
  word: (value, { names, language }) => {
    const words = messagesIn(language).filters.reference
    const group = names.referenceName?.[language]
    if (group !== undefined) return words.group(group)
    return words.values[findReferenceKind(value ?? '') ?? NO_REFERENCE]
  },
}

/** What a dataset cannot have for any of its places is not offered. */
function isOffered(code: string, dataset: DatasetDescription): boolean {
  if (code === 'country') return isNational(dataset)
  const { municipalities } = lookupIn(dataset)
  if (code === 'labour-market') return municipalities.some((one) => officialMarketOf(one) !== undefined)
  if (code === 'county') return municipalities.some(({ parent }) => parent !== null)
  return true
}

/** Groups that a reader keeps and the dataset has, as references, without the one that is chosen. */
export const choosableGroups = (
  dataset: DatasetDescription,
  { reference: chosen }: Pick<Filters, 'reference'>,
  groups: readonly string[],
): readonly FilterChoice[] =>
  groupsIn(dataset, groups)
    .filter(({ code }) => code !== chosen)
    .map(({ code }) => ({ code, name: wordOf(code, dataset) }))

/** How a group is chosen in the list of references, in words. */
const wordOf = (code: string, dataset: DatasetDescription): LocalizedText =>
  localize(({ filters: { reference: words } }, language) =>
    isGroupCode(code)
      ? words.group(placeInside(nameOfGroup(code, dataset)[language]))
      : words.values[findReferenceKind(code) ?? NO_REFERENCE],
  )

const nameOfGroup = (code: string, dataset: DatasetDescription): LocalizedText =>
  lookupIn(describeGroups(dataset, [code])).regionByCode.get(code)?.name ?? inEveryLanguage(code)

/** A reference that is kept, as a dataset has it; null where the dataset has none of its municipalities. */
function fitReference(text: string, dataset: DatasetDescription): string | null {
  if (isGroupCode(text)) return fitGroup(text, dataset)
  return findReferenceKind(text) ?? null
}

/**
 * The one place that a reference is, as `against` has it, for a view that compares with one other place: an area only.
 * `all`: what stands there for all municipalities; null: nothing does. Null: a median and the most similar are no place.
 */
export function areaOfReference(
  text: string,
  dataset: DatasetDescription,
  place: Region | undefined,
  all: string | null,
): string | null {
  if (isGroupCode(text)) return fitGroup(text, dataset)
  if (text === 'country') return isNational(dataset) ? all : null
  if (text === 'county') return countyOf(place, dataset)?.code ?? null
  if (text !== 'labour-market') return null
  const market = place && officialMarketOf(place)
  const preset = groupPresets(dataset).find(
    (one) =>
      market !== undefined &&
      LANGUAGES.some((language) => one.name[language].includes(`LA 2022 ${market.name}`)),
  )
  if (!preset || !market) return null
  // One name for every language, for a group keeps its own whoever reads it.
  const [has, whole] = [splitGroupCode(preset.code).members, market.municipalities].map(
    ({ length }) => length,
  )
  const part = has === whole ? '' : ` (${String(has)}/${String(whole)})`
  return `${preset.code}:${OFFICIAL_MARKET_PREFIX} ${market.name}${part}`
}

/** The county that a municipality, or a group of municipalities of one county, lies in. */
export function countyOf(place: Region | undefined, dataset: DatasetDescription): Region | null {
  if (place === undefined || place.parent === null) return null
  const county = lookupIn(dataset).regionByCode.get(place.parent)
  return county?.kind === 'county' ? county : null
}
