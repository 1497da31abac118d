import { describe, expect, test } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError } from '#shared/problem/problem'

/** More than the rows that are looked at before it is decided what the columns are, and more than a first piece. */
const ROWS = 25_000

const read = (text: string): Promise<readonly ReadTable[]> =>
  readDelimited(new TextEncoder().encode(text), { name: 'lista.csv', tell: () => undefined, stop: neverStop })

/** What was read, as it can be compared: cells by their numbers in the table. */
const told = async (text: string): Promise<unknown> => {
  let tables: readonly ReadTable[]
  try {
    tables = await read(text)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return tables.map(({ table: { cells, ...table }, ...rest }) => ({
    ...rest,
    table,
    cells: Array.from({ length: cells.length }, (_, i) => [
      cells.cellAt(i),
      cells.signAt(i) === 0 ? cells.numberAt(i) : null,
      cells.signAt(i),
      cells.flags.get(i),
    ]),
  }))
}

type Cells = (row: number) => readonly string[]

/** The rows as a text whose cells are quoted or not: quotation marks say nothing of what is in a cell. */
const textOf = (cells: Cells, end: string, last: readonly string[], isQuoted: boolean): string => {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const [first = '', ...others] = cells(row)
    return [isQuoted ? `"${first}"` : first, ...others].join(';')
  })
  return `${['kommun;slag;år;antal', ...lines, ...last].join(end)}${end}`
}

const place = (row: number): string => String(1000 + (row % 250))
const kind = (row: number): string => `slag ${String(Math.floor(row / 250) % 20)}`
const year = (row: number): string => String(2000 + Math.floor(row / 5000))

describe('rows that are read where they stand in a text', () => {
  const figures: readonly (readonly [string, (row: number) => string])[] = [
    ['counts', (row) => String((row * 7919) % 4001)],
    ['counts of up to fifteen digits', (row) => '123456789012345'.slice(0, 1 + (row % 15))],
    ['counts below nought and nought itself', (row) => ['-5', '-0', '0', '007', '12'][row % 5] ?? ''],
    ['decimals far down', (row) => (row === 21_000 ? '12,5' : String(row % 90))],
    [
      'signs and empty cells far down',
      (row) => (row > 20_000 ? (['..', '-', 'x', '3'][row % 4] ?? '') : '4'),
    ],
    ['an empty cell far down', (row) => (row === 21_000 ? '' : '4')],
    ['figures with thousands far down', (row) => (row > 20_000 ? '1 234' : '8')],
    ['marks behind figures far down', (row) => (row > 20_000 ? '12*' : '8')],
  ]
  test.each(figures)('say what cells say that are cut out: %s', async (_, figure) => {
    const cells: Cells = (row) => [place(row), kind(row), year(row), figure(row)]
    expect(await told(textOf(cells, '\n', [], false))).toEqual(await told(textOf(cells, '\n', [], true)))
  })

  const keys: readonly (readonly [string, (row: number) => string])[] = [
    ['blanks around a name', (row) => (row % 3 === 0 ? ` ${kind(row)} ` : kind(row))],
    ['a blank that no keyboard has', (row) => (row % 3 === 0 ? `\u00A0${kind(row)}\u2007` : kind(row))],
    ['letters beyond ASCII', (row) => `${kind(row)} åäö Œ 𝄞`],
    ['a name for each row', (row) => `namn ${String(row)}`],
    ['an empty key', (row) => (Math.floor(row / 250) % 20 === 7 ? '' : kind(row))],
  ]
  test.each(keys)('and keys with %s', async (_, key) => {
    const cells: Cells = (row) => [place(row), key(row), year(row), String(row % 4001)]
    expect(await told(textOf(cells, '\n', [], false))).toEqual(await told(textOf(cells, '\n', [], true)))
  })

  const plain: Cells = (row) => [place(row), kind(row), year(row), String(row % 4001)]
  test.each([
    ['lines as Windows ends them', '\r\n', []],
    [
      'empty lines and notes below',
      '\n',
      ['', 'Källa: SCB', 'Antal avser den 31 december; se dokumentationen'],
    ],
    ['a line with too few cells', '\n', ['1000;slag 1;2001']],
    ['a line with too many cells', '\n', ['1000;slag 1;2001;5;6']],
    ['a figure that is none', '\n', ['1000;slag 1;2001;fem']],
    ['the same thing twice', '\n', ['1000;slag 0;2000;77']],
    ['the same line twice', '\n', ['1000;slag 0;2000;0']],
    ['a note with as many cells', '\n', ['Not:;x;2001;5', '1100;slag 1;2009;5']],
    ['a row of separators', '\n', [';;;', '1100;slag 1;2009;5']],
  ] as const)('and %s', async (_, end, last) => {
    expect(await told(textOf(plain, end, last, false))).toEqual(await told(textOf(plain, end, last, true)))
  })
})
