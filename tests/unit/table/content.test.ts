import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { ProblemError } from '#shared/problem/problem'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { listTable, madeTable, type MadeDimension } from './made-tables'
import { recognise, takeIn } from './taken-in'

const region: MadeDimension = { code: 'region', values: ['0580 Linköping', '0581 Norrköping'] }
const year = (...values: string[]): MadeDimension => ({ code: 'år', role: 'time', values })
const sex: MadeDimension = { code: 'kön', values: ['män', 'kvinnor'] }
const commuters: MadeDimension = {
  code: 'tabellinnehåll',
  role: 'metric',
  values: ['Inpendlare över kommungräns', 'Utpendlare över kommungräns', 'Bor och arbetar i kommunen'],
}
const scb = { source: { sv: 'SCB' }, id: 'AM0207', title: { sv: 'Pendlare' } }

const codeById = (content: DatasetContent) => new Map(content.regions.map(({ id, code }) => [id, code]))

describe('commuting totals', () => {
  it('stand in one row, and a total of women and men is added up where both are numbers', () => {
    const table = madeTable(
      [region, commuters, sex, year('2015')],
      [1, 2, 3, 4, 5, 6, 10, '..', 30, 40, 50, 60],
      scb,
    )
    const { content, used } = takeIn(table)
    expect(used).toBe(12)
    const code = codeById(content)
    const totals = [...rowsIn(content.facts, 'commuting-totals')]
      .filter((row) => row.sex === 'total')
      .map((row) => [code.get(row.region), row.inCommuters, row.outCommuters, row.liveAndWork])
    expect(totals).toEqual([
      ['0580', 3, 7, 11],
      ['0581', '..', 70, 110],
    ])
    const men = [...rowsIn(content.facts, 'commuting-totals')].find((row) => row.sex === 'men')
    expect(content.sources.find(({ id }) => id === men?.source)).toMatchObject({
      quality: 'official',
      note: null,
    })
  })

  it('show a measure that the file lacks as "..", never as zero, and say so', () => {
    const two = { ...commuters, values: commuters.values.slice(0, 2) }
    const table = madeTable([region, two, year('2015')], [1, 2, 3, 4], scb)
    expect(
      [...rowsIn(takeIn(table).content.facts, 'commuting-totals')].map((row) => row.liveAndWork),
    ).toEqual(['..', '..'])
    expect(recognise(table).remarks.some(({ sv }) => sv.includes('bor och arbetar'))).toBe(true)
  })

  it('carry SCB’s break of 2019 when their years span it', () => {
    const of = (...years: string[]) => {
      const cells = Array.from({ length: 6 * years.length }, (_, i) => i)
      return takeIn(madeTable([region, commuters, year(...years)], cells, scb)).content
    }
    expect(of('2018', '2019').breaks).toMatchObject([{ table: 'commuting-totals', year: 2019 }])
    expect(of('2017', '2018').breaks).toEqual([])
    expect(of('2010', '2011').breaks).toMatchObject([{ year: 2011 }])
    expect(of('2019', '2020').breaks).toMatchObject([{ year: 2020 }])
  })

  it('of counties are kept as stated and never added up', () => {
    const places = { code: 'region', values: ['05 Östergötlands län', '0580 Linköping'] }
    const { content } = takeIn(madeTable([places, commuters, year('2015')], [1, 2, 3, 10, 20, 30], scb))
    const code = codeById(content)
    expect(
      [...rowsIn(content.facts, 'commuting-totals')].map((row) => [code.get(row.region), row.inCommuters]),
    ).toEqual([
      ['05', 1],
      ['0580', 10],
    ])
  })
})

