import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { SCB_TABLES } from '#shared/table/scb-tables'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { coordinatesOf, textIn, type StatisticalTable } from '#shared/table/statistical-table'
import { buildWorkbook } from '../importers/workbook/build-workbook'
import { acceptedTable, tableFrom } from './accepted-files'
import { recognise, takeIn } from './taken-in'

const folder = new URL('../../files/accepted/', import.meta.url)

const take = async (name: string, into?: DatasetContent) =>
  takeIn(await acceptedTable(name), { fileName: name, ...(into === undefined ? {} : { into }) })
const contentOf = async (name: string): Promise<DatasetContent> => (await take(name)).content
const usesOf = async (name: string): Promise<string[]> =>
  recognise(await acceptedTable(name), name).mapping.dimensions.map(({ use }) => use)
const remarksOf = async (name: string): Promise<string> =>
  recognise(await acceptedTable(name), name)
    .remarks.map(({ sv }) => sv)
    .join(' ')

const codesOf = ({ regions }: DatasetContent) => new Map(regions.map(({ id, code }) => [id, code]))
const flowsOf = (content: DatasetContent): string[] => {
  const codes = codesOf(content)
  return [...rowsIn(content.facts, 'commuting-flows')]
    .map((r) => [codes.get(r.home), codes.get(r.work), r.sex, r.year, r.persons].join(' '))
    .sort()
}
const totalsOf = (content: DatasetContent): string[] => {
  const codes = codesOf(content)
  return [...rowsIn(content.facts, 'commuting-totals')]
    .map((r) => [codes.get(r.region), r.sex, r.year, r.inCommuters, r.outCommuters, r.liveAndWork].join(' '))
    .sort()
}
const breaksOf = ({ breaks }: DatasetContent) => breaks.map(({ year }) => year)

/** A table as PxWeb's Excel file: title, an empty row, headings, a row for each figure. */
const asWorkbook = (table: StatisticalTable): Uint8Array => {
  const { dimensions, cells, languages } = table
  const heads = dimensions.map(({ label }) => textIn(label, languages))
  const rows = Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const labels = dimensions.map(({ values }, d) => textIn(values[at[d] ?? 0]?.label ?? {}, languages))
    const sign = cells.signAt(i)
    return [...labels, sign === 0 ? cells.numberAt(i) : (CELL_SIGNS[sign] ?? '')]
  })
  return buildWorkbook({
    name: 'Tabell',
    rows: [[textIn(table.title, languages)], [], [...heads, 'antal'], ...rows],
  })
}

