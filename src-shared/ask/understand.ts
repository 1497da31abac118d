import type { DatasetDescription } from '../dataset/description'
import { fitFilters } from '../filters/fit-filters'
import { measuresIn } from '../filters/measure'
import { defaultRegion } from '../filters/region'
import { isAvailable } from '../views/available-views'
import { VIEWS, VIEW_IDS, type ViewId } from '../views/registry'
import { amongAll, amongAllIn, idleIn } from './among-all'
import {
  ofCampus,
  ofIndustry,
  ofSeveral,
  ofTopic,
  regionOf,
  relationOf,
  type Asked,
  type AskedFigure,
  type AskedView,
  type RelationColumn,
} from './asked-views'
import { inUnit, unitAsked, unreadUnit } from './in-unit'
import { isOfMovesBetween, otherEndsOfMigration } from './ends-of-migration'
import { rankingOf } from './ranking'
import { recognise, type Piece } from './recognise'
import { canBeSeenAgainst, seenAgainst } from './seen-against'
import {
  all,
  asPlace,
  countyAsked,
  first,
  placesIn,
  whenAndWho,
  type Asker,
  type PlacedRole,
  type WhenAndWho,
} from './said'
import { shareOf, topicOf, type TopicId } from './topics'
import {
  asksForPart,
  unreadChange,
  unreadCounties,
  unreadIndustries,
  unreadOrder,
  unreadPlaces,
  unreadSex,
  unreadShare,
  unreadTopics,
} from './unread-words'
import type { AskedShow, Meaning, Vocabulary } from './vocabulary'

/** A word with slips of the pen, and the phrase that it was taken for: whoever meant another word sees why the answer is another. */
export interface TakenFor {
  readonly written: string
  readonly phrase: string
}

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
      /** Moves between places are asked for, and told are all moves of each. */
      readonly ofMovesBetween: boolean
      /** Words that nobody knows. */
      readonly unread: readonly string[]
      readonly takenFor: readonly TakenFor[]
    }
  | {
      readonly kind: 'entry'
      readonly code: string
      readonly unread: readonly string[]
      readonly takenFor: readonly TakenFor[]
    }
  /** A place of Sweden that the dataset lacks. */
  | {
      readonly kind: 'elsewhere'
      readonly code: string
      readonly name: string
      readonly unread: readonly string[]
      readonly takenFor: readonly TakenFor[]
    }
  | { readonly kind: 'nothing'; readonly unread: readonly string[] }

/** What is asked for, by rule; of what nobody knows the words are told. */
export function understand(question: string, vocabulary: Vocabulary, asker: Asker): Understanding {
  const pieces = recognise(question, vocabulary)
  const unread = pieces.flatMap(({ written, meaning }) => (meaning === null ? [written] : []))
  const entry = first(pieces, 'entry')
  const takenFor = pieces.flatMap(({ written, takenFor: phrase }) =>
    phrase === undefined ? [] : [{ written, phrase }],
  )
  // "Export a map" is about the window.
  const isAboutFigures = pieces.some(({ meaning }) => ABOUT_FIGURES.has(meaning?.kind ?? 'filler'))
  if (entry && !isAboutFigures) return { kind: 'entry', code: entry.code, unread, takenFor }
  const others = otherEndsOfMigration(topicIn(pieces), pieces)
  const elsewhere = all(pieces, 'elsewhere').find(({ code }) => others.every((other) => other.code !== code))
  if (elsewhere) return { kind: 'elsewhere', code: elsewhere.code, name: elsewhere.name, unread, takenFor }
  const isAsked = isAboutFigures || isRanking(pieces) || first(pieces, 'show') !== undefined
  const read = isAsked ? readAsked(pieces, asker) : null
  if (!read) return { kind: 'nothing', unread: [...unread, ...idleIn(pieces)] }
  const against = pieces.find(({ meaning }) => meaning?.kind === 'reference')
  const { asked: counted, idle } = readUnit(read, pieces)
  const asked = seenAgainst(counted, first(pieces, 'reference')?.reference)
  const { opens } = asked
  const view = VIEWS[opens.view]
  return {
    kind: 'answer',
    opens: { ...opens, filters: fitFilters(view, opens.filters, asker.dataset) },
    show: first(pieces, 'show')?.show ?? null,
    figures: asked.figures
      .filter(({ asked: { view: of } }) => isAvailable(of, asker.dataset))
      .map((figure) => (first(pieces, 'change') ? { ...figure, isChange: true } : figure)),
    goOn: goOnFrom(opens, asker.dataset),
    onlyPlace: onlyPlaceIn(pieces),
    lacking: !isAvailable(opens.view, asker.dataset),
    ofMovesBetween: isOfMovesBetween(topicIn(pieces), pieces),
    // A view that sees nothing against anything, or counts no change, does not do what the words say.
    unread: [
      ...unread,
      ...idle,
      // A word for something of the window, beside what is about figures.
      ...pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'entry' ? [written] : [])),
      ...(against && !canBeSeenAgainst(opens.view) ? [against.written] : []),
      ...unreadChange(pieces, opens),
      ...unreadOrder(pieces),
      ...unreadShare(pieces, asked),
      ...unreadTopics(pieces, asked),
      ...unreadIndustries(pieces, asked, asker.dataset),
      ...unreadCounties(pieces, opens),
      ...unreadSex(pieces, asked, asker.dataset),
      ...unreadPlaces(pieces, [asked, others], asker.dataset),
      ...others.map(({ written }) => written),
    ],
    takenFor,
  }
}

