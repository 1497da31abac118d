import type { PlacedRow, Tag } from './page-rows'
import { MARGIN } from './report-style'

/** Left, top, right and bottom in points from the upper left corner of the page. */
type Box = readonly [number, number, number, number]

/**
 * Where figures and tables stand that are on one page from beginning to end; those that run over several have no box.
 */
export function findBoxes(pages: readonly (readonly PlacedRow[])[]): ReadonlyMap<Tag, Box> {
  const found = new Map<Tag, { page: number; box: Box | null }>()
  pages.forEach((rows, page) => {
    for (const { row, top, height } of rows)
      for (const tag of new Set(row.pieces.flatMap((piece) => boxedAround(piece.tag)))) {
        const { left = 0, width = 0 } = tag.across ?? {}
        const start = MARGIN.top + top
        const before = found.get(tag)
        const split = before !== undefined && (before.page !== page || before.box === null)
        const box: Box = [left, before?.box?.[1] ?? start, left + width, start + height]
        found.set(tag, { page, box: split ? null : box })
      }
  })
  return new Map([...found].flatMap(([tag, { box }]) => (box === null ? [] : [[tag, box] as const])))
}

/** A tag and those around it that have a place across the page. */
function boxedAround(tag: Tag | null): Tag[] {
  if (tag === null) return []
  return [...(tag.across ? [tag] : []), ...boxedAround(tag.parent)]
}
