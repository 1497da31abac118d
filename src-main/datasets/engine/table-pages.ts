/**
 * Pages of a table without row numbers, or of an index, as SQLite lays them (https://sqlite.org/fileformat2.html, "B-tree
 * Pages" and "Record Format"). To insert a row costs SQLite a search, a record and a look at every page on the way;
 * rows that lie sorted in columns become pages in a twentieth of the time. What is made here is a source that SQLite
 * copies when it packs the file: it decides how the file is laid out, and the full check reads every row of it.
 */

/** Whole numbers by row, in whatever order; NaN is NULL. */
export interface SortedColumn {
  at(row: number): number
}

export interface SortedTree {
  /** The number of its first page, which is there already and empty. */
  readonly root: number
  /** In the order in which the tree stores them. */
  readonly columns: readonly SortedColumn[]
  /** The rows, at least one, in the order of the tree. */
  readonly order: Uint32Array
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

/** A tree and where its pages are. */
interface PlannedTree {
  readonly tree: SortedTree
  readonly lengths: Uint8Array
  readonly levels: readonly Level[]
  /** Number of the first page of each level. */
  readonly starts: readonly number[]
  /** Number behind that of the last page but the highest. */
  readonly end: number
}

/** Pages of a file that are made when they are read: they take no room in it before. */
export interface MadePages {
  /** Where they begin and end in the file. */
  readonly from: number
  readonly to: number
  /** What stands from a byte of the file on, as far as the end of its page; the next one is written over it. */
  readonly read: (at: number) => Uint8Array
}

/** Thrown for a file that would be larger than pages can be numbered without a gap, twice what the program opens. */
export class FileTooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`a file of ${String(bytes)} bytes`)
  }
}

/**
 * The file with room for the trees, and their pages, which are made as they are read; the highest page of each is in the
 * file. The bytes given are not changed. Throws `FileTooLarge`.
 */
export function putTrees(
  file: Uint8Array,
  trees: readonly SortedTree[],
): { readonly bytes: Uint8Array; readonly made: MadePages } {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pageBytes = head.getUint16(AT.pageSize)
  let pages = head.getUint32(AT.pageCount)
  const before = pages
  const planned = trees.map((tree): PlannedTree => {
    const lengths = lengthsOf(tree)
    const levels = planLevels(lengths, pageBytes)
    const starts = levels.map(({ parting }, l) => {
      // The highest level is the one page that is there.
      if (l === levels.length - 1) return tree.root
      const start = pages + 1
      pages += parting.length + 1
      return start
    })
    return { tree, lengths, levels, starts, end: pages + 1 }
  })
  if (pages * pageBytes > LOCKED_BYTE) throw new FileTooLarge(pages * pageBytes)
  const bytes = new Uint8Array(pages * pageBytes)
  bytes.set(file)
  new DataView(bytes.buffer).setUint32(AT.pageCount, pages)
  for (const one of planned)
    new TreeWriter(bytes, pageBytes, one).writeHighest((one.tree.root - 1) * pageBytes)
  return { bytes, made: makePages(planned, pageBytes, before, pages) }
}

function makePages(
  planned: readonly PlannedTree[],
  pageBytes: number,
  before: number,
  pages: number,
): MadePages {
  const page = new Uint8Array(pageBytes)
  const writers = planned.map((one) => ({ end: one.end, writer: new TreeWriter(page, pageBytes, one) }))
  return {
    from: before * pageBytes,
    to: pages * pageBytes,
    read(at) {
      const number = Math.floor(at / pageBytes) + 1
      const tree = writers.find(({ end }) => number < end)
      if (tree === undefined) throw new RangeError('no page of a tree')
      page.fill(0)
      tree.writer.writePageOf(number)
      return page.subarray(at % pageBytes)
    },
  }
}

/** Sets a file's count of changes, which rises each time that a program writes to it, back to that of one never written. */
export function unwrite(file: Uint8Array): void {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength)
  head.setUint32(AT.changes, 0)
  head.setUint32(AT.changesOfCount, 0)
}

/** Bytes of each row's record, in the order of the tree. Some ten numbers of up to eight bytes. */
function lengthsOf({ columns, order }: SortedTree): Uint8Array {
  const lengths = new Uint8Array(order.length).fill(1 + columns.length)
  for (const column of columns)
    for (let i = 0; i < order.length; i++)
      lengths[i] = (lengths[i] as number) + widthOf(column.at(order[i] as number))
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

/** Writes pages of a tree into bytes that have nothing but noughts there. */
class TreeWriter {
  private readonly view: DataView

  constructor(
    private readonly bytes: Uint8Array,
    private readonly pageBytes: number,
    private readonly planned: PlannedTree,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Writes the page with a number, which is not the highest, at the beginning. */
  writePageOf(number: number): void {
    const { levels, starts } = this.planned
    const l = levels.findIndex(({ parting }, i) => number <= (starts[i] ?? 0) + parting.length)
    this.writePage(0, l, number - (starts[l] ?? 0))
  }

  writeHighest(start: number): void {
    this.writePage(start, this.planned.levels.length - 1, 0)
  }

  /** `p`: which page of the level it is. */
  private writePage(start: number, l: number, p: number): void {
    const { bytes, view, pageBytes, planned } = this
    const { lengths, levels, starts } = planned
    const { rows, parting } = levels[l] as Level
    const from = p === 0 ? 0 : (parting[p - 1] as number) + 1
    const to = parting[p] ?? (rows === null ? lengths.length : rows.length)
    // Number of the first page of the level below; leaves have none.
    const children = l === 0 ? null : (starts[l - 1] as number)
    const { kind, header } = children === null ? LEAF : INNER
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
    const { bytes } = this
    const { columns, order } = this.planned.tree
    const row = order[i] as number
    let types = at
    let body = at + 1 + columns.length
    bytes[types++] = 1 + columns.length
    for (let c = 0; c < columns.length; c++) {
      const value = (columns[c] as SortedColumn).at(row)
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
