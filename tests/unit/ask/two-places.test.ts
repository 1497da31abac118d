import { describe, expect, it } from 'vitest'
import { questionsOf, writeCard } from '#shared/ask/card'
import { understand, type Understanding } from '#shared/ask/understand'
import { buildVocabulary } from '#shared/ask/vocabulary'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { sampleDescription as dataset, sampleViewData } from '../views/sample-dataset'

const vocabulary = buildVocabulary(dataset)
const ask = (question: string): Understanding => understand(question, vocabulary, { dataset, here: '0581' })
const relation = (region: string, other: string) => ({
  opens: { view: 'commuting.relation', filters: { region, other } },
  unread: [],
})

describe('who lives in one place and works in another', () => {
  it.each([
    ['hur många av söderköpings invånare jobbar i norrköping', '0582', '0581'],
    ['invånare i motala som arbetar i finspång', '0583', '0562'],
    ['bor i norrköping men arbetar i linköping', '0581', '0580'],
    ['folk som bor i norrköping men jobbar i linköping', '0581', '0580'],
    ['how many people live in norrköping but work in linköping', '0581', '0580'],
    ['jobbar folk från motala i finspång', '0583', '0562'],
  ])('%s', (question, home, work) => {
    expect(ask(question)).toMatchObject(relation(home, work))
  })

  it('is as many of all, or of those who commute, where a share is asked for', () => {
    expect(ask('procent som pendlar från norrköping till linköping')).toMatchObject({
      ...relation('0581', '0580'),
      figures: [{ column: 'share_of_night' }, { column: 'share_of_night' }],
    })
    expect(ask('andel av norrköpings utpendlare som åker till linköping')).toMatchObject({
      figures: [{ column: 'share_of_out', at: '0581' }, {}],
      unread: [],
    })
    // Nobody tells it of those who come in.
    expect(ask('andel av inpendlarna till linköping som kommer från norrköping')).toMatchObject({
      figures: [{ column: 'persons' }, {}],
      unread: ['andel'],
    })
  })

  it('is no question about the inhabitants of two places', () => {
    expect(ask('folkmängd norrköping och linköping')).toMatchObject({
      opens: { view: 'population.index', filters: { region: '0581,0580' } },
    })
  })
})

it('"men" is "but" among Swedish words, and the sex among English ones or where it stands alone', () => {
  const sexOf = (question: string): string | undefined => {
    const understood = ask(question)
    return understood.kind === 'answer' ? understood.opens.filters.sex : undefined
  }
  expect(sexOf('bor i norrköping men arbetar i linköping')).toBeUndefined()
  expect(sexOf('men hur många pendlar ut')).toBeUndefined()
  expect(sexOf('men who commute from norrköping')).toBe('men')
  expect(sexOf('men norrköping')).toBe('men')
  expect(sexOf('män som pendlar från norrköping')).toBe('men')
})

it('women and men beside each other are the view of both', () => {
  for (const question of [
    'kvinnors pendling jämfört med mäns i motala',
    'utpendling kvinnor och män i motala',
  ])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'commuting.sexes', filters: { region: '0583' } },
      unread: [],
    })
})

it('students of one place who study in another are those of its campus', () => {
  for (const question of [
    'hur många studenter från söderköping läser i norrköping',
    'students from söderköping studying in norrköping',
    'söderköpingsbor som pluggar i norrköping',
  ])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'students.origin', filters: { campus: 'norrkoping' } },
      figures: [{ column: 'persons', by: 'home', at: '0582' }],
      unread: [],
    })
})

describe('an industry', () => {
  it('has its quotient, or its change, where that is asked for', () => {
    expect(ask('lokaliseringskvot vård finspång')).toMatchObject({
      opens: { view: 'industries.specialisation', filters: { level: 'section' } },
      figures: [{ column: 'location_quotient', at: 'Q' }],
      unread: [],
    })
    expect(ask('växer detaljhandel i linköping')).toMatchObject({
      opens: { view: 'industries.change' },
      figures: [{ column: 'change', at: '47' }],
      unread: [],
    })
    expect(ask('hur har detaljhandel i linköping förändrats sedan 2008')).toMatchObject({
      opens: { view: 'industries.change' },
      figures: [{ column: 'persons', at: '47', since: 2008 }],
      unread: [],
    })
  })

  it('of a section is of one year, and the words for a change are told', () => {
    expect(ask('växer vården i linköping')).toMatchObject({
      opens: { view: 'industries.profile' },
      figures: [{ column: 'persons', at: 'Q' }],
      unread: ['växer'],
    })
    expect(ask('hur har vården i linköping förändrats sedan 2008')).toMatchObject({
      unread: ['förändrats', 'sedan', '2008'],
    })
  })

  it('beside another of the same level is told with it, else named as left out', () => {
    expect(ask('utbildning och detaljhandel i linköping')).toMatchObject({
      figures: [{ at: '85' }, { at: '47' }],
      unread: [],
    })
    expect(ask('vård och detaljhandel i linköping')).toMatchObject({
      figures: [{ at: 'Q' }],
      unread: ['detaljhandel'],
    })
  })

  it('is looked for among those that change where growth is asked for', () => {
    for (const question of ['vilken bransch växer snabbast i linköping', 'vilka branscher minskar i motala'])
      expect(ask(question), question).toMatchObject({ opens: { view: 'industries.change' }, unread: [] })
  })
})

