import { CELL_SIGNS, type CellStore } from '#shared/table/cell-store'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { quotePx } from '#main/formats/px/px-text'
import { LINE_END } from './px-file-lines'
import type { PxWriterNames } from './px-file-names'

const MOST_DECIMALS = 15
/** Characters that are gathered before they become bytes. */
const PIECE = 1 << 16

/** Decimals that the file states: those of the table, else as many as some number has. */
export function decimalsToState({ decimals, cells }: StatisticalTable): number {
  if (decimals !== null) return decimals
  let most = 0
  for (let i = 0; i < cells.length && most < MOST_DECIMALS; i++) {
    const value = cells.numberAt(i)
    if (!Number.isInteger(value) && !Number.isNaN(value)) most = Math.max(most, countDecimals(value))
  }
  return Math.min(most, MOST_DECIMALS)
}

function countDecimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** True when each stated row of `rowSize` cells is stated as a whole. */
export function hasWholeRows(cells: CellStore, rowSize: number): boolean {
  if (cells.length % rowSize !== 0) return false
  for (let i = 0; i < cells.length; i += rowSize) {
    const first = cells.cellAt(i)
    if (first % rowSize !== 0 || cells.cellAt(i + rowSize - 1) !== first + rowSize - 1) return false
  }
  return true
}

/**
 * The figures, a row to a line, as UTF-8 in pieces. `keyCount`: how many of the first dimensions stand as keys in
 * front of each row; 0 when all cells are stated.
 */
export function* writeCells(
  table: StatisticalTable,
  names: PxWriterNames,
  rowSize: number,
  keyCount: number,
  decimals: number,
): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  const { cells } = table
  const keys = keyTexts(table, names, keyCount)
  let text = ''
  for (let i = 0; i < cells.length; i++) {
    if (keyCount > 0 && i % rowSize === 0) text += rowKeys(keys, Math.floor(cells.cellAt(i) / rowSize))
    const sign = cells.signAt(i)
    text += sign === 0 ? formatNumber(cells.numberAt(i), decimals) : `"${CELL_SIGNS[sign] ?? '.'}"`
    text += (i + 1) % rowSize === 0 ? ` ${LINE_END}` : ' '
    if (text.length >= PIECE) {
      yield encoder.encode(text)
      text = ''
    }
  }
  yield encoder.encode(`${text};${LINE_END}`)
}

/** KEYS says which: codes where the file has them, else labels. */
function keyTexts({ dimensions }: StatisticalTable, names: PxWriterNames, keyCount: number): string[][] {
  return dimensions
    .slice(0, keyCount)
    .map((dimension) =>
      names.hasCodes(dimension)
        ? dimension.values.map(({ code }) => quotePx(code))
        : names.values(dimension, names.main).map(quotePx),
    )
}

function rowKeys(keys: readonly (readonly string[])[], row: number): string {
  let rest = row
  let text = ''
  for (let d = keys.length - 1; d >= 0; d--) {
    const texts = keys[d] ?? []
    text = `${texts[rest % texts.length] ?? ''},${text}`
    rest = Math.floor(rest / texts.length)
  }
  return text
}

/** With the decimals stated, unless the number has more: no figure is rounded. */
function formatNumber(value: number, decimals: number): string {
  if (decimals === 0) return String(value)
  const fixed = value.toFixed(Math.min(decimals, MOST_DECIMALS))
  return Number(fixed) === value ? fixed : String(value)
}
