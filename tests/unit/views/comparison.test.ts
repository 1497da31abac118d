import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditionEntry } from '#shared/contract/calls'
import type { Result } from '#shared/problem/problem'
import { COMPARED, formatComparison, parseComparison } from '#shared/comparison/comparison'
import { buildComparisonCsv, buildComparisonResult } from '#shared/comparison/comparison-result'
import { describeComparison } from '#shared/comparison/comparison-words'
import { comparableIn, planComparison, type PanelPlan } from '#shared/comparison/plan-comparison'
import { VIEWS } from '#shared/views/registry'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewId } from '#shared/view/view-ids'
import { sampleDescription, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const edition = (digest: string, name: string, dataset = sampleDescription.meta.id): EditionEntry => ({
  dataset,
  digest,
  title: sampleDescription.meta.title,
  edition: name,
  bytes: 1,
  origin: 'library',
  takenIn: null,
  current: false,
})
const EDITIONS = [
  edition('aaaaaaaa11', '2025-03-01'),
  edition('aaaaaabb22', '2026-03-01'),
  edition('cccccccc33', '2026-03-01', 'another'),
]

const plan = (text: string, view: ViewId = 'commuting.flows', filters: FilterTexts = {}) => {
  const parsed = parseComparison(text)
  if (!parsed.ok) return parsed
  return planComparison(parsed.value, {
    view: VIEWS[view],
    filters,
    dataset: sampleDescription,
    editions: EDITIONS,
  })
}
const refusal = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.problem.message.sv)
const valuesOf = (result: Result<readonly PanelPlan[]>): string[] =>
  unwrapped(result).map(({ value }) => value)

describe('the text of a comparison', () => {
  it('is what it was written from, with colon or equals sign', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[a-z0-9+:-]{1,12}$/), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...COMPARED), values, (along, chosen) => {
        const comparison = { along, values: chosen }
        expect(unwrapped(parseComparison(formatComparison(comparison)))).toEqual(comparison)
        expect(unwrapped(parseComparison(`${along}=${chosen.join(',')}`))).toEqual(comparison)
      }),
    )
  })

  it.each([
    ['region:0580', 'med sig självt'],
    ['region:1,2,3,4,5', '5 värden'],
    ['region:0580,0580', 'två gånger'],
    ['colour:red,blue', 'går inte att läsa'],
    ['0580,0581', 'går inte att läsa'],
    ['', 'går inte att läsa'],
  ])('%j is refused in words', (text, words) => {
    expect(refusal(parseComparison(text))).toContain(words)
  })
})

describe('the panels of a comparison', () => {
  it('are places by code or name, with the other filters as they are', () => {
    const panels = unwrapped(
      plan('region:0580,norrköping', 'commuting.flows', { year: '2008', sex: 'total' }),
    )
    expect(panels).toMatchObject([
      { value: '0580', heading: { sv: 'Linköping' }, filters: { region: '0580', year: '2008' } },
      { value: '0581', heading: { sv: 'Norrköping' }, filters: { region: '0581', year: '2008' } },
    ])
  })

  it('are the same place once, however it is written', () => {
    expect(refusal(plan('region:0581,Norrköping'))).toContain('två gånger')
    expect(refusal(plan('edition:aaaaaaaa,2025-03-01'))).toContain('två gånger')
  })

  it('are years for a view of one year and periods for a view of a development', () => {
    expect(valuesOf(plan('year:2007,2008'))).toEqual(['2007', '2008'])
    expect(valuesOf(plan('year:2006–2007,2007-2008', 'commuting.balance'))).toEqual([
      '2006-2007',
      '2007-2008',
    ])
  })

  it('are editions of this dataset, by digest or by name', () => {
    const panels = unwrapped(plan('edition:aaaaaaaa,2026-03-01', 'commuting.flows', { region: '0581' }))
    expect(panels.map((one) => one.edition)).toEqual(['aaaaaaaa11', 'aaaaaabb22'])
    expect(panels.every((one) => one.filters.region === '0581')).toBe(true)
    expect(refusal(plan('edition:aaaaaa,2026-03-01'))).toContain('Flera utgåvor')
    expect(refusal(plan('edition:cccccc,2026-03-01'))).toContain('ingen utgåva')
  })

  it.each<[string, ViewId, string]>([
    ['year:1900,2008', 'commuting.flows', 'inga uppgifter för 1900'],
    ['region:0580,9999', 'commuting.flows', '9999'],
    ['region:0580,0581', 'students.distance', 'går inte att dela upp på områden'],
    ['sex:women,other', 'commuting.flows', 'other'],
  ])('%s in %s is refused in words', (text, view, words) => {
    const result = plan(text, view)
    expect(refusal(result)).toContain(words)
    expect(result.ok ? '' : result.problem.nextStep.en).not.toBe('')
  })

  it('are offered only where there are two to choose from', () => {
    const scope = { filters: {}, dataset: sampleDescription, editions: EDITIONS.slice(0, 1) }
    expect(comparableIn({ ...scope, view: VIEWS['commuting.flows'] })).toContain('region')
    expect(comparableIn({ ...scope, view: VIEWS['commuting.flows'] })).not.toContain('edition')
    expect(comparableIn({ ...scope, view: VIEWS['students.distance'] })).not.toContain('region')
  })
})

describe('answers beside each other', () => {
  const panels = ['0580', '0581'].map((value) => ({
    value,
    heading: { sv: value, en: value },
    data: sampleViewData('industries.largest', { region: value }),
  }))

  it('say what they share once, and name all that differs', () => {
    const words = describeComparison('region', panels, 'sv')
    expect(words.headings).toEqual(['0580', '0581'])
    expect(words.subtitle).toContain('0580 och 0581')
    expect(new Set(words.notes).size).toBe(words.notes.length)
    expect(words.alternativeText).toContain(panels[1]?.data.finding?.sv)
    expect(words.fileStem).toMatch(/^[a-z0-9-]{1,80}$/)
  })

  it('are for programs the answers of each question, in order', () => {
    const result = buildComparisonResult('region', panels, 'en')
    expect(result.comparison).toMatchObject({
      along: 'region',
      values: ['0580', '0581'],
      text: 'region:0580,0581',
    })
    expect(result.panels.map(({ filters }) => filters.region)).toEqual(['0580', '0581'])
  })

  it('are one table whose first column says the panel', () => {
    const lines = buildComparisonCsv(panels, 'en').trim().split('\r\n')
    expect(lines[0]).toMatch(/^panel,panel_name,/)
    const rows = panels.map(({ data }) =>
      buildComparisonCsv([{ value: 'a', heading: { sv: '', en: '' }, data }], 'en'),
    )
    const count = rows.reduce((sum, text) => sum + text.trim().split('\r\n').length - 1, 0)
    expect(lines).toHaveLength(1 + count)
    expect(lines.slice(1).map((line) => line.slice(0, 4))).toEqual(expect.arrayContaining(['0580', '0581']))
  })
})
