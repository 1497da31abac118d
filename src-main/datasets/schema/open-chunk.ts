import { SIGN_CODES } from '#shared/dataset/sign'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { CHUNK_CELLS, MOST_DECIMALS, type PackedChunk } from './series-chunk'
import { decodeGaps } from './series-gaps'

/**
 * The stated cells of a row of `series_cells`, read where they lie: a view that wants one cell of a chunk does not pay
 * for the others. Only made by `openChunk`, which has checked all lengths.
 */
export class OpenChunk {
  readonly length: number
  private readonly first: number
  private readonly width: number
  private readonly divisor: number
  private readonly signs: Uint8Array | null
  private readonly numbers: DataView | null

  constructor(
    packed: PackedChunk,
    /** Null: without a gap. */
    private readonly positions: Float64Array | null,
  ) {
    const { first, count, width, decimals, numbers, signs } = packed
    this.length = count
    this.first = first
    this.width = width
    this.divisor = 10 ** decimals
    this.signs = signs
    this.numbers =
      numbers === null ? null : new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  }

  /** Number of the last cell. */
  get last(): number {
    return this.cellAt(this.length - 1)
  }

  cellAt(i: number): number {
    return this.positions === null ? this.first + i : (this.positions[i] as number)
  }

  /** 0 where there is a number. A byte that is no sign, and a number that is none, read as `..`. */
  signAt(i: number): number {
    const sign = this.signs === null ? 0 : (this.signs[i] as number)
    if (sign !== 0) return sign < CELL_SIGNS.length ? sign : SIGN_CODES['..']
    return this.numbers === null || !Number.isFinite(this.storedAt(this.numbers, i)) ? SIGN_CODES['..'] : 0
  }

  /** NaN where there is a sign. */
  numberAt(i: number): number {
    return this.numbers === null || this.signAt(i) !== 0 ? NaN : this.storedAt(this.numbers, i)
  }

  private storedAt(numbers: DataView, i: number): number {
    switch (this.width) {
      case 1:
        return numbers.getInt8(i) / this.divisor
      case 2:
        return numbers.getInt16(i * 2, true) / this.divisor
      case 4:
        return numbers.getInt32(i * 4, true) / this.divisor
      default:
        return numbers.getFloat64(i * 8, true)
    }
  }

  /** Where a cell stands in the chunk; −1 when it does not. */
  placeOf(cell: number): number {
    const { positions, first, length } = this
    if (positions === null) return cell >= first && cell < first + length ? cell - first : -1
    let low = 0
    let high = length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[middle] as number) < cell) low = middle + 1
      else high = middle
    }
    return positions[low] === cell ? low : -1
  }
}

/** Null when a length or a position of the row is wrong. Never throws. */
export function openChunk(packed: PackedChunk): OpenChunk | null {
  const { first, count, width, decimals, gaps, numbers, signs } = packed
  if (!Number.isInteger(count) || count < 1 || count > CHUNK_CELLS) return null
  if (!Number.isSafeInteger(first) || first < 0 || !Number.isSafeInteger(first + count)) return null
  if (![0, 1, 2, 4, 8].includes(width)) return null
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) return null
  if ((numbers?.length ?? 0) !== count * width) return null
  if (signs !== null && signs.length !== count) return null
  if (gaps === null) return new OpenChunk(packed, null)
  const positions = decodeGaps(gaps, first, count)
  return positions === null ? null : new OpenChunk(packed, positions)
}

/** Whether each stated cell holds what the format allows; readers get over it all the same. */
export function holdsRightValues({ signs, numbers, width, count }: PackedChunk): boolean {
  if (signs?.some((sign) => sign >= CELL_SIGNS.length) === true) return false
  if (numbers === null) return signs !== null && !signs.includes(0)
  if (width !== 8) return true
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  for (let i = 0; i < count; i++) {
    if ((signs?.[i] ?? 0) === 0 && !Number.isFinite(view.getFloat64(i * 8, true))) return false
  }
  return true
}
