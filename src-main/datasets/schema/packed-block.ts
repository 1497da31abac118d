/**
 * How a block's columns are packed; docs/dataset-format.md describes it for people. Each column is a header of 16 bytes
 * and its numbers, all little endian, every part filled up to a multiple of 8 bytes:
 *
 * - byte 0: bytes per number, 0 (all are the base), 1, 2, 4 (unsigned whole numbers above the base) or 8 (IEEE 754);
 * - bytes 4–7: how many runs of equal numbers there are; 0: a number for each row;
 * - bytes 8–15: the base, IEEE 754;
 * - with runs, for each the number of the row after its last (4 bytes); then a number for each run or row.
 *
 * The rows of a matrix come in the order of home and workplace, so its homes are runs: compressed sparse rows.
 */

const HEADER_BYTES = 16
const AT = { width: 0, runs: 4, base: 8 }
const END_BYTES = 4

type Width = 0 | 1 | 2 | 4 | 8
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** One column of an opened block. */
export interface PackedColumn {
  readonly base: number
  /** The row after the last of each run, ascending, the last one the number of rows; null: a number for each row. */
  readonly ends: Uint32Array | null
  /** What comes on top of the base; null: nothing. */
  readonly above: Numbers | null
}

/** Typed arrays take the order of the machine's bytes; all that the program runs on have the file's. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function numbersAt(bytes: Uint8Array, at: number, width: Width, count: number): Numbers | null {
  const start = bytes.byteOffset + at
  switch (width) {
    case 0:
      return null
    case 1:
      return new Uint8Array(bytes.buffer, start, count)
    case 2:
      return new Uint16Array(bytes.buffer, start, count)
    case 4:
      return new Uint32Array(bytes.buffer, start, count)
    case 8:
      return new Float64Array(bytes.buffer, start, count)
  }
}

/**
 * The columns of a block with `count` rows, looked at where they lie. `innermost`: place of the column that differs from
 * row to row; it has a number for each row, so that a block has no more rows than bytes, and who unpacks it knows what
 * it takes. Null when a length or a run is not what it must be. Never throws.
 */
export function openBlock(
  given: Uint8Array,
  count: number,
  columns: number,
  innermost: number,
): readonly PackedColumn[] | null {
  if (!IS_LITTLE_ENDIAN || !Number.isSafeInteger(count) || count < 1 || count > given.length) return null
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const opened: PackedColumn[] = []
  let at = 0
  for (let c = 0; c < columns; c++) {
    if (at + HEADER_BYTES > bytes.length) return null
    const width = view.getUint8(at + AT.width)
    const runs = view.getUint32(at + AT.runs, true)
    const base = view.getFloat64(at + AT.base, true)
    at += HEADER_BYTES
    if (!isWidth(width) || runs > count || !Number.isFinite(base)) return null
    if (c === innermost && count > 1 && (runs > 0 || width === 0)) return null
    const length = runs > 0 ? runs : count
    const numbersStart = at + aligned(runs * END_BYTES)
    const end = numbersStart + aligned(length * width)
    if (end > bytes.length) return null
    const ends = runs > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + at, runs) : null
    if (ends !== null && !areEnds(ends, count)) return null
    opened.push({ base, ends, above: numbersAt(bytes, numbersStart, width, length) })
    at = end
  }
  return at === bytes.length ? opened : null
}

const isWidth = (width: number): width is Width => [0, 1, 2, 4, 8].includes(width)

function areEnds(ends: Uint32Array, count: number): boolean {
  let before = 0
  for (const end of ends) {
    if (end <= before) return false
    before = end
  }
  return before === count
}

/** Fewer rows are written one by one: a call for them takes longer. */
const FEW_ROWS = 16

/**
 * Writes some rows of a column into `target` from `at`. `ranges`: a row and the one after the last of those beside it,
 * and so on, ascending. A number that the target cannot hold is cut as it cuts.
 */
