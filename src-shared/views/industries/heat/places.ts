import { compareCodes, lookupIn, municipalitiesOf } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { Filters } from '../../../filters/filters'

/** Places that stand beside each other, and which of them the reader chose. */
export interface HeatPlaces {
  readonly regions: readonly Region[]
  /** Codes of places that stay whatever has no room. */
  readonly chosen: readonly string[]
}

/**
 * Several places stand as they are, each one column. One alone says little beside nothing: a county and a group are
 * their municipalities, a municipality stands among those of its county, or among all where it has none.
 */
export function placesBeside({ region }: Pick<Filters, 'region'>, dataset: DatasetDescription): HeatPlaces {
  const { regionByCode, regionById, municipalities } = lookupIn(dataset)
  const chosen = region.flatMap((code) => regionByCode.get(code) ?? [])
  const [one] = chosen
  if (chosen.length !== 1 || !one) return { regions: chosen, chosen: chosen.map(({ code }) => code) }
  if (one.kind === 'group')
    return { regions: (one.members ?? []).flatMap((id) => regionById.get(id) ?? []), chosen: [] }
  if (one.kind === 'county') return { regions: municipalitiesOf(dataset, one.code), chosen: [] }
  const near = one.parent === null ? [] : municipalitiesOf(dataset, one.parent)
  return { regions: near.length > 1 ? near : municipalities, chosen: [one.code] }
}

/** So many places and so many industries can be read beside each other. */
export const MOST_LINES = 30

/** Of more than there is room for those that are chosen and the largest; in order of size, ties by code. */
export function largestPlaces<
  T extends { readonly region: { readonly code: string }; readonly size: number },
>(places: readonly T[], chosen: readonly string[]): readonly T[] {
  const bySize = (a: T, b: T): number => b.size - a.size || compareCodes(a.region.code, b.region.code)
  const isChosen = ({ region }: T): boolean => chosen.includes(region.code)
  return [...places]
    .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || bySize(a, b))
    .slice(0, MOST_LINES)
    .sort(bySize)
}
