import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterNames } from '#shared/filters/filter-names'
import type { FilterKey, Filters } from '#shared/filters/filters'
import { choosableComparisons, choosableOtherCampuses } from '#shared/filters/against'
import { choosableCampuses } from '#shared/filters/campus'
import { DIRECTIONS } from '#shared/filters/direction'
import { INDUSTRY_LEVELS } from '#shared/filters/level'
import { RANK_MEASURES, measuresIn } from '#shared/filters/measure'
import { choosableOthers } from '#shared/filters/other'
import { initialFilters } from '#shared/filters/parse-filters'
import { choosableRegions } from '#shared/filters/region'
import { FILTER_ENTRIES, FILTER_IDS } from '#shared/filters/registry'
import { choosableUnits } from '#shared/filters/unit'
import { BASES, SEXES } from '#shared/dataset/dimensions'
import { LANGUAGES } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { View } from '#shared/view/view'
import { VIEWS } from '#shared/views/registry'
import { sampleDescription as dataset } from '../views/sample-dataset'

const VIEW_LIST: readonly View[] = Object.values(VIEWS)
const takersOf = (id: string): readonly View[] =>
  VIEW_LIST.filter(({ takes }) => takes.some((taken) => taken === id))

const codesOf = (items: readonly { readonly code: string }[]): readonly string[] =>
  items.map(({ code }) => code)
const year = fc.integer({ min: 1, max: 9999 })
const fraction = fc.double({ min: 0.0001, max: 1, noNaN: true }).map((value) => Number(value.toFixed(4)))
const municipality = fc.constantFrom('0562', '0580', '0581', '0582', '0583', '0586')
const groups = ['group:0580+0581', 'group:0582+0583:Två']

/** Values that a filter can have in a view of the sample. A new filter gets a line. */
const VALUES: { readonly [Key in FilterKey]: (view: View) => fc.Arbitrary<Filters[Key]> } = {
  region: (view) =>
    fc.uniqueArray(fc.constantFrom(...codesOf(choosableRegions(view, dataset, groups))), {
      minLength: 1,
      maxLength: Math.max(1, view.maxRegions),
    }),
  other: (view) => fc.constantFrom(null, ...codesOf(choosableOthers(view, dataset, '0581', groups))),
  year: ({ years }) =>
    fc
      .tuple(year, year)
      .map(([a, b]) => (years === 'one' ? { from: a, to: a } : { from: Math.min(a, b), to: Math.max(a, b) })),
  sex: () => fc.constantFrom(...SEXES),
  age: () => fc.constantFrom('20-64', '15-74'),
  // Between its municipalities only where the place has several.
  direction: () => fc.constantFrom(...DIRECTIONS.filter((one) => one !== 'between')),
  basis: () => fc.constantFrom(...BASES),
  top: () => fc.integer({ min: 1, max: 100 }),
  unit: (view) => fc.constantFrom(...choosableUnits(view)),
  against: (view) =>
    fc.constantFrom(
      view.againstAll ? 'all' : null,
      ...codesOf(choosableOtherCampuses(view, dataset, initialFilters(view, dataset).campus)),
      ...codesOf(choosableComparisons(view, dataset, '0581', groups)),
    ),
  campus: (view) => fc.constantFrom(...codesOf(choosableCampuses(view, dataset))),
  series: () => fc.constantFrom(...codesOf(dataset.series)),
  select: () =>
    fc
      .tuple(
        ...(dataset.series[0]?.dimensions ?? []).map(({ code, values }) =>
          fc.oneof(fc.constant(['*']), fc.subarray([...codesOf(values)])).map((chosen) => ({
            dimension: code,
            values: chosen,
          })),
        ),
      )
      .map((chosen) => chosen.filter(({ values }) => values.length > 0)),
  along: () => fc.constantFrom(...codesOf(dataset.series[0]?.dimensions ?? [])),
  order: () => fc.constantFrom('county', 'size', 'cluster'),
  totalOut: () => fraction,
  singleOut: () => fraction,
  // Written by hand, so that a slip in writing is not made twice.
  whatIf: () =>
    fc
      .tuple(municipality, municipality, fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('', '%'))
      .filter(([home, work]) => home !== work)
      .map(([home, work, change, percent]) => {
        const signed = `${change < 0 ? '' : '+'}${String(change)}${percent}`
        return `${home}>${work}:${signed};join:${[home, work].sort().join('+')}`
      }),
  industry: () => fc.constantFrom(null, ...codesOf(dataset.industries)),
  level: () => fc.constantFrom(...INDUSTRY_LEVELS),
  indexYear: () => fc.integer({ min: 1000, max: 9999 }),
  metropolitan: () => fc.constantFrom('with', 'without'),
  weights: () => {
    const weight = fc.constantFrom('0', '0.25', '1', '1.5', '3')
    return fc
      .tuple(weight, weight, weight)
      .filter((all) => all.some((one) => one !== '0') && all.some((one) => one !== '1'))
      .map(([size, industries, commuting]) => `size:${size};industries:${industries};commuting:${commuting}`)
  },
  measure: () => fc.constantFrom(...RANK_MEASURES.filter((id) => measuresIn(dataset).includes(id))),
  // Only of measures that count persons, and the first one is none that is set against itself.
  per: () => fc.constant('number'),
  since: () => fc.oneof(fc.constant(null), fc.integer({ min: 1000, max: 9999 })),
  within: () => fc.constantFrom(null, '05'),
  around: () => fc.constantFrom('none', 'county', 'all'),
  panels: () => fc.constantFrom('together', 'apart'),
  cell: () => fc.constantFrom('women-share', 'men-share', 'quotient', 'persons'),
  down: () => fc.constantFrom('industries', 'places'),
  reference: () =>
    fc.constantFrom(null, 'country', 'county', 'labour-market', 'peers', 'median', 'group:0580+0581'),
}

