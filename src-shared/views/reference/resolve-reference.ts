import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import { lookupIn, municipalitiesOf } from '../../dataset/dataset-lookup'
import { isNational } from '../../dataset/home'
import { OFFICIAL_MARKET_PREFIX, officialMarketOf } from '../../dataset/official-labour-markets'
import { describeGroups, isGroupCode, municipalityIdsOf } from '../../dataset/region-groups'
import { SWEDEN, SWEDISH_MUNICIPALITIES } from '../../dataset/swedish-regions'
import { findReferenceKind } from '../../filters/reference'
import { inEveryLanguage, type LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { formatNumber } from '../../messages/number-format'
import type { Reference } from '../../view/reference'

/** A reference, and of how many municipalities the dataset has only some. */
export interface ResolvedReference extends Reference {
  /** All municipalities of the area, where the dataset has fewer. */
  readonly all?: number
  /** The municipalities were chosen for the place: their names are told. */
  readonly arePeers?: true
}

/** Why there is none, in words. */
export interface NoReference {
  readonly reason: LocalizedText
}

const say = localizePart(({ analysis }) => analysis.references)

/** A median of fewer municipalities tells nothing. */
const FEWEST = 3

/**
 * Which municipalities a place is seen against. `text`: the filter's value. `findPeers` answers the most similar, the most
 * alike first. `rows` are of the place itself, or `others`: of places that an area may be the same as without being seen
 * against itself.
 */
export function resolveReference(
  text: string,
  place: Region,
  dataset: DatasetDescription,
  findPeers: () => readonly Region[],
  rows: 'place' | 'others' = 'place',
): ResolvedReference | NoReference {
  const found = findReference(text, place, dataset, findPeers)
  return 'members' in found && rows === 'place' && isItself(found, place, dataset)
    ? { reason: say(({ reasons }, language) => reasons.itself(place.name[language])) }
    : found
}

/** Whether an area is, as far as the dataset goes, the place itself. */
function isItself({ members, how }: Reference, place: Region, dataset: DatasetDescription): boolean {
  const own = new Set(municipalityIdsOf(dataset, place))
  return how === 'sum' && members.length === own.size && members.every(({ id }) => own.has(id))
}

function findReference(
  text: string,
  place: Region,
  dataset: DatasetDescription,
  findPeers: () => readonly Region[],
): ResolvedReference | NoReference {
  const { municipalities, regionByCode } = lookupIn(dataset)
  if (place.kind === 'country') return { reason: say(({ reasons }) => reasons.whole) }
  if (isGroupCode(text)) return resolveGroup(text, dataset)
  switch (findReferenceKind(text)) {
    case 'country':
      return isNational(dataset)
        ? {
            name: regionByCode.get(SWEDEN.code)?.name ?? SWEDEN.name,
            members: municipalities,
            how: 'sum',
            isWhole: true,
          }
        : { reason: say(({ reasons }) => reasons.country) }
    case 'county':
      return resolveCounty(place, dataset)
    case 'labour-market':
      return resolveMarket(place, dataset)
    case 'peers': {
      const members = findPeers()
      return members.length < FEWEST
        ? { reason: say(({ reasons }, language) => reasons.peers(place.name[language])) }
        : { name: say((words) => words.peers), members, how: 'median', arePeers: true }
    }
    default:
      return municipalities.length < FEWEST
        ? { reason: say(({ reasons }) => reasons.median) }
        : {
            name: say((words, language) =>
              isNational(dataset)
                ? words.median
                : words.medianOf(formatNumber(municipalities.length, 'persons', language)),
            ),
            members: municipalities,
            how: 'median',
          }
  }
}

function resolveGroup(code: string, dataset: DatasetDescription): ResolvedReference | NoReference {
  const { regionByCode, regionById } = lookupIn(describeGroups(dataset, [code]))
  const group = regionByCode.get(code)
  const members = group?.members?.flatMap((id) => regionById.get(id) ?? []) ?? []
  return group === undefined || members.length === 0
    ? { reason: say(({ reasons }) => reasons.group) }
    : { name: group.name, members, how: 'sum' }
}

function resolveCounty(place: Region, dataset: DatasetDescription): ResolvedReference | NoReference {
  const county = countyAround(place, dataset)
  const members = county ? municipalitiesOf(dataset, county.code) : []
  if (county === undefined || members.length === 0)
    return { reason: say(({ reasons }, language) => reasons.county(place.name[language])) }
  const all = [...SWEDISH_MUNICIPALITIES.keys()].filter((code) => code.startsWith(county.code)).length
  return {
    name: county.name,
    members,
    how: 'sum',
    ...(all > members.length ? { all } : { isWhole: true }),
  }
}

/** The county that all municipalities of a place lie in: of a county itself. */
function countyAround(place: Region, dataset: DatasetDescription): Region | undefined {
  const { regionById, regionByCode } = lookupIn(dataset)
  const parents = new Set(municipalityIdsOf(dataset, place).map((id) => regionById.get(id)?.parent))
  const [parent] = parents
  const county = parents.size === 1 ? regionByCode.get(parent ?? '') : undefined
  return county?.kind === 'county' ? county : undefined
}

function resolveMarket(place: Region, dataset: DatasetDescription): ResolvedReference | NoReference {
  const market = officialMarketOf(place)
  if (market === undefined)
    return { reason: say(({ reasons }, language) => reasons.market(place.name[language])) }
  const members = lookupIn(dataset).municipalities.filter((one) => officialMarketOf(one) === market)
  return {
    name: inEveryLanguage(`${OFFICIAL_MARKET_PREFIX} ${market.name}`),
    members,
    how: 'sum',
    ...(market.municipalities.length > members.length && { all: market.municipalities.length }),
  }
}
