import { CELL_SIGNS, CellStore } from '#shared/table/cell-store'
import type { StopCheck } from '../../stop-check'
import { importError } from '#main/formats/import-problem'
import { member, textOf, wrongPart } from './json-parts'
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

function addCell(cells: CellStore, value: unknown, status: string, cell: number): void {
  if (value !== null && (typeof value !== 'number' || Number.isNaN(value)))
    throw wrongPart(`value[${String(cell)}]`, 'value')
  const found = SIGN_AND_FLAG.exec(status)
  const at = cells.layout === 'sparse' ? cell : undefined
  // PxWeb writes some signs on a nought; on any other number the status is a remark.
  if (value !== null && !(value === 0 && found !== null)) {
    cells.addNumber(value, at)
    if (status !== '') cells.flagLast(status)
    return
  }
  const sign = found === null ? -1 : CELL_SIGNS.indexOf(found[1] as (typeof CELL_SIGNS)[number])
  cells.addSign(sign > 0 ? sign : NOT_AVAILABLE, at)
  const flag = found === null ? status : (found[2] ?? '')
  if (flag !== '') cells.flagLast(flag)
}

/**
 * `value` and `status` of a dataset: each a list over all cells or an object over some, `status` also one text for
 * all. A null is never zero: it is the sign that its status says, else `..`.
 */
export function readCells(dataset: JsonObject, { spanned, stop, tell }: CellOptions): CellStore {
  const value = member(dataset, 'value')
  const status = member(dataset, 'status') ?? null
  const forAll = textOf(status)
  if (status !== null && forAll === null && !Array.isArray(status) && !isObject(status))
    throw wrongPart('status', 'object')
  for (const [part, list] of [
    ['value', value],
    ['status', status],
  ] as const)
    if (Array.isArray(list) && list.length !== spanned)
      throw importError('file-malformed', (w) => w.jsonStat.wrongCount(part, spanned, list.length))

  const statusOf = (cell: number): string => {
    if (forAll !== null) return forAll.trim()
    if (status === null) return ''
    const own: unknown = Array.isArray(status) ? status[cell] : member(status as JsonObject, String(cell))
    if (own === undefined || own === null) return ''
    const text = textOf(own)
    if (text === null) throw wrongPart(`status[${String(cell)}]`, 'text')
    return text.trim()
  }
  const tick = (done: number, all: number): void => {
    if (done % CELLS_BETWEEN_STOPS !== 0) return
    stop()
    tell(done / all)
  }

  if (Array.isArray(value)) {
    if (isObject(status)) cellNumbers(status, spanned, 'status')
    const cells = new CellStore('dense')
    for (let cell = 0; cell < spanned; cell++) {
      tick(cell, spanned)
      addCell(cells, value[cell] ?? null, statusOf(cell), cell)
    }
    return cells
  }
  if (!isObject(value)) throw wrongPart('value', 'list')
  const stated = merge(
    cellNumbers(value, spanned, 'value'),
    isObject(status) ? cellNumbers(status, spanned, 'status') : [],
  )
  const cells = new CellStore(stated.length === spanned ? 'dense' : 'sparse')
  stated.forEach((cell, i) => {
    tick(i, stated.length)
    addCell(cells, member(value, String(cell)) ?? null, statusOf(cell), cell)
  })
  return cells
}
