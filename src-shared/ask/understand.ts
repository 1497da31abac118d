import type { DatasetDescription } from '../dataset/description'
import { fitFilters } from '../filters/fit-filters'
import { defaultRegion } from '../filters/region'
import { isAvailable } from '../views/available-views'
import { VIEWS, VIEW_IDS, type ViewId } from '../views/registry'
import { amongAll, amongAllIn, idleIn } from './among-all'
import {
  ofCampus,
  ofIndustry,
  ofTopic,
  regionOf,
  relationOf,
  type Asked,
  type AskedFigure,
  type AskedView,
} from './asked-views'
import { otherEndsOfMigration } from './ends-of-migration'
import { rankingOf } from './ranking'
import { recognise, type Piece } from './recognise'
import { canBeSeenAgainst, seenAgainst } from './seen-against'
import { all, asPlace, countyAsked, first, placesIn, whenAndWho, type Asker, type PlacedRole } from './said'
import { topicOf, type TopicId } from './topics'
import type { AskedShow, Vocabulary } from './vocabulary'

/** What a question is taken for. */
export type Understanding =
  | {
      readonly kind: 'answer'
      readonly opens: AskedView
      readonly show: AskedShow | null
      readonly figures: readonly AskedFigure[]
      /** Other views of the same subject and place. */
      readonly goOn: readonly AskedView[]
      /** Code of the place where nothing but a place is named; else null. */
      readonly onlyPlace: string | null
      /** The dataset has no figures for the view. */
      readonly lacking: boolean
      /** Words that nobody knows. */
      readonly unread: readonly string[]
    }
  | { readonly kind: 'entry'; readonly code: string; readonly unread: readonly string[] }
  /** A place of Sweden that the dataset lacks. */
  | {
      readonly kind: 'elsewhere'
      readonly code: string
      readonly name: string
      readonly unread: readonly string[]
    }
  | { readonly kind: 'nothing'; readonly unread: readonly string[] }

/** What is asked for, by rule; of what nobody knows the words are told. */
export function understand(question: string, vocabulary: Vocabulary, asker: Asker): Understanding {
  const pieces = recognise(question, vocabulary)
  const unread = [
    ...pieces.flatMap(({ written, meaning }) => (meaning === null ? [written] : [])),
    ...idleIn(pieces),
  ]
  const entry = first(pieces, 'entry')
  const isAboutFigures = pieces.some(({ meaning }) =>
    ['place', 'topic', 'view', 'series', 'industry', 'campus', 'show', 'own-county', 'reference'].includes(
      meaning?.kind ?? '',
    ),
  )
  if (entry && !isAboutFigures) return { kind: 'entry', code: entry.code, unread }
  const others = otherEndsOfMigration(topicIn(pieces), pieces)
  const elsewhere = all(pieces, 'elsewhere').find(({ code }) => others.every((other) => other.code !== code))
  if (elsewhere) return { kind: 'elsewhere', code: elsewhere.code, name: elsewhere.name, unread }
  const read = isAboutFigures || isRanking(pieces) ? readAsked(pieces, asker) : null
  if (!read) return { kind: 'nothing', unread }
  const against = pieces.find(({ meaning }) => meaning?.kind === 'reference')
  const asked = seenAgainst(read, first(pieces, 'reference')?.reference)
  const { opens } = asked
  const view = VIEWS[opens.view]
  return {
    kind: 'answer',
    opens: { ...opens, filters: fitFilters(view, opens.filters, asker.dataset) },
    show: first(pieces, 'show')?.show ?? null,
    figures: asked.figures.filter(({ asked: { view: of } }) => isAvailable(of, asker.dataset)),
    goOn: goOnFrom(opens, asker.dataset),
    onlyPlace: onlyPlaceIn(pieces),
    lacking: !isAvailable(opens.view, asker.dataset),
    // A view that sees nothing against anything, or counts no change, does not do what the words say.
    unread: [
      ...unread,
      ...(against && !canBeSeenAgainst(opens.view) ? [against.written] : []),
      ...unreadChange(pieces, opens),
      ...unreadOrder(pieces),
      ...others.map(({ written }) => written),
    ],
  }
}

/** The words of a change where a view of one year, which could count it, does not know it. */
function unreadChange(pieces: readonly Piece[], { view, filters }: AskedView): readonly string[] {
  const { since } = whenAndWho(pieces)
  const isUncounted = since !== null && VIEWS[view].takes.includes('since') && filters.since === undefined
  return isUncounted
    ? pieces.flatMap(({ written, meaning }) =>
        meaning?.kind === 'since' || (meaning?.kind === 'year' && meaning.year === since) ? [written] : [],
      )
    : []
}

