import { foldText } from '#shared/ask/fold-words'
import { isGroupCode } from '#shared/dataset/region-groups'

/** A place, or another thing with a code, that can be chosen from a searchable list. */
export interface PlaceChoice {
  readonly code: string
  readonly name: string
  /** Heading under which it stands; empty for none. */
  readonly group: string
}

const lower = (text: string): string => text.toLocaleLowerCase('sv-SE').trim()

/**
 * Places whose name has what is written, or whose code begins so; those that begin with it first. Where none has it,
 * those that have it without dots and rings: whoever lacks å, ä and ö on the keyboard means the same.
 */
export function findPlaces(places: readonly PlaceChoice[], search: string): readonly PlaceChoice[] {
  if (search.trim() === '') return places
  const found = findBy(places, search, lower)
  return found.length > 0 ? found : findBy(places, search, (text) => foldText(text).trim())
}

function findBy(
  places: readonly PlaceChoice[],
  search: string,
  fold: (text: string) => string,
): readonly PlaceChoice[] {
  const wanted = fold(search)
  if (wanted === '') return []
  const matches = places.filter(
    ({ code, name }) => fold(name).includes(wanted) || code.toLowerCase().startsWith(wanted),
  )
  // A place is meant before the groups that begin with its name.
  const rank = ({ code, name }: PlaceChoice): number =>
    (fold(name).startsWith(wanted) ? 0 : 2) + (isGroupCode(code) ? 1 : 0)
  return matches.toSorted((a, b) => rank(a) - rank(b))
}
