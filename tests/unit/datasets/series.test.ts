import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { readCellStore } from '#main/datasets/queries/series-cells'
import { checkFile } from '#main/datasets/schema/check-file'
import { holdsRightValues, openChunk } from '#main/datasets/schema/open-chunk'
import { packChunks, unpackFlags, type PackedChunk } from '#main/datasets/schema/series-chunk'
import { CellStore } from '#shared/table/cell-store'
import { smallContent } from './small-dataset'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

const text = (sv: string) => ({ sv, en: sv })
const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: text(code) }))

/** A series over regions and years with the cells given. */
function withSeries(cells: CellStore, regions: number, years: number): DatasetContent {
  const codes = (count: number) => named(Array.from({ length: count }, (_, i) => String(i)))
  return {
    ...smallContent(),
    series: [
      {
        series: {
          id: 1,
          code: 'medelinkomst',
          title: text('Medelinkomst'),
          unit: text('tusen kronor'),
          decimals: 1,
          source: 1,
          dimensions: [
            { code: 'region', name: text('region'), role: 'region', values: codes(regions), total: null },
            { code: 'tid', name: text('år'), role: 'time', values: codes(years), total: null },
          ],
          notes: [{ text: text('Nya gränser.'), about: [{ dimension: 'tid', value: '0' }] }],
        },
        cells,
      },
    ],
  }
}

const spanOf = (from: number, to: number): Float64Array =>
  Float64Array.from({ length: to - from }, (_, i) => from + i)

describe('series in a dataset', () => {
  test('are described, and their cells are found by number in any order', async () => {
    const cells = new CellStore('dense')
    for (let i = 0; i < 40_000; i++) {
      if (i % 1000 === 7) cells.addSign(2)
      else cells.addNumber(i / 10)
    }
    const bytes = await writeDataset(withSeries(cells, 4000, 10))
    const database = engine.openReadOnly(bytes)
    const [series] = readDescription(database).series
    expect(series?.dimensions.map(({ role, values }) => [role, values.length])).toEqual([
      ['region', 4000],
      ['time', 10],
    ])
    expect(series?.notes[0]?.about).toEqual([{ dimension: 'tid', value: '0' }])
    const asked = Float64Array.of(39_999, 0, 16_384, 16_383, 7, 0, 40_000)
    const found = createFactReader(database).seriesCells({ series: 1, cells: asked })
    expect([...found.values]).toEqual([3999.9, 0, 1638.4, 1638.3, NaN, 0, NaN])
    expect([...found.signs]).toEqual([0, 0, 0, 0, 2, 0, 3])
    database.close()
  })

  test('a sparse series of a table that spans a thousand million cells takes little room', async () => {
    const cells = new CellStore('sparse')
    for (let i = 0; i < 50_000; i++) cells.addNumber(i % 100, i * 19_999)
    const empty = await writeDataset(smallContent())
    const bytes = await writeDataset({ ...withSeries(cells, 1000, 1000) })
    // One byte for the number and three for the gap.
    expect(bytes.length - empty.length).toBeLessThan(50_000 * 4 * 1.5)
    const database = engine.openReadOnly(bytes)
    const asked = Float64Array.of(19_999 * 40_000, 19_999 * 40_000 + 1, 0, 19_999 * 50_000)
    const { values, signs } = createFactReader(database).seriesCells({ series: 1, cells: asked })
    expect([...values]).toEqual([0, NaN, 0, NaN])
    expect([...signs]).toEqual([0, 3, 0, 3])
    expect(readCellStore(database, 1)).toEqual(cells)
    database.close()
  })

  test('reading any cells gives what was stored, `..` where nothing is stated', async () => {
    const positions = fc.uniqueArray(fc.nat({ max: 300 }), { minLength: 1, maxLength: 100 })
    await fc.assert(
      fc.asyncProperty(positions, fc.array(fc.nat({ max: 310 })), async (stated, asked) => {
        const store = new CellStore('sparse')
        for (const cell of stated.sort((a, b) => a - b)) store.addNumber(cell * 1.5, cell)
        const database = engine.openReadOnly(await writeDataset(withSeries(store, 301, 1)))
        const { values } = createFactReader(database).seriesCells({
          series: 1,
          cells: Float64Array.from(asked),
        })
        expect([...values]).toEqual(asked.map((cell) => (stated.includes(cell) ? cell * 1.5 : NaN)))
        database.close()
      }),
      { numRuns: 20 },
    )
  })
})

