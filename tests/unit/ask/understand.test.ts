import { describe, expect, it } from 'vitest'
import { understand, type Understanding } from '#shared/ask/understand'
import { buildVocabulary } from '#shared/ask/vocabulary'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS, VIEW_IDS, nameView } from '#shared/views/registry'
import { TOPIC_IDS, topicOf } from '#shared/ask/topics'
import { askPhrases } from '#shared/ask/words'
import { isAvailable } from '#shared/views/available-views'
import { LANGUAGES } from '#shared/messages/language'
import { sampleDescription as dataset } from '../views/sample-dataset'

const entries = [{ code: 'load', names: ['läsa in', 'load file'] }]
const vocabulary = buildVocabulary(dataset, [], entries)
const ask = (question: string, here: string | null = null): Understanding =>
  understand(question, vocabulary, { dataset, here })
const opened = (question: string, here: string | null = null) => {
  const understood = ask(question, here)
  return understood.kind === 'answer' ? understood.opens : understood.kind
}

it('who depends most on one other municipality is a ranking by that share', () => {
  expect(opened('mest beroende')).toMatchObject({
    view: 'regions.ranks',
    filters: { measure: 'largest-flow-share' },
  })
})

describe('among all municipalities', () => {
  it.each([
    ['svärm andel utpendlare norrköping', 'regions.swarm', { measure: 'out-share', region: '0581' }],
    ['fördelning pendlingsavstånd motala', 'regions.swarm', { measure: 'distance-to-work', region: '0583' }],
    ['svärm norrköping', 'regions.swarm', { measure: 'population', region: '0581' }],
    [
      'flest utpendlare per invånare linköping',
      'regions.ranks',
      { measure: 'out-commuters', per: 'inhabitants', region: '0580' },
    ],
    [
      'swarm of in-commuters per 1,000 inhabitants finspång',
      'regions.swarm',
      { measure: 'in-commuters', per: 'inhabitants', region: '0562' },
    ],
  ])('%s', (question, view, filters) => {
    expect(opened(question)).toEqual({ view, filters })
    expect(ask(question)).toMatchObject({ unread: [] })
  })

  it('most of something per inhabitant are ranked by that', () => {
    expect(opened('flest inpendlare per 1000 invånare')).toMatchObject({
      view: 'regions.ranks',
      filters: { measure: 'in-commuters', per: 'inhabitants' },
    })
  })

  it('a change of what is told of one year is counted by its view, or the words for it are told', () => {
    expect(opened('andel äldre norrköping sedan 2016')).toEqual({
      view: 'regions.ranks',
      filters: { measure: 'old-share', region: '0581', since: '2016' },
    })
    expect(opened('flest utpendlare per invånare norrköping 2006 2008')).toMatchObject({
      view: 'regions.ranks',
      filters: { per: 'inhabitants', since: '2006' },
    })
    expect(ask('andel äldre norrköping sedan 1950')).toMatchObject({
      opens: { filters: { measure: 'old-share', region: '0581' } },
      unread: ['sedan', '1950'],
    })
    expect(ask('andel äldre norrköping sedan 2016')).toMatchObject({ unread: [] })
  })

  it('most and least of what is told of one place alone are words that change nothing, which is told', () => {
    expect(ask('flest födda')).toMatchObject({ opens: { view: 'population.components' }, unread: ['flest'] })
    expect(ask('flest inpendlare')).toMatchObject({ opens: { view: 'regions.ranks' }, unread: [] })
  })

  it('people who move are no commuters', () => {
    for (const question of ['hur många flyttar till norrköping', 'how many move from norrköping'])
      expect(ask(question), question).toMatchObject({ opens: { view: 'population.components' }, unread: [] })
  })

  it('what no municipality is measured by is answered as it can be, and the words that change nothing are told', () => {
    expect(ask('svärm arbetsmarknadsstatus')).toMatchObject({
      opens: { view: 'work.status' },
      unread: ['svärm'],
    })
    expect(ask('andel utpendlare per invånare norrköping')).toMatchObject({
      opens: { view: 'regions.ranks', filters: { measure: 'out-share' } },
      unread: ['per invånare'],
    })
  })
})

