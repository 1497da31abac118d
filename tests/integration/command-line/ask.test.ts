import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#shared/messages/language'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import type { ViewId } from '#shared/view/view-ids'
import { withCore } from '#main/command-line/core-session'
import { findAnswer } from '#main/command-line/find-answer'
import type { DatasetService } from '#main/datasets/dataset-service'
import { runCommand } from './run-command'

let library: string
let core: DatasetService
let finish: () => void = () => undefined
let closed: Promise<void>
// One program answers all: what the command line adds is tried apart.
beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'regionkikaren-ask-'))
  await new Promise<void>((ready) => {
    closed = withCore({ library }, 'sv', async (composed) => {
      core = composed
      ready()
      await new Promise<void>((end) => (finish = end))
    })
  })
})
afterAll(async () => {
  finish()
  await closed
  await rm(library, { recursive: true })
})

type Row = Readonly<Record<string, unknown>>

async function rowsOf(
  view: ViewId,
  filters: Record<string, string>,
  dataset: string,
): Promise<readonly Row[]> {
  const { editions } = await core.calls['datasets:list'](null)
  const digest = editions.find((one) => one.current && one.dataset === dataset)?.digest ?? null
  const data = await core.calls['view:query']({ queryId: 'test', dataset: digest, view, filters })
  return (buildQueryResult(data, 'sv') as { rows: readonly Row[] }).rows
}

const OWN = 'ostergotland-sodermanland'

/** A question; the view that it opens and its filters; the figures, as `query` answers: view, filters, row, column. */
interface Case {
  readonly question: string
  readonly opens: readonly [view: ViewId, filters: Record<string, string>]
  readonly figures?: readonly (readonly [
    view: ViewId,
    filters: Record<string, string>,
    pick: (rows: readonly Row[]) => Row | undefined,
    column: string,
  ])[]
  readonly dataset?: string
}

/** The rest of the country is no largest destination. */
const isPlace = ({ home, work }: Row): boolean => [home, work].every((code) => /^\d{4}$/.test(String(code)))
const last = (rows: readonly Row[]): Row | undefined => rows.at(-1)
const lastWhere =
  (column: string, value: string | number) =>
  (rows: readonly Row[]): Row | undefined =>
    rows.findLast((row) => row[column] === value)
const firstWhere =
  (column: string, value: string | number) =>
  (rows: readonly Row[]): Row | undefined =>
    rows.find((row) => row[column] === value)

const relation = (question: string, region: string, other: string): Case => ({
  question,
  opens: ['commuting.relation', { region, other }],
  figures: [
    ['commuting.relation', { region, other }, lastWhere('home', region), 'persons'],
    ['commuting.relation', { region, other }, lastWhere('home', other), 'persons'],
  ],
})
const inBalance = (question: string, region: string, column: string): Case => ({
  question,
  opens: ['commuting.balance', { region }],
  figures: [['commuting.balance', { region }, last, column]],
})
const ofTies = (question: string, region: string, column: string): Case => ({
  question,
  opens: ['commuting.ties', { region }],
  figures: [['commuting.ties', { region }, last, column]],
})
const flows = (question: string, region: string, direction: 'in' | 'out'): Case => ({
  question,
  opens: ['commuting.flows', { region, direction }],
  figures: [
    ['commuting.flows', { region, direction }, (rows) => rows.find(isPlace), 'persons'],
    ['commuting.balance', { region }, last, direction === 'out' ? 'out_commuters' : 'in_commuters'],
  ],
})
const ranks = (question: string, filters: Record<string, string>, end: 'first' | 'last'): Case => ({
  question,
  opens: ['regions.ranks', filters],
  figures: [0, 1, 2].map((nth) => [
    'regions.ranks',
    filters,
    (rows) => rows.filter(({ rank }) => rank !== null).at(end === 'first' ? nth : -1 - nth),
    'value',
  ]),
})
const against = (question: string, region: string, column: string, reference: string): Case => ({
  question,
  opens: ['commuting.containment', { region, reference }],
  figures: [column, `${column}_reference`].map((one) => [
    'commuting.containment',
    { region, reference },
    last,
    one,
  ]),
})
const words = (question: string, view: ViewId, filters: Record<string, string>): Case => ({
  question,
  opens: [view, filters],
})