describe('flows', () => {
  it('keep abroad and the rest, and leave out sums of municipalities with the reason', () => {
    const rows = [
      ['0580', '0581', '2020', '5'],
      ['0580', '0580', '2020', '50'],
      ['0580', 'Utlandet', '2020', '2'],
      ['0580', 'Okänd', '2020', '1'],
      ['0580', 'Totalt', '2020', '58'],
      ['00', '0580', '2020', '99'],
    ]
    const { content, used, left } = takeIn(listTable(['bostadskommun', 'arbetskommun', 'år', 'antal'], rows))
    expect([used, [...rowsIn(content.facts, 'commuting-flows')].length]).toEqual([4, 4])
    expect(left.map(({ count, examples }) => [count, examples])).toEqual([
      [1, ['00']],
      [1, ['Totalt']],
    ])
    const kinds = Object.fromEntries(content.regions.map((one) => [one.code, one.kind]))
    expect(kinds).toMatchObject({ '0580': 'municipality', Utlandet: 'abroad', Okänd: 'rest-of-country' })
  })

  it('name Swedish municipalities that the file gives by bare code', () => {
    const { content } = takeIn(
      listTable(['bostad', 'arbetsplats', 'år', 'antal'], [['0580', '0581', '2020', '5']]),
    )
    const name = (code: string) => content.regions.find((one) => one.code === code)?.name.sv
    expect([name('0580'), name('05'), name('00')]).toEqual(['Linköping', 'Östergötlands län', 'Riket'])
  })

  it('understand names instead of codes', () => {
    const { content } = takeIn(
      listTable(['bostad', 'arbetsplats', 'år', 'antal'], [['Linköping', 'Norrköping', '2020', '5']]),
    )
    expect(
      content.regions
        .filter(({ kind }) => kind === 'municipality')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['0580', '0581'])
  })

  it('leave out decimals and negative numbers, and name the cells', () => {
    const rows = [
      ['0580', '0581', '2020', '5'],
      ['0581', '0580', '2020', '2.5'],
      ['0581', '0581', '2020', '-3'],
    ]
    const { used, left } = takeIn(listTable(['bostad', 'arbetsplats', 'år', 'antal'], rows))
    expect(used).toBe(1)
    expect(left.map(({ examples }) => examples)).toEqual([
      ['0581, 0580, 2020: 2.5'],
      ['0581, 0581, 2020: -3'],
    ])
  })

  it('add up to the table, whatever it holds', () => {
    const codes = ['0580', '0581', '0582', '1101', 'Utlandet']
    const row = fc.record({
      home: fc.constantFrom(...codes),
      work: fc.constantFrom(...codes),
      year: fc.constantFrom('2019', '2020', '2021'),
      persons: fc.nat(100_000),
    })
    const rows = fc.uniqueArray(row, { minLength: 1, selector: (r) => `${r.home} ${r.work} ${r.year}` })
    const { mapping } = recognise(
      listTable(['bostad', 'arbetsplats', 'år', 'antal'], [['0580', '0581', '2020', '1']]),
    )
    fc.assert(
      fc.property(rows, (list) => {
        const table = listTable(
          ['bostad', 'arbetsplats', 'år', 'antal'],
          list.map((r) => [r.home, r.work, r.year, String(r.persons)]),
        )
        const flows = [...rowsIn(takeIn(table, { mapping }).content.facts, 'commuting-flows')]
        expect(flows.reduce((sum, { persons }) => sum + Number(persons), 0)).toBe(
          list.reduce((sum, { persons }) => sum + persons, 0),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('employment', () => {
  const industries = {
    code: 'SNI2007',
    label: 'näringsgren SNI 2007',
    values: [
      'A-U=samtliga',
      'Q=vård',
      '86=hälso- och sjukvård',
      '861=sluten sjukvård',
      '86101=specialiserad',
    ],
  }
  const table = madeTable([region, industries, year('2021')], [100, 40, 30, 20, 10, 1, 2, 3, 4, 5], {
    title: { sv: 'Dagbefolkning efter näringsgren' },
  })

  it('finds levels and parents of industries, and leaves out what is finer than groups', () => {
    const { content, left } = takeIn(table)
    expect(
      content.industries.map(({ code, level, parent, classification }) => [
        code,
        level,
        parent,
        classification,
      ]),
    ).toEqual([
      ['A-U', 'total', null, 'SNI 2007'],
      ['Q', 'section', 'A-U', 'SNI 2007'],
      ['86', 'division', 'Q', 'SNI 2007'],
      ['86.1', 'group', '86', 'SNI 2007'],
    ])
    expect(left).toMatchObject([{ count: 2, examples: ['specialiserad'] }])
    expect(
      [...rowsIn(content.facts, 'employment')].every(
        ({ basis, sex: of }) => basis === 'day' && of === 'total',
      ),
    ).toBe(true)
  })

  it('can be written as a dataset', async () => {
    await expect(writeDataset(takeIn(table).content)).resolves.toBeInstanceOf(Uint8Array)
  })
})

describe('population', () => {
  const ages = (...values: string[]): MadeDimension => ({ code: 'ålder', values })
  const title = { title: { sv: 'Folkmängd' } }

  it('of all ages is added up only from groups that cover every age once', () => {
    const of = (...values: string[]) => {
      const table = madeTable(
        [region, ages(...values), year('2020')],
        Array.from({ length: 2 * values.length }, () => 5),
        title,
      )
      return [...rowsIn(takeIn(table).content.facts, 'population')]
        .filter(({ ageGroup }) => ageGroup === 'total')
        .map(({ persons }) => persons)
    }
    expect(of('0-64 år', '65+ år')).toEqual([10, 10])
    expect(of('0-19 år', '65+ år')).toEqual([])
    expect(of('0-64 år', '60+ år')).toEqual([])
    expect(of('0-64 år', '65+ år', 'totalt ålder')).toEqual([5, 5])
  })
})

describe('series', () => {
  const kinds: MadeDimension = { code: 'slag', values: ['glas', 'papper', 'totalt'] }
  const waste = madeTable(
    [region, kinds, year('2020', '2021')],
    [1, 2.5, 3, '..', '-', '...', 7, 8, 9, 10, 11, 12],
    {
      title: { sv: 'Avfall' },
      notes: [
        { text: { sv: 'Bara insamlat.' }, mandatory: true, about: [{ dimension: 'slag', value: 'glas' }] },
      ],
    },
  )

  it('keep every cell, sign and note under the regions’ codes', () => {
    const { content, used, left } = takeIn(waste)
    const [one] = content.series ?? []
    expect([used, left, one?.series.decimals]).toEqual([12, [], 1])
    expect(one?.series.dimensions.map(({ role, total }) => [role, total])).toEqual([
      ['region', null],
      ['category', 'totalt'],
      ['time', null],
    ])
    expect(one?.series.dimensions[0]?.values.map(({ code }) => code)).toEqual(['0580', '0581'])
    expect([one?.cells.numberAt(1), one?.cells.signAt(3), one?.cells.signAt(5)]).toEqual([2.5, 3, 4])
    expect(one?.series.notes).toEqual([
      { text: { sv: 'Bara insamlat.', en: 'Bara insamlat.' }, about: [{ dimension: 'slag', value: 'glas' }] },
    ])
  })

  it('of which one value is read keep the cells of that value', () => {
    const { mapping } = recognise(waste)
    const dimensions = mapping.dimensions.map((one) =>
      one.dimension === 'slag' ? { ...one, use: 'one' as const, values: { papper: 'read' } } : one,
    )
    const [one] = takeIn(waste, { mapping: { ...mapping, dimensions } }).content.series ?? []
    const { cells } = one ?? {}
    expect(Array.from({ length: cells?.length ?? 0 }, (_, i) => cells?.numberAt(i))).toEqual([3, NaN, 9, 10])
  })
})

describe('putting a table into a dataset', () => {
  const totals = (years: string[], from: number) =>
    madeTable(
      [region, commuters, year(...years)],
      Array.from({ length: 6 * years.length }, (_, i) => from + i),
      scb,
    )
  const first = takeIn(totals(['2014', '2015'], 100), { digest: 'a' }).content

  it('changes nothing when it is the same file', async () => {
    const again = takeIn(totals(['2014', '2015'], 100), {
      digest: 'a',
      into: first,
      today: '2026-12-24',
    }).content
    expect([...rowsIn(again.facts, 'commuting-totals')].length).toBe(
      [...rowsIn(first.facts, 'commuting-totals')].length,
    )
    expect(again.sources).toEqual(first.sources)
    const [a, b] = await Promise.all([writeDataset(first), writeDataset({ ...again, meta: first.meta })])
    expect(Buffer.compare(a, b)).toBe(0)
  })

  it('replaces figures with the same key, keeps the others, and drops a source that nothing needs', () => {
    const later = takeIn(totals(['2015', '2016'], 500), { digest: 'b', into: first }).content
    expect(later.meta.id).toBe(first.meta.id)
    const rows = [...rowsIn(later.facts, 'commuting-totals')].map((row) => [row.year, row.inCommuters])
    expect(rows).toEqual([
      [2014, 100],
      [2014, 106],
      [2015, 500],
      [2016, 501],
      [2015, 506],
      [2016, 507],
    ])
    expect(later.sources).toHaveLength(2)
    const all = takeIn(totals(['2014', '2015'], 900), { digest: 'c', into: first }).content
    expect(all.sources.map(({ origin }) => origin?.fileDigest[0])).toEqual(['c'])
  })

  it('lets a sum never take the place of a published total', () => {
    const table = madeTable([region, { ...sex, values: ['totalt'] }, year('2020')], [99, 98], {
      ...scb,
      title: { sv: 'Folkmängd' },
    })
    const stated = takeIn(table, { digest: 'a' }).content
    const parts = madeTable([region, sex, year('2020')], [1, 2, 3, 4], { ...scb, title: { sv: 'Folkmängd' } })
    const { content } = takeIn(parts, { digest: 'b', into: stated })
    expect(
      [...rowsIn(content.facts, 'population')]
        .filter((row) => row.sex === 'total')
        .map(({ persons }) => persons),
    ).toEqual([99, 98])
    expect([...rowsIn(content.facts, 'population')]).toHaveLength(6)
  })

  it('tells which regions are new', () => {
    const table = madeTable(
      [{ code: 'region', values: ['0582 Söderköping'] }, commuters, year('2015')],
      [1, 2, 3],
      scb,
    )
    expect(takeIn(table, { into: first }).notices.map(({ sv }) => sv)).toContainEqual(
      expect.stringContaining('Söderköping (0582)'),
    )
  })
})

describe('what cannot be used', () => {
  it('is refused with each fault of the mapping', () => {
    const list = listTable(['bostad', 'arbetsplats', 'antal'], [['0580', '0581', '5']])
    let problem: unknown = null
    try {
      takeIn(list)
    } catch (error) {
      problem = error instanceof ProblemError ? error.problem : error
    }
    expect(problem).toMatchObject({
      code: 'mapping-invalid',
      details: [{ message: { sv: expect.stringContaining('år') as string } }],
    })
  })

  it('is refused when nothing is left', () => {
    const table = listTable(['bostad', 'arbetsplats', 'år', 'antal'], [['0580', '0581', '2020', '0.5']])
    expect(() => takeIn(table)).toThrow(ProblemError)
  })
})