/** The words for most and least of what is told of one place alone. */
function unreadOrder(pieces: readonly Piece[]): readonly string[] {
  const topics = all(pieces, 'topic').map(({ topic }) => topicOf(topic))
  const isOfOne = topics.some(({ figures = [] }) => figures.some(({ by }) => by === 'place'))
  return isOfOne ? pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'order' ? [written] : [])) : []
}

/** The place where it is all that is written, but for words without meaning. */
function onlyPlaceIn(pieces: readonly Piece[]): string | null {
  const said = pieces.filter(({ meaning }) => meaning?.kind !== 'filler')
  const [one] = placesIn(said)
  return one && said.length === 1 ? one.code : null
}

/** The largest or the smallest of something, without a word for what: of inhabitants. */
const isRanking = (pieces: readonly Piece[]): boolean => first(pieces, 'order') !== undefined

function topicIn(pieces: readonly Piece[]): TopicId | null {
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  return topics.find((one) => one !== 'ranks' && one !== 'swarm') ?? topics[0] ?? null
}

function readAsked(pieces: readonly Piece[], asker: Asker): Asked | null {
  const { dataset } = asker
  const here = asker.here ?? defaultRegion(dataset) ?? null
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const topic = topicIn(pieces)
  const others = otherEndsOfMigration(topic, pieces)
  const places = placesIn(pieces).filter(({ code }) => others.every((other) => other.code !== code))
  const among = amongAllIn(pieces)
  const said = whenAndWho(pieces)
  const told = among?.isPerInhabitant ? { ...said, filters: { ...said.filters, per: 'inhabitants' } } : said
  const series = first(pieces, 'series')
  if (series) return { opens: { view: 'series.values', filters: { series: series.code } }, figures: [] }
  const order = first(pieces, 'order')?.order ?? null
  const change = first(pieces, 'change')?.change ?? null
  const county = countyAsked(pieces, places, here, asker)
  const municipalities = places.filter(({ of }) => of === 'municipality' || of === 'group')
  if ((order !== null || topics.includes('ranks')) && municipalities.length === 0) {
    const ranking = rankingOf({ topic, order: order ?? 'most', change, county, ...told }, dataset)
    if (ranking) return ranking
  }
  if (among)
    return amongAll(among, places.length > 0 ? places : asPlace(county ?? here, asker), said, dataset)
  const campus = first(pieces, 'campus')
  if (campus) return ofCampus(campus.code, topic, told)
  const industry = first(pieces, 'industry')
  if (industry) return ofIndustry(industry.code, places[0]?.code ?? here, told)
  const view = first(pieces, 'view')?.view
  const chosen = places.length > 0 ? places : asPlace(county ?? here, asker)
  const [one, two] = chosen
  const isAboutPeople = topic === null ? view === undefined : topicOf(topic).commuting === true
  if (one && two && isAboutPeople && chosen.length === 2) return relationOf(one, two, told)
  if (topic === null && view !== undefined)
    return { opens: { view, filters: { ...told.filters, ...regionOf(chosen, view) } }, figures: [] }
  return ofTopic(directed(topic, one?.role ?? null, pieces), chosen, told, dataset)
}

/** Without a topic a bare place is its facts; a direction, or a map, makes it a question about commuting. */
function directed(topic: TopicId | null, role: PlacedRole['role'], pieces: readonly Piece[]): TopicId {
  const isOpen = topic === null || topic === 'commuting'
  if (isOpen && role === 'from') return 'out-flows'
  if (isOpen && role === 'to') return 'in-flows'
  if (topic !== null) return topic
  return first(pieces, 'show')?.show === 'map' ? 'out-flows' : 'overview'
}

/** More ways on than these nobody reads. */
const MOST_WAYS_ON = 3

const subjectOf = (view: ViewId): string => view.split('.')[0] ?? view

/** From the facts of a place to the first view of each subject, else to other views of the subject. */
function goOnFrom({ view, filters }: AskedView, dataset: DatasetDescription): readonly AskedView[] {
  const others = VIEW_IDS.filter((one) => one !== view && one !== 'overview' && isAvailable(one, dataset))
  const subjects = new Set<string>()
  const firsts = others.filter((one) => {
    const isNew = !subjects.has(subjectOf(one))
    subjects.add(subjectOf(one))
    return isNew
  })
  const near = others.filter((one) => subjectOf(one) === subjectOf(view))
  const { region } = filters
  return [...near, ...firsts.filter((one) => !near.includes(one))].slice(0, MOST_WAYS_ON).map((one) => ({
    view: one,
    filters: region === undefined ? {} : fitFilters(VIEWS[one], { region }, dataset),
  }))
}
