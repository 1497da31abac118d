import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { readRows } from '#main/datasets/queries/read-rows'
import { SEX_CODES } from '#main/datasets/schema/versions'
import { neverStop } from '#main/datasets/stop-check'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Sex } from '#shared/dataset/dimensions'
import type { Sign } from '#shared/dataset/sign'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { explainFigure } from '#shared/provenance/explain-figure'
import type { ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { specifyRelation } from '#shared/views/commuting/relation/specification'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { figures } from '../bundled-data/bundled-figures'
import { flowDatasets, personsOf } from './flow-datasets'
import { createSampleReader, sampleDescription } from './sample-dataset'
import { unwrapped } from './unwrapped'

const VIEW = 'commuting.relation'
const [LINKOPING, NORRKOPING, SODERKOPING, BEYOND] = [3, 4, 5, 8]
const [OFFICIAL, EXAMPLE] = [1, 4]

type Flow = readonly [
  home: number,
  work: number,
  persons: number | Sign,
  year?: number,
  sex?: Sex,
  source?: number,
]

function viewOf(
  some: readonly Flow[],
  filters: FilterTexts = {},
  change: Partial<DatasetDescription> = {},
): ViewData {
  const flows = some.map(([home, work, persons, year = 2008, sex = 'total' as Sex, source = EXAMPLE]) => ({
    home,
    work,
    persons,
    year,
    sex,
    source,
  }))
  const dataset: DatasetDescription = {
    ...sampleDescription,
    breaks: [],
    coverage: {
      ...sampleDescription.coverage,
      'commuting-flows': {
        years: [...new Set(flows.map(({ year }) => year))].sort(),
        sexes: [...new Set(flows.map(({ sex }) => sex))],
      },
      'commuting-totals': { years: [], sexes: [] },
    },
    ...change,
  }
  const reader = createSampleReader({ flows, commutingTotals: [] })
  return computeView(VIEW, reader, unwrapped(parseFilters(VIEWS[VIEW], filters, dataset)), dataset)
}

const rowsIn = (data: ViewData) => buildQueryResult(data, 'sv').rows
const findingOf = (data: ViewData): string =>
  (describeView(data, 'sv').finding ?? '').replaceAll('\u00a0', ' ')
const linesOf = (data: ViewData, panel = 0) => {
  const drawn = specifyRelation(specifyContext('sv', lightTheme), data).panels[panel]
  return drawn?.kind === 'lines' ? drawn.lines : []
}
const pair = { region: '0581', other: '0580' }

/** Of 1,000 employed in Norrköping, and of 500 in Linköping. */
const TWO_YEARS: readonly Flow[] = [
  [NORRKOPING, NORRKOPING, 700, 2007],
  [NORRKOPING, LINKOPING, 200, 2007],
  [NORRKOPING, BEYOND, 100, 2007],
  [LINKOPING, LINKOPING, 450, 2007],
  [LINKOPING, NORRKOPING, 50, 2007],
  [NORRKOPING, NORRKOPING, 600],
  [NORRKOPING, LINKOPING, 300],
  [NORRKOPING, BEYOND, 100],
  [LINKOPING, LINKOPING, 400],
  [LINKOPING, NORRKOPING, 100],
]

describe('commuting between two places', () => {
  it('tells both directions by year, each as a share of those who live where it begins', () => {
    expect(rowsIn(viewOf(TWO_YEARS, pair))).toMatchObject([
      { home: '0581', work: '0580', year: 2007, persons: 200, share_of_night: 0.2, share_of_out: 2 / 3 },
      { home: '0581', work: '0580', year: 2008, persons: 300, share_of_night: 0.3, share_of_out: 0.75 },
      { home: '0580', work: '0581', year: 2007, persons: 50, share_of_night: 0.1, share_of_out: 1 },
      { home: '0580', work: '0581', year: 2008, persons: 100, share_of_night: 0.2, share_of_out: 1 },
    ])
  })

  it('says what has become of it in one sentence', () => {
    expect(findingOf(viewOf(TWO_YEARS, pair))).toBe(
      'Från Norrköping till Linköping pendlade 300 personer 2008, 50 % fler än 2007 (200). Det är 30,0 % av alla sysselsatta som bor i Norrköping; 2007 var det 20,0 %.',
    )
  })

  it.each([
    [200, 'lika många som 2007'],
    [100, '50 % färre än 2007 (200)'],
  ])('says so of %i who were 200', (now, said) => {
    const flows: Flow[] = [
      [NORRKOPING, LINKOPING, 200, 2007],
      [NORRKOPING, LINKOPING, now],
    ]
    expect(findingOf(viewOf(flows, pair))).toContain(said)
  })

  it('compares with no year before a break of the series', () => {
    const breaks = [{ table: 'commuting-flows' as const, year: 2008, note: { sv: 'Ny källa.', en: 'New.' } }]
    const data = viewOf(TWO_YEARS, pair, { breaks })
    expect(findingOf(data)).toBe(
      'Från Norrköping till Linköping pendlade 300 personer 2008. Det är 30,0 % av alla sysselsatta som bor i Norrköping.',
    )
    expect(data.breaks.map(({ year }) => year)).toEqual([2008])
  })

  it('takes the place that most commute to where no other is chosen, and says which', () => {
    const data = viewOf([...TWO_YEARS, [NORRKOPING, SODERKOPING, 299]], { region: '0581' })
    expect(data.filters.other).toBe('0580')
    expect(describeView(data, 'sv').subtitle).toContain('Norrköping och Linköping')
  })

  it('takes the one that most come from where nobody is known to leave', () => {
    expect(viewOf([[SODERKOPING, NORRKOPING, 40]], { region: '0581' }).filters.other).toBe('0582')
  })

  it('leaves the choice to the view where a place is set against itself', () => {
    expect(viewOf(TWO_YEARS, { region: '0581', other: '0581' }).filters.other).toBe('0580')
  })

  it('tells women and men apart where the dataset does', () => {
    const flows: Flow[] = [
      [NORRKOPING, LINKOPING, 300],
      [NORRKOPING, LINKOPING, 120, 2008, 'women'],
      [NORRKOPING, LINKOPING, 180, 2008, 'men'],
    ]
    expect(rowsIn(viewOf(flows, pair))).toMatchObject([{ persons: 300, women: 120, men: 180 }])
    const women = rowsIn(viewOf(flows, { ...pair, sex: 'women' }))
    expect(women).toMatchObject([{ persons: 120 }])
    expect(women[0]).not.toHaveProperty('men')
  })

  it('adds up a group, and what goes inside it is no commuting between the two', () => {
    const flows: Flow[] = [...TWO_YEARS, [SODERKOPING, LINKOPING, 7], [SODERKOPING, NORRKOPING, 90]]
    const data = viewOf(flows, { region: 'group:0581+0582', other: '0580', year: '2008' })
    expect(rowsIn(data)).toMatchObject([
      { home: 'group:0581+0582', work: '0580', persons: 307 },
      { home: '0580', work: 'group:0581+0582', persons: 100 },
    ])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Norrköping + Söderköping')
  })

  it('refuses two places that overlap, with the municipality that both hold', () => {
    const data = viewOf(TWO_YEARS, { region: '0581', other: '05' })
    expect(data.rowCount).toBe(0)
    expect(data.empty?.message.sv).toBe(
      'Norrköping och Östergötlands län har Norrköping gemensamt, så att ingen pendling går mellan dem.',
    )
  })

  it('keeps hidden and nobody apart', () => {
    const hidden = rowsIn(viewOf([...TWO_YEARS.slice(0, 5), [NORRKOPING, LINKOPING, '..']], pair))
    expect(hidden.find(({ year, home }) => year === 2008 && home === '0581')).toMatchObject({ persons: null })
    // A list that tells of those who stay is of all who live there.
    const nobody: Flow[] = [...TWO_YEARS.slice(0, 5), [NORRKOPING, NORRKOPING, 9], [LINKOPING, LINKOPING, 9]]
    expect(rowsIn(viewOf(nobody, pair)).filter(({ year }) => year === 2008)).toMatchObject([
      { persons: 0 },
      { persons: 0 },
    ])
    const commutersOnly: Flow[] = [
      ...TWO_YEARS.slice(0, 5),
      [NORRKOPING, SODERKOPING, 9],
      [SODERKOPING, LINKOPING, 9],
    ]
    expect(rowsIn(viewOf(commutersOnly, pair)).find(({ year }) => year === 2008)).toMatchObject({
      persons: null,
    })
  })

  it('says that there is nothing between two places without a flow, and what to do', () => {
    const data = viewOf([[NORRKOPING, SODERKOPING, 9]], pair)
    expect(data.empty?.message.sv).toBe('Datamängden har inga flöden mellan Norrköping och Linköping.')
    expect(data.finding).toBeNull()
  })

  it('calls a share at most what is shown where the flows beyond the dataset are not stated', () => {
    const inside = TWO_YEARS.filter(([, work]) => work !== BEYOND)
    expect(rowsIn(viewOf(inside, { ...pair, year: '2008' }))[0]).toMatchObject({
      share_of_night_flags: ['upper-bound'],
    })
  })

  it('marks published figures among example data by filled points', () => {
    const flows: Flow[] = [
      [NORRKOPING, LINKOPING, 200, 2007],
      [NORRKOPING, LINKOPING, 300, 2008, 'total', OFFICIAL],
    ]
    const data = viewOf(flows, pair)
    expect(linesOf(data)[0]?.hollow).toEqual([true, false])
    const look = { language: 'sv', theme: lightTheme, width: 900, height: 400 } as const
    const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
    const [line] = option.series as { data: readonly unknown[] }[]
    expect(line?.data).toEqual([
      { value: [2007, 200], itemStyle: expect.objectContaining({ color: lightTheme.surface }) as unknown },
      [2008, 300],
    ])
    const only = viewOf(
      [flows[0], [NORRKOPING, LINKOPING, 300]].flatMap((flow) => (flow ? [flow as Flow] : [])),
      pair,
    )
    expect(linesOf(only)[0]?.hollow).toBeUndefined()
  })

  it('draws persons in one panel and shares in another, from zero, and bars of one year', () => {
    const data = viewOf(TWO_YEARS, pair)
    expect(linesOf(data).map(({ name, values }) => [name, values])).toEqual([
      ['Till Linköping', [200, 300]],
      ['Till Norrköping', [50, 100]],
    ])
    expect(linesOf(data, 1).map(({ values }) => values)).toEqual([
      [0.2, 0.3],
      [0.1, 0.2],
    ])
    const [bars] = specifyRelation(
      specifyContext('sv', lightTheme),
      viewOf(TWO_YEARS, { ...pair, year: '2008' }),
    ).panels
    expect(
      bars?.kind === 'bars' &&
        bars.rows.map(({ name, bars: [bar] }) => [name, bar?.text.replaceAll('\u00a0', ' ')]),
    ).toEqual([
      ['Från Norrköping till Linköping', '300 (30 % av alla sysselsatta)'],
      ['Från Linköping till Norrköping', '100 (20 % av alla sysselsatta)'],
    ])
  })
})

describe('the relation in the dataset that comes along', () => {
  let database: SqlDatabase
  let dataset: DatasetDescription
  beforeAll(async () => {
    const engine = await createSqlJsEngine()
    database = engine.openReadOnly(await writeDataset(buildBundledContent(figures)))
    dataset = readDescription(database)
  })
  afterAll(() => {
    database.close()
  })
  const ask = (texts: FilterTexts): ViewData =>
    computeView(
      VIEW,
      createFactReader(database, neverStop),
      unwrapped(parseFilters(VIEWS[VIEW], texts, dataset)),
      dataset,
    )
  const members = {
    one: ['0582'],
    county: ['0480', '0481', '0482', '0483', '0484', '0486', '0488', '0428', '0461'],
  }
  /** The same by SQL alone. */
  const bySql = (homes: readonly string[], works: readonly string[], sex: Sex): number[][] => {
    const list = (codes: readonly string[]): string =>
      `(select id from regions where code in (${codes.map((code) => `'${code}'`).join(', ')}))`
    return readRows(
      database,
      `select f.year, sum(f.persons) from commuting_flows f
       where f.sex = ${String(SEX_CODES[sex])} and f.home in ${list(homes)} and f.work in ${list(works)}
       group by f.year order by f.year`,
      (row) => [row.number(0), row.number(1)],
    )
  }

  it.each(['total', 'women', 'men'] as const)('has the persons that SQL adds up, %s', (sex) => {
    const pick = (data: ViewData, home: string): number[][] =>
      rowsIn(data).flatMap((row) =>
        row['home'] === home ? [[Number(row['year']), Number(row['persons'])]] : [],
      )
    const single = ask({ region: '0582', other: '0581', sex })
    expect(pick(single, '0582')).toEqual(bySql(members.one, ['0581'], sex))
    expect(pick(single, '0581')).toEqual(bySql(['0581'], members.one, sex))
    const county = ask({ region: 'group:0581+0582', other: '04', sex })
    expect(pick(county, 'group:0581+0582')).toEqual(bySql(['0581', '0582'], members.county, sex))
    expect(pick(county, '04')).toEqual(bySql(members.county, ['0581', '0582'], sex))
  })

  it('divides by the night population that SQL gives', () => {
    const rows = rowsIn(ask({ region: '0582', other: '0581' })).filter(({ home }) => home === '0582')
    const night = readRows(
      database,
      `select t.year, t.out_commuters + t.live_and_work from commuting_totals t
       join regions r on r.id = t.region where r.code = '0582' and t.sex = ${String(SEX_CODES.total)} and t.year <= 2015 order by t.year`,
      (row) => [row.number(0), row.number(1)] as const,
    )
    expect(rows.map(({ year, night_population: of }) => [year, of])).toEqual(night.map((one) => [...one]))
    for (const { persons, share_of_night: share, night_population: of } of rows)
      expect(share).toBeCloseTo(Number(persons) / Number(of), 12)
  })

  it('answers from Norrköping to Linköping year by year, the published 4 381 of 2014 as official', () => {
    const rows = rowsIn(ask({ region: '0581', other: '0580' }))
    expect(rows.find(({ year, home }) => year === 2014 && home === '0581')?.['persons']).toBe(4381)
    const hollow = linesOf(ask({ region: '0581', other: '0580' }))[0]?.hollow ?? []
    expect(hollow.flatMap((isExample, at) => (isExample ? [] : [2004 + at]))).toEqual([2014])
    // Its base is example data, and so is all that is set against it.
    const index = linesOf(ask({ region: '0581', other: '0580', unit: 'index' }))[0]?.hollow ?? []
    expect(index.length).toBeGreaterThan(0)
    expect(index.every(Boolean)).toBe(true)
  })

  it('traces persons to one cell, women to theirs, and a share to what it is divided by', () => {
    const data = ask({ region: '0581', other: '0580' })
    const of = (column: string) => explainFigure(data, 10, column, dataset)
    expect(of('persons')?.about.map(({ text }) => text.sv)).toEqual(
      expect.arrayContaining(['Norrköping', 'Linköping', '2014']),
    )
    expect(of('persons')?.sources[0]?.publisher).toBe('Linköpings kommun')
    expect(of('share_of_night')?.parts.map(({ text }) => text.sv.replaceAll('\u00a0', ' '))).toEqual([
      '4 381 personer',
      '61 156 personer',
    ])
    expect(of('share_of_night')?.method?.sv).toContain('nattbefolkningen')
    expect(of('women')?.quality).toBe('synthetic')
  })
})

describe('the base of the shares', () => {
  const dataset: Partial<DatasetDescription> = {
    coverage: {
      ...sampleDescription.coverage,
      'commuting-flows': { years: [2007, 2008], sexes: ['total'] },
      'commuting-totals': { years: [2008], sexes: ['total'] },
    },
  }
  const withTotals = (): ViewData => {
    const described = { ...sampleDescription, breaks: [], ...dataset }
    const flows = TWO_YEARS.map(([home, work, persons, year = 2008]) => ({
      home,
      work,
      persons,
      year,
      sex: 'total' as const,
      source: EXAMPLE,
    }))
    const total = (region: number, outCommuters: number, liveAndWork: number) => ({
      region,
      year: 2008,
      sex: 'total' as const,
      inCommuters: 0,
      outCommuters,
      liveAndWork,
      source: OFFICIAL,
    })
    const reader = createSampleReader({
      flows,
      commutingTotals: [total(NORRKOPING, 400, 1600), total(LINKOPING, 100, 900)],
    })
    return computeView(VIEW, reader, unwrapped(parseFilters(VIEWS[VIEW], pair, described)), described)
  }

  it('is a seam of the shares where it passes from sums of flows to stated totals, and none of the persons', () => {
    const data = withTotals()
    expect(data.breaks.map(({ year, note }) => [year, note.sv])).toEqual([
      [2008, 'Andelarna: från 2008 visas angivna totaler, före dess summerade flöden.'],
    ])
    const breaksOf = (at: number) => {
      const panel = specifyRelation(specifyContext('sv', lightTheme), data).panels[at]
      return panel?.kind === 'lines' ? panel.breaks.length : null
    }
    expect([breaksOf(0), breaksOf(1)]).toEqual([0, 1])
  })

  it('tells no change of a share whose base was counted otherwise', () => {
    expect(findingOf(withTotals())).toBe(
      'Från Norrköping till Linköping pendlade 300 personer 2008, 50 % fler än 2007 (200). Det är 15,0 % av alla sysselsatta som bor i Norrköping.',
    )
  })
})

describe('the relation in three datasets', () => {
  const datasetAt = flowDatasets()

  it.each([
    [0, '0582', '0581'],
    [0, '04', '0581'],
    [1, '2582', '2580'],
    [1, 'group:2580+2582', '2584'],
    [2, '0562', '0680'],
    [2, 'group:0580+0581', '0680'],
  ])('adds up the written flows of dataset %i: %s and %s', (at, region, other) => {
    const of = datasetAt(at)
    const membersOf = (code: string): readonly string[] =>
      code.startsWith('group:')
        ? code.slice('group:'.length).split('+')
        : code.length === 2
          ? of.regions.flatMap((one) =>
              one.parent === code && one.kind === 'municipality' ? [one.code] : [],
            )
          : [code]
    /** Cell by cell; null where one of them is hidden. */
    const sum = (from: string, to: string, year: number): number | null => {
      const [homes, works] = [membersOf(from), membersOf(to)]
      let persons = 0
      for (const flow of of.flows) {
        if (flow.sex !== 'total' || flow.year !== year) continue
        if (!homes.includes(flow.home) || !works.includes(flow.work)) continue
        const found = personsOf(flow)
        if (found === null) return null
        persons += found
      }
      return persons
    }
    const { rows } = buildQueryResult(of.ask(VIEW, { region, other }), 'sv')
    expect(rows.length).toBeGreaterThan(4)
    for (const { home, work, year, persons } of rows)
      expect([home, work, year, persons]).toEqual([
        home,
        work,
        year,
        sum(String(home), String(work), Number(year)),
      ])
  })
})
