import { describe, expect, test } from 'vitest'
import { isTableKind, readTables, recogniseFile } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import { writeJsonStat } from '#main/exporters/json-stat-writer'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { textIn, type StatisticalTable } from '#shared/table/statistical-table'

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
