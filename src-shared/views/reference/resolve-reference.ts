import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import { lookupIn, municipalitiesOf } from '../../dataset/dataset-lookup'
import { isNational } from '../../dataset/home'
import { OFFICIAL_MARKET_PREFIX, officialMarketOf } from '../../dataset/official-labour-markets'
import { describeGroups, isGroupCode } from '../../dataset/region-groups'
import { SWEDEN, SWEDISH_MUNICIPALITIES } from '../../dataset/swedish-regions'
import { countyOf, findReferenceKind } from '../../filters/reference'
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
 * alike first.
 */
export function resolveReference(
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
        ? { name: regionByCode.get(SWEDEN.code)?.name ?? SWEDEN.name, members: municipalities, how: 'sum' }
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
  const county = countyOf(place, dataset)
  const members = county ? municipalitiesOf(dataset, county.code) : []
  if (county === null || members.length === 0)
    return { reason: say(({ reasons }, language) => reasons.county(place.name[language])) }
  const all = [...SWEDISH_MUNICIPALITIES.keys()].filter((code) => code.startsWith(county.code)).length
  return { name: county.name, members, how: 'sum', ...(all > members.length && { all }) }
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
