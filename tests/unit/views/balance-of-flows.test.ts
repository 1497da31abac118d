import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { coverSweden } from '#shared/dataset/country-coverage'
import type { DatasetDescription } from '#shared/dataset/description'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { specifyBalance } from '#shared/views/commuting/balance/specification'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import { explainFigure } from '#shared/provenance/explain-figure'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import { codes, sideTable, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { describeView } from '#shared/figures-as-text/view-words'
import { createSampleReader, sampleDescription } from './sample-dataset'
import type { commutingTotals, flows } from './sample-figures'
import { unwrapped } from './unwrapped'

type Count = (typeof flows)[number]['persons']
type Flow = readonly [home: number, work: number, persons: Count, year?: number, sex?: 'women' | 'men']
type Total = readonly [region: number, year: number, into: Count, out: Count, live: Count]

interface Given {
  readonly flows: readonly Flow[]
  readonly totals?: readonly Total[]
  readonly dataset?: Partial<DatasetDescription>
}

/** Flows and totals that are both official, so that they can contradict each other. */
function viewOf(
  view: ViewId,
  given: Given,
  filters: FilterTexts = {},
  coverage = coverageOf(given),
): ViewData {
  const dataset: DatasetDescription = { ...sampleDescription, coverage, ...given.dataset }
  const reader = createSampleReader({
    flows: given.flows.map(([home, work, persons, year = 2008, sex]) => ({
      year,
      sex: sex ?? 'total',
      home,
      work,
      persons,
      source: 1,
    })),
    commutingTotals: (given.totals ?? []).map(
      ([region, year, inCommuters, outCommuters, liveAndWork]): (typeof commutingTotals)[number] => ({
        region,
        year,
        sex: 'total',
        inCommuters,
        outCommuters,
        liveAndWork,
        source: 1,
      }),
    ),
  })
  return computeView(view, reader, unwrapped(parseFilters(VIEWS[view], filters, dataset)), dataset)
}

function coverageOf({ flows: some, totals = [] }: Given): DatasetDescription['coverage'] {
  const years = (all: readonly number[]): number[] => [...new Set(all)].sort((a, b) => a - b)
  const sexes = [...new Set(some.map(([, , , , sex]) => sex ?? 'total'))]
  return {
    ...sampleDescription.coverage,
    'commuting-flows': { years: years(some.map(([, , , year = 2008]) => year)), sexes },
    'commuting-totals': {
      years: years(totals.map(([, year]) => year)),
      sexes: totals.length > 0 ? ['total'] : [],
    },
  }
}

/** Finspång, Linköping, Norrköping; rest of Sweden 8. */
const inside: readonly Flow[] = [
  [4, 4, 700],
  [4, 3, 300],
  [4, 2, 50],
  [3, 3, 900],
  [3, 4, 100],
  [2, 2, 80],
  [2, 4, 40],
]
const whole: readonly Flow[] = [...inside, [4, 8, 60], [8, 4, 20], [3, 8, 5], [8, 3, 5]]

const rowsOf = (data: ViewData) => buildQueryResult(data, 'sv').rows as Record<string, unknown>[]
const notesOf = (data: ViewData): string => data.notes.map(({ sv }) => sv).join(' ')
const findingOf = (data: ViewData): string =>
  (describeView(data, 'sv').finding ?? '').replaceAll('\u00a0', ' ')

function draw(data: ViewData): string {
  const look = { language: 'sv', theme: lightTheme, width: 900, height: 420 } as const
  const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'function') {
      for (let dataIndex = 0; dataIndex < 6; dataIndex++) {
        try {
          texts.push(String((value as (at: unknown) => unknown)({ dataIndex })))
        } catch {
          // Formatters of axes take another argument.
        }
      }
    } else if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value))
      Object.values(value).forEach(walk)
  }
  walk(option)
  return texts.join('|').replaceAll('\u00a0', ' ')
}

