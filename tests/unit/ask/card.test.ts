import { describe, expect, it } from 'vitest'
import { questionsOf, writeCard, type Card } from '#shared/ask/card'
import { understand } from '#shared/ask/understand'
import { buildVocabulary } from '#shared/ask/vocabulary'
import type { Language } from '#shared/messages/language'
import { codeAt } from '#shared/view/rows'
import { codes, numbers } from '#shared/view/view-data'
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

  it('says what was not understood', () => {
    expect(cardOf('xyzzy norrköping').notRead).toContain('xyzzy')
  })
})
