import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildQueryResult, type QueryRow } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { figureOf, NOT_AVAILABLE } from '#shared/indicators/figure'
import { NO_REFERENCE_FIGURE } from '#shared/view/reference'
import { FIGURE_FLAGS, type ViewData } from '#shared/view/view-data'
import { PICTURES } from '#shared/views/pictures'
import { atSize } from '#shared/views/reference/size-reference'
import { VIEWS } from '#shared/views/registry'
import { flowDatasets, type FlowDataset } from './flow-datasets'

const rowsOf = (data: ViewData): readonly QueryRow[] => buildQueryResult(data, 'sv').rows
const notesOf = ({ notes }: ViewData): string => notes.map(({ sv }) => sv).join('\n')
const hasReference = ({ columns }: ViewData): boolean => columns.some(({ id }) => id.endsWith('_reference'))

/** Inhabitants of a county as they were written, by year, whoever of its municipalities there was. */
function inhabitantsOf({ facts, regions }: FlowDataset, county: string): ReadonlyMap<number, number> {
  const ids = new Set(
    regions
      .filter(({ kind, code }) => kind === 'municipality' && code.startsWith(county))
      .map(({ id }) => id),
  )
  const found = new Map<number, number>()
  for (const row of rowsIn(facts, 'population'))
    if (ids.has(row.region) && row.sex === 'total' && typeof row.persons === 'number')
      found.set(row.year, (found.get(row.year) ?? 0) + row.persons)
  return found
}

describe('a reference that measures otherwise than the place', () => {
  const at = flowDatasets()

  it.each(['commuting.balance', 'commuting.containment', 'commuting.ties', 'commuting.sexes'] as const)(
    'is none of sums for commuters of several municipalities, and it says why: %s',
    (view) => {
      for (const [region, reference] of [
        ['group:0580+0581', 'county'],
        ['05', 'group:0580+0480'],
      ] as const) {
        const data = at(0).ask(view, { region, reference })
        expect(data.rowCount).toBeGreaterThan(0)
        expect(hasReference(data)).toBe(false)
        expect(data.referenceFinding?.sv).toBe('Ingen referens visas: anmärkningarna säger varför.')
        expect(describeView(data, 'sv').finding).toMatch(
          /Ingen referens visas: anmärkningarna säger varför\.$/,
        )
        expect(notesOf(data)).toMatch(/bara den som lämnar hela området/)
      }
      expect(hasReference(at(0).ask(view, { region: '0581', reference: 'county' }))).toBe(true)
    },
  )

  it('is none of sums where one of the places shown is such an area, and its median stays', () => {
    const both = { region: '0581,group:0580+0582' }
    expect(hasReference(at(0).ask('commuting.containment', { ...both, reference: 'county' }))).toBe(false)
    expect(hasReference(at(0).ask('commuting.containment', { ...both, reference: 'median' }))).toBe(true)
  })

  it('is none where it is the place itself', () => {
    for (const [view, region, reference] of [
      ['population.index', '05', 'county'],
      ['population.index', 'group:0580+0581', 'group:0580+0581'],
      ['population.index', 'group:05', 'county'],
      ['population.index', '0581', 'group:0581'],
      ['population.growth', 'group:0580+0581', 'group:0580+0581'],
      ['commuting.balance', '0484', 'labour-market'],
      ['overview', '0484', 'labour-market'],
    ] as const) {
      const data = at(0).ask(view, { region, reference })
      expect(hasReference(data)).toBe(false)
      expect(notesOf(data), region).toContain('kan inte ses mot sig självt')
    }
    // A ranking within a county shows its municipalities, not the county.
    expect(
      hasReference(at(0).ask('regions.ranks', { region: '05', reference: 'county', measure: 'out-share' })),
    ).toBe(true)
  })

  it('of one municipality is told in the singular', () => {
    const data = at(0).ask('population.index', { region: '0581', reference: 'group:0580' })
    expect(notesOf(data)).toContain('en kommun')
    expect(notesOf(data)).not.toMatch(/\b1 kommuner/)
  })
})

