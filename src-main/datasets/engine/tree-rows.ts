/**
 * The rows of a table without row numbers, or of an index, read from the pages of its tree (see `table-pages.ts` for the
 * format) in their order: a twentieth of the time that SQLite takes to hand them over one by one. Only rows of whole numbers
 * are read; whatever is written in any other way is left to SQLite.
 */

const AT = { pageSize: 16, reserved: 20 }
const LEAF = { kind: 10, header: 8 }
const INNER = { kind: 2, header: 12 }
const RIGHTMOST_AT = 8
const CHILD_BYTES = 4
/** Below this a row of less than 128 bytes may go on in another page. */
const LEAST_PAGE = 1024
/** A length of one byte is below this. */
const LONG = 128
/** A tree of the largest file has five levels. */
const MOST_LEVELS = 16

/** Thrown for what is not read here; it says nothing of whether it is right. */
export class NotPlain extends Error {}

export class TreeRows {
  /** The numbers of the row, in the order in which the tree stores them; NaN is NULL. */
  readonly values: Float64Array
  private readonly view: DataView
  private readonly pageBytes: number
  /** Of each level: where its page begins, what of it comes next, how many rows it has. */
  private readonly starts = new Int32Array(MOST_LEVELS)
  private readonly next = new Int32Array(MOST_LEVELS)
  private readonly counts = new Int32Array(MOST_LEVELS)
  private readonly areInner = new Uint8Array(MOST_LEVELS)
  private level = -1

  /** `root`: the number of the tree's first page. Throws `NotPlain`. */
  constructor(
    private readonly bytes: Uint8Array,
    root: number,
    private readonly width: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.values = new Float64Array(width)
    this.pageBytes = this.view.getUint16(AT.pageSize)
    if (this.pageBytes < LEAST_PAGE || bytes[AT.reserved] !== 0) throw new NotPlain('pages of another size')
    this.enter(root)
  }

  /** Moves to the next row; false after the last. Throws `NotPlain`. */
  step(): boolean {
    for (;;) {
      const { level } = this
      if (level < 0) return false
      const start = this.starts[level] as number
      const count = this.counts[level] as number
      const at = this.next[level] as number
      this.next[level] = at + 1
      if (this.areInner[level] === 0) {
        if (at < count) {
          this.read(start, start + LEAF.header, at, 0)
          return true
        }
        this.level -= 1
      } else if (at > 2 * count) this.level -= 1
      else if (at % 2 === 1) {
        this.read(start, start + INNER.header, at >> 1, CHILD_BYTES)
        return true
      } else
        this.enter(
          this.view.getUint32(
            at === 2 * count ? start + RIGHTMOST_AT : this.cellAt(start, start + INNER.header, at >> 1),
          ),
        )
    }
  }

  private enter(page: number): void {
    const start = (page - 1) * this.pageBytes
    const kind = this.bytes[start]
    const isInner = kind === INNER.kind
    if (page < 2 || start + this.pageBytes > this.bytes.length || (!isInner && kind !== LEAF.kind))
      throw new NotPlain('no page of such a tree')
    this.level += 1
    if (this.level >= MOST_LEVELS) throw new NotPlain('too many levels')
    const count = this.view.getUint16(start + 3)
    if ((isInner ? INNER : LEAF).header + 2 * count > this.pageBytes) throw new NotPlain('too many rows')
    this.starts[this.level] = start
    this.next[this.level] = 0
    this.counts[this.level] = count
    this.areInner[this.level] = isInner ? 1 : 0
  }

  /** Where a row of a page begins; at least its child and length are within the page. */
  private cellAt(start: number, pointers: number, i: number): number {
    const at = this.view.getUint16(pointers + 2 * i)
    if (at < LEAF.header || at + CHILD_BYTES + 2 > this.pageBytes)
      throw new NotPlain('a row outside of its page')
    return start + at
  }

  private read(start: number, pointers: number, i: number, skip: number): void {
    const { bytes, width, values } = this
    const at = this.cellAt(start, pointers, i) + skip
    const length = bytes[at] as number
    const end = at + 1 + length
    // One byte for each type: all are below 128, or are refused.
    if (length >= LONG || end > start + this.pageBytes || bytes[at + 1] !== 1 + width)
      throw new NotPlain('a row of another form')
    let body = at + 2 + width
    if (body > end) throw new NotPlain('a row of another form')
    for (let c = 0; c < width; c++) {
      const type = bytes[at + 2 + c] as number
      const bytesOfType = type < BYTES.length ? (BYTES[type] as number) : -1
      if (bytesOfType < 0 || body + bytesOfType > end) throw new NotPlain('no whole number')
      values[c] = bytesOfType === 0 ? (UNSTORED[type] as number) : this.wholeAt(body, bytesOfType)
      body += bytesOfType
    }
    if (body !== end) throw new NotPlain('a row of another form')
  }

  private wholeAt(at: number, bytesOfType: number): number {
    const { bytes } = this
    let value = ((bytes[at] as number) << 24) >> 24
    if (bytesOfType === 1) return value
    for (let b = 1; b < bytesOfType; b++) value = value * 256 + (bytes[at + b] as number)
    if (!Number.isSafeInteger(value)) throw new NotPlain('too large a number')
    return value
  }
}

/** Bytes of a number by its type; −1 for what is no whole number. */
const BYTES = [0, 1, 2, 3, 4, 6, 8, -1, 0, 0]
/** Of types that say the number themselves. */
const UNSTORED = [NaN, 0, 0, 0, 0, 0, 0, 0, 0, 1]
