import type { FilterTexts } from '../filters/filters'
import type { RankMeasureId } from '../filters/measure'
import type { ViewId } from '../views/registry'

/** Where the figure of a card stands in the answer of a view. */
export interface FigureColumn {
  readonly view: ViewId
  readonly column: string
  /** The code column that tells whose or which it is; `place`: there is none, all rows are of the place asked for. */
  readonly by: 'region' | 'industry' | 'campus' | 'home' | 'work' | 'place'
  /** The columns that women and men have of their own. */
  readonly bySex?: Readonly<Record<'women' | 'men', string>>
}

/** What can be asked about a place. */
export interface Topic {
  /** The view that goes on from the answer. */
  readonly view: ViewId
  readonly filters?: FilterTexts
  /** The figures of the card for one place; absent: the view's own words are the answer. */
  readonly figures?: readonly FigureColumn[]
  /** What municipalities are ranked by when the largest or the smallest is asked for. */
  readonly measure?: RankMeasureId
  /** The view that says what it takes, where the dataset has no figures for the measure. */
  readonly otherwise?: ViewId
  /** The topic that tells how large a part of all it is. */
  readonly share?: string
  /** About people who commute: two places are then a relation. */
  readonly commuting?: true
}

const ofPlace = (view: ViewId, column: string): FigureColumn => ({ view, column, by: 'region' })
const ofYears = (view: ViewId, column: string): FigureColumn => ({ view, column, by: 'place' })
const ofChange = (column: string): Topic => ({
  view: 'population.components',
  figures: [ofYears('population.components', column)],
})
const inBalance = (column: string): FigureColumn => ofPlace('commuting.balance', column)
const inContainment = (column: string): FigureColumn => ofPlace('commuting.containment', column)