/** What is asked for in its unit, and the words for one that changes nothing. */
function readUnit(
  asked: Asked,
  pieces: readonly Piece[],
): { readonly asked: Asked; readonly idle: readonly string[] } {
  const unit = unitAsked(pieces)
  const isAmong = amongAllIn(pieces)?.isPerInhabitant === true
  const shown = unit === null || isAmong ? null : inUnit(asked, unit)
  // The view of the population counts in an index anyhow.
  const isIndex = unit === 'index' && asked.opens.view === 'population.index'
  // Students are counted per inhabitant in a view of their own.
  const idle = asked.opens.view === 'students.share' ? [] : idleIn(pieces)
  if (shown === null) return { asked, idle: isIndex ? idle : [...idle, ...unreadUnit(pieces)] }
  return { asked: shown, idle: unit === 'per-1000' ? idle.filter((one) => !saysPer(one, pieces)) : idle }
}

const saysPer = (written: string, pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.meaning?.kind === 'per' && piece.written === written)

/** The place where it is all that is written, but for words without meaning. */
function onlyPlaceIn(pieces: readonly Piece[]): string | null {
  const said = pieces.filter(({ meaning }) => meaning?.kind !== 'filler')
  const [one] = placesIn(said)
  return one && said.length === 1 ? one.code : null
}

/** What is about figures of places, and never about the window. */
const ABOUT_FIGURES: ReadonlySet<Meaning['kind']> = new Set([
  'place',
  'topic',
  'view',
  'series',
  'industry',
  'campus',
  'own-county',
  'reference',
  'unit',
])

/** The largest or the smallest of something, without a word for what: of inhabitants. */
const isRanking = (pieces: readonly Piece[]): boolean => first(pieces, 'order') !== undefined

/** What a question is about. That people commute is said of much that has a word of its own; an index alone is of the population. */
function topicIn(pieces: readonly Piece[]): TopicId | null {
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const isOfOut = topics.some((one) => shareOf(one) === 'out-share' || one === 'out-share')
  const isOfOneSex = new Set(all(pieces, 'sex').map(({ sex }) => sex)).size === 1
  if (asksForPart(pieces) && topics.some((one) => topicOf(one).commuting)) return 'sexes'
  // Shares of women and of men who commute out stand beside each other; no ranking knows them.
  if (first(pieces, 'share') && isOfOut && isOfOneSex && !isRanking(pieces) && placesIn(pieces).length < 2)
    return 'sexes'
  // "Share of the inhabitants who commute": what has a share goes before what it is of.
  const share = first(pieces, 'share') && topics.map(shareOf).find((one) => one !== null)
  if (share) return share
  const told = topics.filter((one) => one !== 'ranks' && one !== 'swarm')
  if (told.includes('industries') && (told.includes('growth') || first(pieces, 'change')))
    return 'industry-change'
  const isOfBoth = told.includes('sexes') || new Set(all(pieces, 'sex').map(({ sex }) => sex)).size === 2
  if (isOfBoth && told.every((one) => one === 'sexes' || topicOf(one).commuting)) return 'sexes'
  const asIndex = first(pieces, 'unit')?.unit === 'index' && first(pieces, 'view') === undefined
  const ofIndex = asIndex && placesIn(pieces).length < 2 ? 'population' : null
  // That something grows, and that people commute, is said of much that has a word of its own.
  const [own] = [['commuting', 'growth'], ['commuting']].flatMap((less) =>
    told.filter((one) => !less.includes(one)).slice(0, 1),
  )
  return own ?? told[0] ?? topics[0] ?? ofIndex
}

/** The population of a year to come is a projection, where there is one. */
const inFuture = (
  topic: TopicId | null,
  { year }: WhenAndWho,
  dataset: DatasetDescription,
): TopicId | null =>
  topic === 'population' &&
  year !== null &&
  year > Math.max(...dataset.coverage.population.years) &&
  isAvailable('population.projection', dataset)
    ? 'projection'
    : topic

