/**
 * Signs of a statistical table's cells. 1–3 are the codes of `SIGN_CODES`; .px knows up to six dots, each with a
 * meaning that the file states (DATASYMBOL1–6), and seven dots for a total that cannot be shown (DATASYMBOLSUM).
 */
export const CELL_SIGNS = ['', '-', '.', '..', '...', '....', '.....', '......', '.......'] as const
export type CellSign = (typeof CELL_SIGNS)[number]

/**
 * Whether a number can be a figure of a dataset: whole numbers beyond these cannot be told from their neighbours,
 * so that what is stored would not be what was read.
 */
export const isFigure = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER

const BLOCK_BITS = 14
const BLOCK = 2 ** BLOCK_BITS
const MASK = BLOCK - 1

type Block = Int16Array | Int32Array | Float64Array

const blockFor = (value: number): typeof Int16Array | typeof Int32Array | typeof Float64Array =>
  (value | 0) !== value ? Float64Array : (value << 16) >> 16 === value ? Int16Array : Int32Array

/** Whether a cell number takes four bytes, as nearly all do. */
const isPlace = (cell: number | undefined): boolean => cell === undefined || cell >>> 0 === cell

/**
 * The stated cells of a table, in ascending order of cell number: numbers or signs, packed. Whole numbers take two
 * bytes each, or four, so that twenty million cells fit where doubles would not.
 */
export class CellStore {
  /** A block without numbers is not there; one of whole numbers takes a quarter as much as others, or half. */
  private readonly blocks: (Block | undefined)[] = []
  private readonly signBlocks: (Uint8Array | undefined)[] = []
  private readonly positionBlocks: (Uint32Array | Float64Array)[] | null
  private readonly flagTexts = new Map<number, string>()
  private count = 0

  /** `sparse`: only some of the cells are stated, so each is added with its cell number. */
  constructor(readonly layout: 'dense' | 'sparse') {
    this.positionBlocks = layout === 'sparse' ? [] : null
  }

  /** How many cells are stated. */
  get length(): number {
    return this.count
  }

  /** A number; one beyond `isFigure` is kept to be told of, and left out. `cell` is the cell number: ascending, required when sparse. */
  addNumber(value: number, cell?: number): void {
    const index = this.place(cell)
    const b = index >> BLOCK_BITS
    const at = index & MASK
    let block = this.blocks[b]
    if (block === undefined) this.blocks[b] = block = new (blockFor(value))(BLOCK)
    block[at] = value
    if (block[at] === value || block instanceof Float64Array) return
    // It does not fit: the others move to a wider one.
    this.blocks[b] = block = new (blockFor(value))(block)
    block[at] = value
  }

  /** `sign`: index into `CELL_SIGNS`, 1 or more. */
  addSign(sign: number, cell?: number): void {
    const index = this.place(cell)
    const b = index >> BLOCK_BITS
    const signs = (this.signBlocks[b] ??= new Uint8Array(BLOCK))
    signs[index & MASK] = sign
  }

  /** A mark on the cell added last, such as "p" for preliminary (JSON-stat `status`, DATANOTECELL). */
  flagLast(text: string): void {
    this.flagAt(this.count - 1, text)
  }

  /** The same on the i-th stated cell, for formats that tell marks apart from the figures. */
  flagAt(i: number, text: string): void {
    this.flagTexts.set(i, text)
  }

  private place(cell: number | undefined): number {
    const index = this.count
    if ((index & MASK) === 0) {
      this.blocks.push(undefined)
      this.signBlocks.push(undefined)
      this.positionBlocks?.push(new (isPlace(cell) ? Uint32Array : Float64Array)(BLOCK))
    }
    if (this.positionBlocks !== null) {
      if (cell === undefined || (index > 0 && cell <= this.cellAt(index - 1)))
        throw new RangeError('cells must be added in ascending order')
      const b = index >> BLOCK_BITS
      let block = this.positionBlocks[b] as Uint32Array | Float64Array
      if (block instanceof Uint32Array && !isPlace(cell))
        this.positionBlocks[b] = block = new Float64Array(block)
      block[index & MASK] = cell
    }
    this.count = index + 1
    return index
  }

  /** The i-th stated cell's number in the table. */
  cellAt(i: number): number {
    return this.positionBlocks === null
      ? i
      : ((this.positionBlocks[i >> BLOCK_BITS]?.[i & MASK] as number) ?? -1)
  }

  /** 0 when the i-th stated cell holds a number, else its index into `CELL_SIGNS`. */
  signAt(i: number): number {
    return this.signBlocks[i >> BLOCK_BITS]?.[i & MASK] ?? 0
  }

  /** NaN when the i-th stated cell holds a sign. */
  numberAt(i: number): number {
    return this.signAt(i) === 0 ? (this.blocks[i >> BLOCK_BITS]?.[i & MASK] ?? NaN) : NaN
  }

  /** Marks by the index of the stated cell. */
  get flags(): ReadonlyMap<number, string> {
    return this.flagTexts
  }

  /** The index of the stated cell with this cell number; −1 when it is not stated. */
  indexOf(cell: number): number {
    if (this.positionBlocks === null) return cell >= 0 && cell < this.count ? cell : -1
    let low = 0
    let high = this.count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.cellAt(middle)
      if (found === cell) return middle
      if (found < cell) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
