import type { Count, Sign } from '#shared/dataset/sign'
import { CELL_SIGNS, isFigure, type CellStore } from '#shared/table/cell-store'
import type { StopCheck } from '../../stop-check'
import type { DimensionPlan } from './dimension-plan'

/** How often a loop over cells asks whether to stop. */
export const CELLS_PER_CHECK = 1 << 14

/** One fact's figures and what they are about. The same object is handed out again and again. */
export interface CellRow {
  /** By dimension, see `DimensionPlan.keys`. */
  readonly keys: Int32Array
  /** One count, or one for each measure in the order of `measures`. */
  readonly counts: Count[]
  /** Whether it was added up. */
  derived: boolean
}

/** Sums over one or several dimensions: where their parts lie from the cell of the first parts. */
interface Sum {
  readonly dimensions: readonly number[]
  readonly firsts: readonly number[]
  readonly keys: readonly number[]
  readonly offsets: readonly number[]
}

/** Walks over a table's cells as facts. */
export class CellRows implements Iterable<CellRow> {
  readonly strides: readonly number[]
  readonly sizes: readonly number[]
  private readonly sums: readonly Sum[]
  private readonly measureOffsets: readonly number[]
  /** Dimensions of which only the sum is read. */
  private readonly onlySums: readonly number[]
  private tooLargeSums = 0

  /**
   * `measures`: the dimension whose values stand side by side in a row, and the place of each measure's value in it
   * (−1: the file does not have it); null: every cell is a row.
   */
  constructor(
    private readonly cells: CellStore,
    readonly plans: readonly DimensionPlan[],
    private readonly measures: { readonly dimension: number; readonly at: readonly number[] } | null,
    private readonly stop: StopCheck,
  ) {
    this.sizes = plans.map(({ dimension }) => dimension.values.length)
    const strides = new Array<number>(plans.length).fill(1)
    for (let d = plans.length - 2; d >= 0; d--) strides[d] = (strides[d + 1] ?? 1) * (this.sizes[d + 1] ?? 1)
    this.strides = strides
    this.onlySums = plans.flatMap(({ onlySum }, d) => (onlySum ? [d] : []))
    this.sums = this.buildSums().filter(({ dimensions }) =>
      this.onlySums.every((d) => dimensions.includes(d)),
    )
    const stride = measures === null ? 0 : (strides[measures.dimension] ?? 1)
    this.measureOffsets = measures === null ? [0] : measures.at.map((at) => (at < 0 ? NaN : at * stride))
  }

  /** Every combination of the dimensions that have a sum. */
  private buildSums(): Sum[] {
    let sums: Sum[] = [{ dimensions: [], firsts: [], keys: [], offsets: [0] }]
    this.plans.forEach(({ sum }, d) => {
      if (sum === null) return
      const first = sum.parts[0] ?? 0
      const stride = this.strides[d] ?? 1
      sums = sums.flatMap((one) => [
        one,
        {
          dimensions: [...one.dimensions, d],
          firsts: [...one.firsts, first],
          keys: [...one.keys, sum.key],
          offsets: one.offsets.flatMap((offset) => sum.parts.map((part) => offset + (part - first) * stride)),
        },
      ])
    })
    return sums.slice(1)
  }

  /** Whether anything is added up. */
  get hasSums(): boolean {
    return this.sums.length > 0
  }

  /** How many sums are larger than any figure, and so are none. Goes over all cells. */
  countTooLargeSums(): number {
    this.tooLargeSums = 0
    const rows = this[Symbol.iterator]()
    while (!rows.next().done);
    return this.tooLargeSums
  }

  /** Place of a cell's value in a dimension. */
  valueAt(cell: number, d: number): number {
    return Math.floor(cell / (this.strides[d] ?? 1)) % (this.sizes[d] ?? 1)
  }

