import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable, TableReader } from '#main/datasets/importers/table-reader'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError } from '#shared/problem/problem'
import { coordinatesOf } from '#shared/table/statistical-table'
import { buildWorkbook } from './build-workbook'

/** What a reader makes of a file: dimensions with their values, and figures; or that it refuses. */
async function readWith(reader: TableReader, bytes: Uint8Array, name: string): Promise<unknown> {
  let tables: readonly ReadTable[]
  try {
    tables = await reader(bytes, { name, tell: () => undefined, stop: neverStop })
  } catch (error) {
    if (error instanceof ProblemError) return 'refused'
    throw error
  }
  const [read] = tables
  if (read === undefined) return 'nothing'
  const { dimensions, cells } = read.table
  return {
    dimensions: dimensions.map(({ code, role, values }) => [code, role, values.map((value) => value.code)]),
    cells: Array.from({ length: cells.length }, (_, i) => [
      coordinatesOf(dimensions, cells.cellAt(i)).join(),
      cells.signAt(i),
      cells.numberAt(i),
    ]),
  }
}

const lists: readonly (readonly [what: string, text: string])[] = [
  ['one measure', 'ort;år;antal\nAlby;2021;10\nAlby;2022;11\nBryn;2021;20\n'],
  [
    'codes without their nought, beside names',
    'Kommunkod;Kommun;2021;2022\n114;Upplands Väsby;5;6\n115;Vallentuna;7;8\n',
  ],
  ['several measures', 'Kommun;År;Bilar;Andel elbilar\nAlby;2021;120;3,5\nBryn;2021;80;4,5\n'],
  ['numbers of rows', ';ort;tal\n1;Alby;2.5\n2;Bryn;3.5\n3;Cedra;4.5\n'],
  ['years that are not final', 'Län;2020;2021*;2022 (prel.)\nAlby;60;62;64\nBryn;40;41;42\n'],
  ['quarters as numbers', 'ort;202201;202202;202203;202204\nAlby;61;48;49;49\nBryn;42;37;37;39\n'],
  ['months by name', 'ort;jan 2024;feb 2024\nAlby;1;2\nBryn;3;4\n'],
  ['a matrix', 'bor i;Linköping;Norrköping;Kinda\nLinköping;5;6;7\nNorrköping;1;2;3\nKinda;9;8;7\n'],
  ['sexes as columns', 'ort;år;män;kvinnor\nAlby;2021;5;6\nBryn;2021;7;8\n'],
  ['signs and marks', 'ort;år;tal\nAlby;2021;..\nBryn;2021;<5\nCedra;2021;12\nDalby;2021;c\n'],
  ['a year without any figure', 'ort;2021;2022\nAlby;1;..\nBryn;2;..\n'],
  ['a comment for some', 'ort;tal;kommentar\nAlby;1;osäker\nBryn;2;\nCedra;3;prel\n'],
  [
    'a first row without figures, and marks beside either sex',
    'kvinnor;flagga;män;flagga;kommun;år\n;;;;1962;1990\n17;;4;;1060;1990\n',
  ],
  [
    'years that stand once in few rows, of which one has no figure',
    'kommun;år;mått;värde\nOlofström;1990;Antal hushåll;13\nOlofström;;småhus;39\nOlofström;1991;Antal hushåll;30\n',
  ],
  ['two figures for one thing', 'ort;år;tal\nAlby;2021;1\nAlby;2021;2\n'],
]

describe('a list is read in the same way from text and from a sheet', () => {
  it.each(lists)('%s', async (_, text) => {
    const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: false })
    const rows = data.map((row) =>
      row.map((cell) => (cell === '' ? null : /^[1-9]\d*(\.\d+)?$|^0$/.test(cell) ? Number(cell) : cell)),
    )
    const sheet = buildWorkbook({ name: 'fil', rows, inline: true })
    expect(await readWith(readWorkbook, sheet, 'fil.xlsx')).toEqual(
      await readWith(readDelimited, new TextEncoder().encode(text), 'fil.csv'),
    )
  })
})
