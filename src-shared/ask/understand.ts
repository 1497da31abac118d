import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { lookupIn } from '../dataset/dataset-lookup'
import type { FilterTexts } from '../filters/filters'
import { fitFilters } from '../filters/fit-filters'
import { defaultRegion } from '../filters/region'
import { isAvailable } from '../views/available-views'
import { VIEWS, VIEW_IDS, type ViewId } from '../views/registry'
import { rankingOf } from './ranking'
import { recognise, type Piece } from './recognise'
import { topicOf, type FigureColumn, type TopicId } from './topics'
import type { AskedShow, Meaning, Vocabulary } from './vocabulary'

/** A view and what is chosen in it. */
export interface AskedView {
  readonly view: ViewId
  readonly filters: FilterTexts
}

/** A figure of the card: in the answer to which question it stands, and where. */
export interface AskedFigure {
  readonly asked: AskedView
  readonly column: string
  /** The code column by which rows are told apart. */
  readonly by: FigureColumn['by']
  /** Code of the row; null: the first row that has a figure, or the last. */
  readonly at: string | null
  readonly end: 'first' | 'last'
  /** How many before it in that order; absent: none. */
  readonly nth?: number
  /** A second code column and its value, of rows between two places. */
  readonly also?: readonly [column: string, code: string]
  /** Null: the latest. */
  readonly year: number | null
  /** The year that the change is counted from; null: the first that can be compared. */
  readonly since: number | null
  /** Only a growth or only a decline is meant. */
  readonly only?: 'more' | 'fewer'
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

/** What is known of who asks. */
export interface Asker {
  readonly dataset: DatasetDescription
  /** Groups that can be chosen. */
  readonly groups?: readonly Region[]
  /** Code of the place at hand, meant where none is named; null: the dataset's first. */
  readonly here: string | null
}

type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>

const all = <Kind extends Meaning['kind']>(pieces: readonly Piece[], kind: Kind): readonly Of<Kind>[] =>
  pieces.flatMap(({ meaning }) => (meaning?.kind === kind ? [meaning as Of<Kind>] : []))

const first = <Kind extends Meaning['kind']>(pieces: readonly Piece[], kind: Kind): Of<Kind> | undefined =>
  all(pieces, kind)[0]

/** What is asked for, by rule; of what nobody knows the words are told. */
export function understand(question: string, vocabulary: Vocabulary, asker: Asker): Understanding {
  const pieces = recognise(question, vocabulary)
  const unread = pieces.flatMap(({ written, meaning }) => (meaning === null ? [written] : []))
  const entry = first(pieces, 'entry')
  const isAboutFigures = pieces.some(({ meaning }) =>
    ['place', 'topic', 'view', 'series', 'industry', 'campus', 'show', 'own-county'].includes(
      meaning?.kind ?? '',
    ),
  )
  if (entry && !isAboutFigures) return { kind: 'entry', code: entry.code, unread }
  const elsewhere = first(pieces, 'elsewhere')
  if (elsewhere) return { kind: 'elsewhere', code: elsewhere.code, name: elsewhere.name, unread }
  const asked = isAboutFigures || isRanking(pieces) ? readAsked(pieces, asker) : null
  if (!asked) return { kind: 'nothing', unread }
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
    unread,
  }
}

/** The place where it is all that is written, but for words without meaning. */
function onlyPlaceIn(pieces: readonly Piece[]): string | null {
  const said = pieces.filter(({ meaning }) => meaning?.kind !== 'filler')
  const [one] = placesIn(said)
  return one && said.length === 1 ? one.code : null
}

/** The largest or the smallest of something, without a word for what: of inhabitants. */
const isRanking = (pieces: readonly Piece[]): boolean => first(pieces, 'order') !== undefined

interface Asked {
  readonly opens: AskedView
  readonly figures: readonly AskedFigure[]
}

