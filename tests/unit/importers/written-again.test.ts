import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { isTableKind, readTables, recogniseFile } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import { writeJsonStat } from '#main/exporters/json-stat-writer'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { PARQUET_TABLE } from '#main/formats/parquet-names'
import { coordinatesOf, textIn, type StatisticalTable } from '#shared/table/statistical-table'

/* Kinds of files that `npm run fuzz` found to read otherwise once they were sent on in another format. */

async function read(name: string, content: string | Uint8Array): Promise<StatisticalTable> {
  const file = recogniseFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)
  if (!isTableKind(file.kind)) throw new Error('no table')
  const options = { name: file.name, stop: neverStop, tell: () => undefined }
  const [first] = await readTables(file.kind, file.bytes, options)
  if (first === undefined) throw new Error('no table')
  return first.table
}

const figures = ({ cells }: StatisticalTable): number[] =>
  Array.from({ length: cells.length }, (_, i) => cells.numberAt(i))

const px = (statements: string): string => `CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
MATRIX="BIB7";
TITLE="Besök på badhus";
UNITS="antal";
STUB="kommun";
HEADING="år";
VALUES("kommun")="Ydre","Boxholm";
VALUES("år")="2018","2019";
${statements}
DATA=
310 325
12 87;
`

describe('a .px file that says something twice, and otherwise the second time', () => {
  test.each([
    [
      'the title',
      'TITLE="Annat";',
      (table: StatisticalTable) => textIn(table.title, ['sv']),
      'Besök på badhus',
    ],
    [
      'the code of a variable, once blank and once as a list',
      'VARIABLECODE("kommun")=" ";\nVARIABLECODE("kommun")="a","b";\nVARIABLECODE("kommun")="Region";',
      ({ dimensions: [first] }: StatisticalTable) => first?.code,
      'Region',
    ],
  ])(
    'is read by what stands first, also when it is written again: %s',
    async (_, statements, say, wanted) => {
      const table = await read('bad.px', px(statements))
      expect(say(table)).toEqual(wanted)
      expect(say(await read('bad.px', writePxFile(table)))).toEqual(wanted)
    },
  )
})

describe('a table that is sent on as Parquet', () => {
  test('keeps both of two variables that have one name', async () => {
    const list = 'kommun;år;år;antal\nYdre;2018;a;3\nYdre;2018;b;5\nBoxholm;2018;a;7\n'
    const table = await read('lista.csv', list)
    const again = await read('lista.parquet', writeTableParquet(table))
    expect(again.dimensions.map(({ values }) => values.length)).toEqual(
      table.dimensions.map(({ values }) => values.length),
    )
    expect(figures(again).sort()).toEqual(figures(table).sort())
  })

  test('has no more figures than before where marks are numbers', async () => {
    const cube = {
      version: '2.0',
      class: 'dataset',
      id: ['ort', 'tid'],
      size: [2, 2],
      role: { time: ['tid'] },
      dimension: {
        ort: { category: { index: ['0512', '0560'] } },
        tid: { category: { index: ['2018', '2019'] } },
      },
      value: [310, 325, 87, 12],
      status: '2',
    }
    const table = await read('kub.json', JSON.stringify(cube))
    expect(figures(await read('kub.parquet', writeTableParquet(table)))).toEqual([310, 325, 87, 12])
  })
})

/** Codes, names and figure of every cell. */
const cellsOf = ({ dimensions, cells }: StatisticalTable): unknown[] =>
  Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const of = dimensions.map(({ values }, d) => values[at[d] ?? 0])
    return [of.map((value) => [value?.code, value?.label]), cells.signAt(i), cells.numberAt(i)]
  })

