import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import type { FilterTexts } from '#shared/filters/filters'
import type { Sign } from '#shared/dataset/sign'
import { numbers, type ViewData } from '#shared/view/view-data'
import { specifyPartners } from '#shared/views/commuting/partners/specification'
import { flowDatasets, personsOf, type FlowDataset } from './flow-datasets'
import { createSampleReader, sampleViewData } from './sample-dataset'

const VIEW = 'commuting.partners'
const rowsIn = (data: ViewData) => buildQueryResult(data, 'sv').rows

/** Persons by municipality at the other end: flow by flow; null where one is hidden. */
function otherEnds(
  { flows, regions }: FlowDataset,
  members: readonly string[],
  direction: 'out' | 'in',
  year: number,
): ReadonlyMap<string, number | null> {
  const municipalities = new Set(regions.flatMap(({ kind, code }) => (kind === 'municipality' ? [code] : [])))
  const found = new Map<string, number | null>()
  for (const flow of flows) {
    const [own, other] = direction === 'out' ? [flow.home, flow.work] : [flow.work, flow.home]
    if (flow.year !== year || flow.sex !== 'total' || !members.includes(own)) continue
    if (members.includes(other) || !municipalities.has(other)) continue
    const [before, persons] = [found.get(other) ?? 0, personsOf(flow)]
    found.set(other, persons === null || found.get(other) === null ? null : before + persons)
  }
  return found
}

/** One more than those who have more. */
const placeOf = (all: ReadonlyMap<string, number | null>, persons: number): number =>
  1 + [...all.values()].filter((other) => other !== null && other > persons).length

describe('the largest partners in three datasets', () => {
  const at = flowDatasets()

  it.each([
    [0, '0581', ['0581'], 'out'],
    [0, '0563', ['0563'], 'in'],
    [0, 'group:0581+0582', ['0581', '0582'], 'out'],
    [1, '2580', ['2580'], 'in'],
    [1, '2506', ['2506'], 'out'],
    [2, '0680', ['0680'], 'out'],
    [2, '0580', ['0580'], 'in'],
  ] as const)('have the persons and places of dataset %i: %s', (index, region, members, direction) => {
    const of = at(index)
    const data = of.ask(VIEW, { region, direction, top: '6' })
    const rows = rowsIn(data)
    const end = direction === 'out' ? 'work' : 'home'
    const years = [...new Set(rows.map(({ year }) => Number(year)))]
    const last = Math.max(...years)
    const inLast = otherEnds(of, members, direction, last)
    const expected = [...inLast]
      .filter((one): one is [string, number] => one[1] !== null && one[1] > 0)
      .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
      .slice(0, 6)
      .map(([code]) => code)
    expect([...new Set(rows.map((row) => row[end]))]).toEqual(expected)
    expect(rows.length).toBe(expected.length * years.length)
    for (const row of rows) {
      const all = otherEnds(of, members, direction, Number(row['year']))
      const persons = all.get(String(row[end])) ?? null
      // What a list leaves out is nobody where it tells of those who stay.
      const isWhole = members.every((code) =>
        of.flows.some(
          ({ home, work, year, sex }) =>
            home === code && work === code && year === row['year'] && sex === 'total',
        ),
      )
      // `-` keeps its sign, and is nobody.
      const shown = row['persons_sign'] === '-' ? 0 : row['persons']
      expect(shown).toBe(all.has(String(row[end])) ? persons : isWhole ? 0 : null)
      expect(row['rank']).toBe(persons === null || persons === 0 ? null : placeOf(all, persons))
    }
  })

  it('are shares of the employed that the relation has as well', () => {
    const [row] = rowsIn(at(0).ask(VIEW, { region: '0582', year: '2015', top: '1' }))
    const relation = rowsIn(
      at(0).ask('commuting.relation', { region: '0582', other: '0581', year: '2015' }),
    )[0]
    expect(row).toMatchObject({ work: '0581', persons: relation?.['persons'] })
    expect(row?.['share_of_home']).toBe(relation?.['share_of_night'])
  })

  it('tell those beyond the dataset in a note, for they are no municipality', () => {
    const notes = at(0)
      .ask(VIEW, { region: '0581' })
      .notes.map(({ sv }) => sv.replaceAll('\u00a0', ' '))
      .join(' ')
    expect(notes).toContain('2 923 personer 2015')
    expect(
      at(1)
        .ask(VIEW, { region: '2580' })
        .notes.map(({ sv }) => sv)
        .join(' '),
    ).toContain('någon kommun där kan vara större')
  })
})

