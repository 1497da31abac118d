import fc from 'fast-check'
import { suggestDestination } from '#shared/filters/what-if'
import { describe, expect, it } from 'vitest'
import { choosableComparisons } from '#shared/filters/against'
import { choosableRegions } from '#shared/filters/region'
import { choosableUnits } from '#shared/filters/unit'
import { choosableYears } from '#shared/filters/year'
import { filterSentence } from '#shared/filters/filter-sentence'
import { comparesCampuses } from '#shared/filters/campus'
import type { FilterTexts } from '#shared/filters/filters'
import { fitFilters } from '#shared/filters/fit-filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { VIEWS, VIEW_IDS, type ViewId } from '#shared/views/registry'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'

const parse = (view: ViewId, texts: Record<string, string>) =>
  parseFilters(VIEWS[view], texts as FilterTexts, sampleDescription)
const problemOf = (view: ViewId, texts: Record<string, string>) => {
  const result = parse(view, texts)
  if (result.ok) throw new Error('accepted')
  return result.problem
}

describe('filters as text', () => {
  it('start in Norrköping, in the last year, with women and men', () => {
    const filters = unwrapped(parse('commuting.flows', {}))
    expect(filters).toMatchObject({
      region: ['0581'],
      year: { from: 2008, to: 2008 },
      sex: 'total',
      direction: 'out',
    })
  })

  it('take places by code or by name, whatever the case', () => {
    expect(unwrapped(parse('commuting.balance', { region: 'LINKÖPING, 0583' })).region).toEqual([
      '0580',
      '0583',
    ])
  })

  it('suggest the place that was meant', () => {
    const problem = problemOf('overview', { region: 'Norköping' })
    expect(problem.code).toBe('unknown-region')
    expect(problem.nextStep.sv).toContain('Norrköping (0581)')
  })

  it.each([
    ['commuting.flows', { colour: 'red' }, 'unknown-filter'],
    ['commuting.flows', { region: '0581,0580' }, 'invalid-filter'],
    ['commuting.flows', { region: 'rest' }, 'invalid-filter'],
    ['commuting.flows', { region: ' , ' }, 'invalid-filter'],
    ['commuting.flows', { year: 'last' }, 'invalid-filter'],
    ['commuting.balance', { year: '2008-2004' }, 'invalid-filter'],
    ['commuting.flows', { top: '0' }, 'invalid-filter'],
    ['commuting.flows', { top: '1e3' }, 'invalid-filter'],
    ['commuting.flows', { sex: 'both' }, 'invalid-filter'],
    ['students.origin', { unit: 'share' }, 'invalid-filter'],
    ['students.origin', { campus: 'Lund' }, 'invalid-filter'],
    ['industries.largest', { against: '9999' }, 'unknown-region'],
  ] as const)('%s refuses %j with words and a next step', (view, texts, code) => {
    const problem = problemOf(view, texts)
    expect(problem.code).toBe(code)
    for (const words of [problem.message, problem.nextStep]) expect(words.sv && words.en).toMatch(/[.?]$/)
  })

  it('are refused for what others rest on first, else in the order of addresses', () => {
    const refusedFor = (view: ViewId, texts: Record<string, string>) => problemOf(view, texts).message.en
    expect(refusedFor('regions.ranks', { year: 'last', measure: 'joy' })).toContain('measure')
    expect(refusedFor('industries.largest', { top: '0', year: 'last' })).toContain('year')
  })

  it('ignore what another view takes, and take a year without data as a good question', () => {
    expect(unwrapped(parse('students.distance', { region: 'nowhere', basis: 'x' })).region).toEqual(['0581'])
    expect(sampleViewData('commuting.flows', { year: '1999' }).empty?.suggestion.sv).toContain('2007–2008')
  })

  it('mean the last year where a period is given and one year wanted', () => {
    expect(unwrapped(parse('commuting.flows', { year: '2004–2007' })).year).toEqual({ from: 2007, to: 2007 })
  })

  it('carried to a view that shows less are made to fit', () => {
    const carried = { region: '0581,0580', unit: 'per-1000', year: '2008' }
    expect(fitFilters(VIEWS['industries.largest'], carried, sampleDescription)).toEqual({
      region: '0581',
      year: '2008',
    })
  })

  it('carried to a view of other years fall back to its own', () => {
    const fit = (view: ViewId, year: string) => fitFilters(VIEWS[view], { year }, sampleDescription)
    expect(fit('commuting.flows', '2021')).toEqual({})
    expect(fit('commuting.balance', '2008')).toEqual({})
    expect(fit('commuting.flows', '2004-2008')).toEqual({ year: '2004-2008' })
  })

  it.each(VIEW_IDS)('of %s come back from text unchanged', (id) => {
    const view = VIEWS[id]
    const municipalities = ['0562', '0580', '0581', '0582', '0583', '0586']
    const year = fc.integer({ min: 1950, max: 2050 })
    const texts = fc.record({
      region: fc
        .uniqueArray(fc.constantFrom(...municipalities), {
          minLength: 1,
          maxLength: Math.max(1, view.maxRegions),
        })
        .map((codes) => codes.join(',')),
      year: fc.oneof(
        year.map(String),
        fc.tuple(year, fc.nat({ max: 20 })).map(([from, more]) => `${String(from)}-${String(from + more)}`),
      ),
      sex: fc.constantFrom('total', 'women', 'men'),
      direction: fc.constantFrom('out', 'in'),
      basis: fc.constantFrom('day', 'night'),
      top: fc.integer({ min: 1, max: 100 }).map(String),
      unit: fc.constantFrom(...choosableUnits(view), 'persons'),
      against: fc.constantFrom(
        ...['none', ...(comparesCampuses(view) ? ['valla', 'norrkoping'] : ['05', ...municipalities])],
      ),
      campus: fc.constantFrom('valla', 'norrkoping', 'totalt'),
    })
    fc.assert(
      fc.property(texts, (given) => {
        const filters = unwrapped(parse(id, given))
        const written = formatFilters(filters, view.takes)
        expect(unwrapped(parseFilters(view, written, sampleDescription))).toEqual(filters)
        expect(Object.keys(written).every((key) => (view.takes as readonly string[]).includes(key))).toBe(
          true,
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('the flow that a reader thinks of', () => {
  it('goes to the other place that is chosen, else to the nearest', () => {
    expect(suggestDestination('0581', ['0581', '0583'], sampleDescription)).toBe('0583')
    // Söderköping lies nearest to Norrköping, not the first by name.
    expect(suggestDestination('0581', ['0581'], sampleDescription)).toBe('0582')
  })
})

describe('choices', () => {
  it('are what the dataset holds', () => {
    expect(choosableYears(VIEWS['students.origin'], sampleDescription)).toEqual([2021])
    expect(choosableYears(VIEWS['students.campus'], sampleDescription)).toEqual([2021, 2023])
    expect(choosableRegions(VIEWS['commuting.flows'], sampleDescription).map((r) => r.code)).toContain('05')
    expect(choosableRegions(VIEWS['students.distance'], sampleDescription)).toEqual([])
    const others = choosableComparisons(VIEWS['industries.largest'], sampleDescription, '0581')
    expect(others.map((r) => r.code)).not.toContain('0581')
  })
})

describe('the sentence of filters', () => {
  it('says with whom all are compared', () => {
    const said = (texts: Record<string, string>) => {
      const data = sampleViewData('industries.specialisation', texts)
      const parts = filterSentence(VIEWS[data.view], data.filters, data, 'sv')
      return parts.find(({ filter }) => filter === 'against')?.text
    }
    expect(said({})).toBe('jämfört med Östergötlands län')
    expect(said({ against: 'all' })).toBe('jämfört med alla kommuner i datamängden')
    expect(said({ against: '0580' })).toBe('jämfört med Linköping')
  })

  it.each(VIEW_IDS)('of %s names each filter that the view takes once, in both languages', (id) => {
    const data = sampleViewData(id)
    for (const language of ['sv', 'en'] as const) {
      const parts = filterSentence(VIEWS[id], data.filters, data, language)
      const named = parts.flatMap((part) => part.filter ?? [])
      // A series is named by the title above the sentence; what is not thought of or weighed is not spoken of,
      // what stands in grey is said below the lines, the reference in the headline, and whether lines stand apart is seen.
      const unspoken = ['series', 'what-if', 'weights', 'around', 'panels', 'reference']
      // Counts over years go without saying until they are shown in something else.
      if (VIEWS[id].counts) unspoken.push('unit')
      const spoken = data.takes.filter((filter) => !unspoken.includes(filter))
      expect([...named].sort()).toEqual(spoken.sort())
      expect(parts.map((part) => part.text).join('')).not.toMatch(/[{}]/)
    }
  })
})
