import { parseMarkdown, plainText, type MarkdownBlock } from '#shared/reports/markdown'
import type { InlineRun } from '#shared/reports/markdown-inline'
import type { FontLook } from './document-fonts'
import type { TextSegment } from './draw-text'
import type { Row, Tag } from './page-rows'
import { COLORS, INNER_WIDTH, MARGIN } from './report-style'
import { setTable } from './table-rows'
import { BASELINE, measure, setParagraph, type TextSetting } from './text-rows'

const SIZE = 10.5
const INDENT = 18

/** Where text stands: quotes and lists move it to the right. */
interface Setting {
  readonly left: number
  readonly parent: Tag | null
  readonly color: string
  /** Level of the heading under which the text stands: 1 is the title's. */
  readonly level: number
}

/** A report's own text. `level` is that of the heading above it; headings in the text go on from there. */
export function setMarkdown(markdown: string, level: number): Row[] {
  const setting = { left: MARGIN.left, parent: null, color: COLORS.text, level }
  return setBlocks(parseMarkdown(markdown), setting)
}

function setBlocks(blocks: readonly MarkdownBlock[], setting: Setting): Row[] {
  let { level } = setting
  return blocks.flatMap((block) => {
    // A heading without words would be a step that leads nowhere.
    if (block.kind === 'heading' && plainText(block.runs).trim() === '') return []
    if (block.kind === 'heading') level = Math.min(6, level + 1, setting.level + block.level)
    return setBlock(block, { ...setting, level })
  })
}

function setBlock(block: MarkdownBlock, setting: Setting): Row[] {
  const { left, parent, color, level } = setting
  const own = (before: number): TextSetting => ({
    size: SIZE,
    color,
    left,
    width: INNER_WIDTH - (left - MARGIN.left),
    before,
  })
  switch (block.kind) {
    case 'heading': {
      const size = Math.max(11, 15 - block.level)
      const look = block.runs.map(({ text }): TextSegment => ({ text, look: 'semibold' }))
      const tag = { type: `H${String(level)}`, parent }
      return setParagraph(look, tag, { ...own(12), size, keepWithNext: true })
    }
    case 'paragraph':
      return setParagraph(segmentsOf(block.runs), { type: 'P', parent }, own(6))
    case 'quote': {
      const quote = { type: 'BlockQuote', parent }
      const rows = setBlocks(block.blocks, {
        ...setting,
        left: left + INDENT,
        parent: quote,
        color: COLORS.muted,
      })
      return rows.map((row) => withEdge(row, left + 4))
    }
    case 'rule':
      return [ruleRow(left)]
    case 'table':
      return setTable(
        block.header.map((cell) => ({ text: plainText(cell), numeric: false })),
        block.rows.map((cells) => cells.map(plainText)),
        { left, width: INNER_WIDTH - (left - MARGIN.left), parent, before: 8 },
      )
    case 'list':
      return setList(block, setting)
  }
}

function setList({ ordered, start, items }: MarkdownBlock & { kind: 'list' }, setting: Setting): Row[] {
  const { left, color, parent } = setting
  const list = { type: 'L', parent, numbering: ordered ? ('Decimal' as const) : ('Disc' as const) }
  return items.flatMap((item, i) => {
    const tag = { type: 'LI', parent: list }
    const body = { type: 'LBody', parent: tag }
    const label = ordered ? `${String(start + i)}.` : '•'
    const indent = Math.max(INDENT, measure({ text: label, look: 'regular' }, SIZE) + 6)
    const rows = setBlocks(item, { ...setting, left: left + indent, parent: body })
    const [first, ...others] =
      rows.length > 0
        ? rows
        : setParagraph([{ text: ' ', look: 'regular' }], body, lineAt(left + indent, color))
    if (!first) return []
    const pieces = setParagraph(
      [{ text: label, look: 'regular' }],
      { type: 'Lbl', parent: tag },
      lineAt(left + 2, color),
    ).flatMap((row) => row.pieces)
    return [{ ...first, before: Math.min(first.before, 3), pieces: [...pieces, ...first.pieces] }, ...others]
  })
}

const lineAt = (left: number, color: string): TextSetting => ({
  size: SIZE,
  color,
  left,
  width: INNER_WIDTH,
  before: 3,
})

const withEdge = (row: Row, x: number): Row => ({
  ...row,
  pieces: [
    {
      tag: null,
      draw: (pdf, top) => {
        pdf.rect(x, top, 2, row.height).fill(COLORS.line)
      },
    },
    ...row.pieces,
  ],
})

const ruleRow = (left: number): Row => ({
  height: 10,
  before: 4,
  keep: false,
  pieces: [
    {
      tag: null,
      draw: (pdf, top) => {
        pdf
          .rect(left, top + SIZE * BASELINE * 0.5, INNER_WIDTH - (left - MARGIN.left), 0.75)
          .fill(COLORS.line)
      },
    },
  ],
})

const segmentsOf = (runs: readonly InlineRun[]): TextSegment[] =>
  runs.map((run) => ({
    // Blanks at the start of a line of code mean something.
    text: run.code ? run.text.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)) : run.text,
    look: lookOf(run),
  }))

const lookOf = ({ strong, emphasis }: InlineRun): FontLook =>
  strong ? (emphasis ? 'semibold-italic' : 'semibold') : emphasis ? 'italic' : 'regular'
