import type { DatasetDescription } from '../dataset/description'
import type { FilterTexts } from '../filters/filters'
import { fitFilters } from '../filters/fit-filters'
import { measuresIn } from '../filters/measure'
import { VIEWS, type ViewId } from '../views/registry'
import type { PlacedRole, WhenAndWho } from './said'
import { topicOf, type FigureColumn, type TopicId } from './topics'

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
  /** A change is asked for: of the latest year that an earlier one can be compared with. */
  readonly isChange?: boolean
  /** Only a growth or only a decline is meant. */
  readonly only?: 'more' | 'fewer'
}

/** The view that answers, and the figures of the card. */
export interface Asked {
  readonly opens: AskedView
  readonly figures: readonly AskedFigure[]
}

/** Places as far as a view takes them. */
export const regionOf = (places: readonly PlacedRole[], view: ViewId): FilterTexts => {
  const { takes, maxRegions, counties } = VIEWS[view]
  const codes = places.filter(({ of }) => of !== 'county' || counties).map(({ code }) => code)
  return takes.includes('region') && codes.length > 0 ? { region: codes.slice(0, maxRegions).join(',') } : {}
}

/** What is told of those who go from one place to another. */
export type RelationColumn = 'persons' | 'share_of_night' | 'share_of_out'

/** Both directions between two places; the first is the home unless a word says otherwise. */
export function relationOf(
  one: PlacedRole,
  two: PlacedRole,
  { filters, year, since }: WhenAndWho,
  column: RelationColumn = 'persons',
): Asked {
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
    column,
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

/**
 * A view of one year counts a change itself, of what is known of both years; else nothing, and the words for it are told.
 */
export function changeIn(
  view: ViewId,
  filters: FilterTexts,
  since: number | null,
  dataset: DatasetDescription,
): FilterTexts {
  if (since === null || !VIEWS[view].takes.includes('since')) return filters
  const changed = { ...filters, since: String(since) }
  return fitFilters(VIEWS[view], changed, dataset).since === undefined ? filters : changed
}

/** A topic about places. */
export function ofTopic(
  topic: TopicId,
  places: readonly PlacedRole[],
  told: WhenAndWho,
  dataset: DatasetDescription,
): Asked {
  const { filters, year, since } = told
  const origin =
    topic === 'students' || topic === 'student-share' ? studentsFrom(places, told, dataset) : null
  if (origin) return origin
  if (topic === 'students' && places.some(({ role }) => role === 'from'))
    return ofTopic('student-share', places, told, dataset)
  if (topic === 'students') {
    const campus = dataset.campuses.find(({ region }) => places.some(({ code }) => code === region))
    return campus ? ofCampus(campus.code, topic, told) : ofTopic('student-share', places, told, dataset)
  }
  const { view, filters: own, figures = [], measure, otherwise } = topicOf(topic)
  const isRanked = view === 'regions.ranks' && measure !== undefined
  if (isRanked && otherwise && !measuresIn(dataset).includes(measure))
    return {
      opens: { view: otherwise, filters: { ...when(otherwise, filters), ...regionOf(places, otherwise) } },
      figures: [],
    }
  const asked = {
    ...when(view, filters),
    ...own,
    ...(isRanked && { measure }),
    ...regionOf(places, view),
    ...againstSecond(places, view),
    ...campusAt(places, view, dataset),
  }
  const opens: AskedView = { view, filters: isRanked ? changeIn(view, asked, since, dataset) : asked }
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

/** Students who come from one place to the campus of another; null where not both are named. */
function studentsFrom(
  places: readonly PlacedRole[],
  { filters, year, since }: WhenAndWho,
  { campuses }: DatasetDescription,
): Asked | null {
  const home = places.find(({ role, asInhabitants }) => role === 'from' || asInhabitants)
  const campus = campuses.find(({ region }) =>
    places.some((place) => place !== home && place.code === region),
  )
  if (!home || !campus) return null
  const asked: AskedView = {
    view: 'students.origin',
    filters: { ...filters, campus: campus.code, top: ALL_HOMES },
  }
  return {
    opens: asked,
    figures: [{ asked, column: 'persons', by: 'home', at: home.code, end: 'first', year, since }],
  }
}

/** The campus of a place, where the view is about one. */
function campusAt(
  places: readonly PlacedRole[],
  view: ViewId,
  { campuses }: DatasetDescription,
): FilterTexts {
  const found = campuses.find(({ region }) => places.some(({ code }) => code === region))
  return VIEWS[view].takes.includes('campus') && found ? { campus: found.code } : {}
}

/** Of two places the second is what the first is compared with, where the view is of one. */
function againstSecond([, second, ...more]: readonly PlacedRole[], view: ViewId): FilterTexts {
  const { takes, maxRegions } = VIEWS[view]
  const isAgainst = second !== undefined && more.length === 0 && maxRegions === 1 && takes.includes('against')
  return isAgainst ? { against: second.code } : {}
}

/** Years of one kind or the other, as the view takes them. */
const when = (view: ViewId, filters: FilterTexts): FilterTexts =>
  VIEWS[view].years === 'range' ? withoutYear(filters) : filters

function figureOfPlace(
  { view, column, by, bySex }: FigureColumn,
  place: PlacedRole,
  topic: { readonly view: ViewId; readonly own: FilterTexts | undefined },
  { filters, year, since }: WhenAndWho,
): AskedFigure {
  const own = view === topic.view ? topic.own : {}
  const { sex } = filters
  return {
    asked: { view, filters: { ...when(view, filters), ...own, ...regionOf([place], view) } },
    column: bySex && (sex === 'women' || sex === 'men') ? bySex[sex] : column,
    by,
    at: by === 'region' ? place.code : null,
    end: 'first',
    year,
    since,
  }
}

/** The list of homes goes on to the smallest, so that the one asked for is in it. */
const ALL_HOMES = '100'

/** More figures than these are a chart. */
const MOST_FIGURES = 3

/** Students at one campus, or where they come from. */
export function ofCampus(code: string, topic: TopicId | null, { filters, year, since }: WhenAndWho): Asked {
  if (topic === 'origin' || topic === 'distance')
    return { opens: { view: topicOf(topic).view, filters: { ...filters, campus: code } }, figures: [] }
  const asked: AskedView = { view: 'students.campus', filters: withoutYear(filters) }
  return {
    opens: asked,
    figures: [{ asked, column: 'persons', by: 'campus', at: code, end: 'first', year, since }],
  }
}

/** What of an industry is asked for, where it is not how many work in it. */
const OF_INDUSTRY: Readonly<Partial<Record<TopicId, string>>> = {
  specialisation: 'location_quotient',
  'industry-change': 'change',
  growth: 'change',
}

/** Whether an industry is a section, which stands in the profile of one year alone. */
export const isSection = (code: string, { industries }: DatasetDescription): boolean =>
  industries.some((one) => one.code === code && one.level === 'section')

/**
 * Persons in one industry of a place, or their share of all there; its location quotient or its change where that is the
 * subject. Sections stand in the profile, what is below them in the list of the largest.
 */
export function ofIndustry(
  code: string,
  place: string | null,
  { filters, year, since }: WhenAndWho,
  {
    topic,
    isShare,
    isChange,
    dataset,
  }: {
    readonly topic: TopicId | null
    readonly isShare: boolean
    readonly isChange: boolean
    readonly dataset: DatasetDescription
  },
): Asked {
  const isOfSection = isSection(code, dataset)
  const ofTopicItself = topic === null ? undefined : OF_INDUSTRY[topic]
  const told = ofTopicItself ?? (isChange || since !== null ? 'change' : undefined)
  if (told !== undefined && !(told === 'change' && isOfSection)) {
    const view = told === 'change' ? 'industries.change' : 'industries.specialisation'
    const opens: AskedView = {
      view,
      filters: {
        ...when(view, filters),
        ...(place !== null && { region: place }),
        ...(isOfSection && { level: 'section' }),
      },
    }
    return {
      opens,
      figures: [
        {
          asked: opens,
          // A growth is from the first year shown: since another the persons are told.
          column: ofTopicItself === undefined || (told === 'change' && since !== null) ? 'persons' : told,
          by: 'industry',
          at: code,
          end: 'first',
          year,
          since,
        },
      ],
    }
  }
  const at = place === null ? {} : { region: place }
  const asked: AskedView = isOfSection
    ? { view: 'industries.profile', filters: { ...filters, ...at } }
    : { view: 'industries.largest', filters: { ...filters, top: '100', ...at } }
  // "Share of women in health care" is a part of those who work there, not of all women.
  const { sex, ...others } = asked.filters
  const isOfSex = isShare && isOfSection && sex !== undefined
  if (isOfSex && sex === 'men')
    return { opens: { view: 'industries.heat', filters: { ...others, cell: 'men-share' } }, figures: [] }
  const of = isOfSex ? { ...asked, filters: others } : asked
  const column = isOfSex ? 'share_women' : isShare ? 'share' : 'persons'
  return { opens: of, figures: [{ asked: of, column, by: 'industry', at: code, end: 'first', year, since }] }
}

/** What places are set beside each other by, where nobody says by what. */
const COMPARED: readonly TopicId[] = ['population', 'day-population', 'net-commuting']

/** The figures of several places beside each other: those of the topic, else the ones that say most of a place. */
export function ofSeveral(
  places: readonly PlacedRole[],
  told: WhenAndWho,
  dataset: DatasetDescription,
): Asked {
  const each = COMPARED.map((topic) => ofTopic(topic, places, told, dataset))
  const opens: AskedView = each[0]?.opens ?? { view: 'population.index', filters: {} }
  return { opens, figures: each.flatMap(({ figures }) => figures) }
}