describe('a reference of municipalities that were formed later', () => {
  const at = flowDatasets()

  it.each(['1969', '1985', '2025'])('has all inhabitants of the county in the index with base %s', (base) => {
    const of = at(0)
    const persons = inhabitantsOf(of, '04')
    const rows = rowsOf(
      of.ask('population.index', { region: '0480', reference: 'county', 'index-year': base }),
    )
    expect(rows.map(({ year }) => year)).toEqual(expect.arrayContaining([1985, 1990, 1991, 2025]))
    for (const row of rows)
      expect(row['index_reference']).toBeCloseTo(
        (100 * (persons.get(Number(row['year'])) ?? NaN)) / (persons.get(Number(base)) ?? NaN),
        9,
      )
  })

  it('has all of them in growth, and in the ranking by growth', () => {
    const of = at(0)
    const persons = inhabitantsOf(of, '04')
    const growth = (from: number, to: number): number =>
      ((persons.get(to) ?? NaN) / (persons.get(from) ?? NaN)) ** (1 / (to - from)) - 1
    const [row] = rowsOf(
      of.ask('population.growth', { region: '0480', reference: 'county', year: '1985-2025' }),
    ).filter(({ region }) => region === '0480')
    expect(row?.['growth_per_year_reference']).toBeCloseTo(growth(1985, 2025), 12)
    const [ranked] = rowsOf(
      of.ask('regions.ranks', {
        region: '0480',
        reference: 'county',
        measure: 'population-growth',
        year: '1993',
      }),
    )
    expect(ranked?.['value_reference']).toBeCloseTo(growth(1988, 1993), 12)
  })

  it('leaves them out of a median, and says of how many it is', () => {
    const data = at(0).ask('population.index', { region: '0480', reference: 'median', 'index-year': '1985' })
    for (const row of rowsOf(data)) expect(row['index_reference']).toBeGreaterThan(50)
    expect(notesOf(data)).toContain('(20 av 22)')
    const late = at(0).ask('population.index', { region: '0480', reference: 'median', 'index-year': '2025' })
    expect(notesOf(late)).toContain('(20–22 av 22)')
  })

  it('carries the mark of a break, but not where the whole county is one', () => {
    const flagsAt = (reference: string, year: number): unknown =>
      rowsOf(at(0).ask('population.index', { region: '0581', reference, 'index-year': '2025' })).find(
        (row) => row['year'] === year,
      )?.['index_reference_flags']
    expect(flagsAt('group:0480+0580', 1990)).toEqual(['across-break'])
    expect(flagsAt('group:0480+0580', 1991)).toBeUndefined()
    expect(flagsAt('group:04', 1990)).toEqual(['across-break'])
    const ofCounty = rowsOf(at(0).ask('population.index', { region: '0480', reference: 'county' }))
    for (const row of ofCounty) expect(row['index_reference_flags']).toBeUndefined()
    const [ranked] = rowsOf(
      at(0).ask('regions.ranks', {
        region: '0480',
        reference: 'group:0480+0580',
        measure: 'population-growth',
        year: '1993',
      }),
    )
    expect(ranked?.['value_reference_flags']).toContain('across-break')
    const [since] = rowsOf(
      at(0).ask('regions.ranks', {
        region: '0480',
        reference: 'median',
        measure: 'population',
        year: '1993',
        since: '1985',
      }),
    )
    expect(since?.['value_reference_flags']).toContain('across-break')
  })

  it('says once in the headline that a break is crossed, beside what crosses it', () => {
    const told = (view: 'population.growth' | 'population.index', texts: FilterTexts): string =>
      describeView(at(0).ask(view, { reference: 'group:0480+0580', ...texts }), 'sv').finding ?? ''
    const [growth, own, other] = [
      told('population.growth', { region: '0480', year: '1985-2025' }),
      told('population.index', { region: '0480', 'index-year': '1985' }),
      told('population.index', { region: '0581', 'index-year': '1985' }),
    ]
    for (const finding of [growth, own, other]) expect(finding.split('tidsseriebrott')).toHaveLength(2)
    for (const finding of [growth, own])
      expect(finding.indexOf('tidsseriebrott')).toBeLessThan(finding.indexOf(' mot '))
    expect(other).toMatch(/ mot [\d,]+ \(över ett tidsseriebrott\) för /)
  })

  it('is not told in the headline of the base year, where all are 100', () => {
    const { referenceFinding: finding } = at(0).ask('population.index', {
      region: '0480',
      reference: 'county',
      'index-year': '2025',
    })
    expect(finding?.sv).toContain('Index 2024: ')
    expect(finding?.sv).not.toContain('Index 2025: ')
  })
})

