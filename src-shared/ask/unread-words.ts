import type { DatasetDescription } from '../dataset/description'
import { VIEWS } from '../views/registry'
import type { Asked, AskedView } from './asked-views'
import type { otherEndsOfMigration } from './ends-of-migration'
import type { Piece } from './recognise'
import { all, first, whenAndWho } from './said'
import { shareOf, topicOf } from './topics'

/** The words of a change where a view of one year, which could count it, does not know it. */
export function unreadChange(pieces: readonly Piece[], { view, filters }: AskedView): readonly string[] {
  const { since } = whenAndWho(pieces)
  const isUncounted = since !== null && VIEWS[view].takes.includes('since') && filters.since === undefined
  return isUncounted
    ? pieces.flatMap(({ written, meaning }) =>
        meaning?.kind === 'since' || (meaning?.kind === 'year' && meaning.year === since) ? [written] : [],
      )
    : []
}

/** The words for most and least of what is told of one place alone. */
export function unreadOrder(pieces: readonly Piece[]): readonly string[] {
  const topics = all(pieces, 'topic').map(({ topic }) => topicOf(topic))
  const isOfOne = topics.some(({ figures = [] }) => figures.some(({ by }) => by === 'place'))
  return isOfOne ? pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'order' ? [written] : [])) : []
}

/** The word for a share where what is asked for has none. */
export function unreadShare(pieces: readonly Piece[]): readonly string[] {
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const isRead = first(pieces, 'industry') !== undefined || topics.some((topic) => shareOf(topic) !== null)
  return isRead ? [] : pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'share' ? [written] : []))
}

/** Places that are named and that neither the view nor a figure of the card is about. */
export function unreadPlaces(
  pieces: readonly Piece[],
  [{ opens, figures }, others]: readonly [Asked, ReturnType<typeof otherEndsOfMigration>],
  { campuses }: DatasetDescription,
): readonly string[] {
  const asked = [opens, ...figures.map((figure) => figure.asked)]
  const read = new Set(
    asked.flatMap(({ filters: { region = '', other, within, against } }) => [
      ...region.split(','),
      ...[other, within, against].filter((code) => code !== undefined),
    ]),
  )
  for (const { code } of others) read.add(code)
  const chosen = [opens.filters.campus, ...figures.flatMap(({ by, at }) => (by === 'campus' ? [at] : []))]
  for (const { code, region } of campuses) if (region !== null && chosen.includes(code)) read.add(region)
  return pieces.flatMap(({ written, meaning }) =>
    meaning?.kind === 'place' && !read.has(meaning.code) ? [written] : [],
  )
}