describe('SCB’s tables as they are in 2026', () => {
  it.each([
    ['TAB1830.json', 'commuting-flows'],
    ['ArRegPend2.px', 'commuting-flows'],
    ['ArRegPend2-texts.csv', 'commuting-flows'],
    ['TAB1830-codes.csv', 'commuting-flows'],
    ['TAB1830-both.csv', 'commuting-flows'],
    ['TAB333.json', 'commuting-flows'],
    ['AM0207PendlKomA04.px', 'commuting-flows'],
    ['AM0207PendlKomA9303.px', 'commuting-flows'],
    ['TAB334-texts.csv', 'commuting-flows'],
    ['TAB5850.json', 'commuting-flows'],
    ['AM0207PendlKomA04N.px', 'commuting-flows'],
    ['TAB1828.json', 'commuting-totals'],
    ['ArRegPend1.px', 'commuting-totals'],
    ['ArRegPend1-texts.csv', 'commuting-totals'],
    ['ArRegPend1-codes.csv', 'commuting-totals'],
    ['PendlingK.px', 'commuting-totals'],
    ['PendlingKN-texts.csv', 'commuting-totals'],
    ['PendlingK9303.px', 'commuting-totals'],
    ['TAB900.json', 'employment'],
    ['DagSNI07KonK-texts.csv', 'employment'],
    ['DagSni07KonKN.px', 'employment'],
    ['TAB3204.json', 'employment'],
    ['ArRegArbStDoN-codes.csv', 'employment'],
    ['TAB3785.json', 'employment'],
    ['ArbStDoNArNN-texts.csv', 'employment'],
    ['TAB638.json', 'population'],
    ['BefolkningNy.px', 'population'],
    ['BefolkningNy-texts.csv', 'population'],
    ['TAB5557.json', 'population'],
    ['BefolkningCKM.px', 'population'],
    ['TAB6574.json', 'population'],
    ['students-lasar.json', 'students'],
    ['students-lasar-texts.csv', 'students'],
    ['students-termin.json', 'students'],
    ['students-termin.px', 'students'],
    ['ArRegArbStatus.px', 'series'],
    ['ArRegArbStatus-all.px', 'series'],
    ['ArbStatusM.px', 'series'],
    ['BefforandrKvRLK.px', 'series'],
    ['BefforandrKvRLKCKM.px', 'series'],
    ['BefProgRegFakN.px', 'series'],
    ['TAB6369.json', 'series'],
    ['commuters-by-industry.csv', 'series'],
    ['etablering-efter-examen.csv', 'series'],
    ['students-by-level.csv', 'series'],
    ['TAB6471.json', 'series'],
  ])('%s becomes %s, published by SCB where it is hers', async (name, target) => {
    const { mapping } = recognise(await acceptedTable(name), name)
    expect(mapping.target).toBe(target)
    const isScbs = !/^(students-(lasar-texts|by-level)|commuters-by|etablering)/.test(name)
    if (isScbs) expect(mapping.source.publisher).toBe('SCB')
  })

  it('each make a dataset that is written and passes its check', async () => {
    for (const name of readdirSync(folder)) {
      const { content, used } = await take(name)
      expect(used, name).toBeGreaterThan(0)
      await expect(writeDataset(content), name).resolves.toBeInstanceOf(Uint8Array)
    }
  })

  it('never take a projection for the population, by SCB’s id or by its words', async () => {
    const table = await acceptedTable('BefProgRegFakN.px')
    const asOutcome = {
      ...table,
      title: { sv: 'Folkmängd efter region, kön och ålder' },
      dimensions: table.dimensions.map((one) =>
        one.role === 'metric'
          ? { ...one, values: one.values.map((v) => ({ ...v, label: { sv: 'Folkmängd' } })) }
          : one,
      ),
    }
    expect(recognise(asOutcome, 'BefProgRegFakN.px').mapping.target).toBe('series')
    const own = { ...asOutcome, title: { sv: 'Befolkningsprognos 2026' }, id: null }
    expect(recognise(own, 'prognos.px').mapping.target).toBe('series')
    expect(recognise({ ...asOutcome, id: null }, 'folkmangd.px').mapping.target).toBe('population')
  })

  it('are all in the list of what the program makes of them', () => {
    const path = new URL('../../../docs/scb-tables.md', import.meta.url)
    expect(existsSync(path)).toBe(true)
    const listed = readFileSync(path, 'utf8')
    for (const { ids, names } of SCB_TABLES)
      for (const name of [...ids, ...names]) expect(listed).toContain(name)
  })
})

describe('flows (TAB1830)', () => {
  it('are the same in codes, in texts, in both, in every format: one place is one place', async () => {
    const flows = flowsOf(await contentOf('TAB1830.json'))
    expect(flows).toContain('0581 0580 total 2022 ' + String((10 + 3) * 3 + 2))
    expect(flows).toHaveLength(81)
    for (const name of ['ArRegPend2.px', 'ArRegPend2-texts.csv', 'TAB1830-codes.csv', 'TAB1830-both.csv'])
      expect(flowsOf(await contentOf(name)), name).toEqual(flows)
    const name = 'TAB1830.xlsx'
    const table = await tableFrom(asWorkbook(await acceptedTable('TAB1830.json')), name)
    expect(flowsOf(takeIn(table, { fileName: name }).content)).toEqual(flows)
  })

  it('name no end of a journey in the name of a place', async () => {
    for (const name of ['TAB1830.json', 'ArRegPend2-texts.csv']) {
      const { regions } = await contentOf(name)
      const named = regions.filter(({ kind }) => kind === 'municipality').map(({ name: { sv } }) => sv)
      expect(named).toEqual(['Linköping', 'Norrköping', 'Söderköping'])
    }
  })
})