describe('commuting.balance of flows', () => {
  it('sums in- and out-commuters, net, day and night population, and says so', () => {
    const data = viewOf('commuting.balance', { flows: whole }, { region: '0581' })
    expect(rowsOf(data)).toMatchObject([
      {
        region: '0581',
        year: 2008,
        in_commuters: 160,
        out_commuters: 410,
        live_and_work: 700,
        net: -250,
        day_population: 860,
        night_population: 1110,
        based_on: 'flows',
      },
    ])
    expect(JSON.stringify(rowsOf(data))).not.toContain('bound')
    expect(notesOf(data)).toContain('summerade ur flödena')
    expect(data.columns.find(({ id }) => id === 'in_commuters')).toMatchObject({ quality: 'derived' })
    const told = explainFigure(data, 0, 'in_commuters', sampleDescription)
    expect(told?.method?.sv).toContain('Summan av flödena')
  })

  it('marks as "minst" what lacks flows beyond the dataset, in figures, chart and words', () => {
    const data = viewOf('commuting.balance', { flows: inside }, { region: '0581' })
    const [row] = rowsOf(data)
    for (const id of ['in_commuters', 'out_commuters', 'day_population', 'night_population'])
      expect(row?.[`${id}_flags`]).toEqual(['lower-bound'])
    expect(row).not.toHaveProperty('net_flags')
    expect(notesOf(data)).toContain('saknar flöden till och från områden utanför')
    expect(findingOf(data)).toContain('Bara de flöden som datamängden har är räknade.')
    expect(draw(data)).toContain('minst 140')
    expect(draw(data)).toContain('minst 350')
    const years = [...inside, ...inside.map(([home, work, n]): Flow => [home, work, n, 2007])]
    expect(draw(viewOf('commuting.balance', { flows: years }, { region: '0581' }))).toContain(
      'Inpendling minst 140',
    )
  })

  it('bounds the net where flows are missing in one direction only', () => {
    const out: readonly Flow[] = [...inside, [4, 8, 60]]
    const [row] = rowsOf(viewOf('commuting.balance', { flows: out }, { region: '0581' }))
    expect(row).toMatchObject({ out_commuters: 410, net: -270, net_flags: ['lower-bound'] })
    expect(row).not.toHaveProperty('out_commuters_flags')
  })

  it('knows neither day nor night population without those who live and work in the same place', () => {
    const data = viewOf(
      'commuting.balance',
      { flows: whole.filter(([home, work]) => home !== work) },
      { region: '0581' },
    )
    expect(rowsOf(data)).toMatchObject([
      { in_commuters: 160, out_commuters: 410, net: -250, live_and_work: null, day_population: null },
    ])
    expect(notesOf(data)).toContain('bor och arbetar i samma kommun')
    const ranks = viewOf(
      'regions.ranks',
      { flows: whole.filter(([home, work]) => home !== work) },
      { measure: 'out-share' },
    )
    expect(ranks.rowCount).toBe(0)
  })

  it('takes hidden flows for unknown: a bound, never zero', () => {
    const some: readonly Flow[] = [...whole, [4, 5, '..'], [4, 8, 60, 2007], [4, 4, 1, 2007]]
    const data = viewOf('commuting.balance', { flows: some }, { region: '0581', year: '2008' })
    expect(rowsOf(data)).toMatchObject([{ out_commuters: 410, out_commuters_flags: ['lower-bound'] }])
    expect(notesOf(data)).toContain('anges utan tal')
  })

  it('knows nothing of out-commuters from a place that is only ever a workplace', () => {
    const [row] = rowsOf(viewOf('commuting.balance', { flows: [...whole, [4, 5, 10]] }, { region: '0582' }))
    expect(row).toMatchObject({ in_commuters: 10, out_commuters: null, net: null })
  })

  it('adds a county and a group up, with what goes between their municipalities inside', () => {
    const county = viewOf(
      'commuting.balance',
      { flows: whole.filter(([a, b]) => a !== 5 && b !== 5), dataset: onlyThree },
      { region: '05' },
    )
    expect(rowsOf(county)).toMatchObject([
      { in_commuters: 25, out_commuters: 65, live_and_work: 2170, based_on: 'flows' },
    ])
    expect(notesOf(county)).toContain('kommuner i länet som finns i datamängden')
    const group = viewOf('commuting.balance', { flows: whole }, { region: 'group:0580+0581' })
    expect(rowsOf(group)).toMatchObject([{ in_commuters: 65, out_commuters: 115, live_and_work: 2000 }])
  })

  it('of an area that only its inner flows are known of shows who lives and works there, no empty axes', () => {
    const years = inside.flatMap(([home, work, count]): Flow[] => [
      [home, work, count, 2007],
      [home, work, count, 2008],
    ])
    const given = { flows: years, dataset: onlyThree }
    const balance = viewOf('commuting.balance', given, { region: '05', year: '2007-2008' })
    const { panels } = specifyBalance(specifyContext('sv', lightTheme), balance)
    expect(panels).toHaveLength(1)
    expect(panels[0]).toMatchObject({ kind: 'lines', lines: [{ values: [2170, 2170] }] })
    const containment = viewOf('commuting.containment', given, { region: '05', year: '2007-2008' })
    expect(containment.empty?.message.sv).toContain('säger inte hur många som pendlar in i området')
    expect(viewOf('commuting.containment', given, { region: '0581' }).empty).toBeNull()
    const relation = viewOf('commuting.relation', given, { region: '05', year: '2007-2008' })
    expect(relation.empty?.message.sv).toMatch(/inga flöden mellan .+ och områden utanför/)
    const apart = (['women', 'men'] as const).flatMap((sex) =>
      inside.map(([home, work, count]): Flow => [home, work, count, 2008, sex]),
    )
    const sexes = viewOf('commuting.sexes', { flows: apart, dataset: onlyThree }, { region: '05' })
    expect(sexes.rowCount).toBe(0)
    expect(sexes.empty?.message.sv).toContain('säger inte hur många som pendlar in i området')
  })

  it('leaves out the row and the column of everywhere else where nobody knows them', () => {
    const homesOf = (flows: readonly Flow[]): readonly string[] =>
      codes(viewOf('commuting.matrix', { flows, dataset: onlyThree }), 'home').codes
    expect(homesOf(inside)).toEqual(['0562', '0580', '0581'])
    expect(homesOf(whole)).toHaveLength(4)
  })

  it('does not take a table of one county for a county that nobody leaves', () => {
    for (const region of ['05', 'group:0562+0580+0581']) {
      const data = viewOf('commuting.balance', { flows: inside, dataset: onlyThree }, { region })
      expect(rowsOf(data)).toMatchObject([{ in_commuters: null, out_commuters: null, live_and_work: 2170 }])
      expect(findingOf(data)).toContain('Hur många som pendlade in och ut säger flödena inte')
      expect(data.columns.find(({ id }) => id === 'live_and_work')?.label.sv).toBe(
        'Bor och arbetar i området',
      )
    }
  })

  it('draws who lives and works in a county on a scale of its own: from zero its line would be flat', () => {
    const flows = [...inside, ...inside.map(([home, work, n]): Flow => [home, work, Number(n) + 5, 2007])]
    const data = viewOf('commuting.balance', { flows, dataset: onlyThree }, { region: '05' })
    const [panel] = specifyBalance(specifyContext('sv', lightTheme), data).panels
    expect(panel?.kind === 'lines' && (panel.axis.hold ?? [])).toEqual([])
  })

  it('shows one sex where the flows have it', () => {
    const women = whole.map(([home, work, n]): Flow => [home, work, Number(n) / 2, 2008, 'women'])
    const data = viewOf(
      'commuting.balance',
      { flows: [...whole, ...women] },
      { region: '0581', sex: 'women' },
    )
    expect(rowsOf(data)).toMatchObject([{ in_commuters: 80, out_commuters: 205, live_and_work: 350 }])
  })
})

