import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { writeDataset } from '#main/datasets/dataset-writer'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { readJsonStat } from '#main/datasets/importers/json-stat/json-stat'
import { readPxFile } from '#main/datasets/importers/px/px-file'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { listMarks } from '#shared/views/list-marks'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { codes, numbers } from '#shared/view/view-data'
import { unwrapped } from '../views/unwrapped'
import { hasSharedFiles, sharedBytes, sharedList, sharedRows } from './shared-files'
import { recognise, takeIn } from './taken-in'

const COMMUTERS = 'AM0207-pendling-290-kommuner-2004-2015.scb'
const PEOPLE = 'BE0101-folkmangd-2016-5ar-kon.scb'
const FLOWS = 'ssb-03321-2022.csv'

describe.skipIf(!hasSharedFiles)('files of the statistical agencies', () => {
  const commuters = () => sharedList(`scb/${COMMUTERS}`, 'latin1', '\t')

  it('recognises SCB’s commuters by its column names', () => {
    const { mapping, knownAs, origin } = recognise(commuters(), COMMUTERS)
    expect([mapping.target, origin]).toEqual(['commuting-totals', 'known-table'])
    expect(mapping.dimensions.map(({ use }) => use)).toEqual(['region', 'sex', 'measure', 'year'])
    expect(mapping.source).toMatchObject({
      publisher: 'SCB',
      table: 'AM0207',
      licence: 'CC0 1.0',
      quality: 'official',
    })
    expect(knownAs?.sv).toContain('AM0207')
  })

  it('shows the published balance of Norrköping in 2008 and ranks all 290 municipalities', async () => {
    const { content, used, left } = takeIn(commuters(), { fileName: COMMUTERS })
    const lines = sharedRows(`scb/${COMMUTERS}`, 'latin1', '\t').slice(1)
    expect([used, left]).toEqual([lines.length, []])
    expect(content.regions.filter(({ kind }) => kind === 'municipality')).toHaveLength(290)
    expect(new Set([...rowsIn(content.facts, 'commuting-totals')].map(({ year }) => year)).size).toBe(12)

    const database = (await createSqlJsEngine()).openReadOnly(await writeDataset(content))
    try {
      const dataset = readDescription(database)
      const reader = createFactReader(database)
      const view = VIEWS['commuting.balance']
      const ask = (region: string, year: string) =>
        view.compute(reader, unwrapped(parseFilters(view, { region, year }, dataset)), dataset)
      const one = ask('0581', '2008')
      expect([numbers(one, 'in_commuters').values[0], numbers(one, 'out_commuters').values[0]]).toEqual([
        10_854, 10_483,
      ])

      const all = ask('00', '2004-2008')
      expect(all.rowCount).toBe(290)
      // By the lines of the file, without the code under test.
      const of2008 = lines.filter(([, , , year]) => year === '2008')
      const count = (region: string | undefined, measure: string) =>
        Number(of2008.find((line) => line[0] === region && line[2]?.startsWith(measure))?.[4])
      const nets = [...new Set(of2008.map(([region]) => region))].map((region) => ({
        code: region?.slice(0, 4) ?? '',
        net: count(region, 'Inp') - count(region, 'Utp'),
      }))
      const largest = nets.reduce((a, b) => (b.net > a.net ? b : a))
      const smallest = nets.reduce((a, b) => (b.net < a.net ? b : a))
      const places = codes(all, 'region')
      const codeAt = (row: number) => places.codes[places.indices[row] ?? -1]
      expect([codeAt(0), numbers(all, 'net').values[0]]).toEqual([largest.code, largest.net])
      expect([codeAt(289), numbers(all, 'net').values[289]]).toEqual([smallest.code, smallest.net])
      expect(all.finding?.sv).toContain('Stockholm')
      // Twenty bars: the marks of all other municipalities are in the table only.
      const marks = listMarks(all, 'chart', 'sv')
      expect(marks.filter(({ target }) => target !== null)).toHaveLength(20)
      expect(marks[289]?.target).toEqual({ seriesIndex: 0, name: '19' })
    } finally {
      database.close()
    }
  })

  it('adds up women and men and the ages of the population, and says that it did', () => {
    const table = sharedList(`scb/${PEOPLE}`, 'latin1', '\t')
    const { content, used } = takeIn(table, { fileName: PEOPLE })
    const lines = sharedRows(`scb/${PEOPLE}`, 'latin1', '\t').slice(1)
    expect(used).toBe(lines.length)
    const everybody = lines.reduce((sum, line) => sum + Number(line[4]), 0)
    const rows = [...rowsIn(content.facts, 'population')]
    const totals = rows.filter(({ sex, ageGroup }) => sex === 'total' && ageGroup === 'total')
    expect(totals.reduce((sum, { persons }) => sum + Number(persons), 0)).toBe(everybody)
    const source = content.sources.find(({ id }) => id === totals[0]?.source)
    expect(source).toMatchObject({ quality: 'derived' })
    expect(source?.note?.sv).toContain('Summa')
    const stated = rows.find(({ sex, ageGroup }) => sex === 'women' && ageGroup === '0-4')
    expect(content.sources.find(({ id }) => id === stated?.source)?.quality).toBe('official')
  })

  it('reads Norwegian flows with their own codes', () => {
    const table = sharedList(`od/${FLOWS}`, 'utf8', ',')
    const { mapping } = recognise(table, FLOWS)
    expect(mapping.target).toBe('commuting-flows')
    expect(mapping.dimensions.map(({ dimension, use }) => [dimension, use])).toEqual([
      ['ArbstedKomm', 'work'],
      ['Bokommuen', 'home'],
      ['ContentsCode', 'one'],
      ['Tid', 'year'],
    ])
    const { content, used } = takeIn(table, { fileName: FLOWS })
    const lines = sharedRows(`od/${FLOWS}`, 'utf8', ',').slice(1)
    const flows = [...rowsIn(content.facts, 'commuting-flows')]
    expect([used, flows.length, content.regions.length]).toEqual([26_923, 26_923, 356])
    expect(flows.reduce((sum, { persons }) => sum + Number(persons), 0)).toBe(
      lines.reduce((sum, line) => sum + Number(line[4]), 0),
    )
    const code = new Map(content.regions.map(({ id, code: own }) => [id, own]))
    const flow = flows.find((row) => code.get(row.home) === '3002' && code.get(row.work) === '3001')
    expect(flow).toMatchObject({ year: 2022, sex: 'total', persons: 154 })
  })

  it.each([
    [`scb/${COMMUTERS}`, 'commuting-totals', 10_440],
    [`scb/${PEOPLE}`, 'population', 12_180],
    [`od/${FLOWS}`, 'commuting-flows', 26_923],
  ] as const)('takes %s in as %s through the reader, every figure', async (path, target, figures) => {
    const name = path.slice(path.indexOf('/') + 1)
    const [read] = await readDelimited(sharedBytes(path), {
      name,
      tell: () => undefined,
      stop: () => undefined,
    })
    if (!read) throw new Error('nothing read')
    expect(recognise(read.table, name).mapping.target).toBe(target)
    const { used, left, content } = takeIn(read.table, { fileName: name })
    expect([used, left]).toEqual([figures, []])
    expect(content.meta.title.sv).not.toContain('2022')
  })

  it('keeps months of population as a series with the counties of Sweden', async () => {
    const name = 'pxwebpy__TAB6471_data.json'
    const [read] = await readJsonStat(sharedBytes(`jsonstat/${name}`), {
      name,
      tell: () => undefined,
      stop: () => undefined,
    })
    if (!read) throw new Error('nothing read')
    const { mapping } = recognise(read.table, name)
    expect([mapping.target, mapping.source.quality, mapping.source.licence]).toEqual([
      'series',
      'official',
      'CC0 1.0',
    ])
    const [one] = takeIn(read.table, { fileName: name }).content.series ?? []
    const place = one?.series.dimensions[0]
    expect([place?.role, place?.values[3]?.name]).toEqual([
      'region',
      { sv: 'Östergötlands län', en: 'Östergötland County' },
    ])
    expect(one?.series.dimensions[2]?.total).toBe('TotSa')
  })

  it.each([
    ['PxWeb__BE0101D1.px', 'live births are no population'],
    ['PxWeb__BE0101F1langensvfiolikacelln.px', 'migration'],
    ['PCAxis.Serializers__TAB2936.px', 'months'],
    ['PCAxis.Serializers__LargeFinnishDatasetWithManyValues.px', 'Finnish families'],
    ['PxWeb__ENdecround1.px', 'quarters of energy'],
  ])('keeps every cell of %s as a series: %s', async (name) => {
    const [read] = await readPxFile(sharedBytes(`px/${name}`), {
      name,
      tell: () => undefined,
      stop: () => undefined,
    })
    if (!read) throw new Error('nothing read')
    const { content, used } = takeIn(read.table, { fileName: name })
    const [series] = content.series ?? []
    expect(used).toBe(read.table.cells.length)
    expect(series?.series.dimensions.map(({ values }) => values.length)).toEqual(
      read.table.dimensions.map(({ values }) => values.length),
    )
    await expect(writeDataset(content)).resolves.toBeInstanceOf(Uint8Array)
  })

  it('gives births by municipality the regions of Sweden with their counties', async () => {
    const [read] = await readPxFile(sharedBytes('px/PxWeb__BE0101D1.px'), {
      name: 'BE0101D1.px',
      tell: () => undefined,
      stop: () => undefined,
    })
    if (!read) throw new Error('nothing read')
    const { content } = takeIn(read.table, { fileName: 'BE0101D1.px' })
    const of = (code: string) => content.regions.find((region) => region.code === code)
    expect(of('00')).toMatchObject({ kind: 'country', name: { en: 'Whole Sweden' } })
    expect(of('01')).toMatchObject({ kind: 'county', parent: '00' })
    expect(of('0581')).toMatchObject({ kind: 'municipality', parent: '05', name: { sv: 'Norrköping' } })
    const place = content.series?.[0]?.series.dimensions.find(({ role }) => role === 'region')
    expect(place?.values.find(({ code }) => code === '0581')?.name.sv).toBe('Norrköping')
  })
})
