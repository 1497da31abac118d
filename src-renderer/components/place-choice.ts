import { foldText } from '#shared/ask/fold-words'
import { isGroupCode } from '#shared/dataset/region-groups'

/** A place, or another thing with a code, that can be chosen from a searchable list. */
export interface PlaceChoice {
  readonly code: string
  readonly name: string
  /** Heading under which it stands; empty for none. */
  readonly group: string
}

const fold = (text: string): string => foldText(text).trim()

/** Places whose name has a word that begins so, or whose code does; those that begin with it first. */
export function findPlaces(places: readonly PlaceChoice[], search: string): readonly PlaceChoice[] {
  const wanted = fold(search)
  if (wanted === '') return places
  const matches = places.filter(
    ({ code, name }) => fold(name).includes(wanted) || code.toLowerCase().startsWith(wanted),
  )
  // A place is meant before the groups that begin with its name.
  const rank = ({ code, name }: PlaceChoice): number =>
    (fold(name).startsWith(wanted) ? 0 : 2) + (isGroupCode(code) ? 1 : 0)
  return matches.toSorted((a, b) => rank(a) - rank(b))
}