/** All topics by id. Their words are in `phrases.{sv,en}.ts`; whatever has none here is found by the name of its view. */
export const TOPICS = {
  overview: { view: 'overview', figures: [ofPlace('population.index', 'population')], measure: 'population' },
  population: {
    view: 'population.index',
    figures: [ofPlace('population.index', 'population')],
    measure: 'population',
  },
  growth: {
    view: 'population.growth',
    figures: [ofPlace('population.index', 'population')],
    measure: 'population-growth',
  },
  commuting: {
    share: 'out-share',
    view: 'commuting.balance',
    figures: [inBalance('net')],
    measure: 'net-commuting',
    commuting: true,
  },
  'net-commuting': {
    view: 'commuting.balance',
    figures: [inBalance('net')],
    measure: 'net-commuting',
    commuting: true,
  },
  'both-ways': {
    view: 'commuting.balance',
    figures: [inBalance('in_commuters'), inBalance('out_commuters')],
    commuting: true,
  },
  'out-commuters': {
    share: 'out-share',
    view: 'commuting.balance',
    figures: [inBalance('out_commuters')],
    measure: 'out-commuters',
    commuting: true,
  },
  'in-commuters': {
    share: 'in-share',
    view: 'commuting.balance',
    figures: [inBalance('in_commuters')],
    measure: 'in-commuters',
    commuting: true,
  },
  'out-flows': {
    share: 'out-share',
    view: 'commuting.flows',
    filters: { direction: 'out' },
    figures: [{ view: 'commuting.flows', column: 'persons', by: 'work' }, inBalance('out_commuters')],
    measure: 'out-commuters',
    commuting: true,
  },
  'in-flows': {
    share: 'in-share',
    view: 'commuting.flows',
    filters: { direction: 'in' },
    figures: [{ view: 'commuting.flows', column: 'persons', by: 'home' }, inBalance('in_commuters')],
    measure: 'in-commuters',
    commuting: true,
  },
  dependence: { view: 'regions.ranks', measure: 'largest-flow-share', otherwise: 'commuting.flows' },
  'out-share': {
    view: 'regions.ranks',
    measure: 'out-share',
    otherwise: 'commuting.balance',
    commuting: true,
  },
  'in-share': { view: 'regions.ranks', measure: 'in-share', otherwise: 'commuting.balance', commuting: true },
  'distance-to-work': {
    view: 'commuting.ties',
    figures: [ofPlace('commuting.ties', 'distance_to_work')],
    measure: 'distance-to-work',
  },
  partners: {
    view: 'commuting.ties',
    figures: [ofPlace('commuting.ties', 'partners')],
    measure: 'partners',
  },
  'partner-diversity': {
    view: 'commuting.ties',
    figures: [ofPlace('commuting.ties', 'partner_diversity')],
    measure: 'partner-diversity',
  },
  ties: {
    view: 'commuting.ties',
    figures: [
      ofPlace('commuting.ties', 'out_share'),
      ofPlace('commuting.ties', 'distance_to_work'),
      ofPlace('commuting.ties', 'partners'),
    ],
  },
  'day-population': {
    view: 'commuting.balance',
    figures: [inBalance('day_population')],
    measure: 'day-population',
  },
  'night-population': {
    share: 'employment-rate',
    view: 'commuting.balance',
    figures: [inBalance('night_population')],
    measure: 'night-population',
  },
  'live-and-work': {
    share: 'self-containment',
    view: 'commuting.balance',
    figures: [inBalance('live_and_work')],
  },
  'self-containment': {
    share: 'self-containment',
    view: 'commuting.containment',
    figures: [inContainment('supply_side')],
    measure: 'self-containment',
  },
  'job-ratio': { view: 'commuting.containment', figures: [inContainment('job_ratio')], measure: 'job-ratio' },
  sexes: { view: 'commuting.sexes' },
  'commuters-by-industry': { view: 'commuting.by-industry' },
  'commuters-by-education': { view: 'commuting.by-education' },
  'labour-markets': { view: 'commuting.labour-markets' },
  'official-markets': { view: 'regions.labour-markets' },
  'one-or-two': { view: 'commuting.one-or-two' },
  matrix: { view: 'commuting.matrix' },
  relation: { view: 'commuting.relation', commuting: true },
  'county-border': {
    view: 'commuting.border',
    figures: [ofPlace('commuting.border', 'net_inside'), ofPlace('commuting.border', 'net_across')],
    measure: 'net-across-county',
  },
  'top-partners': { view: 'commuting.partners', commuting: true },
  industries: {
    view: 'industries.largest',
    figures: [{ view: 'industries.largest', column: 'persons', by: 'industry' }],
    measure: 'largest-industry-share',
  },
  'industry-change': { view: 'industries.change' },
  'industry-profile': { view: 'industries.profile' },
  'women-by-industry': { view: 'industries.heat', filters: { cell: 'women-share' } },
  'men-by-industry': { view: 'industries.heat', filters: { cell: 'men-share' } },
  'quotients-by-industry': { view: 'industries.heat', filters: { cell: 'quotient' } },
  'employed-by-industry': { view: 'industries.heat', filters: { cell: 'persons' } },
  specialisation: { view: 'industries.specialisation' },
  'shift-share': { view: 'industries.shift-share' },
  students: {
    share: 'student-share',
    view: 'students.campus',
    figures: [{ view: 'students.campus', column: 'persons', by: 'campus' }],
    measure: 'students-per-1000',
  },
  'student-share': {
    view: 'students.share',
    figures: [ofPlace('students.share', 'per_1000')],
    measure: 'students-per-1000',
  },
  origin: { view: 'students.origin' },
  'students-by-year': { view: 'students.academic-years' },
  outcomes: { view: 'students.outcomes' },
  distance: { view: 'students.distance' },
  ages: { view: 'population.ages' },
  components: { view: 'population.components' },
  births: ofChange('births'),
  deaths: ofChange('deaths'),
  'birth-surplus': ofChange('birth_surplus'),
  'in-migration': ofChange('in_migration'),
  'out-migration': ofChange('out_migration'),
  'net-migration': ofChange('net_migration'),
  projection: {
    view: 'population.projection',
    figures: [ofYears('population.projection', 'projection')],
  },
  'employment-rate': {
    view: 'work.employment-rate',
    figures: [
      {
        ...ofYears('work.employment-rate', 'rate'),
        bySex: { women: 'women_rate', men: 'men_rate' },
      },
    ],
  },
  status: {
    view: 'work.status',
    figures: [ofYears('work.status', 'unemployment'), ofYears('work.status', 'unemployed')],
  },
  'dependency-ratio': { view: 'regions.ranks', measure: 'dependency-ratio', otherwise: 'population.ages' },
  'young-share': { view: 'regions.ranks', measure: 'young-share', otherwise: 'population.ages' },
  'working-age-share': { view: 'regions.ranks', measure: 'working-age-share', otherwise: 'population.ages' },
  'old-share': { view: 'regions.ranks', measure: 'old-share', otherwise: 'population.ages' },
  similar: { view: 'regions.similar' },
  ranks: { view: 'regions.ranks' },
  swarm: { view: 'regions.swarm' },
} as const satisfies Readonly<Record<string, Topic>>

export type TopicId = keyof typeof TOPICS

/** What tells how large a part of all a topic is; null: nothing does. */
export const shareOf = (topic: TopicId): TopicId | null => {
  const { share } = topicOf(topic)
  return TOPIC_IDS.find((id) => id === share) ?? null
}

export const TOPIC_IDS = Object.keys(TOPICS) as readonly TopicId[]

export const topicOf = (id: TopicId): Topic => TOPICS[id]

/** What the window can be asked to do. */
export const COMMAND_IDS = [
  'load',
  'export',
  'light',
  'dark',
  'sv',
  'en',
  'groups',
  'help',
  'settings',
  'star',
  'own-marks',
  'saved-views',
  'copy-link',
  'reports',
  'datasets',
  'undo',
  'redo',
] as const
export type CommandId = (typeof COMMAND_IDS)[number]