describe('what the columns of a table in Parquet are', () => {
  const cube = (codes: readonly string[], labels: Readonly<Record<string, string>> = {}) =>
    JSON.stringify({
      class: 'dataset',
      version: '2.0',
      id: ['ort', 'tid'],
      size: [codes.length, 2],
      role: { time: ['tid'] },
      dimension: {
        ort: { category: { index: codes, label: labels } },
        tid: { category: { index: ['2018', '2019'] } },
      },
      value: codes.flatMap((_, i) => [2 * i + 1, null]),
      status: codes.flatMap(() => ['', '..']),
    })

  test.each([
    ['codes that are numbers', ['1480', '-0', '14', '1.5'], {}],
    ['codes that are years', ['2018', '1e999', '2100'], {}],
    ['a code that is blank', ['', 'a', 'b'], {}],
    ['a name that is blank', ['a', 'b'], { a: '', b: 'Boxholm' }],
    ['codes that are signs', ['..', '-', 'x'], {}],
    ['a name longer than cells of lists', ['a', 'b'], { a: 'a'.repeat(40_000), b: 'b' }],
    ['two values of one name', ['a', 'b'], { a: 'Ort', b: 'Ort' }],
  ] as const)('is not guessed, whatever stands in them: %s', async (_, codes, labels) => {
    const table = await read('kub.json', cube(codes, labels))
    const again = await read('kub.parquet', writeTableParquet(table))
    expect(again.dimensions.map(({ code, role }) => [code, role])).toEqual(
      table.dimensions.map(({ code, role }) => [code, role]),
    )
    expect(cellsOf(again)).toEqual(cellsOf(table))
  })

  const COLUMNS = [
    { name: 'ort', data: ['0512', '0560', '0560'], type: 'STRING' as const },
    { name: 'tid', data: ['2018', '2018', '2019'], type: 'STRING' as const },
    { name: 'value', data: [310, 325, 12], type: 'DOUBLE' as const },
  ]
  const ORT = { code: 'ort', label: 'ort', role: 'geo', timeUnit: null, codes: 'ort', names: null }
  const TID = { code: 'tid', label: 'tid', role: 'time', timeUnit: 'year', codes: 'tid', names: null }
  const written = (columnData: typeof COLUMNS, declared: unknown): Uint8Array => {
    const kvMetadata = [{ key: PARQUET_TABLE, value: JSON.stringify(declared) }]
    return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }))
  }
  const wanted = { version: 1, decimals: 0, dimensions: [ORT, TID] }

  test('is known of a file in which rows were left out since', async () => {
    const table = await read('a.parquet', written(COLUMNS, wanted))
    expect(figures(table)).toEqual([310, 325, 12])
    expect(table.dimensions.map(({ role }) => role)).toEqual(['geo', 'time'])
  })

  test.each([
    ['a column that is not there', { ...wanted, dimensions: [ORT, { ...TID, codes: 'år' }] }],
    ['one dimension twice', { ...wanted, dimensions: [ORT, TID, TID] }],
    ['fewer columns than tell the rows apart', { ...wanted, dimensions: [ORT] }],
    ['a later version', { ...wanted, version: 2 }],
    ['no list', 'ort'],
  ])('is judged as of any list where the file says %s', async (_, declared) => {
    const table = await read('a.parquet', written(COLUMNS, declared))
    expect(table.dimensions.map(({ code }) => code)).toEqual(['ort', 'tid'])
    expect(figures(table)).toEqual([310, 325, 12])
  })

  test('is judged as of any list where a figure is a text', async () => {
    const columns = COLUMNS.map((one) =>
      one.name === 'value' ? { name: 'value', data: ['310', '..', '12'], type: 'STRING' as const } : one,
    )
    const { cells } = await read('a.parquet', written(columns as typeof COLUMNS, wanted))
    expect(Array.from({ length: 3 }, (_, i) => [cells.signAt(i), cells.numberAt(i)])).toEqual([
      [0, 310],
      [3, NaN],
      [0, 12],
    ])
  })
})

describe('a list with two names of one code', () => {
  test('has two values, each known by its whole text, and is read again as any other', async () => {
    const rows = ['0580 Linköping', '0581 Norrköping', '0581 Norrköping (ny)', 'Riket']
    const list = `kommun;år;antal\n${rows.map((place, i) => `${place};2020;${String(i)}`).join('\n')}\n`
    const table = await read('lista.csv', list)
    const codes = table.dimensions[0]?.values.map(({ code }) => code) ?? []
    expect(new Set(codes).size).toBe(4)
    for (const [name, write] of [
      ['a.px', writePxFile],
      ['a.json', writeJsonStat],
    ] as const)
      expect(figures(await read(name, write(table)))).toEqual([0, 1, 2, 3])
  })
})

describe('letters', () => {
  test('of a UTF-8 file in which a byte is broken are å, ä and ö all the same', async () => {
    const list = Buffer.from('kommun;lärosäte;år;antal\nLinköping;Högskola;2020;4\nMotala;Xskola;2020;5\n')
    list[list.indexOf('Xskola')] = 0xe4
    const table = await read('lista.csv', list)
    expect(table.dimensions.map(({ code }) => code).slice(0, 2)).toEqual(['kommun', 'lärosäte'])
    expect(table.dimensions[1]?.values.map(({ code }) => code)).toEqual(['Högskola', '\uFFFDskola'])
    const again = await read('lista.json', writeJsonStat(table))
    expect(again.dimensions.map(({ code }) => code)).toEqual(table.dimensions.map(({ code }) => code))
  })

  test('that no dataset can keep are marked, and the text behind them is not lost', async () => {
    const label = { '0512': 'Yd\0re', '0560': 'Box\ud800holm' }
    const cube = {
      class: 'dataset',
      id: ['ort'],
      size: [2],
      dimension: { ort: { category: { index: ['0512', '0560'], label } } },
      value: [1, 2],
    }
    const [ort] = (await read('kub.json', JSON.stringify(cube))).dimensions
    expect(ort?.values.map((value) => textIn(value.label, []))).toEqual(['Yd\uFFFDre', 'Box\uFFFDholm'])
  })
})