describe('totals (ArRegPend1)', () => {
  it('are commuters out, in, and those who live and work there, in words and in codes', async () => {
    const totals = totalsOf(await contentOf('TAB1828.json'))
    expect(totals).toContain('0580 total 2024 124 154 184')
    for (const name of ['ArRegPend1.px', 'ArRegPend1-texts.csv', 'ArRegPend1-codes.csv'])
      expect(totalsOf(await contentOf(name)), name).toEqual(totals)
  })

  it('are measures where a list has a column for each, whatever the columns are called', async () => {
    const english = await contentOf('wide-english.csv')
    expect(totalsOf(english)).toEqual([
      '0580 total 2022 9 12 68',
      '0581 total 2022 8 14 51',
      '0582 total 2022 1 4 3',
    ])
    for (const name of ['wide-commuters-swedish.csv', 'wide-with-net.csv'])
      expect(totalsOf(await contentOf(name)), name).toEqual(totalsOf(english))
    const { left } = await take('wide-english.csv')
    expect(left.flatMap(({ examples }) => examples)).toEqual(['night_population', 'day_population'])
  })

  it('never make a dimension of a column of figures', async () => {
    expect(await usesOf('wide-swedish.csv')).toEqual(['region', 'year', 'category'])
    const [one] = (await contentOf('wide-swedish.csv')).series ?? []
    expect(one?.series.dimensions.at(-1)?.values.map(({ code }) => code)).toEqual([
      'nattbefolkning',
      'dagbefolkning',
      'kvot',
    ])
  })
})

describe('employment', () => {
  const industriesOf = ({ industries }: DatasetContent) =>
    industries.map(({ code, level, classification }) => [code, level, classification].join(' '))

  it('has BAS’s groups of sections, its unknown and its total, and no region of birth', async () => {
    const content = await contentOf('TAB3204.json')
    expect(industriesOf(content)).toEqual([
      ...['A', 'B+C', 'D+E', 'G', 'M+N', 'Q', 'R+S+T+U', 'US'].map((code) => `${code} section SNI 2007`),
      'A-U+US total SNI 2007',
    ])
    const day = [...rowsIn(content.facts, 'employment')].filter(
      ({ basis, sex }) => basis === 'day' && sex === 'total',
    )
    expect(day).toHaveLength(3 * 9 * 3)
    expect(await remarksOf('TAB3204.json')).toContain('Från födelseregion används bara ”totalt”.')
    expect(content.regions.map(({ kind }) => kind)).not.toContain('total')
  })

  it('has the same codes where the file gives names alone, in RAMS and in BAS', async () => {
    for (const name of ['ArbStDoNArNN-texts.csv', 'DagSNI07KonK-texts.csv']) {
      const codes = (await contentOf(name)).industries.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining(['A', 'B+C', 'D+E', 'G', 'M+N', 'Q', 'R+S+T+U']))
    }
    const bare = (await contentOf('ArRegArbStDoN-codes.csv')).industries
    expect(bare.find(({ code }) => code === 'B+C')?.name.sv).toBe('Tillverkning och utvinning')
  })

  it('keeps SNI 2025 as a classification of its own, with its own letters', async () => {
    const { industries } = await contentOf('sni-2025.json')
    expect(new Set(industries.map(({ classification }) => classification))).toEqual(new Set(['SNI 2025']))
    expect(industries.find(({ code }) => code === 'K')?.name.sv).toContain('Telekommunikation')
    expect((await contentOf('sni-2025-texts.csv')).industries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['K', 'L', 'P', 'Q', 'R', 'S', 'V', 'US']),
    )
  })

  it('puts no SNI 2025 into a dataset with SNI 2007, in either order', async () => {
    const [old, fresh] = [await contentOf('TAB3204.json'), await contentOf('sni-2025.json')]
    await expect(take('sni-2025.json', old)).rejects.toThrow(/SNI 2007.*SNI 2025/)
    await expect(take('TAB3204.json', fresh)).rejects.toThrow(/SNI 2025.*SNI 2007/)
  })
})

