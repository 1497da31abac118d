import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { neverStop } from '#main/datasets/stop-check'

const options = { name: 'fil.csv', tell: () => undefined, stop: neverStop }
async function read(content: string | Uint8Array): Promise<StatisticalTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [first] = await readDelimited(bytes, options)
  if (first === undefined) throw new Error('no table')
  return first.table
}

async function problemOf(content: string): Promise<string> {
  try {
    await read(content)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.message.sv
    throw error
  }
  return 'read without a problem'
}

/** The figure of the cell with these codes; a sign as its index into `CELL_SIGNS`, negative. */
function figure({ dimensions, cells }: StatisticalTable, ...codes: string[]): number | undefined {
  const cell = dimensions.reduce(
    (sum, { values }, d) => sum * values.length + values.findIndex(({ code }) => code === codes[d]),
    0,
  )
  const i = cells.indexOf(cell)
  if (i < 0) return undefined
  return cells.signAt(i) > 0 ? -cells.signAt(i) : cells.numberAt(i)
}

const sizes = ({ dimensions }: StatisticalTable): number[] => dimensions.map(({ values }) => values.length)
const roles = ({ dimensions }: StatisticalTable): string[] => dimensions.map(({ role }) => role)

describe('separated text', () => {
  it('reads a long list with codes and texts in one column, CRLF and ISO-8859-1', async () => {
    const text =
      'region\tkön\tår\tFörvärvsarbetande\r\n0114 Upplands Väsby\tmän\t2004\t8138\r\n0581 Norrköping\tmän\t2004\t..\r\n'
    const table = await read(Buffer.from(text, 'latin1'))
    expect(roles(table)).toEqual(['geo', 'other', 'time'])
    expect(table.dimensions[0]?.values[0]).toMatchObject({ code: '0114', label: { sv: 'Upplands Väsby' } })
    expect(figure(table, '0114', 'män', '2004')).toBe(8138)
    expect(figure(table, '0581', 'män', '2004')).toBe(-3)
  })

  it('reads decimal commas, thousands blanks of every kind and signs, and keeps empty apart from zero', async () => {
    const table = await read(
      'region;värde\na;1 234,5\nb;12\u00a0345\nc;1\u202f000\nd;-\ne;.\nf;...\ng;0\nh;\ni;\u22125\nj;1.5\n',
    )
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((code) => figure(table, code))).toEqual([
      1234.5,
      12345,
      1000,
      -1,
      -2,
      -4,
      0,
      undefined,
      -5,
      1.5,
    ])
  })

  it('takes "1,234" for a thousand when commas separate the columns', async () => {
    expect(figure(await read('region,value\na,"1,234"\nb,7\n'), 'a')).toBe(1234)
    expect(figure(await read('region;value\na;1,234\nb;7\n'), 'a')).toBe(1.234)
  })

  it('leaves out a row whose figure is empty, and reads on', async () => {
    const table = await read('region;kön;värde\na;män;1\na;kvinnor;\nb;män;3\nb;kvinnor;4\n')
    expect(figure(table, 'a', 'kvinnor')).toBeUndefined()
    expect(figure(table, 'b', 'kvinnor')).toBe(4)
  })

  it('splits the headings of a wide table into contents and years', async () => {
    const table = await read(
      '"region","Inpendlare 2004","Inpendlare 2005","Utpendlare 2004","Utpendlare 2005"\n"0581 Norrköping",1,2,3,4\n"0580 Linköping",5,6,7,8\n',
    )
    expect(roles(table)).toEqual(['geo', 'metric', 'time'])
    expect(figure(table, '0580', 'Utpendlare', '2004')).toBe(7)
  })

  it('finds the figures where the year stands last', async () => {
    const table = await read(
      'kommun;nattbefolkning;dagbefolkning;kvot;år\nLinköping;80;77;0,96;2014\nNorrköping;65;59;0,91;2014\n',
    )
    expect([...roles(table)].sort()).toEqual(['geo', 'metric', 'time'])
    const [time] = table.dimensions.filter(({ role }) => role === 'time')
    expect(time?.values.map(({ code }) => code)).toEqual(['2014'])
    expect(figure(table, 'Norrköping', '2014', 'kvot')).toBe(0.91)
    const one = await read('kommun;folkmängd;år\nLinköping;80;2014\nLinköping;81;2015\n')
    expect(figure(one, 'Linköping', '2015')).toBe(81)
  })

  it('reads title lines above and notes, source and update below', async () => {
    const table = await read(
      '"Folkmängd efter region"\n\n"region";"2015";"2016"\n"0581 Norrköping";1;2\n"0580 Linköping";3;4\n\n"Uppgifterna avser den 31 december."\n"Källa:"\n"SCB"\n"Senaste uppdatering:"\n"20160218 09:30"\n',
    )
    expect(table.title['sv']).toBe('Folkmängd efter region')
    expect(table.notes.map(({ text }) => text['sv'])).toEqual(['Uppgifterna avser den 31 december.'])
    expect(table.source).toEqual({ sv: 'SCB' })
    expect(table.lastUpdated).toBe('2016-02-18T09:30')
    expect(figure(table, '0580', '2016')).toBe(4)
  })

  it('is called by the file and the column of figures, by the column alone where it says it all', async () => {
    const titleOf = async (column: string): Promise<string | undefined> =>
      (await read(`region;år;${column}\n0581;2015;1\n0580;2015;3\n`)).title['sv']
    expect(await titleOf('sysselsatta')).toBe('fil, sysselsatta')
    expect(await titleOf('fil')).toBe('fil')
    expect(await titleOf('Antal förvärvsarbetande')).toBe('Antal förvärvsarbetande')
    expect(await titleOf('antal')).toBe('fil')
  })

  it('takes two columns of region codes and a count as keys and figure', async () => {
    const table = await read('home;work;persons\n015146;015146;10\n015146;016024;3\n')
    expect(sizes(table)).toEqual([1, 2])
    expect(figure(table, '015146', '016024')).toBe(3)
  })

  it('reads UTF-16 and a byte order mark', async () => {
    const table = await read(Buffer.from('\ufeffregion;värde\nå;3\n', 'utf16le'))
    expect(figure(table, 'å')).toBe(3)
    expect((await read('\ufeffregion;värde\nå;3\n')).dimensions[0]?.code).toBe('region')
  })

  it('reads 1 000 columns', async () => {
    const names = Array.from({ length: 999 }, (_, i) => `k${String(i)}`)
    const table = await read(`region;${names.join(';')}\na;${names.map((_, i) => i).join(';')}\n`)
    expect(figure(table, 'a', 'k998')).toBe(998)
  })

  it.each([
    ['region;värde\na;1\nb;2;3\nc;4\n', 'rad 3'],
    ['region;värde\na;1\n\nb\nc;4\n', 'rad 4'],
    ['region;värde\na;1\nb;2\na;3\n', 'rad 4'],
    ['region;värde\na;1\nb;2\nc;3\nd;4\ne;5\nf;6\ng;7\nh;8\ni;9\nj;10\nk;hej\n', 'hej'],
    ['region;värde\n', 'ingen rubrikrad'],
    ['', 'inga kolumner'],
    ['\n\n', 'inga kolumner'],
    ['bara text\nmer text\n', 'inga kolumner'],
  ])('says what is wrong with %j, and where', async (content, words) => {
    expect(await problemOf(content)).toContain(words)
  })
})

