/** An element of the document's structure, as screen readers meet it; made when the first thing in it is drawn. */
export interface Tag {
  readonly type: string
  /** Null: the document itself. */
  readonly parent: Tag | null
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  /** How the items of a list are marked. */
  readonly numbering?: 'Disc' | 'Decimal'
  /** Where a figure or table stands across the page, in points; its height is that of its rows. */
  readonly across?: { readonly left: number; readonly width: number }
}

/** Something to be drawn inside one element; without one it is decoration. In points from the page's top. */
export interface Piece {
  readonly tag: Tag | null
  readonly draw: (pdf: PDFKit.PDFDocument, top: number, height: number) => void
  /** Where a click on it leads, and how that is said; only in an element of type `Link`. */
  readonly link?: { readonly to: string; readonly words: string }
}

/** A strip across the page that is never cut in two. In points. */
export interface Row {
  readonly height: number
  /** As high as it may become where its page has room; its own height. */
  readonly most?: number
  /** Space above; none at the top of a page. */
  readonly before: number
  /** Rows of one name are shown where their page has room for all of them, else left out. */
  readonly optional?: string
  /** Stands on the same page as the row after it. */
  readonly keep: boolean
  readonly pieces: readonly Piece[]
  /** Drawn above it where it is the first of a page, as the heads of a table that goes on. */
  readonly again?: Row
  /** Name by which contents and bookmarks find it. */
  readonly anchor?: string
}

export interface PlacedRow {
  readonly row: Row
  readonly top: number
  readonly height: number
}

/**
 * Shares rows out among pages of a height. Rows that keep together move as one, unless they are higher than a
 * page: those flow on. What is left of a page goes to the rows that may become higher, in equal parts.
 */
export const shareAmongPages = (rows: readonly Row[], height: number): PlacedRow[][] =>
  fillPages(rows, height).map((page) => placeRows(page, height))

function fillPages(rows: readonly Row[], height: number): Row[][] {
  const pages: Row[][] = [[]]
  let used = 0
  const turnPage = (next: Row | undefined): void => {
    const again = next?.again
    pages.push(again ? [again] : [])
    used = again?.height ?? 0
  }
  for (const group of gatherKept(rows)) {
    const whole = heightOf(group.filter(isFixed))
    if (used > 0 && used + whole > height && whole - (group[0]?.before ?? 0) <= height) turnPage(group[0])
    for (const row of group) {
      if (!isFixed(row)) {
        pages.at(-1)?.push(row)
        continue
      }
      if (used > 0 && used + row.before + row.height > height) turnPage(row)
      pages.at(-1)?.push(row)
      used += (used === 0 ? 0 : row.before) + row.height
    }
  }
  return pages
}

const isFixed = (row: Row): boolean => row.optional === undefined

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.before + row.height, 0)

/** Leaves out optional rows for which a page has no room. */
function chooseRows(rows: readonly Row[], height: number): Row[] {
  let left = height - heightOf(rows.filter(isFixed))
  const chosen = new Set<string>()
  for (const name of new Set(rows.flatMap(({ optional }) => optional ?? []))) {
    const own = heightOf(rows.filter(({ optional }) => optional === name))
    if (own > left) continue
    chosen.add(name)
    left -= own
  }
  return rows.filter(({ optional }) => optional === undefined || chosen.has(optional))
}

function placeRows(candidates: readonly Row[], height: number): PlacedRow[] {
  const rows = chooseRows(candidates, height)
  const used = rows.reduce((sum, row, i) => sum + (i === 0 ? 0 : row.before) + row.height, 0)
  const heights = rows.map((row) => row.height)
  let left = height - used
  let growing = rows.flatMap((row, i) => ((row.most ?? 0) > row.height ? [i] : []))
  while (left > 0.01 && growing.length > 0) {
    const share = left / growing.length
    for (const i of growing) {
      const step = Math.min(share, (rows[i]?.most ?? 0) - (heights[i] ?? 0))
      heights[i] = (heights[i] ?? 0) + step
      left -= step
    }
    growing = growing.filter((i) => (rows[i]?.most ?? 0) - (heights[i] ?? 0) > 0.01)
  }
  let bottom = 0
  return rows.map((row, i) => {
    const top = bottom + (i === 0 ? 0 : row.before)
    const own = heights[i] ?? row.height
    bottom = top + own
    return { row, top, height: own }
  })
}

function gatherKept(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  let open = false
  for (const row of rows) {
    if (open) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.keep
  }
  return groups
}
