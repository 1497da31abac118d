/**
 * Pages of a table without row numbers, or of an index, as SQLite lays them (https://sqlite.org/fileformat2.html, "B-tree
 * Pages" and "Record Format"). To insert a row costs SQLite a search, a record and a look at every page on the way;
 * rows that lie sorted in columns become pages in a twentieth of the time. What is made here is a source that SQLite
 * copies when it packs the file: it decides how the file is laid out, and the full check reads every row of it.
 */

/** Whole numbers in the order of a tree, or the one that stands in every row; NaN is NULL. */
export type SortedColumn = Int32Array | Float64Array | number

export interface SortedTree {
  /** The number of its first page, which is there already and empty. */
  readonly root: number
  /** In the order in which the tree stores them; made anew each time, so that one tree's are held at a time. */
  readonly columns: () => readonly SortedColumn[]
  /** At least one. */
  readonly count: number
}

const AT = { pageSize: 16, changes: 24, pageCount: 28, changesOfCount: 92 }
const LEAF = { kind: 10, header: 8 }
const INNER = { kind: 2, header: 12 }
const CHILD_BYTES = 4
const POINTER_BYTES = 2
/** No database has data in the page that holds this byte. */
const LOCKED_BYTE = 2 ** 30

/** Rows of one level of a tree, parted into pages by some of them, which stand one level above. */
interface Level {
  /** Rows by their place in the order; null: all. */
  readonly rows: Uint32Array | null
  /** Places in `rows` of those that part its pages. */
  readonly parting: readonly number[]
}

/** Thrown for a file that would be larger than pages can be numbered without a gap, twice what the program opens. */
export class FileTooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`a file of ${String(bytes)} bytes`)
  }
}

/**
 * The file with the trees in it; the bytes given are not changed. `more`: bytes of room behind it in its buffer. Throws
 * `FileTooLarge`.
 */
export function putTrees(file: Uint8Array, trees: readonly SortedTree[], more = 0): Uint8Array {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pageBytes = head.getUint16(AT.pageSize)
  let pages = head.getUint32(AT.pageCount)
  const planned = trees.map((tree) => {
    const lengths = lengthsOf(tree)
    const levels = planLevels(lengths, pageBytes)
    const first = pages + 1
    for (const { parting } of levels) pages += parting.length + 1
    // The highest level is the one page that is there.
    pages -= 1
    return { tree, lengths, levels, first }
  })
  if (pages * pageBytes > LOCKED_BYTE) throw new FileTooLarge(pages * pageBytes)
  const length = pages * pageBytes
  const bytes = new Uint8Array(length + more).subarray(0, length)
  bytes.set(file)
  new DataView(bytes.buffer).setUint32(AT.pageCount, pages)
  for (const { tree, lengths, levels, first } of planned)
    new TreeWriter(bytes, pageBytes, tree, lengths).write(levels, first)
  return bytes
}

/** Sets a file's count of changes, which rises each time that a program writes to it, back to that of one never written. */
export function unwrite(file: Uint8Array): void {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength)
  head.setUint32(AT.changes, 0)
  head.setUint32(AT.changesOfCount, 0)
}

/** Bytes of each row's record, in the order of the tree. Some ten numbers of up to eight bytes. */
function lengthsOf({ columns: columnsOf, count }: SortedTree): Uint8Array {
  const columns = columnsOf()
  const lengths = new Uint8Array(count).fill(1 + columns.length)
  for (const column of columns) {
    if (typeof column === 'number') {
      const width = widthOf(column)
      if (width > 0) for (let i = 0; i < count; i++) lengths[i] = (lengths[i] as number) + width
    } else for (let i = 0; i < count; i++) lengths[i] = (lengths[i] as number) + widthOf(column[i] as number)
  }
  return lengths
}

