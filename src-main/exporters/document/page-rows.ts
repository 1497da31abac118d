/** An element of the document's structure, as screen readers meet it; made when the first thing in it is drawn. */
export interface Tag {
  readonly type: string
  /** Null: the document itself. */
  readonly parent: Tag | null
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
}

/** Something to be drawn inside one element; without one it is decoration. `top` in points from the page's top. */
export interface Piece {
  readonly tag: Tag | null
  readonly draw: (pdf: PDFKit.PDFDocument, top: number) => void
  /** Where a click on it leads, and how that is said; only in an element of type `Link`. */
  readonly link?: { readonly to: string; readonly words: string }
}

/** A strip across the page that is never cut in two. In points. */
export interface Row {
  readonly height: number
  /** Space above; none at the top of a page. */
  readonly before: number
  /** Stands on the same page as the row after it. */
  readonly keep: boolean
  readonly pieces: readonly Piece[]
  /** Name by which contents and bookmarks find it. */
  readonly anchor?: string
}

export interface PlacedRow {
  readonly row: Row
  readonly top: number
}

/**
 * Shares rows out among pages of a height. Rows that keep together move as one, unless they are higher than a
 * page: those flow on.
 */
export function shareAmongPages(rows: readonly Row[], height: number): PlacedRow[][] {
  const pages: PlacedRow[][] = [[]]
  let used = 0
  for (const group of gatherKept(rows)) {
    const whole = group.reduce((sum, row) => sum + row.before + row.height, 0)
    if (used > 0 && used + whole > height && whole - (group[0]?.before ?? 0) <= height) {
      pages.push([])
      used = 0
    }
    for (const row of group) {
      if (used > 0 && used + row.before + row.height > height) {
        pages.push([])
        used = 0
      }
      const top = used === 0 ? 0 : used + row.before
      pages.at(-1)?.push({ row, top })
      used = top + row.height
    }
  }
  return pages
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
