import { localize } from '../messages/localize'
import { inEveryLanguage, type LocalizedText } from '../messages/language'
import type { DatasetDescription } from './description'
import type { Region, Source } from './dimensions'

/** Before the members of a group's code: `group:0580+0581`, `group:0580+0581:Norrlinköping`, `group:05`. */
const PREFIX = 'group:'
/** Longest name that a reader may give. */
export const LONGEST_GROUP_NAME = 60
/** Above so many members an unnamed group is called after its first. */
const MOST_NAMED = 3
/** Descriptions with groups kept for each dataset: a reader goes back and forth between a few. */
const MOST_KEPT = 50

/** What a group's code says. */
export interface GroupParts {
  /** Codes of municipalities and of counties that stand for theirs; ascending and each once when canonical. */
  readonly members: readonly string[]
  /** The reader's own; null: named after the members. */
  readonly name: string | null
}

export const isGroupCode = (code: string): boolean => code.startsWith(PREFIX)

/** The parts of a group's code as they are written, unchecked. */
export function splitGroupCode(code: string): GroupParts {
  const [members = '', ...name] = code.slice(PREFIX.length).split(':')
  const text = tidyGroupName(name.join(':'))
  return {
    members: members.split('+').flatMap((member) => (member.trim() === '' ? [] : [member.trim()])),
    name: text === '' ? null : text,
  }
}

export const formatGroupCode = ({ members, name }: GroupParts): string =>
  `${PREFIX}${members.join('+')}${name === null ? '' : `:${name}`}`

/** One space where there were several, none at the ends. */
export const tidyGroupName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Whether a name can stand in an address: no sign that separates there, nothing that cannot be seen. */
export const isGroupName = (name: string): boolean =>
  name !== '' &&
  tidyGroupName(name) === name &&
  [...name].length <= LONGEST_GROUP_NAME &&
  !/[,+:]|\p{C}/u.test(name)

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The canonical code: ascending, each member once, municipalities of a county that is a member left out. */
export function canonicalGroup(dataset: DatasetDescription, { members, name }: GroupParts): string {
  const counties = new Set(dataset.regions.filter((r) => r.kind === 'county').map((r) => r.code))
  const kept = [...new Set(members)].filter((code) => {
    const parent = dataset.regions.find((region) => region.code === code)?.parent ?? null
    return !(parent !== null && counties.has(parent) && members.includes(parent))
  })
  return formatGroupCode({ members: kept.sort(compareCodes), name })
}

/** Ids of the municipalities that a region stands for, ascending: a group's members, a county's, or its own. */
export function municipalityIdsOf(dataset: DatasetDescription, region: Region): readonly number[] {
  if (region.members) return region.members
  if (region.kind === 'municipality') return [region.id]
  if (region.kind !== 'county') return []
  return dataset.regions
    .filter(({ kind, parent }) => kind === 'municipality' && parent === region.code)
    .map(({ id }) => id)
    .sort((a, b) => a - b)
}

/** A description with groups, and what it was made of. */
interface Grouped {
  readonly base: DatasetDescription
  /** Id of the source of sums → by id of the source of their parts. */
  readonly sumSources: ReadonlyMap<number, number>
}

const grouped = new WeakMap<DatasetDescription, Grouped>()
const kept = new WeakMap<DatasetDescription, Map<string, DatasetDescription>>()

/** The description as it was opened, without groups: what is remembered for it holds for all of its groups. */
export const baseOf = (dataset: DatasetDescription): DatasetDescription =>
  grouped.get(dataset)?.base ?? dataset

/** The source that stands for sums over a group of figures from this source. */
export const sumSourceOf = (dataset: DatasetDescription, source: number): number =>
  grouped.get(dataset)?.sumSources.get(source) ?? source

/** Whether a source stands for sums over a group. */
export const isSumSource = (dataset: DatasetDescription, source: number): boolean =>
  [...(grouped.get(dataset)?.sumSources.values() ?? [])].includes(source)

/**
 * The description with a region of kind `group` for each group among the codes; other codes, and groups of which
 * the dataset has no member, add nothing. Figures of a group are sums that we make: each source gets a twin of
 * quality `derived` (invented figures stay `synthetic`). The same object for the same dataset and codes.
 */
export function describeGroups(
  dataset: DatasetDescription,
  codes: readonly (string | null)[],
): DatasetDescription {
  const base = baseOf(dataset)
  const wanted = [...new Set(codes.filter((code): code is string => code !== null && isGroupCode(code)))]
  if (wanted.length === 0) return base
  let known = kept.get(base)
  if (!known) kept.set(base, (known = new Map<string, DatasetDescription>()))
  const key = wanted.join(',')
  const found = known.get(key)
  if (found) return found
  const described = addGroups(base, wanted)
  const [oldest] = known.keys()
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest)
  known.set(key, described)
  return described
}

function addGroups(base: DatasetDescription, codes: readonly string[]): DatasetDescription {
  const firstId = Math.max(0, ...base.regions.map(({ id }) => id)) + 1
  const groups = codes.flatMap((code) => buildGroup(base, code) ?? [])
  const firstSource = Math.max(0, ...base.sources.map(({ id }) => id)) + 1
  const sums = base.sources.map((source, index): Source => ({
    ...source,
    id: firstSource + index,
    quality: source.quality === 'official' ? 'derived' : source.quality,
    sumOf: source.id,
  }))
  const described: DatasetDescription = {
    ...base,
    regions: [...base.regions, ...groups.map((group, index): Region => ({ ...group, id: firstId + index }))],
    sources: [...base.sources, ...sums],
  }
  const sumSources = new Map(base.sources.map(({ id }, index) => [id, firstSource + index]))
  grouped.set(described, { base, sumSources })
  return described
}

function buildGroup(base: DatasetDescription, code: string): Omit<Region, 'id'> | null {
  const { members: codes, name } = splitGroupCode(code)
  const listed = codes.flatMap((member) => base.regions.filter((region) => region.code === member))
  const members = [...new Set(listed.flatMap((region) => municipalityIdsOf(base, region)))]
  if (members.length === 0) return null
  const parents = new Set(base.regions.filter(({ id }) => members.includes(id)).map(({ parent }) => parent))
  const [parent = null] = parents
  const whole = base.regions.find((region) => region.code === parent && region.kind === 'county')
  const isWhole = whole !== undefined && municipalityIdsOf(base, whole).length === members.length
  return {
    code,
    name: name === null ? nameAfter(listed) : inEveryLanguage(name),
    kind: 'group',
    // What lies in one county can be compared with it; a whole county cannot.
    parent: parents.size === 1 && !isWhole ? parent : null,
    seat: null,
    members: members.sort((a, b) => a - b),
  }
}

function nameAfter(listed: readonly Region[]): LocalizedText {
  const [first] = listed
  return localize(({ analysis: { groups } }, language) => {
    const names = listed.map(({ name }) => name[language])
    if (listed.length === 1 && first?.kind === 'county') return groups.asOne(names[0] ?? '')
    return listed.length > MOST_NAMED
      ? groups.andMore(names[0] ?? '', String(listed.length - 1))
      : names.join(' + ')
  })
}

/** Names of all municipalities of a group, by their codes. */
export const memberNames = (dataset: DatasetDescription, group: Region): readonly LocalizedText[] =>
  dataset.regions
    .filter(({ id }) => group.members?.includes(id))
    .sort((a, b) => compareCodes(a.code, b.code))
    .map(({ name }) => name)