const inSwedish: readonly Case[] = [
  relation('söderköping norrköping', '0582', '0581'),
  relation('till linköping från norrköping', '0581', '0580'),
  relation('hur många pendlar från motala till linköping', '0583', '0580'),
  relation('pendling mellan nyköping och norrköping', '0480', '0581'),
  ofTies('pendlingsavstånd finspång', '0562', 'distance_to_work'),
  ofTies('mångfald bland norrköpings pendlingsmål', '0581', 'partner_diversity'),
  ranks('längst pendlingsavstånd i östergötland', { measure: 'distance-to-work', within: '05' }, 'first'),
  words('största partner norrköping', 'commuting.partners', { region: '0581' }),
  {
    question: 'pendling över länsgränsen linköping',
    opens: ['commuting.border', { region: '0580' }],
    figures: [
      ['commuting.border', { region: '0580' }, last, 'net_inside'],
      ['commuting.border', { region: '0580' }, last, 'net_across'],
    ],
  },
  flows('pendling från finspång', '0562', 'out'),
  flows('varifrån pendlar folk till Linköping', '0580', 'in'),
  flows('vart pendlar ydreborna', '0512', 'out'),
  inBalance('hur många pendlar ut från Motala?', '0583', 'out_commuters'),
  inBalance('inpendling till Norrköping', '0581', 'in_commuters'),
  inBalance('pendlingsnetto finspong', '0562', 'net'),
  inBalance('dagbefolkning i Mjölby', '0586', 'day_population'),
  inBalance('sysselsatta i Åtvidaberg', '0561', 'night_population'),
  {
    question: 'självförsörjning atvidaberg',
    opens: ['commuting.containment', { region: '0561' }],
    figures: [['commuting.containment', { region: '0561' }, last, 'supply_side']],
  },
  {
    question: 'jobbkvot Nyköping',
    opens: ['commuting.containment', { region: '0480' }],
    figures: [['commuting.containment', { region: '0480' }, last, 'job_ratio']],
  },
  {
    question: 'norköping',
    opens: ['overview', { region: '0581' }],
    figures: [['population.index', { region: '0581' }, last, 'population']],
  },
  {
    question: 'Ydres folkmängd 1990',
    opens: ['population.index', { region: '0512' }],
    figures: [['population.index', { region: '0512' }, firstWhere('year', 1990), 'population']],
  },
  {
    question: 'invånare i Norrköping och Linköping',
    opens: ['population.index', { region: '0581,0580' }],
    figures: [
      ['population.index', { region: '0581' }, last, 'population'],
      ['population.index', { region: '0580' }, last, 'population'],
    ],
  },
  ranks(
    'störst ökning utpendling östergötland',
    { measure: 'out-commuters', within: '05', since: '2011', year: '2015' },
    'first',
  ),
  ranks('högst självförsörjning', { measure: 'self-containment' }, 'first'),
  ranks('lägst andel utpendlare i Östergötlands län', { measure: 'out-share', within: '05' }, 'last'),
  ranks('vilken kommun växer mest i länet', { measure: 'population-growth', within: '05' }, 'first'),
  ranks('rangordning jobbkvot', { measure: 'job-ratio' }, 'first'),
  {
    question: 'största bransch i Motala',
    opens: ['industries.largest', { region: '0583' }],
    figures: [['industries.largest', { region: '0583' }, ([first]) => first, 'persons']],
  },
  {
    question: 'studenter Norrköping',
    opens: ['students.campus', {}],
    figures: [['students.campus', {}, lastWhere('campus', 'norrkoping'), 'persons']],
  },
  // After 2015 the series is another one: the change asked for is that up to then.
  {
    question: 'hur har utpendlingen från Mjölby ökat',
    opens: ['commuting.balance', { region: '0586' }],
    figures: [['commuting.balance', { region: '0586' }, lastWhere('year', 2015), 'out_commuters']],
  },
  {
    question: 'hur stor andel jobbar inom vård och omsorg i Linköping',
    opens: ['industries.profile', { region: '0580' }],
    figures: [['industries.profile', { region: '0580' }, lastWhere('industry', 'Q'), 'share']],
  },
  words('specialisering Norrköping', 'industries.specialisation', { region: '0581' }),
  words('lokal arbetsmarknad söderköping', 'commuting.labour-markets', { region: '0582' }),
  words('liknande kommuner Ydre', 'regions.similar', { region: '0512' }),
  words('kvinnor och män i Finspång', 'commuting.sexes', { region: '0562' }),
  words('kvinnor per bransch i norrköping', 'industries.heat', { region: '0581' }),
  against('självförsörjning Linköping jämfört med länet', '0580', 'supply_side', 'county'),
  against('jobbkvot i Nyköping mot liknande kommuner', '0480', 'job_ratio', 'peers'),
  against('är självförsörjningen i Motala högre än medianen', '0583', 'supply_side', 'median'),
  {
    question: 'största bransch i Motala mot länet',
    opens: ['industries.largest', { region: '0583', reference: 'county' }],
    figures: [['industries.largest', { region: '0583', against: '05' }, ([first]) => first, 'persons']],
  },
  words('lokaliseringskvot per bransch Norrköping', 'industries.heat', { region: '0581', cell: 'quotient' }),
  words('sysselsatta per bransch i Östergötland', 'industries.heat', { cell: 'persons' }),
  words('en eller två', 'commuting.one-or-two', { region: '0581' }),
  {
    question: 'folkmängd Umeå',
    dataset: 'sverige',
    opens: ['population.index', { region: '2480' }],
    figures: [['population.index', { region: '2480' }, last, 'population']],
  },
  relationIn('kiruna gällivare', '2584', '2523', 'norrbotten'),
]