const onlyThree: Partial<DatasetDescription> = {
  regions: sampleDescription.regions.filter(({ id }) => ![5, 6, 7].includes(id)),
}

describe('totals and flows in one dataset', () => {
  const totals: readonly Total[] = [
    [4, 2006, 150, 400, 690],
    [4, 2007, 155, 405, 695],
  ]

  it('show each year what there is, with a seam between them', () => {
    const data = viewOf('commuting.balance', { flows: whole, totals }, { region: '0581' })
    expect(rowsOf(data).map(({ year, based_on }) => [year, based_on])).toEqual([
      [2006, 'totals'],
      [2007, 'totals'],
      [2008, 'flows'],
    ])
    expect(data.breaks.map(({ year }) => year)).toContain(2008)
    expect(notesOf(data)).toContain('2006–2007 visas de totaler som källan anger; 2008 är')
  })

  it('show the totals and tell of both where they contradict each other', () => {
    const data = viewOf(
      'commuting.balance',
      { flows: whole, totals: [...totals, [4, 2008, 160, 420, 700]] },
      { region: '0581' },
    )
    expect(rowsOf(data).at(-1)).toMatchObject({ year: 2008, out_commuters: 420 })
    expect(notesOf(data).replaceAll('\u00a0', ' ')).toContain('totalen anger 420 utpendlare, flödena ger 410')
    expect(sideTable(data, 'flow_sums')?.rowCount).toBe(1)
  })

  it('claim no contradiction of flows that lack some, nor of those that agree', () => {
    for (const [given, out] of [
      [whole, 410],
      [inside, 999],
    ] as const) {
      const some: readonly Total[] = [[4, 2008, 160, out, 700]]
      const data = viewOf('commuting.balance', { flows: given, totals: some }, { region: '0581' })
      expect(sideTable(data, 'flow_sums')).toBeUndefined()
      expect(notesOf(data)).toContain('Totalerna visas')
    }
  })
})