it('of two subjects the one that is not answered is told', () => {
  expect(ask('folkmängd och utpendling norrköping')).toMatchObject({
    opens: { view: 'population.index' },
    unread: ['utpendling'],
  })
  expect(ask('shift share och specialisering linköping')).toMatchObject({ unread: ['specialisering'] })
})

it('a measure that the dataset cannot count is the view that says what it takes', () => {
  const { coverage } = dataset
  const lacking = {
    ...dataset,
    coverage: { ...coverage, population: { ...coverage.population, ageYears: [] } },
  }
  for (const question of ['andel unga i norrköping', 'kommun med störst andel äldre', 'försörjningskvot'])
    expect(understand(question, vocabulary, { dataset: lacking, here: '0581' }), question).toMatchObject({
      kind: 'answer',
      opens: { view: 'population.ages' },
      lacking: true,
    })
})

it('what lies beyond the dataset is seen from the place at hand', () => {
  const beyond = dataset.regions.find(({ kind }) => kind === 'rest-of-country' || kind === 'abroad')
  if (!beyond) throw new Error('the sample has no place beyond')
  const understood = ask(`pendling från ${beyond.name.sv}`)
  if (understood.kind !== 'answer') throw new Error('not understood')
  expect(understood.opens).toMatchObject({
    view: 'commuting.relation',
    filters: { region: '0581', other: beyond.code },
  })
  expect(parseFilters(VIEWS['commuting.relation'], understood.opens.filters, dataset).ok).toBe(true)
})

describe('words that are said of much', () => {
  it('a growth is of what it is said of', () => {
    expect(ask('växer utpendlingen i norrköping')).toMatchObject({
      opens: { view: 'commuting.balance' },
      figures: [{ column: 'out_commuters' }],
      unread: [],
    })
    expect(ask('vilken kommun växer mest i folkmängd')).toMatchObject({
      opens: {
        view: 'regions.ranks',
        filters: { measure: 'population', since: expect.any(String) as string },
      },
    })
  })

  it('"share" is a part of all beside figures, and a sex right after it is that part, which no view counts', () => {
    expect(ask('vård share finspång')).toMatchObject({ figures: [{ column: 'share', at: 'Q' }], unread: [] })
    expect(ask('andel kvinnor bland utpendlare i motala')).toMatchObject({
      opens: { view: 'commuting.sexes', filters: { region: '0583' } },
      unread: ['andel'],
    })
  })

  it('who both live and work in a place are neither all who live there nor two places', () => {
    for (const question of ['hur många bor och arbetar i motala', 'how many live and work in motala'])
      expect(ask(question), question).toMatchObject({
        figures: [{ column: 'live_and_work', at: '0583' }],
        unread: [],
      })
  })

  it('how many more live in one place than in another is a comparison of inhabitants', () => {
    expect(ask('hur många fler bor i linköping än i norrköping')).toMatchObject({
      opens: { view: 'population.index', filters: { region: '0580,0581' } },
    })
  })

  it('words for the window are told where the answer is a figure', () => {
    const entries = buildVocabulary(dataset, [], [{ code: 'reports', names: ['rapport'] }])
    expect(understand('rapport norrköping', entries, { dataset, here: null })).toMatchObject({
      kind: 'answer',
      unread: ['rapport'],
    })
  })
})

