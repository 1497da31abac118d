import type { DatasetDescription } from '../dataset/description'
import { fitFilters } from '../filters/fit-filters'
import { VIEWS, type ViewId } from '../views/registry'
import { isSection, type Asked, type AskedView } from './asked-views'
import type { otherEndsOfMigration } from './ends-of-migration'
import type { Piece } from './recognise'
import { all, first, whenAndWho } from './said'
import { shareOf, topicOf, type TopicId } from './topics'

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
export function unreadShare(pieces: readonly Piece[], { opens, figures }: Asked): readonly string[] {
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const isRead =
    opens.view === 'commuting.relation'
      ? figures.some(({ column }) => column !== 'persons')
      : opens.view === 'commuting.sexes'
        ? !asksForPart(pieces)
        : first(pieces, 'industry') !== undefined || topics.some((topic) => shareOf(topic) !== null)
  return isRead ? [] : pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'share' ? [written] : []))
}

/** "Share of women among those who commute": the sex right after the share, of which it is the part. */
export const asksForPart = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ meaning }, i) => meaning?.kind === 'share' && pieces[i + 1]?.meaning?.kind === 'sex')

/**
 * Industries that no figure is of, for the view of the first has another level; and the words for how a section changed,
 * for it stands in the profile of one year.
 */
export function unreadIndustries(
  pieces: readonly Piece[],
  { opens, figures }: Asked,
  dataset: DatasetDescription,
): readonly string[] {
  if (first(pieces, 'industry') === undefined) return []
  const isTold = (code: string): boolean =>
    opens.view === 'industries.heat' ? isSection(code, dataset) : figures.some(({ at }) => at === code)
  const isOfOneYear = opens.view === 'industries.profile'
  const since = whenAndWho(pieces).since
  return pieces.flatMap(({ written, meaning }) => {
    const isLeft =
      (meaning?.kind === 'industry' && !isTold(meaning.code)) ||
      (isOfOneYear &&
        (meaning?.kind === 'change' ||
          meaning?.kind === 'since' ||
          (meaning?.kind === 'topic' && meaning.topic === 'growth') ||
          (meaning?.kind === 'year' && meaning.year === since)))
    return isLeft ? [written] : []
  })
}

/** The word for counties where municipalities are ranked. */
export const unreadCounties = (pieces: readonly Piece[], { view, filters }: AskedView): readonly string[] =>
  view === 'regions.ranks' && filters.region === undefined && filters.within === undefined
    ? pieces.flatMap(({ written, meaning }) =>
        meaning?.kind === 'filler' && meaning.counties ? [written] : [],
      )
    : []

/** What is said of much that has a subject of its own: beside one it says nothing more. */
const SAID_BESIDE: ReadonlySet<TopicId> = new Set(['overview', 'ranks', 'swarm', 'growth'])
/** The same, where it is of the same kind: students who study, people who commute over a border. */
const SAID_OF_KIND: ReadonlySet<TopicId> = new Set(['commuting', 'industries', 'students', 'student-share'])

const kindOf = (view: ViewId): string => view.split('.')[0] ?? view

/** Subjects that are named and that neither the view nor a figure of the card is about. */
export function unreadTopics(pieces: readonly Piece[], { opens, figures }: Asked): readonly string[] {
  const views = [opens.view, ...figures.map(({ asked }) => asked.view)]
  // "Of the inhabitants", "of those who work": what a share or a direction is of.
  const isOfPeople =
    first(pieces, 'share') !== undefined ||
    opens.view === 'commuting.relation' ||
    opens.view === 'commuting.sexes'
  const isRead = (topic: TopicId): boolean => {
    const { view, measure, otherwise, commuting } = topicOf(topic)
    return (
      views.includes(view) ||
      (otherwise !== undefined && views.includes(otherwise)) ||
      SAID_BESIDE.has(topic) ||
      (SAID_OF_KIND.has(topic) && ['regions', kindOf(view)].includes(kindOf(opens.view))) ||
      (measure !== undefined && measure === opens.filters.measure) ||
      (isOfPeople && (topic === 'population' || commuting === true)) ||
      // Ties are those of a place to where its commuters go.
      (opens.view === 'commuting.ties' && commuting === true) ||
      (topic === 'population' &&
        (first(pieces, 'per') !== undefined || opens.view === 'population.projection')) ||
      // Industries are of either, and a quotient is of both.
      ((topic === 'day-population' || topic === 'night-population') &&
        (kindOf(opens.view) === 'industries' || opens.view === 'commuting.containment'))
    )
  }
  return pieces.flatMap(({ written, meaning }) =>
    meaning?.kind === 'topic' && !isRead(meaning.topic) ? [written] : [],
  )
}

/** Views of women and men beside each other: either word is answered. */
const OF_BOTH: ReadonlySet<ViewId> = new Set([
  'commuting.sexes',
  'population.pyramid',
  'work.employment-rate',
])

/** The word for women or men where what answers counts both together. */
export function unreadSex(
  pieces: readonly Piece[],
  { opens, figures }: Asked,
  dataset: DatasetDescription,
): readonly string[] {
  const [sex, ...others] = new Set(all(pieces, 'sex').map((one) => one.sex))
  const { cell = '' } = opens.filters
  const isOfSex = OF_BOTH.has(opens.view) || /women|men/.test(cell)
  if (sex === undefined || others.length > 0 || isOfSex) return []
  const isCounted = ({ view, filters }: AskedView): boolean =>
    VIEWS[view].takes.includes('sex') && fitFilters(VIEWS[view], filters, dataset).sex === sex
  const isRead =
    figures.some(({ column }) => /women|men/.test(column)) ||
    [opens, ...figures.map(({ asked }) => asked)].every(isCounted)
  return isRead ? [] : pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'sex' ? [written] : []))
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
  for (const { by, at } of figures) if (by === 'home' && at !== null) read.add(at)
  const chosen = [opens.filters.campus, ...figures.flatMap(({ by, at }) => (by === 'campus' ? [at] : []))]
  for (const { code, region } of campuses) if (region !== null && chosen.includes(code)) read.add(region)
  return pieces.flatMap(({ written, meaning }) =>
    meaning?.kind === 'place' && !read.has(meaning.code) ? [written] : [],
  )
}
