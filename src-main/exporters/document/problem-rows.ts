import type { Problem } from '#shared/problem/problem'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { Row } from './page-rows'
import { COLORS, INNER_WIDTH, MARGIN } from './report-style'
import { setParagraph } from './text-rows'

const PADDING = 12
const SIZE = 10

/** An item that cannot be shown: a box that says what is wrong and what to do, in place of the chart. */
export function setProblem(
  heading: string,
  problem: Problem,
  level: number,
  anchor: string,
  language: Language,
): Row[] {
  const text = { left: MARGIN.left + PADDING, width: INNER_WIDTH - PADDING * 2, color: COLORS.text }
  const paragraph = { type: 'P', parent: null }
  const inside = [
    spacer(8, 8),
    ...setParagraph([{ text: messagesIn(language).documents.notShown, look: 'semibold' }], paragraph, {
      ...text,
      size: SIZE,
      before: 0,
    }),
    ...[problem.message[language], problem.nextStep[language]].flatMap((sentence) =>
      sentence === ''
        ? []
        : setParagraph(
            [{ text: sentence, look: 'regular' }],
            { ...paragraph },
            { ...text, size: SIZE, before: 0 },
          ),
    ),
    spacer(8, 0),
  ]
  const above = setParagraph(
    [{ text: heading, look: 'semibold' }],
    { type: `H${String(level)}`, parent: null },
    {
      left: MARGIN.left,
      width: INNER_WIDTH,
      color: COLORS.text,
      size: 14,
      before: 22,
      keepWithNext: true,
      anchor,
    },
  )
  return [
    ...(heading.trim() === '' ? [] : above),
    ...inside.map((row, i) => ({ ...inBox(row), keep: i < inside.length - 1 })),
  ]
}

const spacer = (height: number, before: number): Row => ({ height, before, keep: true, pieces: [] })

const inBox = (row: Row): Row => ({
  ...row,
  pieces: [
    {
      tag: null,
      draw: (pdf, top) => {
        // A hair's breadth more, so that no line shows between rows.
        pdf.rect(MARGIN.left, top, INNER_WIDTH, row.height + 0.3).fill(COLORS.box)
        pdf.rect(MARGIN.left, top, 3, row.height + 0.3).fill(COLORS.boxEdge)
      },
    },
    ...row.pieces,
  ],
})
