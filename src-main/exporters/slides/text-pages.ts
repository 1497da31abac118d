import type { InlineRun } from '#shared/reports/markdown-inline'
import { plainText, type MarkdownBlock } from '#shared/reports/markdown'
import { wrapText } from '#shared/charts/frame/text-width'
import { LINE_HEIGHT } from './slide-words'
import { POINTS_PER_INCH } from './slide-theme'

/** A paragraph of a text slide. */
export interface TextParagraph {
  readonly runs: readonly InlineRun[]
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly muted: boolean
  /** 0: none; lists inside lists grow. */
  readonly indent: number
  /** Null: no list item. */
  readonly bullet: 'dot' | { readonly number: number } | null
  readonly spaceBefore: number
}

/** What one text slide holds: a title, and paragraphs or a table. */
export interface TextPage {
  readonly title: string
  /** A page that goes on with the one before. */
  readonly continued: boolean
  readonly paragraphs: readonly TextParagraph[]
  readonly table: TextTable | null
}

export interface TextTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Room for paragraphs, in inches. */
export interface TextRoom {
  readonly w: number
  readonly h: number
}
export const INDENT = 0.32
const BODY = 18
/** A deck is no document: smaller text than this is not read. */
const MOST_TABLE_ROWS = 12
const MOST_TABLE_COLUMNS = 8

/**
 * Shares text among slides: the large headings begin a new one, and what has no room goes on to the next. `heading`
 * stands above the text that comes before any heading of its own.
 */
export function pageText(blocks: readonly MarkdownBlock[], heading: string, room: TextRoom): TextPage[] {
  const pages: TextPage[] = []
  let title = heading
  let paragraphs: TextParagraph[] = []
  let used = 0
  const close = (): void => {
    if (paragraphs.length > 0) pages.push({ title, continued: goesOn(), paragraphs, table: null })
    paragraphs = []
    used = 0
  }
  const goesOn = (): boolean => pages.at(-1)?.title === title && pages.length > 0
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) {
      close()
      title = plainText(block.runs).trim()
      pages.push({ title, continued: false, paragraphs: [], table: null })
      continue
    }
    if (block.kind === 'table') {
      close()
      for (const table of splitTable(block)) pages.push({ title, continued: goesOn(), paragraphs: [], table })
      continue
    }
    for (const paragraph of flatten(block, 0).flatMap((one) => splitParagraph(one, room))) {
      const height = heightOf(paragraph, room)
      if (used > 0 && used + height > room.h) close()
      paragraphs.push(paragraph)
      used += height
    }
  }
  close()
  return joinTitles(pages)
}

/** A heading and the text after it are one page. */
function joinTitles(pages: readonly TextPage[]): TextPage[] {
  const isBare = ({ paragraphs, table }: TextPage): boolean => paragraphs.length === 0 && table === null
  return pages.flatMap((page, i): TextPage[] => {
    const next = pages[i + 1]
    if (isBare(page) && next?.title === page.title && next.continued) return []
    const before = pages[i - 1]
    return [before && isBare(before) && page.continued ? { ...page, continued: false } : page]
  })
}

function flatten(block: MarkdownBlock, depth: number): TextParagraph[] {
  const body = { size: BODY, bold: false, muted: false, indent: depth, bullet: null, spaceBefore: 8 }
  switch (block.kind) {
    case 'heading':
      return [{ ...body, runs: block.runs, size: 20, bold: true, spaceBefore: 14 }]
    case 'paragraph':
      return splitLines(block.runs).map((runs, i) => ({ ...body, runs, spaceBefore: i === 0 ? 8 : 0 }))
    case 'quote':
      return block.blocks
        .flatMap((inner) => flatten(inner, depth + 1))
        .map((one) => ({ ...one, muted: true }))
    case 'list':
      return block.items.flatMap((item, i) => {
        const [first, ...others] = item.flatMap((inner) => flatten(inner, depth + 1))
        if (!first) return []
        const bullet = block.ordered ? { number: block.start + i } : ('dot' as const)
        return [{ ...first, bullet, spaceBefore: 4 }, ...others.map((one) => ({ ...one, spaceBefore: 2 }))]
      })
    case 'table':
      return [block.header, ...block.rows].map((cells) => ({
        ...body,
        runs: [plain(cells.map(plainText).join(' · '))],
      }))
    case 'rule':
      return []
  }
}

const plain = (text: string): InlineRun => ({ text, strong: false, emphasis: false, code: false })

/** A line feed in a run is a line of its own. */
function splitLines(runs: readonly InlineRun[]): InlineRun[][] {
  const lines: InlineRun[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  return lines.filter((line) => line.length > 0)
}

const widthOf = ({ indent }: TextParagraph, { w }: TextRoom): number =>
  (w - indent * INDENT) * POINTS_PER_INCH * 0.93

const linesOf = (paragraph: TextParagraph, room: TextRoom): string[] =>
  wrapText(plainText(paragraph.runs), widthOf(paragraph, room), paragraph.size, paragraph.bold ? 600 : 400)

const heightOf = (paragraph: TextParagraph, room: TextRoom): number =>
  (linesOf(paragraph, room).length * paragraph.size * LINE_HEIGHT + paragraph.spaceBefore) / POINTS_PER_INCH

/** A paragraph longer than a slide in pieces that fit. */
function splitParagraph(paragraph: TextParagraph, room: TextRoom): TextParagraph[] {
  const lines = linesOf(paragraph, room)
  const most = Math.floor((room.h * POINTS_PER_INCH) / (paragraph.size * LINE_HEIGHT)) - 1
  if (lines.length <= most) return [paragraph]
  const pieces: TextParagraph[] = []
  let rest = paragraph.runs
  for (let from = 0; from < lines.length; from += most) {
    // The blank at which a line was broken counts as well.
    const length = lines.slice(from, from + most).reduce((sum, line) => sum + line.length + 1, 0)
    const [runs, after] = cutRuns(rest, length)
    pieces.push({ ...paragraph, runs, bullet: from === 0 ? paragraph.bullet : null })
    rest = after
  }
  return pieces
}

function cutRuns(runs: readonly InlineRun[], length: number): [InlineRun[], InlineRun[]] {
  const before: InlineRun[] = []
  const after: InlineRun[] = []
  let at = 0
  for (const run of runs) {
    const cut = Math.min(run.text.length, Math.max(0, length - at))
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) })
    at += run.text.length
  }
  return [before, after]
}

function splitTable({ header, rows }: Extract<MarkdownBlock, { kind: 'table' }>): TextTable[] {
  const cells = (row: readonly (readonly InlineRun[])[]): string[] =>
    header.slice(0, MOST_TABLE_COLUMNS).map((_, i) => plainText(row[i] ?? []))
  const count = Math.max(1, Math.ceil(rows.length / MOST_TABLE_ROWS))
  return Array.from({ length: count }, (_, i) => ({
    header: cells(header),
    rows: rows.slice(i * MOST_TABLE_ROWS, (i + 1) * MOST_TABLE_ROWS).map(cells),
  }))
}