describe('counts over years in a unit', () => {
  it.each([
    ['index utpendling norrköping', 'commuting.balance', { region: '0581', unit: 'index' }],
    ['utpendling norrköping som index', 'commuting.balance', { region: '0581', unit: 'index' }],
    ['vart pendlar norrköping som index', 'commuting.balance', { region: '0581', unit: 'index' }],
    ['indexed in-commuters finspång', 'commuting.balance', { region: '0562', unit: 'index' }],
    ['årlig förändring inpendlare motala', 'commuting.balance', { region: '0583', unit: 'change' }],
    ['annual change commuting linköping', 'commuting.balance', { region: '0580', unit: 'change' }],
    ['söderköping norrköping index', 'commuting.relation', { region: '0582', other: '0581', unit: 'index' }],
    [
      'söderköping norrköping per 1000 invånare',
      'commuting.relation',
      { region: '0582', other: '0581', unit: 'per-1000' },
    ],
    ['födda per 1000 invånare norrköping', 'population.components', { region: '0581', unit: 'per-1000' }],
    // The population has a view of its own that is an index.
    ['index folkmängd norrköping', 'population.index', { region: '0581' }],
    ['index norrköping', 'population.index', { region: '0581' }],
  ])('%s', (question, view, filters) => {
    expect(opened(question)).toEqual({ view, filters })
    expect(ask(question)).toMatchObject({ unread: [] })
  })

  it('has its figures in the unit', () => {
    const understood = ask('index utpendling norrköping')
    const [figure] = understood.kind === 'answer' ? understood.figures : []
    expect(figure).toMatchObject({ column: 'out_commuters', asked: { filters: { unit: 'index' } } })
  })

  it('is the place’s own line for each inhabitant where a place is named, and all municipalities where none is', () => {
    for (const question of ['utpendling per 1 000 invånare linköping', 'utpendlare per capita i linköping'])
      expect(ask(question), question).toMatchObject({
        opens: { view: 'commuting.balance', filters: { region: '0580', unit: 'per-1000' } },
        figures: [{ column: 'out_commuters', asked: { filters: { unit: 'per-1000' } } }],
        unread: [],
      })
    expect(opened('utpendlare per invånare norrköping 2006 2008')).toEqual({
      view: 'commuting.balance',
      filters: { region: '0581', unit: 'per-1000', year: '2006-2008' },
    })
    expect(opened('utpendling per 1 000 invånare')).toMatchObject({
      view: 'regions.ranks',
      filters: { measure: 'out-commuters', per: 'inhabitants' },
    })
    // Counted over years, but not for each inhabitant.
    expect(opened('studenter per invånare norrköping')).toMatchObject({ view: 'students.share' })
  })

  it('is told to change nothing where nothing is counted over years', () => {
    expect(ask('andel utpendlare index norrköping')).toMatchObject({
      opens: { view: 'regions.ranks' },
      unread: ['index'],
    })
    expect(ask('åldersgrupper årlig förändring norrköping')).toMatchObject({ unread: ['årlig förändring'] })
  })
})

describe('two places', () => {
  it.each([
    ['söderköping norrköping', '0582', '0581'],
    ['från norrköping till söderköping', '0581', '0582'],
    ['till linköping från norrköping', '0581', '0580'],
    ['to linköping', null, null],
    ['commuting between motala and linköping', '0583', '0580'],
  ])('%s is the relation from the first to the other, as the words say', (question, region, other) => {
    expect(opened(question)).toEqual(
      region === null
        ? { view: 'commuting.flows', filters: { direction: 'in', region: '0580' } }
        : { view: 'commuting.relation', filters: { region, other } },
    )
  })

  it('with a measure of places are compared by it', () => {
    expect(opened('folkmängd norrköping linköping')).toEqual({
      view: 'population.index',
      filters: { region: '0581,0580' },
    })
  })

  it('of which one lies abroad are asked for from the one that can be chosen', () => {
    const understood = ask('norrköping utlandet')
    expect(understood).toMatchObject({ opens: { filters: { region: '0581', other: 'abroad' } } })
    expect(opened('från utlandet till norrköping')).toMatchObject({
      filters: { region: '0581', other: 'abroad' },
    })
  })
})

describe('several places', () => {
  it('without a measure are set beside each other by what says most of a place', () => {
    for (const question of ['jämför norrköping och linköping', 'compare norrköping with linköping'])
      expect(ask(question), question).toMatchObject({
        opens: { view: 'population.index', filters: { region: '0581,0580' } },
        unread: [],
      })
    const understood = ask('norrköping linköping motala')
    expect(understood).toMatchObject({ opens: { filters: { region: '0581,0580,0583' } } })
    const asked = understood.kind === 'answer' ? understood.figures.map(({ column, at }) => [column, at]) : []
    expect(asked).toEqual(
      ['population', 'day_population', 'net'].flatMap((column) =>
        ['0581', '0580', '0583'].map((at) => [column, at]),
      ),
    )
  })

  it('that a view sees one of are compared where it can, and told where it cannot', () => {
    expect(opened('specialisering norrköping linköping')).toEqual({
      view: 'industries.specialisation',
      filters: { region: '0581', against: '0580' },
    })
    expect(ask('kvinnor och män norrköping linköping')).toMatchObject({
      opens: { view: 'commuting.sexes', filters: { region: '0581' } },
      unread: ['linköping'],
    })
  })
})

