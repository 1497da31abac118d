import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { lightTheme } from '#shared/charts/frame/theme'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import type { FactReader } from '#shared/dataset/facts'
import { createMemory } from '#shared/dataset/memory'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import { numbers, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { describeView } from '#shared/figures-as-text/view-words'
import { createSampleReader, sampleDescription } from './sample-dataset'
import type { flows } from './sample-figures'
import { unwrapped } from './unwrapped'

const OF_FLOWS = [
  'commuting.balance',
  'commuting.flows',
  'commuting.matrix',
  'commuting.labour-markets',
  'commuting.containment',
  'commuting.sexes',
] as const satisfies readonly ViewId[]

const PLACES = [2, 3, 4, 5, 6, 7]
const ALL_SIX = 'group:0562+0580+0581+0582+0583+0586'

type Flow = readonly [home: number, work: number, persons: (typeof flows)[number]['persons'], year?: number]

/** The view on these flows and no totals. */
function viewOf(view: ViewId, some: readonly Flow[], filters: FilterTexts = {}): ViewData {
  const reader = createSampleReader({
    commutingTotals: [],
    flows: some.flatMap(([home, work, persons, year = 2008]) =>
      (['total', 'women'] as const).map((sex) => ({ year, sex, home, work, persons, source: 4 })),
    ),
  })
  return computeView(
    view,
    reader,
    unwrapped(parseFilters(VIEWS[view], filters, sampleDescription)),
    sampleDescription,
  )
}

const formatterOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'formatter' in value ? value.formatter : undefined

/** All texts of an option, with those at the ends of bars. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (ArrayBuffer.isView(value) || value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const formatter = key === 'label' ? formatterOf(inner) : undefined
    const ofBars =
      typeof formatter === 'function' ? PLACES.map((_, dataIndex) => String(formatter({ dataIndex }))) : []
    return [...ofBars, ...textsOf(inner)]
  })
}

function draw(data: ViewData): string {
  const look = { language: 'sv', theme: lightTheme, width: 900, height: 420 } as const
  const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
  return textsOf(option).join('|').replaceAll('\u00a0', ' ')
}

const findingOf = (data: ViewData): string =>
  (describeView(data, 'sv').finding ?? '').replaceAll('\u00a0', ' ')

describe('bad flows', () => {
  const cases: readonly [string, readonly Flow[], FilterTexts?][] = [
    ['no flows in the year', [[4, 3, 10, 2007]], { year: '2008' }],
    [
      'a municipality without workers',
      [
        [4, 4, 0],
        [3, 4, 10],
        [3, 3, 90],
      ],
    ],
    ['all flows to oneself', PLACES.map((place): Flow => [place, place, 100])],
    ['a single municipality', [[4, 4, 100]]],
    [
      'three islands',
      [2, 4, 6].flatMap((place): Flow[] => [
        [place, place, 50],
        [place, place + 1, 50],
        [place + 1, place + 1, 80],
      ]),
    ],
    [
      'signs and nulls',
      [
        [4, 4, '..'],
        [4, 3, '-'],
        [3, 4, '.'],
        [3, 3, 20],
      ],
    ],
    ['signs only', [[4, 4, '..'] as const, [4, 3, '.'] as const]],
    [
      'a municipality of one year only',
      [
        [4, 4, 100, 2007],
        [5, 5, 100, 2007],
        [5, 4, 20, 2007],
        [4, 4, 100, 2008],
      ],
    ],
  ]
  const limits: readonly FilterTexts[] = [
    {},
    { 'total-out': '0', 'single-out': '0' },
    { 'total-out': '1', 'single-out': '1' },
  ]

  it.each(cases)('of %s give numbers, signs and words only', (_, some, filters) => {
    for (const view of OF_FLOWS)
      for (const limit of view === 'commuting.labour-markets' ? limits : [{}]) {
        const data = viewOf(view, some, { region: '0581', ...filters, ...limit })
        const words = describeView(data, 'sv')
        const marks = listMarks(data, 'chart', 'sv').map(({ text }) => text)
        const told = [
          JSON.stringify(buildQueryResult(data, 'sv')),
          draw(data),
          ...Object.values(words),
          ...marks,
        ]
        expect(told.join('|')).not.toMatch(/NaN|Infinity|undefined/)
        if (data.rowCount === 0) expect(data.empty?.message.sv).toMatch(/\.$/)
      }
  })

  it('give words for a group that contains everything', () => {
    const some = PLACES.flatMap((home) => PLACES.map((work): Flow => [home, work, 10]))
    for (const view of OF_FLOWS) {
      const data = viewOf(view, some, { region: ALL_SIX })
      expect(JSON.stringify(buildQueryResult(data, 'sv'))).not.toMatch(/NaN|Infinity/)
      if (data.rowCount === 0) expect(data.empty?.message.sv).toMatch(/\.$/)
    }
  })
})

describe('flows without those beyond the dataset', () => {
  const inside: readonly Flow[] = [
    [4, 4, 700],
    [4, 3, 300],
    [3, 3, 900],
    [3, 4, 100],
  ]
  const whole: readonly Flow[] = [...inside, [4, 8, 0], [8, 4, 10], [4, 9, 10]]

  it('make shares bounds, in the chart and in the sentence', () => {
    const markets = viewOf('commuting.labour-markets', inside, { region: '0581' })
    // The font of pictures has neither ≤ nor ≥.
    expect(draw(markets)).not.toMatch(/[≤≥]/)
    expect(draw(markets)).toContain('minst 30,0 %')
    expect(draw(markets)).toContain('högst 30,0 % till Linköping')
    expect(findingOf(markets)).toContain('minst 30,0 % pendlar ut (gräns 20), högst 30,0 % till Linköping')
    const containment = viewOf('commuting.containment', inside, { region: '0581' })
    expect(draw(containment)).toContain('högst 70,0 %')
    expect(findingOf(containment)).toContain('högst 70,0 %')
    const out = viewOf('commuting.flows', [...inside, [4, 5, 100]], { region: '0581', top: '1' })
    expect(draw(out)).toContain('300 (högst 27 %)')
    expect(draw(out)).toContain('100 (högst 9,1 %)')
    expect(findingOf(out)).toContain('högst 27 % av alla sysselsatta som bor i Norrköping')
    expect(findingOf(out)).toContain('högst 75 % av utpendlarna')
  })

  it('leave them as they are where flows beyond are stated', () => {
    const markets = viewOf('commuting.labour-markets', whole, { region: '0581' })
    const out = viewOf('commuting.flows', whole, { region: '0581' })
    expect(findingOf(out)).toContain('av alla sysselsatta som bor i Norrköping')
    expect(`${draw(out)} ${findingOf(out)}`).not.toMatch(/högst/)
    expect(`${draw(markets)} ${findingOf(markets)}`).not.toMatch(/minst \d|högst \d+,\d % till/)
  })
})

describe('a labour market around a place beyond the limits', () => {
  it('says why it is the head although it is no centre', () => {
    const data = viewOf(
      'commuting.labour-markets',
      [
        [4, 4, 700],
        [4, 3, 300],
        [3, 3, 600],
        [3, 4, 400],
        [4, 9, 0],
        [4, 8, 1],
      ],
      { region: '0581' },
    )
    expect(findingOf(data)).toMatch(
      /^Norrköping bildar en beräknad lokal arbetsmarknad 2008 tillsammans med Linköping\. Inte lokalt centrum: .+ centrum för båda/,
    )
  })
})

describe("a county's flows", () => {
  it('are asked for once for all years, whichever of them is shown next', () => {
    const years = [2006, 2007, 2008]
    const some = years.flatMap((year): Flow[] => [
      [3, 4, 100 + year, year],
      [4, 3, 50, year],
    ])
    const plain = createSampleReader({
      flows: some.map(([home, work, persons, year = 0]) => ({
        year,
        sex: 'total',
        home,
        work,
        persons,
        source: 4,
      })),
    })
    const asked: unknown[] = []
    const reader = {
      ...plain,
      remember: createMemory(),
      flowsWithin(q: Parameters<FactReader['flowsWithin']>[0]) {
        asked.push(q)
        return plain.flowsWithin(q)
      },
    }
    const covered = { ...sampleDescription.coverage['commuting-flows'], years }
    const dataset = {
      ...sampleDescription,
      coverage: { ...sampleDescription.coverage, 'commuting-flows': covered },
    }
    const largestIn = (year: number): number => {
      const filters = unwrapped(
        parseFilters(VIEWS['commuting.flows'], { region: '05', year: String(year) }, dataset),
      )
      return numbers(computeView('commuting.flows', reader, filters, dataset), 'persons').values[0] ?? 0
    }
    expect(years.map(largestIn)).toEqual([2106, 2107, 2108])
    expect(asked).toHaveLength(1)
  })
})