export function unpackInto(
  { base, ends, above }: PackedColumn,
  target: Int32Array | Float64Array | Uint8Array,
  at: number,
  ranges: readonly number[],
): void {
  let run = 0
  let to = at
  for (let i = 0; i < ranges.length; i += 2) {
    const [from, until] = [ranges[i] as number, ranges[i + 1] as number]
    const start = to
    to += until - from
    if (ends !== null) {
      while ((ends[run] as number) <= from) run += 1
      let row = from
      while (row < until) {
        const end = Math.min(ends[run] as number, until)
        const value = base + (above === null ? 0 : (above[run] as number))
        if (end - row < FEW_ROWS) for (let at = row; at < end; at++) target[start + at - from] = value
        else target.fill(value, start + row - from, start + end - from)
        if (end === ends[run]) run += 1
        row = end
      }
    } else if (above === null) {
      target.fill(base, start, to)
    } else if (until - from < FEW_ROWS) {
      for (let row = from; row < until; row++) target[start + row - from] = (above[row] as number) + base
    } else {
      target.set(above.subarray(from, until), start)
      if (base !== 0) for (let row = start; row < to; row++) target[row] = (target[row] as number) + base
    }
  }
}

/** The fewest bytes that hold whole numbers from 0 to `highest`. */
const widthOf = (highest: number): Width =>
  highest === 0 ? 0 : highest < 2 ** 8 ? 1 : highest < 2 ** 16 ? 2 : highest < 2 ** 32 ? 4 : 8

interface ColumnPlan {
  readonly values: Float64Array
  readonly base: number
  readonly width: Width
  readonly runs: number
  readonly bytes: number
}

/** The smallest way to pack a column; `isInnermost`: see `openBlock`. */
function planColumn(values: Float64Array, isInnermost: boolean): ColumnPlan | null {
  const count = values.length
  const first = values[0] as number
  let [low, high, runs] = [first, first, 1]
  for (let row = 0; row < count; row++) {
    const value = values[row] as number
    if (!Number.isSafeInteger(value)) return null
    if (value < low) low = value
    if (value > high) high = value
    if (row > 0 && value !== values[row - 1]) runs += 1
  }
  let width = widthOf(high - low)
  // Without a base the numbers are taken over as they are, which is faster.
  const needsBase = width === 0 || low < 0 || widthOf(high) > width
  const base = width === 8 || !needsBase ? 0 : low
  if (isInnermost && count > 1 && width === 0) width = 1
  const plain = aligned(count * width)
  const packed = aligned(runs * END_BYTES) + aligned(runs * width)
  const useRuns = !isInnermost && packed < plain
  return {
    values,
    base,
    width,
    runs: useRuns ? runs : 0,
    bytes: HEADER_BYTES + (useRuns ? packed : plain),
  }
}

/**
 * Packs columns of equal length, of which there is at least one row; the same numbers give the same bytes. Null where a
 * number is not whole or beyond the safe ones.
 */
export function packBlock(columns: readonly Float64Array[], innermost: number): Uint8Array | null {
  const plans: ColumnPlan[] = []
  for (const [c, values] of columns.entries()) {
    const plan = planColumn(values, c === innermost)
    if (plan === null) return null
    plans.push(plan)
  }
  const block = new Uint8Array(plans.reduce((sum, { bytes }) => sum + bytes, 0))
  let at = 0
  for (const plan of plans) {
    writeColumn(new DataView(block.buffer, at, plan.bytes), plan)
    at += plan.bytes
  }
  return block
}

function writeColumn(view: DataView, { values, base, width, runs }: ColumnPlan): void {
  view.setUint8(AT.width, width)
  view.setUint32(AT.runs, runs, true)
  view.setFloat64(AT.base, base, true)
  const write = writerOf(view, HEADER_BYTES + aligned(runs * END_BYTES), width, base)
  if (runs === 0) {
    values.forEach(write)
    return
  }
  let run = 0
  for (let row = 0; row < values.length; row++) {
    if (row + 1 < values.length && values[row + 1] === values[row]) continue
    view.setUint32(HEADER_BYTES + run * END_BYTES, row + 1, true)
    write(values[row] as number, run)
    run += 1
  }
}

function writerOf(
  view: DataView,
  start: number,
  width: Width,
  base: number,
): (value: number, place: number) => void {
  switch (width) {
    case 0:
      return () => undefined
    case 1:
      return (value, place) => {
        view.setUint8(start + place, value - base)
      }
    case 2:
      return (value, place) => {
        view.setUint16(start + place * 2, value - base, true)
      }
    case 4:
      return (value, place) => {
        view.setUint32(start + place * 4, value - base, true)
      }
    case 8:
      return (value, place) => {
        view.setFloat64(start + place * 8, value - base, true)
      }
  }
}