describe('the overview of flows', () => {
  it('has day and night population and net, and says what they are made of', () => {
    const data = viewOf('overview', { flows: inside }, { region: '0581' })
    const value = (fact: string) => rowsOf(data).find((row) => row.fact === fact)
    expect(value('night_population')).toMatchObject({
      value: 1050,
      value_flags: ['lower-bound'],
      detail: 'flows',
    })
    expect(value('net_commuting')).toMatchObject({ value: -210, year: 2008 })
    expect(notesOf(data)).toContain('summerade ur flödena 2008')
    expect(draw(data)).toContain('minst 1 050')
  })

  it('says which is shown where there are totals, too', () => {
    const data = viewOf('overview', { flows: whole, totals: [[4, 2008, 160, 420, 700]] }, { region: '0581' })
    expect(notesOf(data)).toContain('totaler som källan anger för 2008, inte på flödena')
  })

  it('calls no municipality the main destination where more go to the rest of the country', () => {
    const some: readonly Flow[] = [
      [2, 2, 80],
      [2, 4, 40],
      [2, 8, 100],
      [8, 2, 1],
    ]
    const data = viewOf('overview', { flows: some }, { region: '0562' })
    expect(JSON.stringify(rowsOf(data))).toContain('Största angivna pendlingsmål')
    expect(notesOf(data).replaceAll('\u00a0', ' ')).toContain(
      'Fler, 100 (45 % av alla sysselsatta som bor där), arbetar i Övriga Sverige',
    )
    expect(findingOf(viewOf('commuting.flows', { flows: some }, { region: '0562' }))).toMatch(
      /^Till Övriga Sverige pendlar 100 \(71 % av utpendlarna\), av kommunerna som anges flest till Norrköping: 40 /,
    )
    const known = viewOf('overview', { flows: whole }, { region: '0581' })
    expect(JSON.stringify(rowsOf(known))).toContain('"Största pendlingsmål"')
  })
})

describe('ranks of flows', () => {
  it('mark bounds in the sentence and the chart, and tell what they are of', () => {
    const data = viewOf('regions.ranks', { flows: inside }, { measure: 'out-share', region: '0581' })
    expect(findingOf(data)).toContain('(minst 33,3 %)')
    expect(draw(data)).toContain('minst 33,3 %')
    expect(notesOf(data)).toContain('summerad ur flödena')
  })

  it('say that the highest is so among those with a value', () => {
    expect(findingOf(viewOf('regions.ranks', { flows: whole }, { measure: 'net-commuting' }))).toContain(
      'Högst av dem med värde är',
    )
  })
})

describe('local labour markets of flows without those who stay', () => {
  it('are not computed', () => {
    const data = viewOf(
      'commuting.labour-markets',
      { flows: whole.filter(([home, work]) => home !== work) },
      { region: '0581' },
    )
    expect(data.empty?.message.sv).toContain('bor och arbetar i samma kommun')
  })
})

describe('flows of the whole country', () => {
  const codes = [...SWEDISH_MUNICIPALITIES.keys()]

  it('are known by their municipalities, also in an older division', () => {
    expect(coverSweden(codes, 2020)).toBe(true)
    expect(coverSweden(codes.slice(1), 2020)).toBe(false)
    // Knivsta was a part of Uppsala, and Heby had another code.
    const before = codes.filter((code) => code !== '0330' && code !== '0331')
    expect(coverSweden([...before, '1917'], 2002)).toBe(true)
    expect(coverSweden(before, 2020)).toBe(false)
    expect(coverSweden([...codes.filter((code) => code !== '0331'), '1917'], 2020)).toBe(true)
  })

  it('need no "minst"', () => {
    const regions = codes.map((code, i) => ({
      ...(sampleDescription.regions[1] ?? { id: 0, parent: null, seat: null }),
      id: i + 1,
      code,
      name: { sv: code, en: code },
      kind: 'municipality' as const,
      parent: code.slice(0, 2),
    }))
    const some = codes.flatMap((_, i): Flow[] => [
      [i + 1, i + 1, 100],
      [i + 1, ((i + 1) % codes.length) + 1, 10],
    ])
    const dataset = { regions, campuses: [] }
    const balance = viewOf('commuting.balance', { flows: some, dataset }, { region: '0581' })
    expect(rowsOf(balance)).toMatchObject([{ in_commuters: 10, out_commuters: 10, live_and_work: 100 }])
    const told = [balance, viewOf('commuting.flows', { flows: some, dataset }, { region: '0581' })].map(
      (data) => JSON.stringify(buildQueryResult(data, 'sv')) + notesOf(data),
    )
    expect(told.join('')).not.toMatch(/bound|saknar flöden/)
  })
})
