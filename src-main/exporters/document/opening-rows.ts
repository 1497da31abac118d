import { lightTheme } from '#shared/charts/frame/theme'
import { messagesIn } from '#shared/messages/messages'
import type { PreparedReport } from '../prepared-report'
import { drawLine } from './draw-text'
import type { Row } from './page-rows'
import { COLORS, INNER_WIDTH, MARGIN } from './report-style'
import { BASELINE, LINE_HEIGHT, measure, setParagraph, wrapSegments } from './text-rows'

/** A heading as contents and bookmarks list it. */
export interface Entry {
  readonly anchor: string
  readonly title: string
  /** 0: a part of the report; 1: inside the part before it. */
  readonly depth: 0 | 1
}

/** Room for the logo beside the title. */
export const LOGO = { width: 130, height: 44 }

/** Title, what the report is about, and its date, under a line in the reader's colour. */
export function setTitle({ title, subtitle, date, style, language }: PreparedReport): Row[] {
  const width = INNER_WIDTH - (style.logo ? LOGO.width + 20 : 0)
  const text = { left: MARGIN.left, width, color: COLORS.text, keepWithNext: true }
  const accent = style.accent ?? lightTheme.accent
  const paragraph = (words: string, size: number, before: number): Row[] =>
    words === ''
      ? []
      : setParagraph(
          [{ text: words, look: 'regular' }],
          { type: 'P', parent: null },
          { ...text, color: COLORS.muted, size, before },
        )
  return [
    {
      height: 10,
      before: 0,
      keep: true,
      pieces: [
        {
          tag: null,
          draw: (pdf, top) => {
            pdf.rect(MARGIN.left, top, 60, 4).fill(accent)
          },
        },
      ],
    },
    ...setParagraph(
      [{ text: title, look: 'semibold' }],
      { type: 'H1', parent: null },
      { ...text, size: 25, before: 0 },
    ),
    ...paragraph(subtitle, 12, 2),
    ...paragraph(messagesIn(language).documents.made(date), 10, 2),
  ]
}

const SIZE = 10
const INDENT = 14
const NUMBER_ROOM = 34

/** Contents with page numbers; `pageOf` is asked when they are drawn. */
export function setContents(
  entries: readonly Entry[],
  language: PreparedReport['language'],
  pageOf: (anchor: string) => number,
): Row[] {
  const words = messagesIn(language).documents
  const list = { type: 'TOC', parent: null }
  const heading = setParagraph(
    [{ text: words.contents, look: 'semibold' }],
    { type: 'H2', parent: null },
    { left: MARGIN.left, width: INNER_WIDTH, color: COLORS.text, size: 14, before: 20, keepWithNext: true },
  )
  const rows = withoutOnlyChildren(entries).map(({ anchor, title, depth }, index): Row => {
    const left = MARGIN.left + depth * INDENT
    const room = INNER_WIDTH - depth * INDENT - NUMBER_ROOM
    const look = depth === 0 ? ('semibold' as const) : ('regular' as const)
    const lines = wrapSegments([{ text: title, look }], room, SIZE)
    const item = { type: 'TOCI', parent: list }
    const tag = { type: 'Link', parent: { type: 'Reference', parent: item } }
    return {
      height: lines.length * SIZE * LINE_HEIGHT,
      before: index === 0 ? 4 : depth === 0 ? 4 : 2,
      keep: false,
      pieces: [
        {
          tag,
          link: { to: anchor, words: title },
          draw: (pdf, top) => {
            const right = MARGIN.left + INNER_WIDTH
            const page = String(pageOf(anchor))
            const last = top + SIZE * (BASELINE + (lines.length - 1) * LINE_HEIGHT)
            let end = left
            lines.forEach((line, n) => {
              const baseline = top + SIZE * (BASELINE + n * LINE_HEIGHT)
              // Parts its words from the next line, and from the number of the page.
              end = left + drawLine(pdf, [...line, { text: ' ', look }], left, baseline, SIZE, COLORS.text)
            })
            const number = { text: page, look }
            const start = right - measure(number, SIZE)
            if (start - end > 14)
              pdf
                .save()
                .moveTo(end + 6, last - 1.5)
                .lineTo(start - 6, last - 1.5)
                .lineWidth(0.6)
                .dash(0.6, { space: 3 })
                .stroke(COLORS.line)
                .restore()
            drawLine(pdf, [number], start, last, SIZE, COLORS.text)
          },
        },
      ],
    }
  })
  return [...heading, ...rows]
}

/** A part with one view is listed once. */
const withoutOnlyChildren = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ depth }, i) => depth === 0 || entries[i - 1]?.depth !== 0 || entries[i + 1]?.depth === 1)
