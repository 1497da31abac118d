import { SIGN_CODES } from '#shared/dataset/sign'
import { CellStore } from '#shared/table/cell-store'
import type { SqlDatabase, SqlStatement } from '../engine/sql-engine'
import { openChunk, type OpenChunk } from '../schema/open-chunk'
import { unpackFlags, type PackedChunk } from '../schema/series-chunk'
import { neverStop, type StopCheck } from '../stop-check'

const COLUMNS = 'first_cell, count, width, decimals, gaps, numbers, signs, flags'

/** The chunk that holds a cell if any does: the last one that starts at it or before it. */
export const SERIES_CHUNK_SQL = `select ${COLUMNS} from series_cells
  where series = ? and first_cell <= ? order by first_cell desc limit 1`
const NEXT_CHUNK_SQL = `select ${COLUMNS} from series_cells
  where series = ? and first_cell > ? order by first_cell limit 1`

const CHUNK_AT_SQL = `select ${COLUMNS} from series_cells where series = ? and first_cell = ?`

const packedAt = (row: SqlStatement): PackedChunk => ({
  first: row.number(0),
  count: row.number(1),
  width: row.number(2),
  decimals: row.number(3),
  gaps: row.blob(4),
  numbers: row.blob(5),
  signs: row.blob(6),
  flags: row.text(7),
})

function readChunk(database: SqlDatabase, sql: string, series: number, cell: number): PackedChunk | null {
  const statement = database.prepare(sql)
  statement.bind([series, cell])
  const packed = statement.step() ? packedAt(statement) : null
  statement.reset()
  return packed
}

/** The chunk that starts at a cell; null when there is none. */
export const readChunkAt = (database: SqlDatabase, series: number, first: number): PackedChunk | null =>
  readChunk(database, CHUNK_AT_SQL, series, first)

/** All chunks of a series in order; none is left open between two of them. */
export function* readChunks(database: SqlDatabase, series: number): Generator<PackedChunk> {
  let packed = readChunk(database, NEXT_CHUNK_SQL, series, -1)
  while (packed !== null) {
    yield packed
    packed = readChunk(database, NEXT_CHUNK_SQL, series, packed.first)
  }
}

export interface FoundCells {
  readonly values: Float64Array
  readonly signs: Uint8Array
  /** 1 where the source states the cell. */
  readonly stated: Uint8Array
}

/**
 * Cells by their numbers, in the order asked; each chunk is read once. A cell that is not stated, or whose
 * chunk is broken, has the sign `..`. `stop` is asked for each chunk.
 */
export function findCells(
  database: SqlDatabase,
  stop: StopCheck,
  { series, cells }: { series: number; cells: Float64Array },
): FoundCells {
  const values = new Float64Array(cells.length).fill(NaN)
  const signs = new Uint8Array(cells.length).fill(SIGN_CODES['..'])
  const stated = new Uint8Array(cells.length)
  const order = ascendingOrder(cells)
  let chunk: OpenChunk | null = null
  /** First cell after the chunk that is held. */
  let end = -1
  let next = -1
  for (let i = 0; i < cells.length; i++) {
    const at = order === null ? i : (order[i] as number)
    const cell = cells[at] as number
    if (!(cell >= 0)) continue
    if (cell >= end && cell >= next) {
      stop()
      const packed = readChunk(database, SERIES_CHUNK_SQL, series, cell)
      chunk = packed === null ? null : openChunk(packed)
      end = chunk === null ? -1 : chunk.last + 1
      next = end > cell ? end : (readChunk(database, NEXT_CHUNK_SQL, series, cell)?.first ?? Infinity)
    }
    if (chunk === null || cell >= end) continue
    const place = chunk.placeOf(cell)
    if (place < 0) continue
    values[at] = chunk.numberAt(place)
    signs[at] = chunk.signAt(place)
    stated[at] = 1
  }
  return { values, signs, stated }
}

/** Positions in ascending order of the cells; null when they stand so already. */
function ascendingOrder(cells: Float64Array): Uint32Array | null {
  let ordered = true
  for (let i = 1; i < cells.length && ordered; i++) ordered = (cells[i] as number) >= (cells[i - 1] as number)
  if (ordered) return null
  return Uint32Array.from(cells, (_, i) => i).sort((a, b) => (cells[a] as number) - (cells[b] as number))
}

/** All cells of a series. A broken chunk is left out: files are checked when they are taken in. */
export function readCellStore(database: SqlDatabase, series: number, stop: StopCheck = neverStop): CellStore {
  const store = new CellStore(isDense(database, series) ? 'dense' : 'sparse')
  let end = 0
  for (const packed of readChunks(database, series)) {
    stop()
    const chunk = openChunk(packed)
    if (chunk === null || packed.first < end) continue
    end = chunk.last + 1
    const flags = unpackFlags(packed)
    for (let i = 0; i < chunk.length; i++) {
      const sign = chunk.signAt(i)
      if (sign === 0) store.addNumber(chunk.numberAt(i), chunk.cellAt(i))
      else store.addSign(sign, chunk.cellAt(i))
      const flag = flags?.get(i)
      if (flag !== undefined) store.flagLast(flag)
    }
  }
  return store
}

/** Whether the stated cells are the first ones without a gap. */
function isDense(database: SqlDatabase, series: number): boolean {
  const statement = database.prepare(
    'select first_cell, count, gaps is null from series_cells where series = ? order by first_cell',
  )
  statement.bind([series])
  let next = 0
  let dense = true
  while (dense && statement.step()) {
    dense = statement.number(0) === next && statement.number(2) === 1
    next += statement.number(1)
  }
  statement.reset()
  return dense
}
