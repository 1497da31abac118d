import { CELL_SIGNS, CellStore } from '#shared/table/cell-store'
import type { StopCheck } from '../../stop-check'
import { importError } from '#main/formats/import-problem'
import { member, wrongPart, type Leniencies } from './json-parts'
import { readStatus, statusWords } from './json-stat-status'
import { isObject, type JsonObject } from '#shared/dataset/json-object'

/** `..`: not available. */
const NOT_AVAILABLE = 3
const CELLS_BETWEEN_STOPS = 8192
/** A sign and, after a blank, a mark on the cell: how our writer keeps both. */
const SIGN_AND_FLAG = /^(-|\.{1,7})(?:\s+(.+))?$/s

export interface CellOptions {
  /** How many cells the dimensions span. */
  readonly spanned: number
  readonly stop: StopCheck
  readonly tell: (fraction: number) => void
  readonly lenient: Leniencies
}

/** Cell numbers of an object's keys, ascending. */
function cellNumbers(object: JsonObject, spanned: number, part: string): number[] {
  return Object.keys(object)
    .map((key) => {
      const cell = /^(0|[1-9]\d{0,15})$/.test(key) ? Number(key) : NaN
      if (!(cell < spanned)) throw wrongPart(`${part}.${key}`, 'cellNumber')
      return cell
    })
    .sort((a, b) => a - b)
}

/** Numbers of both lists, ascending, each once. */
function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

/** `words`: what the file says that marks mean; they stand in place of the marks, which no reader knows. */
function addCell(
  cells: CellStore,
  value: unknown,
  status: string,
  cell: number,
  words: ReadonlyMap<string, string>,
): void {
  if (value !== null && (typeof value !== 'number' || Number.isNaN(value)))
    throw wrongPart(`value[${String(cell)}]`, 'value')
  const found = SIGN_AND_FLAG.exec(status)
  const at = cells.layout === 'sparse' ? cell : undefined
  // PxWeb writes some signs on a nought; on any other number the status is a remark.
  if (value !== null && !(value === 0 && found !== null)) {
    cells.addNumber(value, at)
    if (status !== '') cells.flagLast(words.get(status) ?? status)
    return
  }
  const sign = found === null ? -1 : CELL_SIGNS.indexOf(found[1] as (typeof CELL_SIGNS)[number])
  cells.addSign(sign > 0 ? sign : NOT_AVAILABLE, at)
  const flag = found === null ? status : (found[2] ?? '')
  if (flag !== '') cells.flagLast(words.get(flag) ?? flag)
}

/**
 * `value` and `status` of a dataset: each a list over all cells or an object over some (of `status` also other forms,
 * see `readStatus`). A null is never zero: it is the sign that its status says, else `..`.
 */
export function readCells(dataset: JsonObject, { spanned, stop, tell, lenient }: CellOptions): CellStore {
  const value = member(dataset, 'value')
  if (Array.isArray(value) && value.length !== spanned)
    throw importError('file-malformed', (w) => w.jsonStat.wrongCount('value', spanned, value.length))
  const status = readStatus(dataset, spanned, lenient)
  const words = statusWords(dataset)
  const { named } = status
  const tick = (done: number, all: number): void => {
    if (done % CELLS_BETWEEN_STOPS !== 0) return
    stop()
    tell(done / all)
  }

  if (Array.isArray(value)) {
    if (named !== null) cellNumbers(named, spanned, 'status')
    const cells = new CellStore('dense')
    for (let cell = 0; cell < spanned; cell++) {
      tick(cell, spanned)
      addCell(cells, value[cell] ?? null, status.of(cell), cell, words)
    }
    return cells
  }
  if (!isObject(value)) throw wrongPart('value', 'list')
  const stated = merge(
    cellNumbers(value, spanned, 'value'),
    named !== null ? cellNumbers(named, spanned, 'status') : [],
  )
  const cells = new CellStore(stated.length === spanned ? 'dense' : 'sparse')
  stated.forEach((cell, i) => {
    tick(i, stated.length)
    addCell(cells, member(value, String(cell)) ?? null, status.of(cell), cell, words)
  })
  return cells
}