const shared = new URL('../../../../../shared/data/', import.meta.url)
const there = process.env['SHARED_DATA'] ?? shared.pathname
const base = existsSync(there) ? there : '/work/shared/data/'

// Counts and figures below were taken from the files with wc, cut and grep.
describe.runIf(existsSync(base))('real files', () => {
  it("reads SCB's commuters", async () => {
    const table = await read(readFileSync(`${base}scb/AM0207-pendling-290-kommuner-2004-2015.scb`))
    expect(sizes(table)).toEqual([290, 1, 3, 12])
    expect(table.cells.length).toBe(10_440)
    expect(figure(table, '0581', 'män och kvinnor', 'Inpendlare över kommungräns', '2008')).toBe(10_854)
    expect(figure(table, '2584', 'män och kvinnor', 'Bor och arbetar i kommunen', '2015')).toBe(12_030)
  })

  it("reads SCB's population", async () => {
    const table = await read(readFileSync(`${base}scb/BE0101-folkmangd-2016-5ar-kon.scb`))
    expect(sizes(table)).toEqual([290, 21, 2, 1])
    expect(table.cells.length).toBe(12_180)
    expect(figure(table, '2584', '100+ år', 'kvinnor', '2016')).toBe(2)
  })

  it("reads Statistics Norway's flows", async () => {
    const table = await read(readFileSync(`${base}od/ssb-03321-2022.csv`))
    expect(sizes(table)).toEqual([356, 356, 1, 1])
    expect(table.cells.length).toBe(26_923)
    expect(figure(table, '5444', '5444', 'Sysselsatte', '2022')).toBe(4674)
  })

  it("reads a serializer's CSV whose headings are broken over lines", async () => {
    const table = await read(readFileSync(`${base}jsonstat/PCAxis.Serializers__TestCsv.csv`))
    expect(table.dimensions.map(({ code }) => code)).toEqual(['Statsbrgskap', 'Tid', 'tabellinnehåll'])
    expect(table.dimensions[1]?.timeUnit).toBe('quarter')
    expect(figure(table, '000', '2007K1', 'Nettoinnvandring')).toBe(-362)
    expect(figure(table, '000', '2012K4', 'Utvandring')).toBe(2364)
  })
})