const [LINKOPING, NORRKOPING, SODERKOPING, MOTALA] = [3, 4, 5, 6]
const flow = (home: number, work: number, persons: number | Sign, year = 2008) => ({
  year,
  sex: 'total' as const,
  home,
  work,
  persons,
  source: 4,
})
const FLOWS = [
  flow(NORRKOPING, NORRKOPING, 700, 2007),
  flow(NORRKOPING, LINKOPING, 90, 2007),
  flow(NORRKOPING, SODERKOPING, 50, 2007),
  flow(NORRKOPING, MOTALA, 60, 2007),
  flow(NORRKOPING, NORRKOPING, 700),
  flow(NORRKOPING, LINKOPING, 100),
  flow(NORRKOPING, SODERKOPING, 80),
  flow(NORRKOPING, MOTALA, 60),
]
const viewOf = (filters: FilterTexts = {}, flows = FLOWS): ViewData =>
  sampleViewData(VIEW, { region: '0581', ...filters }, createSampleReader({ flows, commutingTotals: [] }))

describe('the largest partners of a place', () => {
  it('say who is largest and who has climbed', () => {
    expect((describeView(viewOf(), 'sv').finding ?? '').replaceAll('\u00a0', ' ')).toMatch(
      /^Av kommunerna i datamängden pendlar flest från Norrköping till Linköping: 100 personer, .*10,6 % av alla sysselsatta som bor där, 2008\. Söderköping har sedan 2007 gått från plats 3 till 2\.$/,
    )
    const still = viewOf({}, [
      ...FLOWS.slice(0, 6),
      flow(NORRKOPING, SODERKOPING, 40),
      flow(NORRKOPING, MOTALA, 60),
    ])
    expect(still.finding?.sv).toContain('Ordningen bland de 3 största är densamma som 2007.')
  })

  it('are lines named by place and name, and bars of one year', () => {
    const ctx = specifyContext('sv', lightTheme)
    const [lines] = specifyPartners(ctx, viewOf()).panels
    expect(lines?.kind === 'lines' && lines.lines.map(({ name, values }) => [name, values])).toEqual([
      ['1. Linköping', [90, 100]],
      ['2. Söderköping', [50, 80]],
      ['3. Motala', [60, 60]],
    ])
    const [bars] = specifyPartners(ctx, viewOf({ year: '2008' })).panels
    expect(bars?.kind === 'bars' && bars.rows.map(({ name }) => name)).toEqual([
      '1. Linköping',
      '2. Söderköping',
      '3. Motala',
    ])
  })

  it('give no place to a flow without a number, and say so', () => {
    const data = viewOf({}, [...FLOWS.slice(0, 7), flow(NORRKOPING, MOTALA, '..')])
    expect(numbers(data, 'rank').values.slice(-2)).toEqual(Float64Array.from([3, 2]))
    expect(data.notes.map(({ sv }) => sv)).toContain('Flöden utan tal (..) har ingen plats i ordningen.')
  })

  it('of a group are those outside it, never its own flows between members', () => {
    const rows = rowsIn(
      viewOf({ region: 'group:0581+0582' }, [
        ...FLOWS,
        flow(SODERKOPING, SODERKOPING, 5),
        flow(SODERKOPING, LINKOPING, 7),
        flow(SODERKOPING, SODERKOPING, 5, 2007),
      ]),
    )
    expect(rows.filter(({ year }) => year === 2008)).toMatchObject([
      { work: '0580', persons: 107, rank: 1 },
      { work: '0583', persons: 60, rank: 2 },
    ])
  })
})