describe('population', () => {
  const populationOf = (content: DatasetContent, region: string, ageGroup: string) => {
    const codes = codesOf(content)
    return [...rowsIn(content.facts, 'population')].filter(
      (row) => codes.get(row.region) === region && row.ageGroup === ageGroup && row.sex === 'total',
    )
  }

  it('adds up civil status, which has no total, and says that it did', async () => {
    for (const name of ['TAB638.json', 'BefolkningNy.px', 'BefolkningNy-texts.csv']) {
      const content = await contentOf(name)
      const rows = populationOf(content, '0580', 'total')
      expect(rows.map(({ persons }) => persons)).toEqual([180, 180])
      const source = content.sources.find(({ id }) => id === rows[0]?.source)
      expect(source?.quality).toBe('derived')
      expect(source?.note?.sv).toContain('alla värden av civilstånd')
      expect(await remarksOf(name)).toContain('civilstånd')
    }
  })

  it('adds nothing up where a part is missing: then the table is a series', async () => {
    const table = await acceptedTable('TAB638.json')
    const dimensions = table.dimensions.map((one) =>
      one.code === 'Civilstand' ? { ...one, values: one.values.filter(({ code }) => code !== 'SK') } : one,
    )
    expect(recognise({ ...table, dimensions }, 'TAB638.json').mapping.target).toBe('series')
  })

  it('takes the total of the year’s classes from the table that has one for each set of ages', async () => {
    const content = await contentOf('TAB5557.json')
    expect(populationOf(content, '0580', 'total').map(({ persons }) => persons)).toEqual([10 * 6 * 3])
    expect(populationOf(content, '0580', '100+')).toHaveLength(1)
    expect(content.footnotes[0]?.text.sv).toContain('CKM')
  })

  it('reads “-4” and “80-” as ages, and leaves parts of municipalities out in words', async () => {
    const { content, left } = await take('TAB6574.json')
    expect(new Set([...rowsIn(content.facts, 'population')].map(({ ageGroup }) => ageGroup))).toEqual(
      new Set(['0-4', '5-9', '80+', 'total']),
    )
    expect(left.map(({ reason }) => reason.sv)).toEqual(['Värden i region som är delar av kommuner'])
    expect(content.regions.filter(({ kind }) => kind === 'municipality')).toHaveLength(3)
  })
})

describe('areas that are no municipalities of today', () => {
  it('FA regions and unknown labour markets are areas of their own', async () => {
    for (const name of ['TAB6369.json', 'local-labour-markets.csv']) {
      const { regions } = await contentOf(name)
      expect(regions.filter(({ kind }) => kind === 'municipality')).toEqual([])
      expect(regions.filter(({ kind }) => kind === 'functional')).toHaveLength(3)
    }
    expect(await remarksOf('local-labour-markets.csv')).toContain(
      '3 koder för lokala arbetsmarknader finns inte i LA 2022 och behålls som de står: LA01 Stockholm, LA9999 Nyort, LA23 Linköping.',
    )
    expect(await remarksOf('TAB6369.json')).not.toContain('LA 2022')
    const [one] = (await contentOf('TAB6369.json')).series ?? []
    expect(one?.series.dimensions.map(({ values }) => values.length)).toEqual([4, 2, 3, 3, 2])
  })

  it('codes of an older division stay as they are, in words, and Malung is Malung-Sälen', async () => {
    const { regions } = await contentOf('older-division.px')
    expect(regions.find(({ code }) => code === '1917')).toMatchObject({
      kind: 'municipality',
      name: { sv: 'Heby' },
    })
    expect(regions.find(({ code }) => code === '0331')?.kind).toBe('municipality')
    expect(regions.find(({ code }) => code === '2023')?.name.sv).toBe('Malung-Sälen')
    expect(await remarksOf('older-division.px')).toContain('1917 Heby')
  })

  it('flows without those who stay are taken as they stand', async () => {
    const flows = flowsOf(await contentOf('flows-without-diagonal.csv'))
    expect(flows).toHaveLength(6)
    expect(flows.some((flow) => flow.startsWith('0580 0580'))).toBe(false)
  })
})

describe('students', () => {
  it('of an academic year count as the year in which it begins', async () => {
    for (const name of ['students-lasar.json', 'students-lasar-texts.csv']) {
      const years = [...rowsIn((await contentOf(name)).facts, 'students')].map(({ year }) => year)
      expect(new Set(years)).toEqual(new Set([2022, 2023]))
      expect(await remarksOf(name)).toContain('2023/24 till 2023')
    }
  })

  it('of one term count as its year', async () => {
    const years = [...rowsIn((await contentOf('students-one-term.csv')).facts, 'students')].map(
      ({ year }) => year,
    )
    expect(new Set(years)).toEqual(new Set([2023]))
  })

  it('of terms are those of the autumn; the spring is left out in words', async () => {
    for (const name of ['students-termin.json', 'students-termin.px']) {
      const years = [...rowsIn((await contentOf(name)).facts, 'students')].map(({ year }) => year)
      expect(new Set(years)).toEqual(new Set([2023, 2024]))
      expect(await remarksOf(name)).toContain('Vårterminerna är utelämnade')
    }
  })
})

