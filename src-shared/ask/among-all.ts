import type { DatasetDescription } from '../dataset/description'
import { canBePerInhabitant, type RankMeasureId } from '../filters/measure'
import { changeIn, regionOf, type Asked, type AskedView } from './asked-views'
import type { Piece } from './recognise'
import { isCountedIn } from './in-unit'
import { all, first, placesIn, type PlacedRole, type WhenAndWho } from './said'
import { topicOf, type TopicId } from './topics'

/** How municipalities are asked for among all: as points along a measure, or by what they have per inhabitant. */
export interface AmongAll {
  readonly measure: RankMeasureId
  readonly view: 'regions.swarm' | 'regions.ranks'
  readonly isPerInhabitant: boolean
}

/** What is measured, of the topics that say it; null: a topic that is no measure of municipalities. */
function measureIn(topics: readonly TopicId[]): RankMeasureId | null {
  const about = topics.find((one) => one !== 'ranks' && one !== 'swarm')
  return about === undefined ? 'population' : (topicOf(about).measure ?? null)
}

/** Places of their own have a line over the years, where a view counts them so; without one they stand among all. */
function hasOwnLine(pieces: readonly Piece[], topics: readonly TopicId[]): boolean {
  const isRanked = topics.includes('ranks') || first(pieces, 'order') !== undefined
  const isOwn = placesIn(pieces).some(({ of }) => of === 'municipality' || of === 'group')
  const { figures = [] } = topicOf(topics[0] ?? 'ranks')
  return isOwn && !isRanked && figures.some((figure) => isCountedIn(figure, 'per-1000'))
}

/** "Rank of Motala by out-commuters": where a place stands by what is named. */
const asksForRank = (pieces: readonly Piece[], topics: readonly TopicId[]): boolean =>
  topics.includes('ranks') &&
  topics.some((one) => one !== 'ranks' && one !== 'swarm') &&
  placesIn(pieces).some(({ of }) => of === 'municipality')

/** Null where none of these is asked for, or of what no municipality is measured by. */
export function amongAllIn(pieces: readonly Piece[]): AmongAll | null {
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const isSwarm = topics.includes('swarm')
  const measure = measureIn(topics)
  if (measure === null) return null
  const isPerInhabitant =
    first(pieces, 'per') !== undefined &&
    canBePerInhabitant(measure) &&
    (isSwarm || !hasOwnLine(pieces, topics))
  if (!isSwarm && !isPerInhabitant && !asksForRank(pieces, topics)) return null
  return { measure, isPerInhabitant, view: isSwarm ? 'regions.swarm' : 'regions.ranks' }
}

/** Words that are known and change nothing here: a swarm, or a share of the inhabitants, of what is no measure or count. */
export function idleIn(pieces: readonly Piece[]): readonly string[] {
  const among = amongAllIn(pieces)
  return pieces.flatMap(({ written, meaning }) => {
    const isIdle =
      (meaning?.kind === 'per' && among?.isPerInhabitant !== true) ||
      (meaning?.kind === 'topic' && meaning.topic === 'swarm' && among === null)
    return isIdle ? [written] : []
  })
}

/** The view of all municipalities by the measure, those named in focus, with the figures of these. */
export function amongAll(
  { measure, view, isPerInhabitant }: AmongAll,
  places: readonly PlacedRole[],
  { filters, year, since }: WhenAndWho,
  dataset: DatasetDescription,
): Asked {
  const asked = {
    ...filters,
    measure,
    ...(isPerInhabitant && { per: 'inhabitants' }),
    ...regionOf(places, view),
  }
  const opens: AskedView = { view, filters: changeIn(view, asked, since, dataset) }
  const rows = places.filter(({ of }) => of === 'municipality')
  return {
    opens,
    figures: rows.map(({ code }) => ({
      asked: opens,
      column: 'value',
      by: 'region',
      at: code,
      end: 'first',
      year,
      since,
    })),
  }
}
