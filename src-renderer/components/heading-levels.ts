import type { MarkdownBlock } from '#shared/reports/markdown'

const LOWEST = 6

/**
 * The level of each block that is a heading, in the page that the text stands in: the largest that the text uses
 * stands at `topLevel`, and none skips a level, whatever signs the writer chose. Null for other blocks.
 */
export function orderHeadings(blocks: readonly MarkdownBlock[], topLevel: number): (number | null)[] {
  const used = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].sort(
    (a, b) => a - b,
  )
  let above = topLevel - 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return null
    above = Math.min(topLevel + used.indexOf(block.level), above + 1, LOWEST)
    return above
  })
}
