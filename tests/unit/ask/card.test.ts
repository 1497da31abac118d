import { describe, expect, it } from 'vitest'
import { questionsOf, writeCard, type Card } from '#shared/ask/card'
import { understand } from '#shared/ask/understand'
import { buildVocabulary } from '#shared/ask/vocabulary'
import type { Language } from '#shared/messages/language'
import { codeAt } from '#shared/view/rows'
import { codes, numbers } from '#shared/view/view-data'
import { datasetOf, dimension, table } from '../views/made-series'
import { sampleDescription as dataset, sampleViewData } from '../views/sample-dataset'

const vocabulary = buildVocabulary(dataset)

function cardOf(question: string, language: Language = 'sv'): Card {
  const understood = understand(question, vocabulary, { dataset, here: null })
  if (understood.kind !== 'answer') throw new Error(`no answer to ${question}`)
  const answers = questionsOf(understood).map(({ view, filters }) => sampleViewData(view, filters))
  return writeCard(understood, answers, language)
}

describe('the card of a question', () => {
  it('has the figure that the view has, its year and its line', () => {
    const [figure] = cardOf('nettopendling norrköping').figures
    const data = sampleViewData('commuting.balance', { region: '0581' })
    const last = data.rowCount - 1
    expect(figure).toMatchObject({
      value: numbers(data, 'net').values[last],
      year: numbers(data, 'year').values[last],
    })
    expect(figure?.over.map(({ value }) => value)).toEqual([...numbers(data, 'net').values])
  })

  it('has both directions between two places', () => {
    const data = sampleViewData('commuting.relation', { region: '0581', other: '0580' })
    const [out, back] = cardOf('norrköping linköping').figures
    const last = (home: string): number | undefined =>
      numbers(data, 'persons').values.findLast((_, row) => codeAt(codes(data, 'home'), row) === home)
    expect([out?.value, back?.value]).toEqual([last('0581'), last('0580')])
    expect(out?.label).toBe('Från Norrköping till Linköping')
  })

  it('tells the figure of the year asked for, and the nearest with a word where there is none', () => {
    expect(cardOf('norrköping folkmängd 1950').figures[0]?.note).toContain('1950')
    const data = sampleViewData('population.index', { region: '0581' })
    const year = numbers(data, 'year').values[1] ?? 0
    const [figure] = cardOf(`norrköping folkmängd ${String(year)}`).figures
    expect(figure).toMatchObject({ year, value: numbers(data, 'population').values[1], note: null })
  })

  it('counts no change over a break, unless a year is named; then it is said', () => {
    const data = sampleViewData('commuting.balance', { region: '0581' })
    const seam = data.breaks.at(-1)?.year ?? 0
    const years = [...numbers(data, 'year').values]
    const before = years.findLast((year) => year < seam) ?? 0
    expect(seam).toBeGreaterThan(0)
    const plain = cardOf('utpendlare norrköping').figures[0]?.change ?? ''
    expect(plain).not.toContain(String(before))
    expect(cardOf(`utpendlare norrköping sedan ${String(before)}`).figures[0]?.change).toMatch(
      new RegExp(`sedan ${String(before)} \\(.+\\)`),
    )
  })

  it('leads no line over a break', () => {
    const { breaks } = sampleViewData('commuting.balance', { region: '0581' })
    const [figure] = cardOf('utpendlare norrköping').figures
    expect(figure?.over.filter(({ isCut }) => isCut).map(({ year }) => year)).toEqual(
      breaks.filter(({ region }) => region === undefined).map(({ year }) => year),
    )
  })

  it('says what a slip of the pen was taken for', () => {
    expect(cardOf('norköping').takenFor).toBe('”norköping” lästes som ”Norrköping”.')
    expect(cardOf('norköping', 'en').takenFor).toContain('Norrköping')
    expect(cardOf('norrköping').takenFor).toBeNull()
  })

  it('says in words what other pictures mark with a sign and a note', () => {
    const data = sampleViewData('commuting.balance', { region: '0581' })
    const [first = 0] = numbers(data, 'year').values
    const { figures } = cardOf(`störst ökning utpendling sedan ${String(first)}`)
    expect(figures.map(({ text }) => text).join()).toContain('över ett tidsseriebrott')
    for (const { text } of figures) expect(text).not.toMatch(/[†*]/)
  })

  it('marks invented figures, and says their source', () => {
    const [figure] = cardOf('söderköping norrköping').figures
    expect(figure).toMatchObject({ quality: 'synthetic', mark: 'Exempeldata' })
    expect(figure?.source).toContain('EXEMPELDATA')
    expect(cardOf('folkmängd norrköping').figures[0]?.mark).toBeNull()
  })

  it('lists only growth where growth is asked for', () => {
    const all = [...cardOf('störst ökning inpendling').figures]
    expect(all.length).toBeGreaterThan(0)
    for (const { value } of all) expect(value).toBeGreaterThan(0)
    for (const { value } of cardOf('störst minskning inpendling').figures) expect(value).toBeLessThan(0)
  })

  it('speaks the language of the window', () => {
    expect(cardOf('söderköping norrköping', 'en').figures[0]?.label).toContain(
      'From Söderköping to Norrköping',
    )
  })

  it('goes on to other views of the same place', () => {
    const { goOn, opens } = cardOf('nettopendling motala')
    expect(goOn.length).toBeGreaterThan(1)
    expect(goOn.map(({ view }) => view)).not.toContain(opens.view)
    for (const { filters } of goOn) expect(filters.region ?? '0583').toBe('0583')
  })

  it('has the unemployed at the last month, since the same month or the first, and their line', () => {
    const data = sampleViewData('work.status', { region: '0581' })
    const [rate, count] = cardOf('arbetslöshet norrköping').figures
    const [rates, counts] = ['unemployment', 'unemployed'].map((id) => [...numbers(data, id).values])
    expect([rate?.value, count?.value]).toEqual([rates?.at(-1), counts?.at(-1)])
    expect([count?.year, count?.time]).toEqual([2024, 'juni 2024'])
    expect(count?.over.map(({ value }) => value)).toEqual(counts)
    expect(count?.over[1]).toMatchObject({ year: 2024 + 1 / 12, time: 'februari 2024' })
    const change = (counts?.at(-1) ?? 0) - (counts?.[0] ?? 0)
    expect(count?.change?.replace('−', '-')).toBe(`${String(change)} sedan januari 2024`)
    expect(count?.source).toContain('Arbetsmarknadsstatus')
  })

  it('counts the change of a month since the same month of an earlier year, for seasons are none', () => {
    const status = table('Arbetsmarknadsstatus', [
      dimension('tabellinnehåll', ['sysselsatta', 'arbetslösa', 'totalt']),
      dimension('månad', ['2023M01', '2023M03', '2024M01', '2024M03'], 'time'),
    ])
    const unemployed: Readonly<Record<string, number>> = {
      '2023M01': 90,
      '2023M03': 60,
      '2024M01': 80,
      '2024M03': 65,
    }
    const made = datasetOf([
      status,
      (_place, what, month = '') => (what === 'arbetslösa' ? (unemployed[month] ?? 0) : 500),
    ])
    const understood = understand('arbetslösa norrköping', vocabulary, { dataset: made.dataset, here: null })
    if (understood.kind !== 'answer') throw new Error('no answer')
    const answers = questionsOf(understood).map(({ view, filters }) =>
      sampleViewData(view, filters, made.reader, made.dataset),
    )
    const { figures } = writeCard(understood, answers, 'sv')
    expect(figures[1]).toMatchObject({ value: 65, time: 'mars 2024', change: '+5 sedan mars 2023' })
  })

  it('has the rate of the sex asked for', () => {
    const data = sampleViewData('work.employment-rate', { region: '0580' })
    const [figure] = cardOf('sysselsättningsgrad kvinnor linköping').figures
    expect(figure?.value).toBe(numbers(data, 'women_rate').values.at(-1))
    expect(figure?.change).not.toBeNull()
    expect(figure?.over.length).toBeGreaterThan(1)
  })

  it('tells the change of a share in percentage points', () => {
    expect(cardOf('sysselsättningsgrad linköping').figures[0]?.change).toMatch(
      /^[+−][\d,]+ procentenheter sedan 2020/,
    )
    expect(cardOf('sysselsättningsgrad linköping', 'en').figures[0]?.change).toMatch(
      / percentage points since /,
    )
    expect(cardOf('utpendlare norrköping').figures[0]?.change).toMatch(/^[+−][\d\s]+ sedan/)
    const ranked = cardOf('andel utpendlare norrköping sedan 2007').figures[0]
    expect(ranked?.text).toMatch(/^[+−]?[\d,]+ procentenheter/)
  })

  it.each([
    ['inflyttning från linköping till norrköping', '0581', 'in_migration', 'från linköping'],
    ['inflyttning norrköping från linköping', '0581', 'in_migration', 'från linköping'],
    ['inflyttning från stockholm till norrköping', '0581', 'in_migration', 'från stockholm'],
    ['flyttade från linköping till norrköping', '0580', 'out_migration', 'till norrköping'],
    ['utflyttning från norrköping till umeå', '0581', 'out_migration', 'till umeå'],
    ['hur många flyttade till söderköping', '0582', 'in_migration', null],
    ['moved from linköping to norrköping', '0580', 'out_migration', 'to norrköping'],
  ] as const)(
    'tells of “%s” what is known: all who move, and that the other end is not',
    (question, region, column, left) => {
      const { figures, notRead, opens } = cardOf(question)
      const data = sampleViewData('population.components', { region })
      expect(opens).toMatchObject({ view: 'population.components', filters: { region } })
      expect(figures.map(({ value }) => value)).toEqual([numbers(data, column).values.at(-1)])
      if (left === null) expect(notRead).toBeNull()
      else expect(notRead).toContain(left)
    },
  )

  it('says what was not understood', () => {
    expect(cardOf('xyzzy norrköping').notRead).toContain('xyzzy')
  })
})
