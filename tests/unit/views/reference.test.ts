import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { officialLabourMarketOf } from '#shared/dataset/official-labour-markets'
import { buildQueryResult, type QueryRow } from '#shared/figures-as-text/query-result'
import type { FilterTexts } from '#shared/filters/filters'
import { initialFilters, parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildNativeChart } from '#shared/views/native-chart'
import { PICTURES } from '#shared/views/pictures'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { flowDatasets, personsOf, type FlowDataset } from './flow-datasets'
import { sampleDescription } from './sample-dataset'

const rowsOf = (data: ViewData): readonly QueryRow[] => buildQueryResult(data, 'sv').rows

const places = ({ regions }: FlowDataset): readonly string[] =>
  regions.filter(({ kind }) => kind === 'municipality').map(({ code }) => code)

interface Worked {
  readonly out: number
  readonly in: number
  readonly stay: number
}

/**
 * Commuting of one municipality as it was written: stated totals where there are any, else flow by flow. Null where
 * something is hidden or not stated.
 */
function commutingOf({ flows, facts, regions }: FlowDataset, code: string, year: number): Worked | null {
  const id = regions.find((one) => one.code === code)?.id
  for (const row of rowsIn(facts, 'commuting-totals')) {
    if (row.region !== id || row.year !== year || row.sex !== 'total') continue
    const [out, into, stay] = [row.outCommuters, row.inCommuters, row.liveAndWork]
    return typeof out === 'number' && typeof into === 'number' && typeof stay === 'number'
      ? { out, in: into, stay }
      : null
  }
  const own = flows.filter(
    (one) => one.year === year && one.sex === 'total' && (one.home === code || one.work === code),
  )
  if (own.length === 0) return null
  const sum = (some: typeof own): number => some.reduce((all, one) => all + (personsOf(one) ?? 0), 0)
  const within = own.filter(({ home, work }) => home === work)
  if (within.length === 0) return null
  return {
    out: sum(own.filter(({ home, work }) => home === code && work !== code)),
    in: sum(own.filter(({ home, work }) => work === code && home !== code)),
    stay: sum(within),
  }
}

const share = (some: readonly Worked[]): number => {
  const [out, night] = some.reduce(([o, n], one) => [o + one.out, n + one.out + one.stay], [0, 0])
  return out / night
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}

