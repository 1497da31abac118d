import { describe, expect, it } from 'vitest'
import { countChangedFigures } from '#shared/reports/changed-figures'
import { withChangesPage } from '#shared/reports/describe-changes'
import type { Report } from '#shared/reports/report'
import { parseMarkdown, plainText } from '#shared/reports/markdown'
import { exchangeNames, mentions } from '#shared/reports/exchange-names'
import { numbers, type ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import { flows } from '../views/sample-figures'

const question = { region: '0581', year: '2008' }
const before = sampleViewData('commuting.flows', question)

const withOneMore = (data: ViewData): ViewData => {
  const persons = numbers(data, 'persons')
  const values = Float64Array.from(persons.values, (value, row) => (row === 0 ? value + 1 : value))
  return { ...data, columns: data.columns.map((one) => (one === persons ? { ...persons, values } : one)) }
}

describe('figures that changed', () => {
  it('are none in the same answer', () => {
    const { changed, all } = countChangedFigures([before], [sampleViewData('commuting.flows', question)])
    expect(changed).toBe(0)
    expect(all).toBeGreaterThan(before.rowCount - 1)
  })

  it('are counted one by one, wherever their row stands', () => {
    expect(countChangedFigures([before], [withOneMore(before)]).changed).toBe(1)
    const reversed = createSampleReader({ flows: flows.toReversed() })
    const other = sampleViewData('commuting.flows', question, reversed)
    expect(countChangedFigures([before], [other]).changed).toBe(0)
  })

  it('are those that came or went too, and a sign is no number', () => {
    const empty: ViewData = { ...before, rowCount: 0 }
    const { changed, all } = countChangedFigures([before], [empty])
    expect(changed).toBe(all)
    const persons = numbers(before, 'persons')
    const signs = Uint8Array.from(persons.signs, (sign, row) => (row === 0 ? 3 : sign))
    const signed: ViewData = {
      ...before,
      columns: before.columns.map((one) => (one === persons ? { ...persons, signs } : one)),
    }
    expect(countChangedFigures([before], [signed]).changed).toBe(1)
  })
})

describe('the page on what has changed', () => {
  const change = {
    item: 0,
    heading: 'Pendling *från* Norrköping',
    before: '4 381 personer.',
    after: '4 502 personer.',
    changedFigures: 3,
    figures: 1200,
    note: null,
  }
  const empty: Report = { version: 1, title: '', dataset: null, region: null, items: [] }
  const markdownOf = (language: 'sv' | 'en', changes = [change]): string => {
    const [, text] = withChangesPage(empty, null, changes, language).items
    if (text?.kind !== 'text') throw new Error('no text')
    return text.markdown
  }
  const textOf = (language: 'sv' | 'en', changes = [change]): string =>
    JSON.stringify(parseMarkdown(markdownOf(language, changes)))

  it('tells both findings and how many figures differ, in the language asked for', () => {
    expect(textOf('sv')).toContain('Före: 4 381 personer.')
    expect(textOf('sv')).toMatch(/3 av 1\s?200 siffror är ändrade/)
    expect(textOf('en')).toContain('Now: 4 502 personer.')
  })

  it('shows headings as they are, whatever signs they have', () => {
    const [first] = parseMarkdown(markdownOf('sv'))
    expect(first?.kind === 'paragraph' && plainText(first.runs)).toBe('Pendling *från* Norrköping')
  })

  it('says the finding once when it is the same, and that nothing changed when nothing did', () => {
    expect(textOf('sv', [{ ...change, after: change.before }]).match(/4 381/g)).toHaveLength(1)
    expect(markdownOf('sv', [])).toBe('Ingenting har ändrats.')
  })

  it('names the editions that are compared, and none where there is but one', () => {
    const edition = (name: string, digit: string) => ({ id: 'd', edition: name, digest: digit.repeat(64) })
    const after = edition('2027_01', 'b')
    const report: Report = { ...empty, dataset: after }
    const page = (before: Report['dataset']): string =>
      JSON.stringify(
        withChangesPage(report, before, [change], 'sv').items.flatMap((item) =>
          item.kind === 'text' ? parseMarkdown(item.markdown) : [],
        ),
      )
    expect(page(edition('2026', 'a'))).toContain('Utgåva 2027_01 jämförd med utgåva 2026.')
    expect(page(after)).not.toContain('jämförd')
    expect(page(null)).not.toContain('jämförd')
  })
})

describe('names in titles', () => {
  it.each([
    ['Norrköpings läge', 'Linköpings läge'],
    ['Norrköping och Linköping', 'Linköping och Norrköping'],
    ['Norrköpingsbladet', 'Norrköpingsbladet'],
    ["Norrköping's place", "Linköping's place"],
  ])('%s becomes %s', (text, wanted) => {
    expect(exchangeNames(text, [['Norrköping', 'Linköping']])).toBe(wanted)
  })

  it('take no s after s', () => {
    expect(exchangeNames('Norrköpings läge', [['Norrköping', 'Strängnäs']])).toBe('Strängnäs läge')
  })

  it('are found as whole words', () => {
    expect(mentions('I Norrköpings hamn', 'Norrköping')).toBe(true)
    expect(mentions('Norrköpingsbladet', 'Norrköping')).toBe(false)
  })
})