function planLevels(lengths: Uint8Array, pageBytes: number): Level[] {
  const levels: Level[] = []
  let rows: Uint32Array | null = null
  for (;;) {
    const [{ header }, child]: [{ readonly header: number }, number] =
      levels.length === 0 ? [LEAF, 0] : [INNER, CHILD_BYTES]
    const count: number = rows === null ? lengths.length : rows.length
    const room = pageBytes - header
    const parting: number[] = []
    let free = room
    for (let i = 0; i < count; i++) {
      const length = lengths[rows === null ? i : (rows[i] as number)] as number
      const bytes = POINTER_BYTES + child + 1 + length
      if (bytes <= free) free -= bytes
      else {
        // No page is empty: where the last row would stand above nothing, the one before it does.
        const isLast = i === count - 1
        parting.push(isLast ? i - 1 : i)
        free = isLast ? room - bytes : room
      }
    }
    levels.push({ rows, parting })
    if (parting.length === 0) return levels
    const below: Uint32Array | null = rows
    rows = Uint32Array.from(parting, (i) => (below === null ? i : (below[i] as number)))
  }
}

class TreeWriter {
  private readonly view: DataView
  private readonly columns: readonly SortedColumn[]

  constructor(
    private readonly bytes: Uint8Array,
    private readonly pageBytes: number,
    private readonly tree: SortedTree,
    private readonly lengths: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer)
    this.columns = tree.columns()
  }

  /** `first`: number of the first page behind those that are taken. */
  write(levels: readonly Level[], first: number): void {
    let next = first
    let below = 0
    for (const [l, level] of levels.entries()) {
      const isRoot = l === levels.length - 1
      const start = isRoot ? this.tree.root : next
      this.writeLevel(level, start, l === 0 ? null : below)
      below = start
      next += level.parting.length + 1
    }
  }

  /** `children`: number of the first page of the level below; null for leaves. */
  private writeLevel({ rows, parting }: Level, first: number, children: number | null): void {
    const count = rows === null ? this.lengths.length : rows.length
    let from = 0
    for (let p = 0; p <= parting.length; p++) {
      const to = parting[p] ?? count
      this.writePage(first + p, rows, from, to, children)
      from = to + 1
    }
  }

  private writePage(
    page: number,
    rows: Uint32Array | null,
    from: number,
    to: number,
    children: number | null,
  ): void {
    const { bytes, view, pageBytes, lengths } = this
    const { kind, header } = children === null ? LEAF : INNER
    const start = (page - 1) * pageBytes
    let content = start + pageBytes
    let pointer = start + header
    for (let i = from; i < to; i++) {
      const row = rows === null ? i : (rows[i] as number)
      const length = lengths[row] as number
      content -= (children === null ? 0 : CHILD_BYTES) + 1 + length
      let at = content
      if (children !== null) {
        view.setUint32(at, children + i)
        at += CHILD_BYTES
      }
      bytes[at] = length
      this.writeRecord(row, at + 1)
      view.setUint16(pointer, content - start)
      pointer += POINTER_BYTES
    }
    bytes[start] = kind
    view.setUint16(start + 3, to - from)
    view.setUint16(start + 5, content - start)
    if (children !== null) view.setUint32(start + 8, children + to)
  }

  /** A record is its header's length, a type for each column, and the numbers that their types do not say. */
  private writeRecord(i: number, at: number): void {
    const { bytes, columns } = this
    let types = at
    let body = at + 1 + columns.length
    bytes[types++] = 1 + columns.length
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c] as SortedColumn
      const value = typeof column === 'number' ? column : (column[i] as number)
      const type = typeOf(value)
      bytes[types++] = type
      const width = WIDTHS[type] as number
      if (width === 1) bytes[body] = value
      else if (width === 2) {
        bytes[body] = value >> 8
        bytes[body + 1] = value
      } else {
        let rest = value
        for (let b = width - 1; b >= 0; b--) {
          bytes[body + b] = rest & 255
          rest = Math.floor(rest / 256)
        }
      }
      body += width
    }
  }
}

/** Bytes of a number by its type. */
const WIDTHS = [0, 1, 2, 3, 4, 6, 8, 0, 0, 0]
const NULL_TYPE = 0
const EIGHT_BYTES = 6
/** The type for nought; one has the next. Neither takes a byte. */
const NOUGHT = 8

function typeOf(value: number): number {
  if (value === 0 || value === 1) return NOUGHT + value
  const size = value < 0 ? -1 - value : value
  if (size <= 0x7f) return 1
  if (size <= 0x7fff) return 2
  if (size <= 0x7fffff) return 3
  if (size <= 0x7fffffff) return 4
  if (size <= 0x7fffffffffff) return 5
  return Number.isNaN(value) ? NULL_TYPE : EIGHT_BYTES
}

const widthOf = (value: number): number => WIDTHS[typeOf(value)] as number
