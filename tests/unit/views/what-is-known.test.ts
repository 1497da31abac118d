import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { insideSentence } from '#shared/messages/sentence-case'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { describeView } from '#shared/figures-as-text/view-words'
import { createSampleReader, sampleDescription, sampleReader, sampleViewData } from './sample-dataset'
import { flows, population } from './sample-figures'
import { unwrapped } from './unwrapped'

const notesOf = (data: ViewData): string => data.notes.map(({ sv }) => sv).join(' ')

function viewOf(view: ViewId, filters: FilterTexts, dataset: DatasetDescription, reader = sampleReader) {
  return computeView(view, reader, unwrapped(parseFilters(VIEWS[view], filters, dataset)), dataset)
}

describe('the year of the population that students are set against', () => {
  it('is the latest up to the year asked for, though a later one is nearer, and the note says so', () => {
    const said = /senaste år till och med (?:det valda|studieåret), annars det första som finns/
    for (const [view, filters] of [
      ['students.share', { year: '2021' }],
      ['regions.ranks', { measure: 'students-per-1000', year: '2021' }],
      ['students.origin', { year: '2021' }],
    ] as const)
      expect(notesOf(sampleViewData(view, filters)), view).toMatch(said)
    const rows = buildQueryResult(sampleViewData('students.share', { year: '2021' }), 'sv').rows
    const of = (code: string) => rows.find((row) => Object.values(row).includes(code))
    expect(of('0581')).toMatchObject({ population_year: 2019 })
    // Before all of its figures: the first there is.
    const later = createSampleReader({ population: population.filter(({ year }) => year === 2022) })
    expect(
      buildQueryResult(sampleViewData('students.share', { year: '2021' }, later), 'sv').rows[0],
    ).toMatchObject({ population_year: 2022 })
  })
})

describe('the classification of industries', () => {
  const called = (classification: string): DatasetDescription => ({
    ...sampleDescription,
    industries: sampleDescription.industries.map((industry) => ({ ...industry, classification })),
  })

  it('is named as the dataset has it', () => {
    expect(notesOf(viewOf('industries.largest', {}, called('SNI 2025')))).toContain(
      'näringsgrenar enligt SNI 2025, huvudgrupp (2 siffror)',
    )
    expect(notesOf(viewOf('industries.largest', {}, called('NACE')))).toContain('enligt NACE')
  })

  it('is the source’s own where it has no name', () => {
    for (const name of ['', 'Bransch']) {
      const notes = notesOf(viewOf('industries.largest', {}, called(name)))
      expect(notes).toContain('indelade som i källan')
      expect(notes).not.toContain('SNI')
    }
  })

  it('stands with its level beside the largest industry’s share, in the sentence too', () => {
    const data = sampleViewData('regions.ranks', { measure: 'largest-industry-share' })
    expect(notesOf(data)).toContain('enligt SNI 2007, huvudgrupp (2 siffror)')
    expect(data.finding?.sv).toContain('Största branschens andel (huvudgrupp')
    expect(data.finding?.en).toContain('division')
  })
})

describe('one year of several', () => {
  it('is told from a dataset that has no more', () => {
    const chosen = sampleViewData('industries.specialisation', { year: '2008', against: '05' })
    expect(notesOf(chosen)).toContain('Bara ett år är valt (2008)')
    expect(notesOf(chosen)).not.toContain('bara ett år med uppgifter')
    const shift = sampleViewData('industries.shift-share', { year: '2008', against: '05' })
    expect(shift.empty?.message.sv).toContain('det enda valda med uppgifter')
    const single: DatasetDescription = {
      ...sampleDescription,
      coverage: { ...sampleDescription.coverage, employment: { years: [2008], sexes: ['total'] } },
    }
    expect(notesOf(viewOf('industries.specialisation', { against: '05' }, single))).toContain(
      'Det finns bara ett år med uppgifter (2008)',
    )
  })
})

describe('a stated 0 in the matrix', () => {
  it('is a number; what nobody states is nil, and those who stay are unknown where not stated', () => {
    const zero = { year: 2008, sex: 'total', source: 4 } as const
    const reader = createSampleReader({
      flows: [...flows, { ...zero, home: 5, work: 3, persons: 0 }, { ...zero, home: 7, work: 8, persons: 0 }],
    })
    const data = sampleViewData('commuting.matrix', { year: '2008' }, reader)
    const cell = (home: string, work: string): unknown => {
      const { rows } = buildQueryResult(data, 'sv')
      return rows.find((row) => row.home === home && row.work === work)?.persons
    }
    expect(cell('0582', '0580')).toBe(0)
    expect(cell('0586', '_elsewhere')).toBe(0)
    const signs = JSON.stringify(buildQueryResult(data, 'sv').rows)
    expect(signs).toContain('"-"')
    const at = data.columns.find(({ id }) => id === 'persons')
    expect(at?.type === 'number' && [...at.signs].filter((sign) => sign === 3)).toHaveLength(4)
  })
})

describe('a name inside a sentence', () => {
  it('keeps letters that are codes, and lower-cases words', () => {
    for (const code of ['D', 'D Elförsörjning', 'A+B', 'M, N', 'H: Transport', 'IT-tjänster'])
      expect(insideSentence(code)).toBe(code)
    expect(['Vård och omsorg', 'I kommunen', 'Å andra sidan', 'Education'].map(insideSentence)).toEqual([
      'vård och omsorg',
      'i kommunen',
      'å andra sidan',
      'education',
    ])
  })

  it('leaves an industry of one letter as it is in a finding', () => {
    const dataset: DatasetDescription = {
      ...sampleDescription,
      industries: sampleDescription.industries.map((one) => ({ ...one, name: { sv: 'D', en: 'D' } })),
    }
    const data = viewOf('industries.specialisation', { against: '05' }, dataset)
    expect(describeView(data, 'sv').finding).toContain(': D (')
  })
})

describe('a superlative', () => {
  it('is of the homes that are stated where more students come from the rest of the country', () => {
    expect(sampleViewData('students.origin', { campus: 'norrkoping' }).finding?.sv).toMatch(
      /^Av de kommuner som anges kommer flest från Norrköping: .+ Från övriga Sverige kommer 2/,
    )
  })
})
