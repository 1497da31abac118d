import { ownText } from '../own-text'

export type SheetCell = string | number | null

/** The cells of a sheet by their row and column, both from 0. */
export interface CellRows {
  /** One more than the number of the last row that has something. */
  readonly length: number
  /** The cells between two columns, both inclusive, null where one is empty; shorter where nothing follows. Undefined: an empty row. */
  row(row: number, left?: number, right?: number): SheetCell[] | undefined
  cell(row: number, column: number): SheetCell
  /** One more than the last column that has something in a row; 0 for an empty one. */
  widthOf(row: number): number
}

const BLOCK_BITS = 14
const BLOCK = 2 ** BLOCK_BITS
const MASK = BLOCK - 1
/** What a code's last two bits say of its others; 0 alone is an empty cell. */
const [WHOLE, TEXT, NUMBER] = [1, 2, 3]
const SHORT = 2 ** 29
/** So many different texts are looked up before they are put in once more. */
const MOST_KNOWN = 100_000

/**
 * Packed cells, four bytes each: whole numbers as they are, texts and other numbers by their place in a list. A row's
 * cells stand together; a million rows as objects took five times the room.
 */
export class SheetRows implements CellRows {
  private starts = new Int32Array(1024)
  private widths = new Uint16Array(1024)
  private readonly codes: Int32Array[] = []
  private readonly numbers: Float64Array[] = []
  private readonly texts: string[] = []
  private readonly known = new Map<string, number>()
  private used = 0
  private numberCount = 0
  length = 0

  /** How many cells take room, counted from the left edge. */
  get held(): number {
    return this.used
  }

  /** Puts something into a cell; rows from above and cells from the left take the least room. */
  put(row: number, column: number, value: string | number): void {
    this.reach(row)
    const width = this.widths[row] ?? 0
    if (column >= width) this.widen(row, width, column + 1)
    this.setCode((this.starts[row] ?? 0) + column, this.codeOf(value))
  }

  cell(row: number, column: number): SheetCell {
    return column < this.widthOf(row) ? this.valueOf(this.codeAt((this.starts[row] ?? 0) + column)) : null
  }

  widthOf(row: number): number {
    return this.widths[row] ?? 0
  }

  row(row: number, left = 0, right = Infinity): SheetCell[] | undefined {
    const width = this.widthOf(row)
    if (width === 0) return undefined
    const start = this.starts[row] ?? 0
    const cells: SheetCell[] = []
    for (let c = left; c < width && c <= right; c++) cells.push(this.valueOf(this.codeAt(start + c)))
    return cells
  }

  private reach(row: number): void {
    if (row < this.length) return
    this.length = row + 1
    if (row < this.starts.length) return
    const size = Math.max(row + 1, this.starts.length * 2)
    const [starts, widths] = [new Int32Array(size), new Uint16Array(size)]
    starts.set(this.starts)
    widths.set(this.widths)
    this.starts = starts
    this.widths = widths
  }

  /** A row that others have come after is moved behind them. */
  private widen(row: number, from: number, to: number): void {
    const start = this.starts[row] ?? 0
    if (from === 0) this.starts[row] = this.used
    else if (start + from !== this.used) {
      this.starts[row] = this.used
      for (let c = 0; c < from; c++) this.setCode(this.used + c, this.codeAt(start + c))
    }
    this.widths[row] = to
    this.used = (this.starts[row] ?? 0) + to
    while (this.codes.length * BLOCK < this.used) this.codes.push(new Int32Array(BLOCK))
  }

  private codeAt(at: number): number {
    return this.codes[at >> BLOCK_BITS]?.[at & MASK] ?? 0
  }

  private setCode(at: number, code: number): void {
    const b = at >> BLOCK_BITS
    while (this.codes.length <= b) this.codes.push(new Int32Array(BLOCK))
    const block = this.codes[b]
    if (block !== undefined) block[at & MASK] = code
  }

  private codeOf(value: string | number): number {
    if (typeof value === 'string') return (this.placeOf(value) << 2) | TEXT
    if (Object.is(value | 0, value) && value >= -SHORT && value < SHORT) return (value << 2) | WHOLE
    const at = this.numberCount++
    if ((at & MASK) === 0) this.numbers.push(new Float64Array(BLOCK))
    const block = this.numbers[at >> BLOCK_BITS]
    if (block !== undefined) block[at & MASK] = value
    return (at << 2) | NUMBER
  }

  private placeOf(text: string): number {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const own = ownText(text)
    const at = this.texts.push(own) - 1
    if (this.known.size < MOST_KNOWN) this.known.set(own, at)
    return at
  }

  private valueOf(code: number): SheetCell {
    const at = code >>> 2
    switch (code & 3) {
      case WHOLE:
        return code >> 2
      case TEXT:
        return this.texts[at] ?? null
      case NUMBER:
        return this.numbers[at >> BLOCK_BITS]?.[at & MASK] ?? null
    }
    return null
  }
}
