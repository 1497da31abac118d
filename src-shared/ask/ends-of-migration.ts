import type { Piece } from './recognise'
import { all, placesIn, type PlacedRole } from './said'
import type { TopicId } from './topics'

/**
 * The end of a move at which the place stands that is asked for. Tables of population change count all who move into a
 * place or out of it, and know nothing of the other end.
 */
const OWN_END: Readonly<Partial<Record<TopicId, PlacedRole['role']>>> = {
  'in-migration': 'to',
  'out-migration': 'from',
}

const OF_MOVES: ReadonlySet<TopicId> = new Set(['in-migration', 'out-migration', 'net-migration'])

/** Whether moves from one of several places to another are asked for, which the tables do not know: they count all moves of each. */
export function isOfMovesBetween(topic: TopicId | null, pieces: readonly Piece[]): boolean {
  if (topic === null || !OF_MOVES.has(topic)) return false
  const places = placesIn(pieces)
  if (places.length < 2) return false
  return (
    all(pieces, 'filler').some(({ between }) => between === true) ||
    (OWN_END[topic] === undefined && places.some(({ role }) => role !== null))
  )
}

interface End {
  readonly code: string
  readonly role: PlacedRole['role']
  /** With the word for the direction before it. */
  readonly written: string
}

/** The places in a question about migration that are no more than the other end of a move; of other questions none. */
export function otherEndsOfMigration(topic: TopicId | null, pieces: readonly Piece[]): readonly End[] {
  const own = topic === null ? undefined : OWN_END[topic]
  if (own === undefined) return []
  const ends = endsIn(pieces)
  // "Moved from Motala to Norrköping" has the first place without a word of its own: "moved from" is the subject.
  return ends.some(({ role }) => role === own)
    ? ends.filter(({ role }) => role !== own)
    : ends.filter(({ role }) => role !== null)
}

/** All places that are named, those that the dataset lacks among them. */
function endsIn(pieces: readonly Piece[]): readonly End[] {
  let word: { readonly role: 'from' | 'to'; readonly written: string } | null = null
  const found: End[] = []
  for (const { written, meaning } of pieces) {
    if (meaning?.kind === 'role') word = { role: meaning.role, written }
    else if (meaning?.kind === 'place' || meaning?.kind === 'elsewhere') {
      const { code } = meaning
      found.push({ code, role: word?.role ?? null, written: word ? `${word.written} ${written}` : written })
      word = null
    }
  }
  return found
}