/** A place and whether people come from it or go to it. */
interface PlacedRole {
  readonly code: string
  readonly of: Region['kind']
  readonly role: 'from' | 'to' | null
}

/** Places in their order, each with the word for a direction before it. */
function placesIn(pieces: readonly Piece[]): readonly PlacedRole[] {
  let role: PlacedRole['role'] = null
  const found: PlacedRole[] = []
  for (const { meaning } of pieces) {
    if (meaning?.kind === 'role') role = meaning.role
    else if (meaning?.kind === 'place') {
      if (!found.some(({ code }) => code === meaning.code))
        found.push({ code: meaning.code, of: meaning.of, role })
      role = null
    }
  }
  return found
}

function readAsked(pieces: readonly Piece[], asker: Asker): Asked | null {
  const { dataset } = asker
  const here = asker.here ?? defaultRegion(dataset) ?? null
  const places = placesIn(pieces)
  const topics = all(pieces, 'topic').map(({ topic }) => topic)
  const topic = topics.find((one) => one !== 'ranks') ?? topics[0] ?? null
  const told = whenAndWho(pieces)
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
  return ofTopic(directed(topic, one?.role ?? null, pieces), chosen, told, asker)
}

const asPlace = (code: string | null, { dataset }: Asker): readonly PlacedRole[] => {
  const of = lookupIn(dataset).regionByCode.get(code ?? '')?.kind ?? 'group'
  return code === null ? [] : [{ code, of, role: null }]
}

/** Without a topic a bare place is its facts; a direction, or a map, makes it a question about commuting. */
function directed(topic: TopicId | null, role: PlacedRole['role'], pieces: readonly Piece[]): TopicId {
  const isOpen = topic === null || topic === 'commuting'
  if (isOpen && role === 'from') return 'out-flows'
  if (isOpen && role === 'to') return 'in-flows'
  if (topic !== null) return topic
  return first(pieces, 'show')?.show === 'map' ? 'out-flows' : 'overview'
}

/** Years and sex as filters, and the year that figures are wanted of. */
export interface WhenAndWho {
  readonly filters: FilterTexts
  readonly year: number | null
  /** A change is wanted since then. */
  readonly since: number | null
}

function whenAndWho(pieces: readonly Piece[]): WhenAndWho {
  const years = all(pieces, 'year').map(({ year }) => year)
  const sexes = all(pieces, 'sex')
  const isSince = first(pieces, 'since') !== undefined && years.length === 1
  const since = isSince ? (years[0] ?? null) : years.length > 1 ? Math.min(...years) : null
  const year = isSince || years.length === 0 ? null : Math.max(...years)
  return {
    year,
    since,
    filters: {
      ...(year !== null && { year: since === null ? String(year) : `${String(since)}-${String(year)}` }),
      ...(sexes.length === 1 && sexes[0] && { sex: sexes[0].sex }),
    },
  }
}

/** The county within which is ranked: the one named, that of the place at hand, or none. */
function countyAsked(
  pieces: readonly Piece[],
  places: readonly PlacedRole[],
  here: string | null,
  { dataset }: Asker,
): string | null {
  const named = places.find(({ of }) => of === 'county')?.code
  if (named !== undefined || first(pieces, 'own-county') === undefined) return named ?? null
  const place = lookupIn(dataset).regionByCode.get(here ?? '')
  return place?.kind === 'county' ? place.code : (place?.parent ?? null)
}

const regionOf = (places: readonly PlacedRole[], view: ViewId): FilterTexts => {
  const { takes, maxRegions, counties } = VIEWS[view]
  const codes = places.filter(({ of }) => of !== 'county' || counties).map(({ code }) => code)
  return takes.includes('region') && codes.length > 0 ? { region: codes.slice(0, maxRegions).join(',') } : {}
}