describe('breaks and peculiarities', () => {
  it('of RAMS are those that its years go over', async () => {
    expect(breaksOf(await contentOf('TAB333.json'))).toEqual([2011])
    expect(breaksOf(await contentOf('TAB5850.json'))).toEqual([2020])
    expect(breaksOf(await contentOf('AM0207PendlKomA9303.px'))).toEqual([])
    expect(breaksOf(await contentOf('DagSNI07KonK.px'))).toEqual([2011])
  })

  it('of BAS: self-employed in 2024, and protection against disclosure in every year', async () => {
    const content = await contentOf('TAB1828.json')
    expect(breaksOf(content)).toEqual([2024])
    const noise = content.footnotes.filter(({ text }) => text.sv.includes('en nolla betyder 0–2'))
    expect(noise.map(({ year }) => year)).toEqual([2020, 2021, 2023, 2024])
    const said = content.footnotes.map(({ text }) => text.sv).join(' ')
    for (const word of ['15–74', 'där de bor', 'Försvarsmakten']) expect(said).toContain(word)
  })

  it('are not told of figures that are not SCB’s', async () => {
    const content = await contentOf('wide-english.csv')
    expect([content.breaks, content.footnotes]).toEqual([[], []])
  })
})

describe('RAMS and BAS in one dataset', () => {
  const yearsBySource = (content: DatasetContent) => {
    const tables = new Map(content.sources.map(({ id, table }) => [id, table]))
    return new Set(
      [...rowsIn(content.facts, 'commuting-flows')].map(
        ({ year, source }) => `${String(year)} ${tables.get(source) ?? ''}`,
      ),
    )
  }

  it('share no year: BAS takes the place of RAMS in 2020 and 2021, which is said', async () => {
    const rams = await contentOf('TAB5850.json')
    const { content, notices } = await take('TAB1830.json', rams)
    expect(yearsBySource(content)).toEqual(
      new Set(['2019 TAB5850', '2020 TAB1830', '2021 TAB1830', '2022 TAB1830']),
    )
    const said = notices.map(({ sv }) => sv).join(' ')
    expect(said).toContain('2020 och 2021 finns både i RAMS och i BAS')
    // TAB5850 is about 16–74, other tables of RAMS about everybody from 16.
    expect(said).toContain('RAMS från 16 års ålder, BAS 15–74 år')
    expect(content.breaks.map(({ year, note }) => [year, note.sv.includes('ersätts av BAS')])).toEqual([
      [2020, true],
    ])
  })

  it('share no year either where BAS has fewer places than RAMS', async () => {
    const rams = await contentOf('TAB5850.json')
    const table = await acceptedTable('TAB1830-codes.csv')
    const { content } = takeIn(
      {
        ...table,
        dimensions: table.dimensions.map((one) => ({
          ...one,
          values: one.values.map((value) =>
            value.code === '0582' ? { ...value, code: '0583', label: {} } : value,
          ),
        })),
      },
      { fileName: 'TAB1830-codes.csv', into: rams },
    )
    expect(yearsBySource(content).has('2020 TAB5850')).toBe(false)
  })

  it('share no year when RAMS comes second: its years that BAS has are left out in words', async () => {
    const bas = await contentOf('TAB1830.json')
    const { content, left } = await take('TAB5850.json', bas)
    expect(yearsBySource(content)).toEqual(
      new Set(['2019 TAB5850', '2020 TAB1830', '2021 TAB1830', '2022 TAB1830']),
    )
    expect(left[0]?.reason.sv).toContain('RAMS och BAS blandas inte')
    expect(left[0]?.examples).toEqual(['2020', '2021'])
    expect(breaksOf(content)).toEqual([2020])
  })

  it('go on from each other over a break where their years do not meet', async () => {
    const { content } = await take('TAB1830.json', await contentOf('TAB333.json'))
    expect(breaksOf(content).sort()).toEqual([2011, 2020])
    expect(flowsOf(content)).toHaveLength(162)
  })
})