function readAsked(pieces: readonly Piece[], asker: Asker): Asked | null {
  const { dataset } = asker
  const isShare = first(pieces, 'share') !== undefined
  const here = asker.here ?? defaultRegion(dataset) ?? null
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const said = whenAndWho(pieces)
  const topic = inFuture(topicIn(pieces), said, dataset)
  const others = otherEndsOfMigration(topic, pieces)
  const places = placesIn(pieces).filter(({ code }) => others.every((other) => other.code !== code))
  const among = amongAllIn(pieces)
  const when = among?.isPerInhabitant ? { ...said, filters: { ...said.filters, per: 'inhabitants' } } : said
  const series = first(pieces, 'series')
  if (series) return { opens: { view: 'series.values', filters: { series: series.code } }, figures: [] }
  const order = first(pieces, 'order')?.order ?? null
  const isGrowth = topics.includes('growth') && topic !== 'growth'
  const change = first(pieces, 'change')?.change ?? (isGrowth ? 'more' : null)
  const county = countyAsked(pieces, places, here, asker)
  const municipalities = places.filter(({ of }) => of === 'municipality' || of === 'group')
  const view = first(pieces, 'view')?.view
  const isRanked = topics.includes('ranks') || (order !== null && (topic !== null || view === undefined))
  if (isRanked && municipalities.length === 0) {
    const ranking = rankingOf({ topic, order: order ?? 'most', change, county, ...when }, dataset)
    if (ranking) return ranking
  }
  if (among && measuresIn(dataset).includes(among.measure))
    return amongAll(among, places.length > 0 ? places : asPlace(county ?? here, asker), said, dataset)
  const campus = first(pieces, 'campus')
  if (campus) return ofCampus(campus.code, topic, when)
  const industries = all(pieces, 'industry')
  if (industries.length > 0) {
    const isChange = change !== null
    const asked = { topic, isShare, isChange, dataset }
    const each = industries.map(({ code }) => ofIndustry(code, places[0]?.code ?? here, when, asked))
    const [opened] = each
    if (opened)
      return {
        opens: opened.opens,
        // Another is told where the same view has it.
        figures: each
          .filter(({ opens }) => opens.view === opened.opens.view)
          .flatMap(({ figures }) => figures),
      }
  }
  const chosen = places.length > 0 ? places : asPlace(county ?? here, asker)
  const [one, two] = chosen
  const isEach = asksForEach(topic, places, pieces)
  const isCompared = chosen.length > 2 || (chosen.length === 2 && first(pieces, 'compare') !== undefined)
  if (topic === null && view === undefined && isCompared) return ofSeveral(chosen, when, dataset)
  const isAboutPeople = topic === null ? view === undefined : topicOf(topic).commuting === true
  const column = relationColumn(topics, isShare)
  if (one && two && chosen.length === 2 && !isEach && (isAboutPeople || isOfWorkers(topic, places, pieces)))
    return relationOf(one, two, when, column)
  // What lies beyond the dataset is seen from the place at hand.
  const [own] = one && isBeyond(one) && isAboutPeople ? asPlace(here, asker) : []
  if (one && own && own.code !== one.code) return relationOf(one, own, when, column)
  if (topic === null && view !== undefined)
    return { opens: { view, filters: { ...when.filters, ...regionOf(chosen, view) } }, figures: [] }
  return ofTopic(directed(topic, one?.role ?? null, pieces), chosen, when, dataset)
}

/** "Compare out-commuting in A and B": how many of each, where no word says that they go from one to the other. */
function asksForEach(
  topic: TopicId | null,
  places: readonly PlacedRole[],
  pieces: readonly Piece[],
): boolean {
  const isBetween =
    all(pieces, 'filler').some(({ between, works }) => between || works) ||
    places.some(({ role }) => role !== null)
  if (topic === null || topic === 'relation' || isBetween) return false
  const { commuting, measure } = topicOf(topic)
  return (
    first(pieces, 'compare') !== undefined ||
    (topic !== 'commuting' && commuting === true && measure !== undefined)
  )
}

/** Inhabitants, or those who work, of one place who go to another: "how many of the inhabitants of A work in B". */
function isOfWorkers(
  topic: TopicId | null,
  places: readonly PlacedRole[],
  pieces: readonly Piece[],
): boolean {
  if (topic !== 'population' && topic !== 'night-population') return false
  const works = all(pieces, 'filler').some((one) => one.works)
  return works || places.some(({ role }) => role !== null)
}

/** Of those who go in to a place nobody tells the share that comes from one other. */
function relationColumn(topics: readonly TopicId[], isShare: boolean): RelationColumn {
  if (!isShare || topics.includes('in-commuters')) return 'persons'
  return topics.includes('out-commuters') ? 'share_of_out' : 'share_of_night'
}

const isBeyond = ({ of }: PlacedRole): boolean => of === 'rest-of-country' || of === 'abroad'

/** Without a topic a bare place is its facts; a direction, or a map, makes it a question about commuting. */
function directed(topic: TopicId | null, role: PlacedRole['role'], pieces: readonly Piece[]): TopicId {
  const isOpen = topic === null || topic === 'commuting'
  if (isOpen && role === 'from') return 'out-flows'
  if (isOpen && role === 'to') return 'in-flows'
  if (topic !== null) return topic
  // "Men in Motala" are those who live there.
  if (first(pieces, 'sex')) return 'population'
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
