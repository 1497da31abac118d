import { foldText } from '#shared/ask/fold-words'
import { countSlips, slipsFrom } from '#shared/ask/spelling'
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
 * those that have it without dots and rings: whoever lacks å, ä and ö on the keyboard means the same. Else those whose
 * name begins so but for a slip of the pen, the nearest first.
 */
export function findPlaces(places: readonly PlaceChoice[], search: string): readonly PlaceChoice[] {
  if (search.trim() === '') return places
  const found = findBy(places, search, lower)
  if (found.length > 0) return found
  const folded = findBy(places, search, fold)
  return folded.length > 0 ? folded : findNear(places, fold(search))
}

const fold = (text: string): string => foldText(text).trim()

/** By as much of the name as is written, a letter more or less: the rest is not typed yet. */
function findNear(places: readonly PlaceChoice[], wanted: string): readonly PlaceChoice[] {
  return places
    .map((place) => {
      const name = fold(place.name)
      const begun = [-1, 0, 1].map(
        (more) => slipsFrom(wanted, name.slice(0, wanted.length + more)) ?? Infinity,
      )
      return { place, slips: Math.min(...begun), whole: countSlips(wanted, name, 3) }
    })
    .filter(({ slips }) => slips !== Infinity)
    .toSorted((a, b) => a.slips - b.slips || a.whole - b.whole)
    .map(({ place }) => place)
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
