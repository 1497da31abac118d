import { describe, expect, it } from 'vitest'
import { filterSentence } from '#shared/filters/filter-sentence'
import { describeView } from '#shared/figures-as-text/view-words'
import type { DatasetDescription } from '#shared/dataset/description'
import { parseFilters } from '#shared/filters/parse-filters'
import { codes, FIGURE_FLAGS, numbers, type ViewData } from '#shared/view/view-data'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import { population } from './sample-figures'
import { unwrapped } from './unwrapped'

/** Value by municipality. */
function valuesOf(data: ViewData, id = 'value'): Map<string, number> {
  const region = codes(data, 'region')
  const { values } = numbers(data, id)
  return new Map([...values].map((value, row) => [region.codes[region.indices[row] ?? -1] ?? '', value]))
}
const ranked = (filters: Record<string, string>): ViewData => sampleViewData('regions.ranks', filters)

describe('counts per 1,000 inhabitants', () => {
  const year = String(ranked({ measure: 'out-commuters' }).filters.year.to)

  it.each(['out-commuters', 'in-commuters', 'night-population', 'day-population', 'net-commuting'])(
    'are %s divided by the inhabitants of the same place, times a thousand',
    (measure) => {
      const plain = valuesOf(ranked({ measure, year }))
      const rates = ranked({ measure, year, per: 'inhabitants' })
      const people = valuesOf(rates, 'base')
      const known = [...valuesOf(rates)].filter(([, rate]) => Number.isFinite(rate))
      expect(known.length).toBeGreaterThan(1)
      for (const [place, rate] of known)
        expect(rate, place).toBeCloseTo(
          ((plain.get(place) ?? Number.NaN) / (people.get(place) ?? 0)) * 1000,
          9,
        )
      expect(numbers(rates, 'value').unit).toBe('per-1000')
    },
  )

  it('take the inhabitants from the population of the year that is stated, with its source', () => {
    const rates = ranked({ measure: 'out-commuters', year, per: 'inhabitants' })
    const notes = describeView(rates, 'sv').notes.join(' ')
    const stated = /folkmängden den 31 december (\d{4})/.exec(notes)?.[1] ?? ''
    const population = valuesOf(ranked({ measure: 'population', year: stated }))
    for (const [place, persons] of valuesOf(rates, 'base'))
      if (Number.isFinite(persons)) expect(population.get(place), place).toBe(persons)
    const ofPopulation = ranked({ measure: 'population', year: stated }).sources.map(({ id }) => id)
    expect(rates.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(ofPopulation))
    expect(notes.includes('Varning: antalet gäller')).toBe(stated !== year)
  })

  it('warn where people are counted who live elsewhere, and only there', () => {
    const warns = (measure: string): boolean =>
      describeView(ranked({ measure, year, per: 'inhabitants' }), 'sv').notes.some((note) =>
        note.startsWith('Varning: alla som räknas bor inte'),
      )
    expect(warns('day-population')).toBe(true)
    expect(warns('in-commuters')).toBe(true)
    expect(warns('out-commuters')).toBe(false)
    expect(warns('night-population')).toBe(false)
  })

  it('of a change are divided by the inhabitants of each year, and warn of each year without', () => {
    const changeWith = (years: readonly number[], dataset = sampleDescription): ViewData => {
      const reader = createSampleReader({
        population: population
          .filter((row) => row.year === 2016)
          .flatMap((row) => years.map((one) => ({ ...row, year: one, persons: 100_000 + one }))),
      })
      const texts = { measure: 'out-commuters', year: '2008', since: '2007', per: 'inhabitants' }
      const filters = unwrapped(parseFilters(VIEWS['regions.ranks'], texts, sampleDescription))
      return computeView('regions.ranks', reader, filters, dataset)
    }
    const warnings = (data: ViewData): string[] =>
      describeView(data, 'sv').notes.flatMap((note) => /Varning: antalet gäller [^;]*/.exec(note)?.[0] ?? [])
    const both = changeWith([2007, 2008])
    expect(valuesOf(both).get('0581')).toBeCloseTo(10483 / 102.008 - 9810 / 102.007, 9)
    expect(warnings(both)).toEqual([])
    expect(describeView(both, 'sv').notes.join()).toContain('den 31 december 2007 och 2008')
    expect(warnings(changeWith([2006, 2008]))).toEqual(['Varning: antalet gäller 2007 men folkmängden 2006'])
    expect(warnings(changeWith([2010]))).toHaveLength(2)

    const brokenIn = (year: number): DatasetDescription => ({
      ...sampleDescription,
      breaks: [{ table: 'population', region: '0581', year, note: { sv: 'Delad.', en: 'Split.' } }],
    })
    const isMarked = (data: ViewData): boolean =>
      (numbers(data, 'value').flags ?? []).some((flag) => (flag & FIGURE_FLAGS.acrossBreak) !== 0)
    expect(isMarked(changeWith([2007, 2008], brokenIn(2008)))).toBe(true)
    expect(isMarked(changeWith([2010], brokenIn(2010)))).toBe(true)
    expect(isMarked(changeWith([2007, 2008], brokenIn(2010)))).toBe(false)
  })

  it('say so in title of axis, sentence and finding, and are refused for shares', () => {
    const rates = ranked({ measure: 'out-commuters', year, per: 'inhabitants' })
    const sentence = filterSentence(VIEWS['regions.ranks'], rates.filters, rates, 'sv')
    expect(sentence.map(({ text }) => text).join('')).toContain('per 1\u00a0000 invånare')
    expect(rates.finding?.sv).toContain('per 1\u00a0000 invånare')
    const shares = ranked({ measure: 'job-ratio', year })
    const without = filterSentence(VIEWS['regions.ranks'], shares.filters, shares, 'sv')
    expect(without.map(({ text }) => text).join('')).not.toContain('i antal')
    expect(() => ranked({ measure: 'job-ratio', per: 'inhabitants' })).toThrow(/inget antal|no number/)
  })
})