describe('a share', () => {
  it.each([
    ['hur stor andel av norrköpings invånare pendlar ut', 'regions.ranks', { measure: 'out-share' }],
    ['andelen inpendlare i linköping', 'regions.ranks', { measure: 'in-share' }],
    ['what share of motala commutes out', 'regions.ranks', { measure: 'out-share' }],
  ])('%s', (question, view, filters) => {
    expect(opened(question)).toMatchObject({ view, filters })
    expect(ask(question)).toMatchObject({ unread: [] })
  })

  it('of an industry is its own column', () => {
    expect(ask('andel vård norrköping')).toMatchObject({
      opens: { view: 'industries.profile', filters: { region: '0581' } },
      figures: [{ column: 'share', by: 'industry', at: 'Q' }],
      unread: [],
    })
  })

  it('of women or men in an industry is a part of those who work there', () => {
    expect(ask('andel kvinnor inom vård norrköping')).toMatchObject({
      opens: { view: 'industries.profile', filters: { region: '0581' } },
      figures: [{ column: 'share_women', at: 'Q' }],
    })
    expect(opened('andel kvinnor inom vård norrköping')).not.toHaveProperty('filters.sex')
    expect(opened('andel män inom vård norrköping')).toMatchObject({
      view: 'industries.heat',
      filters: { cell: 'men-share', region: '0581' },
    })
  })

  it('of what has none is a word that changes nothing, which is told', () => {
    expect(ask('andel nettopendling norrköping')).toMatchObject({ unread: ['andel'] })
  })
})

describe('an industry', () => {
  it('by its short name is the section, which stands in the profile; what is below it in the list', () => {
    expect(ask('hur många jobbar inom vården i norrköping')).toMatchObject({
      opens: { view: 'industries.profile' },
      figures: [{ column: 'persons', at: 'Q' }],
      unread: [],
    })
    expect(ask('detaljhandel norrköping')).toMatchObject({
      opens: { view: 'industries.largest' },
      figures: [{ column: 'persons', at: '47' }],
    })
  })
})

describe('a question', () => {
  it('for the largest of what has a view of its own opens that, and ranks no inhabitants', () => {
    expect(opened('largest commuting flows in östergötland')).toMatchObject({ view: 'commuting.flows' })
  })

  it('for both ways has both figures', () => {
    expect(ask('in- och utpendling motala')).toMatchObject({
      figures: [{ column: 'in_commuters' }, { column: 'out_commuters' }],
      unread: [],
    })
  })

  it('has its slips word by word', () => {
    expect(ask('lista kommuner')).toMatchObject({ kind: 'nothing' })
    expect(ask('liknade kommuner')).toMatchObject({ opens: { view: 'regions.similar' } })
  })
})

describe('students', () => {
  it('from a place are those who come from it; at a place those of its campus', () => {
    expect(opened('students from norrköping')).toMatchObject({ view: 'students.share' })
    expect(opened('studenter från norrköping')).toMatchObject({ view: 'students.share' })
    expect(opened('studenter linköping')).toMatchObject({ view: 'students.campus' })
    expect(opened('var kommer studenterna ifrån linköping')).toEqual({
      view: 'students.origin',
      filters: { campus: 'valla' },
    })
    expect(ask('var kommer studenterna ifrån linköping')).toMatchObject({ unread: [] })
  })
})

describe('one place', () => {
  it('alone is its facts', () => {
    expect(opened('norrkoping')).toEqual({ view: 'overview', filters: { region: '0581' } })
  })

  it('that people go from or to is its flows', () => {
    expect(opened('pendling från finspång')).toEqual({
      view: 'commuting.flows',
      filters: { direction: 'out', region: '0562' },
    })
    expect(opened('commuting to Linköping')).toMatchObject({ filters: { direction: 'in', region: '0580' } })
  })

  it('is the one at hand where none is named', () => {
    expect(opened('nettopendling', '0583')).toMatchObject({ filters: { region: '0583' } })
  })

  it('on a map is a map', () => {
    expect(ask('karta norrköping')).toMatchObject({ show: 'map', opens: { filters: { region: '0581' } } })
  })
})