describe('packing cells', () => {
  const chunkOf = (values: readonly number[]): PackedChunk => {
    const store = new CellStore('dense')
    for (const value of values) store.addNumber(value)
    const [chunk] = packChunks(store)
    if (chunk === undefined) throw new Error('no chunk')
    return chunk
  }

  test('takes the fewest bytes that hold every number exactly', () => {
    const shapes = [[-128, 127], [128], [40_000], [3_000_000_000], [0.1, 12.5], [0.123456], [1 / 3]]
    expect(shapes.map(chunkOf).map(({ width, decimals }) => [width, decimals])).toEqual([
      [1, 0],
      [2, 0],
      [4, 0],
      [8, 0],
      [1, 1],
      [4, 6],
      [8, 0],
    ])
  })

  test('every number comes back as it was', () => {
    const number = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    )
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (values) => {
        const chunk = openChunk(chunkOf(values))
        expect(values.map((_, i) => (chunk?.numberAt(i) ?? NaN) + 0)).toEqual(
          values.map((value) => value + 0),
        )
      }),
    )
  })

  test('bytes of any kind never throw', () => {
    const blob = fc.option(fc.uint8Array({ maxLength: 40 }))
    const packed = fc.record({
      first: fc.oneof(fc.nat(), fc.constant(2 ** 53), fc.constant(-1)),
      count: fc.integer({ min: -1, max: 20 }),
      width: fc.constantFrom(0, 1, 2, 3, 4, 8),
      decimals: fc.integer({ min: -1, max: 7 }),
      gaps: blob,
      numbers: blob,
      signs: blob,
      flags: fc.option(fc.oneof(fc.json(), fc.string())),
    })
    fc.assert(
      fc.property(packed, (row) => {
        const chunk = openChunk(row)
        unpackFlags(row)
        if (chunk === null) return
        holdsRightValues(row)
        for (let i = 0; i < chunk.length; i++) {
          expect(chunk.placeOf(chunk.cellAt(i))).toBe(i)
          expect(Number.isFinite(chunk.numberAt(i))).toBe(chunk.signAt(i) === 0)
        }
      }),
    )
  })
})

describe('a file with a broken series is refused with what is wrong', () => {
  const cells = new CellStore('dense')
  for (let i = 0; i < 20; i++) cells.addNumber(i * 1000)

  test.each([
    ['a blob that is too short', `update series_cells set numbers = substr(numbers, 2)`, 'series_cells'],
    ['a sign that does not exist', `update series_cells set signs = zeroblob(19) || x'09'`, 'series_cells'],
    ['a width that does not exist', 'update series_cells set width = 3', 'series_cells'],
    ['gaps that lead outside', `update series_cells set gaps = x'${'00'.repeat(18)}ff7f'`, 'series_cells'],
    ['gaps that never end', `update series_cells set gaps = x'${'ff'.repeat(40)}'`, 'series_cells'],
    ['text for bytes', `update series_cells set numbers = 'abc'`, 'series_cells'],
    [
      'cells beyond the dimensions',
      'delete from series_values where dimension = 1 and position = 4',
      'series_cells',
    ],
    ['a dimension without values', 'delete from series_values where dimension = 1', 'series_values'],
    [
      'values that are not numbered in a row',
      'update series_values set position = 9 where position = 2',
      'series_values',
    ],
    ['two times', `update series_dimensions set role = 'time'`, 'series'],
    ['a total that is no value', `update series_dimensions set total = 'alla'`, 'series_dimensions'],
    [
      'a note about nothing',
      `update series_notes set about = '[{"dimension":"x","value":null}]'`,
      'series_notes',
    ],
    ['a note about what is no JSON', `update series_notes set about = '[['`, 'series_notes'],
    ['a source that is not there', 'update series set source = 99', 'series'],
    ['an origin that is no JSON', `update sources set origin = '{' where id = 1`, 'sources'],
    ['a sum of a source that is not there', 'update sources set sum_of = 99 where id = 1', 'sources'],
  ])('%s', async (_, sql, table) => {
    const copy = engine.openCopy(await writeDataset(withSeries(cells, 4, 5)))
    copy.execute(
      `pragma foreign_keys=off; pragma ignore_check_constraints=on; delete from meta where key='digest'; ${sql}`,
    )
    const bytes = copy.toBytes()
    copy.close()
    const checked = checkFile(engine, bytes, 'prov.regiondata')
    if (checked.ok) throw new Error('the file was accepted')
    expect(checked.problem.details?.[0]?.table).toBe(table)
    // A reader that meets the file all the same gives no figure rather than a wrong one or an error.
    const database = engine.openReadOnly(bytes)
    createFactReader(database).seriesCells({ series: 1, cells: spanOf(0, 25) })
    readCellStore(database, 1)
    database.close()
  })
})