const each = FILTER_ENTRIES.map(({ key, kind }) => [kind.id, key, kind] as const)

describe('each filter', () => {
  it.each(each)('%s is taken by a view', (id) => {
    expect(takersOf(id)).not.toEqual([])
  })

  it.each(each)('%s comes back from its text as it was', (id, key, kind) => {
    for (const view of takersOf(id)) {
      const chosen = initialFilters(view, dataset)
      const values: fc.Arbitrary<unknown> = VALUES[key](view)
      fc.assert(
        fc.property(values, (value) => {
          const text = kind.format(value)
          // No text at all leaves the choice to the view.
          if (text === null) return
          expect(kind.parse(text, { view, dataset }, chosen)).toEqual(value)
          expect(text.trim()).toBe(text)
        }),
        { numRuns: 30 },
      )
    }
  })

  it.each(each)('%s begins with a value that it takes as text', (id, key, kind) => {
    for (const view of takersOf(id)) {
      const chosen = initialFilters(view, dataset)
      const text = kind.format(chosen[key])
      if (text !== null) expect(kind.parse(text, { view, dataset }, chosen)).toEqual(chosen[key])
    }
  })

  it.each(each)('%s is named, and its choices are, in every language', (id, key, kind) => {
    for (const language of LANGUAGES) {
      expect(messagesIn(language).filters[id].label).toMatch(/^\p{Lu}\p{L}/u)
      for (const view of takersOf(id)) {
        const filters = initialFilters(view, dataset)
        const choices = kind.choices?.({ view, dataset }, filters) ?? []
        if (kind.control === 'choice') expect(choices).not.toEqual([])
        const named = choices.map(({ name }) => name[language])
        expect(named.filter((name) => name === '')).toEqual([])
        expect(new Set(named).size).toBe(named.length)
        // What is said elsewhere, or by a name that only figures have, may be silent here.
        if (kind.control === 'own') continue
        const values: fc.Arbitrary<unknown> = VALUES[key](view)
        for (const value of fc.sample(values, 40)) {
          const asked = { ...filters, [key]: value }
          const names = filterNames(view, asked, dataset)
          expect(kind.word(value, { filters: asked, names, language })).not.toBe('')
        }
      }
    }
  })
})

describe('the filters', () => {
  it('that others rest on rest on none, so that two rounds read them all', () => {
    const bases = new Set(FILTER_ENTRIES.flatMap(({ kind }) => kind.restsOn ?? []))
    expect(FILTER_ENTRIES.filter(({ key, kind }) => bases.has(key) && kind.restsOn)).toEqual([])
  })

  it('have ids of their own', () => {
    expect(new Set(FILTER_IDS).size).toBe(FILTER_IDS.length)
  })
})