describe('a reference in three datasets', () => {
  const at = flowDatasets()

  it.each([
    [0, '0581', 'county'],
    [0, '0480', 'labour-market'],
    [0, '0581', 'group:0582+0563+0512'],
    [1, '2580', 'county'],
    [1, '2514', 'labour-market'],
    [1, '2580', 'group:2581+2582'],
  ])(
    'of an area is the share of the sums of its municipalities, flow by flow: dataset %i, %s, %s',
    (index, region, reference) => {
      const of = at(index)
      const members = places(of).filter((code) =>
        reference === 'county'
          ? code.startsWith(region.slice(0, 2))
          : reference === 'labour-market'
            ? officialLabourMarketOf(code) === officialLabourMarketOf(region)
            : reference.includes(code),
      )
      expect(members.length).toBeGreaterThan(1)
      const rows = rowsOf(of.ask('commuting.balance', { region, reference }))
      let compared = 0
      for (const row of rows) {
        const parts = members.map((code) => commutingOf(of, code, Number(row['year'])))
        const known = parts.flatMap((part) => part ?? [])
        if (known.length < members.length) {
          expect(row['out_commuters_reference']).toBeNull()
          continue
        }
        const night = Number(row['night_population'])
        expect(row['out_commuters_reference']).toBe(Math.round(share(known) * night))
        compared++
      }
      expect(compared).toBeGreaterThan(1)
    },
  )

  it('is never the mean of shares: the large weigh more', () => {
    const of = at(1)
    const members = places(of)
    const [row] = rowsOf(of.ask('commuting.ties', { region: '2580', reference: 'county', year: '2022' }))
    const parts = members.flatMap((code) => commutingOf(of, code, 2022) ?? [])
    const mean = parts.reduce((sum, one) => sum + share([one]), 0) / parts.length
    expect(row?.['out_share_reference']).toBeCloseTo(share(parts), 12)
    expect(Math.abs(share(parts) - mean)).toBeGreaterThan(0.005)
  })

  it('of an industry is the share of all employed in the area, and of women in it', () => {
    const of = at(0)
    const data = of.ask('industries.profile', { region: '0581', reference: 'county', unit: 'share' })
    const rows = rowsOf(data)
    const inCounty = new Set(of.regions.flatMap(({ id, code }) => (/^05\d\d$/.test(code) ? [id] : [])))
    const industryOf = new Map(of.dataset.industries.map(({ id, code }) => [id, code]))
    const levelOf = new Map(of.dataset.industries.map(({ code, level }) => [code, level]))
    const year = Number(rows[0]?.['year'])
    const level = levelOf.get(String(rows[0]?.['industry']))
    const sums = new Map<string, number>()
    for (const row of rowsIn(of.facts, 'employment')) {
      const code = industryOf.get(row.industry) ?? ''
      const isCounted = inCounty.has(row.region) && row.year === year && row.basis === data.filters.basis
      if (!isCounted || typeof row.persons !== 'number') continue
      const key = levelOf.get(code) === level ? code : levelOf.get(code) === 'total' ? 'all' : null
      if (key === null) continue
      for (const name of [`${key} ${row.sex}`, ...(key === 'all' ? [] : [`parts ${row.sex}`])])
        sums.set(name, (sums.get(name) ?? 0) + row.persons)
    }
    const all = sums.get('all total') ?? sums.get('parts total') ?? Number.NaN
    let compared = 0
    for (const row of rows) {
      const persons = sums.get(`${String(row['industry'])} total`)
      if (row['share_reference'] === null || persons === undefined) continue
      expect(row['share_reference']).toBeCloseTo(persons / all, 10)
      compared++
    }
    expect(compared).toBeGreaterThan(3)
    // The headline is of the largest industry, and the tick stands where the county does.
    expect(data.referenceFinding?.sv).toMatch(/, mot [\d,]+\s% för Östergötlands län \(skillnad/)
    const panel = PICTURES['industries.profile'].specify?.(specifyContext('sv', lightTheme), data).panels[0]
    expect(panel?.kind === 'bars' && panel.rows[0]?.marker).toBe(rows[0]?.['share_reference'])
  })

  it('of the median is the middle of the municipalities’ own values', () => {
    for (const [index, region, year] of [
      [0, '0581', 2008],
      [1, '2580', 2023],
    ] as const) {
      const of = at(index)
      const own = places(of).flatMap((code) => {
        const known = commutingOf(of, code, year)
        return known ? [share([known])] : []
      })
      const [row] = rowsOf(
        of.ask('regions.ranks', { region, measure: 'out-share', year: String(year), reference: 'median' }),
      )
      expect(own.length).toBeGreaterThan(10)
      expect(row?.['value_reference']).toBeCloseTo(middle(own), 12)
    }
  })

  it('of the peers is the median of those that the view of similar municipalities puts first', () => {
    const of = at(0)
    const peers = rowsOf(of.ask('regions.similar', { region: '0581' }))
      .filter(({ rank }) => Number(rank) <= 5)
      .map(({ region }) => String(region))
    expect(peers).toHaveLength(5)
    const year = 2008
    const [row] = rowsOf(
      of.ask('regions.ranks', {
        region: '0581',
        measure: 'out-share',
        year: String(year),
        reference: 'peers',
      }),
    )
    const shares = peers.flatMap((code) => {
      const known = commutingOf(of, code, year)
      return known ? [share([known])] : []
    })
    expect(row?.['value_reference']).toBeCloseTo(middle(shares), 12)
  })

  it('tells neither zero nor a sum too small where a part is missing', () => {
    const of = at(2)
    // In two municipalities of the county nothing is said of who lives and works there.
    const hidden = places(of).filter((code) => code.startsWith('05') && commutingOf(of, code, 2022) === null)
    expect(hidden.length).toBeGreaterThan(0)
    const rows = rowsOf(of.ask('commuting.containment', { region: '0580', reference: 'county' }))
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      expect(row['supply_side']).not.toBeNull()
      expect(row['supply_side_reference']).toBeNull()
      expect(row['supply_side_reference_sign']).toBe('..')
    }
  })

  it('is a bound where flows beyond the dataset are missing, and nothing where it could be more and less', () => {
    const data = at(1).ask('commuting.balance', { region: '2580', reference: 'county' })
    for (const row of rowsOf(data)) {
      expect(row['out_commuters_reference_flags']).toEqual(['lower-bound'])
      expect(row['net_reference']).toBeNull()
    }
  })

  it('grows with the added populations, from the same year', () => {
    const of = at(0)
    const byYear = new Map<number, number>()
    const ids = new Set(
      of.regions
        .filter(({ kind, code }) => kind === 'municipality' && code.startsWith('05'))
        .map(({ id }) => id),
    )
    for (const row of rowsIn(of.facts, 'population'))
      if (
        ids.has(row.region) &&
        row.sex === 'total' &&
        typeof row.persons === 'number' &&
        !('age' in row && row.age !== null && row.age !== undefined)
      )
        byYear.set(row.year, (byYear.get(row.year) ?? 0) + row.persons)
    const rows = rowsOf(of.ask('population.index', { region: '0581', reference: 'county' }))
    const base = byYear.get(Number(rows[0]?.['year'])) ?? NaN
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows)
      expect(row['index_reference']).toBeCloseTo((100 * (byYear.get(Number(row['year'])) ?? NaN)) / base, 9)
  })

  it('of growth is over the years of each place, whichever places were asked for before', () => {
    const of = at(0)
    const grown = (region: string, code: string) =>
      rowsOf(of.ask('population.growth', { region, reference: 'group:0580+0581' })).find(
        (row) => row['region'] === code,
      )
    // In Östergötland all grew over the same years, in Södermanland some are younger.
    expect(typeof grown('05', '0581')?.['growth_per_year_reference']).toBe('number')
    expect(grown('04', '0461')?.['first_year']).not.toBe(grown('05', '0581')?.['first_year'])
    expect(typeof grown('04', '0461')?.['growth_per_year_reference']).toBe('number')
  })

  it('is of quality derived at best, with the sources of its parts', () => {
    const data = at(1).ask('commuting.balance', { region: '2580', reference: 'county' })
    const column = data.columns.find(({ id }) => id === 'out_commuters_reference')
    expect(column).toMatchObject({ type: 'number', quality: 'derived' })
    expect(
      column?.type === 'number' && column.sources.every((id) => data.sources.some((one) => one.id === id)),
    ).toBe(true)
    expect(column?.type === 'number' && column.sources.length).toBeGreaterThan(0)
  })

  it('says in the headline what it is, of which year, and how far off the place is', () => {
    const { referenceFinding: finding, notes } = at(0).ask('commuting.sexes', {
      region: '0581',
      reference: 'county',
    })
    expect(finding?.sv).toMatch(
      /Män, andel .* 20\d\d: [\d,]+.%, mot [\d,]+.% för Östergötlands län \(skillnad [+−][\d,]+ procentenheter\)\.$/,
    )
    expect(notes.map(({ sv }) => sv).join(' ')).toContain('inte medelvärdet av kommunernas andelar')
  })

  it('says why there is none, and shows the place as before', () => {
    const of = at(0)
    for (const [filters, reason] of [
      [{ region: '0581', reference: 'country' }, /har inte alla Sveriges kommuner/],
      [{ region: '05', reference: 'county' }, /kan inte ses mot sig självt/],
      [{ region: '05', reference: 'labour-market' }, /ingen kommun i SCB:s/],
    ] as const) {
      const data = of.ask('commuting.containment', filters)
      expect(data.reference).toBeUndefined()
      expect(data.notes[0]?.sv).toMatch(reason)
      expect(data.columns.some(({ id }) => id.endsWith('_reference'))).toBe(false)
    }
  })

  const takers = VIEW_IDS.filter((id) => VIEWS[id].takes.includes('reference') && id !== 'overview')
  const kinds = [
    'county',
    'labour-market',
    'peers',
    'median',
    'country',
    'group:0582+0563',
    'group:2581+2582',
  ]

  it.each(takers)('never changes the place’s own figures: %s', (view) => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.constantFrom(...kinds), fc.nat(), (index, reference, pick) => {
        const of = at(index)
        const codes = places(of)
        const region = codes[pick % codes.length] ?? ''
        if (!parseFilters(VIEWS[view], { region, reference }, of.dataset).ok) return
        const without = of.ask(view, { region, reference: 'none' })
        const seen = of.ask(view, { region, reference })
        expect(seen.rowCount).toBe(without.rowCount)
        expect(seen.columns.slice(0, without.columns.length)).toEqual(without.columns)
        expect(seen.sideTables).toEqual(without.sideTables)
        expect(seen.reach).toEqual(without.reach)
        expect(seen.breaks).toEqual(without.breaks)
        expect(seen.notes).toEqual(expect.arrayContaining([...without.notes]))
      }),
      { numRuns: 12 },
    )
  })

  it.each([
    ['commuting.balance', { region: '0581' }],
    ['commuting.balance', { region: '0581', year: '2008' }],
    ['commuting.containment', { region: '0581' }],
    ['commuting.sexes', { region: '0581' }],
    ['commuting.ties', { region: '0581' }],
    ['population.index', { region: '0581' }],
    ['population.growth', { region: '0581' }],
    ['regions.ranks', { region: '0581', measure: 'out-share' }],
  ] as const satisfies readonly (readonly [ViewId, FilterTexts])[])(
    'is named in the chart: %s %o',
    (view, filters) => {
      const drawn = (texts: FilterTexts): string => {
        const data = at(0).ask(view, { ...filters, ...texts })
        return JSON.stringify(PICTURES[view].specify?.(specifyContext('sv', lightTheme), data))
      }
      expect(drawn({ reference: 'county' })).toContain('Östergötlands län')
      expect(drawn({ reference: 'none' })).not.toContain('Östergötlands län')
    },
  )
})