describe('a reference of which something is missing', () => {
  const at = flowDatasets()

  it('tells no difference between two bounds', () => {
    const { referenceFinding: finding } = at(1).ask('commuting.balance', {
      region: '2580',
      reference: 'county',
    })
    expect(finding?.sv).toMatch(/minst .* vore det minst /)
    expect(finding?.sv).not.toContain('skillnad')
    expect(finding?.en).not.toContain('difference')
    expect(
      at(0).ask('commuting.balance', { region: '0581', reference: 'county' }).referenceFinding?.sv,
    ).toContain('skillnad')
  })

  it('says apart what could be more and less, and what lacks a figure', () => {
    const open = notesOf(at(1).ask('commuting.balance', { region: '2580', reference: 'county' }))
    expect(open).toContain('både större och mindre: de pendlare')
    expect(open).not.toContain('summan skulle vara för liten')
    const gap = notesOf(at(2).ask('commuting.ties', { region: '0580', reference: 'county' }))
    expect(gap).toContain('summan skulle vara för liten')
    expect(gap).not.toContain('både större och mindre: de pendlare')
  })

  const { lowerBound, upperBound, acrossBreak } = FIGURE_FLAGS

  it.each([
    ['the same bound stays', 0.1, lowerBound, lowerBound, lowerBound],
    ['a bound of the place alone counts', 0.1, 0, upperBound, upperBound],
    ['a bound of the reference alone counts', 0.1, upperBound, 0, upperBound],
    ['opposite bounds are none', 0.1, upperBound, lowerBound, null],
    ['more of a loss is less', -0.1, 0, lowerBound, upperBound],
    ['more of a loss that could be smaller is either', -0.1, lowerBound, lowerBound, null],
    ['nobody stays nobody', 0, 0, lowerBound, 0],
  ])('at the size of the place: %s', (_, rate, flags, ofSize, expected) => {
    const cell = { ...NO_REFERENCE_FIGURE, figure: figureOf(rate), flags: flags | acrossBreak }
    const sized = atSize(cell, figureOf(1000), ofSize)
    if (expected === null) expect(sized).toMatchObject({ figure: NOT_AVAILABLE, flags: 0, isEither: true })
    else
      expect(sized).toMatchObject({
        figure: figureOf(1000 * rate),
        flags: expected | acrossBreak,
      })
  })

  it('is not said to be of all municipalities where some have no figure', () => {
    const data = at(2).ask('commuting.ties', { region: '0581', reference: 'median' })
    expect(notesOf(data)).toMatch(/av dem som har uppgift \(36–38 av 38\)/)
    expect(notesOf(data)).not.toContain('de 38 kommunernas egna värden')
  })

  it('of an area of which the dataset has a part says so in the overview too', () => {
    const data = at(0).ask('overview', { region: '0461', reference: 'labour-market' })
    expect(notesOf(data)).toContain('har datamängden 3 av 36 kommuner')
  })

  it('leaves the median in the ranking where a sum is no yardstick, and says why', () => {
    const ask = (texts: FilterTexts) =>
      at(0).ask('regions.ranks', { region: '0480', measure: 'population', ...texts })
    const drawn = (data: ViewData): string =>
      JSON.stringify(PICTURES['regions.ranks'].specify?.(specifyContext('sv', lightTheme), data))
    const seen = ask({ reference: 'county' })
    expect(drawn(seen)).toBe(drawn(ask({ reference: 'none' })))
    expect(notesOf(seen)).toContain(
      'Området är ingen referens för Folkmängd: en summa säger inget om en enskild kommun',
    )
  })

  it('is, as a labour market to compare with, called the same in both languages', () => {
    const parsed = parseFilters(
      VIEWS['industries.largest'],
      { region: '0461', reference: 'labour-market' },
      at(0).dataset,
    )
    expect(parsed.ok ? parsed.value.against : null).toBe(
      'group:0461+0486+0488:LA 2022 Stockholm-Solna (3/36)',
    )
  })
})