function relationIn(question: string, region: string, other: string, dataset: string): Case {
  return { ...relation(question, region, other), dataset }
}

const inEnglish: readonly Case[] = [
  relation('commuting from Söderköping to Norrköping', '0582', '0581'),
  flows('where do people commute from Motala', '0583', 'out'),
  flows('commuters to linkoping', '0580', 'in'),
  inBalance('net commuting Finspång', '0562', 'net'),
  inBalance('out-commuters in Motala', '0583', 'out_commuters'),
  {
    question: 'population of Linköping',
    opens: ['population.index', { region: '0580' }],
    figures: [['population.index', { region: '0580' }, last, 'population']],
  },
  ranks('highest self-containment', { measure: 'self-containment' }, 'first'),
  ranks(
    'largest increase in out-commuters in Östergötland',
    { measure: 'out-commuters', within: '05', since: '2011', year: '2015' },
    'first',
  ),
  {
    question: 'largest industries in Norrköping',
    opens: ['industries.largest', { region: '0581' }],
    figures: [['industries.largest', { region: '0581' }, ([first]) => first, 'persons']],
  },
  words('similar municipalities to Ydre', 'regions.similar', { region: '0512' }),
  against('self-containment of Motala compared with the county', '0583', 'supply_side', 'county'),
  words('location quotients by industry Norrköping', 'industries.heat', {
    region: '0581',
    cell: 'quotient',
  }),
  words('local labour market Norrköping', 'commuting.labour-markets', { region: '0581' }),
]

async function expectAnswer(
  { question, opens, figures = [], dataset = OWN }: Case,
  language: Language,
): Promise<void> {
  const { card } = await findAnswer(core, question, { key: null, isGiven: false }, language)
  expect(card).toMatchObject({ opens: { view: opens[0], filters: opens[1] }, notRead: null })
  const wanted = []
  for (const [view, filters, pick, column] of figures)
    wanted.push(pick(await rowsOf(view, filters, dataset))?.[column])
  expect(card?.figures.map(({ value }) => value)).toEqual(wanted)
  for (const { source, label } of card?.figures ?? []) {
    expect(source).toMatch(/SCB|Statistics Sweden|Regionkikaren|Linköpings universitet/)
    expect(label).not.toBe('')
  }
  for (const figure of wanted) expect(figure).not.toBeUndefined()
  if (figures.length === 0) expect(card?.finding).not.toBeNull()
}

describe('regionkikaren ask', () => {
  it.each(inSwedish)('$question', (one) => expectAnswer(one, 'sv'))
  it.each(inEnglish)('$question', (one) => expectAnswer(one, 'en'))

  it.each(['hej', 'blå elefant i regnet', 'asdf qwerty', '2+2', 'vad blir det för mat idag'])(
    'says that it does not understand "%s"',
    async (question) => {
      const ran = await runCommand(['ask', question, '--library', library])
      expect(ran.code).toBe(0)
      expect(ran.out).toContain('Det förstod jag inte')
    },
  )

  it('tells what the window does, and the command that does the same', async () => {
    const ran = await runCommand(['ask', 'läsa', 'in', '--library', library])
    expect(ran.out).toContain('regionkikaren import')
    for (const [question, command] of [
      ['sätt ett mål', 'Mål:'],
      ['lägg till anteckning', 'Mål:'],
      ['välja referens', 'Inställningar'],
    ] as const)
      expect((await runCommand(['ask', question, '--library', library])).out).toContain(command)
  })

  it('says why there is no reference, and of which words a view does nothing', async () => {
    const country = await findAnswer(
      core,
      'självförsörjning Motala jämfört med riket',
      { key: null, isGiven: true },
      'sv',
    )
    expect(country.card?.figures).toHaveLength(1)
    expect(country.card?.finding).toContain('riket kan inte vara referens')
    const flowsAgainst = await findAnswer(
      core,
      'vart pendlar ydreborna jämfört med länet',
      { key: null, isGiven: true },
      'sv',
    )
    expect(flowsAgainst.card?.notRead).toContain('jämfört med länet')
  })

  it('answers in words with year, line over the years, source and the question to go on with', async () => {
    const ran = await runCommand(['ask', 'söderköping norrköping', '--library', library])
    expect(ran.out).toContain('Från Söderköping till Norrköping: 3\u00a0216 (2015, Exempeldata)')
    expect(ran.out).toMatch(/2004 [▁-█ ]{7}┊[▁-█ ]{5} 2015/)
    expect(ran.out).toContain('EXEMPELDATA – inte statistik')
    expect(ran.out).toContain(
      'regionkikaren query commuting.relation --filter region=0582 --filter other=0581',
    )
  })
})