describe('a reference on a slide', () => {
  const at = flowDatasets()

  it.each([
    ['commuting.balance', { region: '0581' }, 2],
    ['commuting.balance', { region: '0581', year: '2008' }, 1],
    ['commuting.ties', { region: '0581' }, 1],
    ['population.index', { region: '0581' }, 1],
    ['population.growth', { region: '0581' }, 1],
  ] as const)('is a series of its own, with the numbers of the table: %s', (view, filters, count) => {
    const data = at(0).ask(view, { ...filters, reference: 'county' })
    const [panel] = buildNativeChart(data, 'sv')?.panels ?? []
    const named = (panel?.series ?? []).filter(({ name }) => name.includes('Östergötlands län'))
    expect(named.filter(({ goesOn }) => !goesOn)).toHaveLength(count)
    const told = data.columns.flatMap((column) =>
      column.type === 'number' && column.id.endsWith('_reference') ? [...column.values] : [],
    )
    for (const { values } of named)
      for (const value of values) if (value !== null) expect(told).toContain(value)
  })
})

describe('the choice of a reference', () => {
  const at = flowDatasets()
  const kept = (reference: string) => ({ ...sampleDescription, reference })

  it('is nothing until the reader chooses one, and then the same in every view that takes it', () => {
    for (const id of VIEW_IDS) expect(initialFilters(VIEWS[id], sampleDescription).reference).toBeNull()
    // Views that compare with one place keep what they cannot show, to say so.
    const isSaid = ({ takes }: (typeof VIEWS)[ViewId]): boolean =>
      takes.includes('reference') || (takes.includes('against') && takes.includes('region'))
    for (const id of VIEW_IDS)
      expect(initialFilters(VIEWS[id], kept('median')).reference).toBe(isSaid(VIEWS[id]) ? 'median' : null)
  })

  it('goes before what is kept where it is stated', () => {
    const parsed = parseFilters(VIEWS['commuting.balance'], { reference: 'none' }, kept('county'))
    expect(parsed).toMatchObject({ ok: true, value: { reference: null } })
  })

  it('is what views compare with that compare with one place: one question, not two', () => {
    const against = (
      texts: FilterTexts,
      dataset = sampleDescription,
      view: ViewId = 'industries.largest',
    ) => {
      const parsed = parseFilters(VIEWS[view], texts, dataset)
      return parsed.ok ? parsed.value.against : null
    }
    expect(against({ region: '0581', reference: 'group:0580+0582' })).toBe('group:0580+0582')
    expect(against({ region: '0581' }, kept('group:0580+0582'))).toBe('group:0580+0582')
    expect(against({ region: '0581', reference: 'county' })).toBe('05')
    expect(against({ region: '0581', reference: 'none' })).toBeNull()
    // What is stated goes first, and a median is no place to compare with.
    expect(against({ region: '0581', reference: 'county', against: '0580' })).toBe('0580')
    expect(against({ region: '0581' }, kept('median'))).toBe('05')
  })

  it('is said not to be used in a view that compares with one place, and what stands there instead', () => {
    const told = (texts: FilterTexts, view: ViewId = 'industries.largest'): string | undefined =>
      at(0).ask(view, { region: '0581', ...texts }).finding?.sv
    expect(told({ reference: 'median' })).toContain(
      'Referensen, medianen av alla kommuner, går inte att använda här: i stället jämförs med Östergötlands län.',
    )
    expect(told({ reference: 'peers' }, 'industries.shift-share')).toContain('de mest lika kommunerna')
    // The dataset is not the whole country.
    expect(told({ reference: 'country' })).toContain('Referensen, riket, går inte')
    for (const met of [{ reference: 'county' }, { reference: 'median', against: '0580' }, {}])
      expect(told(met)).not.toContain('Referensen')
  })

  it('is refused in words where nobody knows it', () => {
    const parsed = parseFilters(VIEWS['commuting.balance'], { reference: 'grannarna' }, sampleDescription)
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? '' : parsed.problem.nextStep.sv).toContain('labour-market')
  })
})