describe('what ties a place to others', () => {
  it.each([
    ['största partner norrköping', 'commuting.partners'],
    ['largest partners of norrköping', 'commuting.partners'],
    ['hur långt pendlar norrköpingsborna', 'commuting.ties'],
    ['how far do people commute from norrköping', 'commuting.ties'],
    ['pendlar över länsgränsen norrköping', 'commuting.border'],
  ])('%s', (question, view) => {
    expect(opened(question)).toMatchObject({ view, filters: { region: '0581' } })
  })

  it('ranks by it', () => {
    expect(opened('kortast pendlingsavstånd i Östergötlands län')).toEqual({
      view: 'regions.ranks',
      filters: { measure: 'distance-to-work', within: '05' },
    })
  })
})

describe('most and least', () => {
  it('rank municipalities, those of a county where one is named', () => {
    expect(opened('lägst andel utpendlare i Östergötlands län')).toEqual({
      view: 'regions.ranks',
      filters: { measure: 'out-share', within: '05' },
    })
  })

  it('in "our county" are those of the place at hand', () => {
    expect(opened('högst självförsörjning i länet', '0583')).toMatchObject({
      filters: { measure: 'self-containment', within: '05' },
    })
  })

  it('of a growth are the change between the latest years that can be compared', () => {
    const understood = ask('störst ökning utpendling')
    if (understood.kind !== 'answer') throw new Error('no answer')
    const { since = '', year = '', measure } = understood.opens.filters
    expect(measure).toBe('out-commuters')
    const seams = dataset.breaks.filter(({ table }) => table === 'commuting-totals').map((one) => one.year)
    expect(Number(since)).toBeLessThan(Number(year))
    expect(seams.filter((seam) => seam > Number(since) && seam <= Number(year))).toEqual([])
  })

  it('of a growth since a year are since that year, a break or not', () => {
    const year = String(dataset.coverage['commuting-totals'].years[0])
    expect(opened(`störst minskning inpendling sedan ${year}`)).toMatchObject({
      filters: { measure: 'in-commuters', since: year },
    })
  })

  it('of one place are its own largest', () => {
    expect(opened('största bransch i Motala')).toMatchObject({
      view: 'industries.largest',
      filters: { region: '0583' },
    })
  })
})

describe('years and sexes', () => {
  it('choose the figure; a series stays whole', () => {
    const understood = ask('Norrköpings folkmängd 2008')
    expect(understood).toMatchObject({ opens: { filters: { region: '0581' } }, figures: [{ year: 2008 }] })
    expect(ask('norrköping linköping 2008 kvinnor')).toMatchObject({
      opens: { filters: { region: '0581', other: '0580', sex: 'women' } },
    })
  })
})

describe('whatever else', () => {
  it('a command is a command, unless a place is named with it', () => {
    expect(ask('läsa in')).toEqual({ kind: 'entry', code: 'load', unread: [], takenFor: [] })
    expect(ask('hur läser jag in en karta')).toMatchObject({ kind: 'answer' })
    expect(ask('läsa in karta')).toMatchObject({ kind: 'entry', code: 'load' })
    expect(ask('load file norrköping').kind).toBe('answer')
  })

  it('a place that the dataset lacks is said to be elsewhere', () => {
    expect(ask('umeå')).toMatchObject({ kind: 'elsewhere', name: 'Umeå' })
  })

  it.each(['hej', 'blå elefant i regnet', 'asdf qwerty', '2+2', 'vad blir det för mat idag', '', '???'])(
    '"%s" is not understood',
    (question) => {
      expect(ask(question).kind).toBe('nothing')
    },
  )

  it('words that nobody knows are told beside what was understood', () => {
    expect(ask('xyzzy norrköping')).toMatchObject({ kind: 'answer', unread: ['xyzzy'] })
  })
})

describe('every view', () => {
  it.each(VIEW_IDS.filter((view) => isAvailable(view, dataset)))('%s is found by its name', (view) => {
    for (const language of LANGUAGES) {
      const found = ask(nameView(view, language), '0581')
      expect(found.kind).toBe('answer')
      if (found.kind === 'answer') expect(found.unread).toEqual([])
    }
  })

  it.each(TOPIC_IDS)('%s asks what its views take, in every phrase', (topic) => {
    for (const language of LANGUAGES)
      for (const phrase of askPhrases.in(language).topics[topic]) {
        const understood = ask(`${phrase} norrköping`)
        if (understood.kind !== 'answer') throw new Error(`${phrase} is not understood`)
        expect([phrase, understood.unread]).toEqual([phrase, []])
        for (const { view, filters } of [understood.opens, ...understood.figures.map(({ asked }) => asked)])
          expect([phrase, parseFilters(VIEWS[view], filters, dataset).ok]).toEqual([phrase, true])
      }
    expect(VIEWS[topicOf(topic).view]).toBeDefined()
  })
})