/** Both directions between two places; the first is the home unless a word says otherwise. */
function relationOf(one: PlacedRole, two: PlacedRole, { filters, year, since }: WhenAndWho): Asked {
  const isTurned = one.role === 'to' || (two.role === 'from' && one.role === null)
  const [home, work] = isTurned ? [two, one] : [one, two]
  // What lies beyond the dataset can only be the other of the two.
  const isBeyond = home.of === 'rest-of-country' || home.of === 'abroad'
  const [region, other] = isBeyond ? [work, home] : [home, work]
  const asked: AskedView = {
    view: 'commuting.relation',
    filters: { ...withoutYear(filters), region: region.code, other: other.code },
  }
  const figure = (from: PlacedRole, to: PlacedRole): AskedFigure => ({
    asked,
    column: 'persons',
    by: 'home',
    at: from.code,
    also: ['work', to.code],
    end: 'first',
    year,
    since,
  })
  return { opens: asked, figures: [figure(home, work), figure(work, home)] }
}

/** A period is shown whole: the figure is of the year asked for. */
const withoutYear = ({ year, ...filters }: FilterTexts): FilterTexts =>
  year?.includes('-') === true ? { ...filters, year } : filters

function ofTopic(topic: TopicId, places: readonly PlacedRole[], told: WhenAndWho, { dataset }: Asker): Asked {
  const { filters, year, since } = told
  if (topic === 'students') {
    const campus = dataset.campuses.find(({ region }) => places.some(({ code }) => code === region))
    return campus
      ? ofCampus(campus.code, topic, told)
      : ofTopic('student-share', places, told, { dataset, here: null })
  }
  const { view, filters: own, figures = [], measure } = topicOf(topic)
  const isRanked = view === 'regions.ranks' && measure !== undefined
  const opens: AskedView = {
    view,
    filters: { ...when(view, filters), ...own, ...(isRanked && { measure }), ...regionOf(places, view) },
  }
  if (isRanked)
    return {
      opens,
      figures: places.map(({ code }) => ({
        asked: opens,
        column: 'value',
        by: 'region',
        at: code,
        end: 'first',
        year,
        since,
      })),
    }
  return {
    opens,
    figures: places
      .slice(0, MOST_FIGURES)
      .flatMap((place) => figures.map((figure) => figureOfPlace(figure, place, { view, own }, told))),
  }
}

/** Years of one kind or the other, as the view takes them. */
const when = (view: ViewId, filters: FilterTexts): FilterTexts =>
  VIEWS[view].years === 'range' ? withoutYear(filters) : filters

function figureOfPlace(
  { view, column, by }: FigureColumn,
  place: PlacedRole,
  topic: { readonly view: ViewId; readonly own: FilterTexts | undefined },
  { filters, year, since }: WhenAndWho,
): AskedFigure {
  const own = view === topic.view ? topic.own : {}
  return {
    asked: { view, filters: { ...when(view, filters), ...own, ...regionOf([place], view) } },
    column,
    by,
    at: by === 'region' ? place.code : null,
    end: 'first',
    year,
    since,
  }
}

/** More figures than these are a chart. */
const MOST_FIGURES = 3

function ofCampus(code: string, topic: TopicId | null, { filters, year, since }: WhenAndWho): Asked {
  if (topic === 'origin' || topic === 'distance')
    return { opens: { view: topicOf(topic).view, filters: { ...filters, campus: code } }, figures: [] }
  const asked: AskedView = { view: 'students.campus', filters: withoutYear(filters) }
  return {
    opens: asked,
    figures: [{ asked, column: 'persons', by: 'campus', at: code, end: 'first', year, since }],
  }
}

function ofIndustry(code: string, place: string | null, { filters, year, since }: WhenAndWho): Asked {
  const asked: AskedView = {
    view: 'industries.largest',
    filters: { ...filters, top: '100', ...(place !== null && { region: place }) },
  }
  return {
    opens: asked,
    figures: [{ asked, column: 'persons', by: 'industry', at: code, end: 'first', year, since }],
  }
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