  /** The count in the i-th stated cell; null when it is no count of persons. */
  countAt(i: number): Count | null {
    const sign = this.cells.signAt(i)
    if (sign !== 0) return sign === 1 || sign === 2 ? (CELL_SIGNS[sign] as Sign) : '..'
    const value = this.cells.numberAt(i)
    return Number.isSafeInteger(value) && value >= 0 ? value : null
  }

  *[Symbol.iterator](): Generator<CellRow> {
    const { cells, plans, measures } = this
    const at = new Int32Array(plans.length)
    const row: CellRow = {
      keys: new Int32Array(plans.length),
      counts: this.measureOffsets.map((): Count => '..'),
      derived: false,
    }
    for (let i = 0; i < cells.length; i++) {
      if (i % CELLS_PER_CHECK === 0) this.stop()
      const cell = cells.cellAt(i)
      if (!this.locate(cell, at, row.keys)) continue
      let base = cell
      if (measures !== null) {
        base = cell - (at[measures.dimension] ?? 0) * (this.strides[measures.dimension] ?? 1)
        if (this.firstStated(base) !== cell) continue
        row.keys[measures.dimension] = 0
      }
      if (this.onlySums.length === 0 && this.readCounts(base, cell, i, row.counts)) {
        row.derived = false
        yield row
      }
      for (const sum of this.sums) {
        if (!sum.dimensions.every((d, k) => at[d] === sum.firsts[k])) continue
        if (!this.addUp(base, sum, row.counts)) continue
        const kept = sum.dimensions.map((d) => row.keys[d] ?? 0)
        sum.dimensions.forEach((d, k) => (row.keys[d] = sum.keys[k] ?? 0))
        row.derived = true
        yield row
        sum.dimensions.forEach((d, k) => (row.keys[d] = kept[k] ?? 0))
      }
    }
  }

  /** Where a cell lies, and its keys; false when one of its values is left out. */
  private locate(cell: number, at: Int32Array, keys: Int32Array): boolean {
    let rest = cell
    for (let d = this.plans.length - 1; d >= 0; d--) {
      const size = this.sizes[d] ?? 1
      const whole = Math.floor(rest / size)
      const value = rest - whole * size
      rest = whole
      const key = this.plans[d]?.keys[value] ?? -1
      if (key < 0) return false
      at[d] = value
      keys[d] = key
    }
    return true
  }

  /** The first of a row's measures that is stated: it stands for the row. */
  private firstStated(base: number): number {
    let first = Infinity
    for (const offset of this.measureOffsets)
      if (offset < first - base && this.cells.indexOf(base + offset) >= 0) first = base + offset
    return first
  }

  /** False when nothing in the row is a count or a sign. The i-th stated cell is one of the row's. */
  private readCounts(base: number, cell: number, i: number, counts: Count[]): boolean {
    let any = false
    for (let m = 0; m < counts.length; m++) {
      const place = base + (this.measureOffsets[m] ?? NaN)
      // A search is spared for the cell at hand: nearly every cell of a long list.
      const at = place === cell ? i : Number.isNaN(place) ? -1 : this.cells.indexOf(place)
      const count = at < 0 ? null : this.countAt(at)
      any ||= count !== null
      counts[m] = count ?? '..'
    }
    return any
  }

  /** Adds up where all parts are numbers; false when no measure has a sum. */
  private addUp(base: number, { offsets }: Sum, counts: Count[]): boolean {
    let any = false
    this.measureOffsets.forEach((measure, m) => {
      let total = 0
      for (const offset of offsets) {
        const i = Number.isNaN(measure) ? -1 : this.cells.indexOf(base + measure + offset)
        const count = i < 0 ? null : this.countAt(i)
        if (typeof count !== 'number') {
          total = NaN
          break
        }
        total += count
      }
      if (!isFigure(total) && !Number.isNaN(total)) {
        this.tooLargeSums++
        total = NaN
      }
      any ||= !Number.isNaN(total)
      counts[m] = Number.isNaN(total) ? '..' : total
    })
    return any
  }
}
