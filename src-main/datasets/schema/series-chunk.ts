import type { CellStore } from '#shared/table/cell-store'
import { encodeGaps } from './series-gaps'

/** How many stated cells a row of `series_cells` holds at most. */
export const CHUNK_CELLS = 16_384

/** A row of `series_cells`. docs/dataset-format.md describes the encoding. */
export interface PackedChunk {
  /** Number of the first cell. */
  readonly first: number
  readonly count: number
  /** Bytes per number: 1, 2, 4 (signed, little endian), 8 (IEEE 754, little endian), 0 where all cells hold signs. */
  readonly width: number
  /** Whole numbers are to be divided by ten to this power. */
  readonly decimals: number
  /** Null: the cells follow each other without a gap. */
  readonly gaps: Uint8Array | null
  readonly numbers: Uint8Array | null
  /** One byte per cell; null: all cells hold numbers. */
  readonly signs: Uint8Array | null
  /** JSON: runs of [index in the chunk, count, text]; null: no cell is marked. */
  readonly flags: string | null
}

export const MOST_DECIMALS = 6
const powerOfTen = (decimals: number): number => 10 ** decimals

/** The fewest decimals with which all numbers are exactly whole numbers divided; −1 when there are none. */
function decimalsOf(values: Float64Array): number {
  let decimals = 0
  for (const value of values) {
    while (!isExact(value, decimals)) {
      decimals += 1
      if (decimals > MOST_DECIMALS) return -1
    }
  }
  // A number that fits with few decimals may be too large with many.
  return values.every((value) => isExact(value, decimals)) ? decimals : -1
}

function isExact(value: number, decimals: number): boolean {
  const whole = Math.round(value * powerOfTen(decimals))
  return whole >= -0x80000000 && whole <= 0x7fffffff && whole / powerOfTen(decimals) === value
}

function widthOf(whole: Float64Array): 1 | 2 | 4 {
  let low = 0
  let high = 0
  for (const value of whole) {
    if (value < low) low = value
    else if (value > high) high = value
  }
  if (low >= -0x80 && high <= 0x7f) return 1
  return low >= -0x8000 && high <= 0x7fff ? 2 : 4
}

/** Typed arrays take the order of the machine's bytes; all that the program runs on have the file's. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function areShort(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== ((values[i] as number) | 0)) return false
  return true
}

/** Most tables are of counts: they are packed as they are, without a look at each for decimals. */
function packCounts(values: Float64Array): Pick<PackedChunk, 'width' | 'decimals' | 'numbers'> {
  const width = widthOf(values)
  const numbers = new (width === 1 ? Int8Array : width === 2 ? Int16Array : Int32Array)(values)
  return { width, decimals: 0, numbers: new Uint8Array(numbers.buffer) }
}

function packNumbers(values: Float64Array): Pick<PackedChunk, 'width' | 'decimals' | 'numbers'> {
  if (IS_LITTLE_ENDIAN && areShort(values)) return packCounts(values)
  const decimals = decimalsOf(values)
  const whole = decimals < 0 ? values : values.map((value) => Math.round(value * powerOfTen(decimals)))
  const width = decimals < 0 ? 8 : widthOf(whole)
  const numbers = new Uint8Array(values.length * width)
  const view = new DataView(numbers.buffer)
  for (let i = 0; i < whole.length; i++) {
    const value = whole[i] as number
    if (width === 1) view.setInt8(i, value)
    else if (width === 2) view.setInt16(i * 2, value, true)
    else if (width === 4) view.setInt32(i * 4, value, true)
    else view.setFloat64(i * 8, value, true)
  }
  return { width, decimals: Math.max(decimals, 0), numbers }
}

function packFlags(cells: CellStore, from: number, count: number): string | null {
  if (cells.flags.size === 0) return null
  const runs: [number, number, string][] = []
  for (let i = 0; i < count; i++) {
    const text = cells.flags.get(from + i)
    if (text === undefined) continue
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1] === i && last[2] === text) last[1] += 1
    else runs.push([i, 1, text])
  }
  return runs.length === 0 ? null : JSON.stringify(runs)
}

/** Packs the stated cells of a series in order. The same cells give the same rows, whatever the store's layout. */
export function* packChunks(cells: CellStore): Generator<PackedChunk> {
  for (let from = 0; from < cells.length; from += CHUNK_CELLS) {
    const count = Math.min(CHUNK_CELLS, cells.length - from)
    const values = new Float64Array(count)
    const signs = new Uint8Array(count)
    const positions = new Float64Array(count)
    let signed = 0
    for (let i = 0; i < count; i++) {
      const sign = cells.signAt(from + i)
      positions[i] = cells.cellAt(from + i)
      signs[i] = sign
      if (sign === 0) values[i] = cells.numberAt(from + i)
      else signed += 1
    }
    yield {
      first: positions[0] as number,
      count,
      ...(signed === count ? { width: 0, decimals: 0, numbers: null } : packNumbers(values)),
      gaps: encodeGaps(positions),
      signs: signed === 0 ? null : signs,
      flags: packFlags(cells, from, count),
    }
  }
}

/** Marks by index in the chunk; null when the text is not what `PackedChunk.flags` says. */
export function unpackFlags({ flags, count }: PackedChunk): Map<number, string> | null {
  const marks = new Map<number, string>()
  if (flags === null) return marks
  let runs: unknown
  try {
    runs = JSON.parse(flags)
  } catch {
    return null
  }
  if (!Array.isArray(runs)) return null
  for (const run of runs as unknown[]) {
    if (!Array.isArray(run) || run.length !== 3) return null
    const [index, length, text] = run as unknown[]
    if (!isWhole(index) || !isWhole(length) || typeof text !== 'string') return null
    if (index + length > count) return null
    for (let i = 0; i < length; i++) marks.set(index + i, text)
  }
  return marks
}

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