describe('moves between two places', () => {
  const isTold = (question: string): boolean | undefined => {
    const understood = ask(question)
    return understood.kind === 'answer' ? understood.ofMovesBetween : undefined
  }

  it.each([
    'flyttnetto mellan norrköping och linköping',
    'flyttningar mellan norrköping och linköping',
    'net migration between norrköping and linköping',
    'flyttnetto från norrköping till linköping',
    'inflyttade mellan motala och norrköping',
  ])('are no figure of the table, which is told: %s', (question) => {
    expect(isTold(question)).toBe(true)
    expect(ask(question)).toMatchObject({ opens: { view: 'population.components' } })
  })

  it.each([
    'flyttnetto norrköping och linköping',
    'flyttnetto norrköping',
    'flyttnetto norrköping mellan 2010 och 2020',
    'pendling mellan norrköping och linköping',
    'folkmängd mellan norrköping och linköping',
  ])('are not what is asked for: %s', (question) => expect(isTold(question)).toBe(false))

  it('are said on the card not to be what its figures are', () => {
    const question = 'flyttnetto mellan norrköping och linköping'
    const understood = ask(question)
    if (understood.kind !== 'answer') return expect.fail('no answer')
    const answers = questionsOf(understood).map(({ view, filters }) => sampleViewData(view, filters))
    expect(writeCard(understood, answers, 'sv').isNot).toContain('inte flyttningarna mellan dem')
    expect(writeCard(understood, answers, 'en').isNot).toContain('not the moves between them')
    expect(writeCard({ ...understood, ofMovesBetween: false }, answers, 'sv').isNot).toBeNull()
  })
})

it('women or men of a place are its inhabitants of that sex, and what counts both together says so', () => {
  for (const question of ['hur många män bor i linköping', 'men in linköping'])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'population.index', filters: { region: '0580', sex: 'men' } },
      unread: [],
    })
  expect(ask('nyckeltal män linköping')).toMatchObject({ opens: { view: 'overview' }, unread: ['män'] })
})

describe('what is asked of each of two places', () => {
  it.each([
    ['jämför utpendling i motala och mjölby', 'out_commuters'],
    ['inpendling i motala och mjölby 2008', 'in_commuters'],
    ['compare commuting in motala and mjölby', 'net'],
  ])('%s', (question, column) => {
    expect(ask(question)).toMatchObject({
      opens: { view: 'commuting.balance', filters: { region: '0583,0586' } },
      figures: [
        { column, at: '0583' },
        { column, at: '0586' },
      ],
      unread: [],
    })
  })

  it('is from one to the other where a word says so, or nothing but that people commute', () => {
    for (const question of [
      'jämför pendlingen mellan motala och mjölby',
      'utpendling från motala till mjölby',
      'pendling motala mjölby',
    ])
      expect(ask(question), question).toMatchObject({ opens: { view: 'commuting.relation' } })
  })
})

it('a rank of a place is the ranking with the place in focus', () => {
  for (const question of [
    'rank of motala by out-commuters',
    'på vilken plats ligger motala i utpendling',
    'placering för motala utpendlare',
  ])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'regions.ranks', filters: { measure: 'out-commuters', region: '0583' } },
      figures: [{ column: 'value', at: '0583' }],
      unread: [],
    })
})

it('counties are not ranked, which is told', () => {
  expect(ask('vilket län har flest invånare')).toMatchObject({
    opens: { view: 'regions.ranks' },
    unread: ['län'],
  })
  expect(ask('which counties have the most inhabitants')).toMatchObject({ unread: ['counties'] })
  expect(ask('störst utpendling i östergötlands län')).toMatchObject({ unread: [] })
})

it('a year that is compared with is where the change begins', () => {
  for (const question of [
    'folkmängd motala jämfört med 2016',
    'population motala compared to 2016',
    'folkmängd motala sedan 2016',
  ])
    expect(ask(question), question).toMatchObject({ figures: [{ year: null, since: 2016 }], unread: [] })
  expect(ask('jämför folkmängd 2016 i motala och mjölby')).toMatchObject({
    figures: [
      { year: 2016, since: null },
      { year: 2016, since: null },
    ],
  })
})

it('shares of women or men who commute out stand beside each other', () => {
  for (const question of [
    'hur stor andel av männen i motala pendlar ut',
    'andel av kvinnorna i motala som pendlar ut',
  ])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'commuting.sexes', filters: { region: '0583' } },
      unread: [],
    })
  // The part of women among those who commute is not told there.
  expect(ask('andel kvinnor bland utpendlare i motala')).toMatchObject({ unread: ['andel'] })
})

it('students per inhabitant have a view of their own', () => {
  expect(ask('students per 1,000 inhabitants in motala')).toMatchObject({
    opens: { view: 'students.share' },
    unread: [],
  })
})

it('how many will live somewhere is the projection, with whatever word it is asked', () => {
  for (const question of [
    'hur många fler kommer att bo i linköping 2030',
    'hur många väntas bo i linköping',
    'how many people will live in linköping in 2030',
    'projected population of linköping',
    'folkmängd linköping 2030',
  ])
    expect(ask(question), question).toMatchObject({
      opens: { view: 'population.projection', filters: { region: '0580' } },
      unread: [],
    })
  expect(ask('folkmängd linköping 2019')).toMatchObject({ opens: { view: 'population.index' } })
})
