import { wrapText, wrapTextWithin } from '#shared/charts/text-width'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ViewWords } from '#shared/views/view-words'

/** One line of text around the chart; `y` is its baseline. */
export interface FrameLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly tone: 'text' | 'muted'
}

/** Where the words stand and what is left for the chart, in CSS pixels. */
export interface PictureFrame {
  readonly above: readonly FrameLine[]
  readonly below: readonly FrameLine[]
  readonly chart: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

interface Block {
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600
  readonly tone: 'text' | 'muted'
  readonly maxLines: number
  readonly spaceAfter: number
}

const LINE = 1.3

/** Lays the words out around the chart: wrapped by the font's real widths, never below 12 pixels. */
export function layOutFrame(
  words: ViewWords,
  width: number,
  height: number,
  language: Language,
): PictureFrame {
  const factor = Math.min(1.5, Math.max(0.55, Math.min(width / 1280, height / 720)))
  const size = (wanted: number): number => Math.max(12, Math.round(wanted * factor))
  const margin = Math.max(14, Math.round(36 * factor))
  const inner = width - margin * 2
  const above = stack(
    [
      { text: words.title, size: size(28), weight: 600, tone: 'text', maxLines: 2, spaceAfter: 2 },
      {
        text: words.subtitle,
        size: size(17),
        weight: 400,
        tone: 'muted',
        maxLines: 2,
        spaceAfter: 6 * factor,
      },
      {
        text: words.finding ?? '',
        size: size(20),
        weight: 600,
        tone: 'text',
        maxLines: 3,
        spaceAfter: 6 * factor,
      },
    ],
    inner,
  )
  const noteSize = size(13)
  const fixed: Block[] = [
    { text: words.sourceLine, size: noteSize, weight: 400, tone: 'muted', maxLines: 4, spaceAfter: 1 },
    { text: words.qualityLine ?? '', size: noteSize, weight: 600, tone: 'text', maxLines: 3, spaceAfter: 0 },
  ]
  const fixedHeight = stack(fixed, inner).height
  const room = height - margin * 2 - above.height - fixedHeight
  const noteLines = Math.max(0, Math.floor((room - Math.max(120, height * 0.5)) / (noteSize * LINE)))
  const below = stack([notesBlock(words.notes, noteLines, noteSize, inner, language), ...fixed], inner)
  const chartTop = margin + above.height + Math.round(4 * factor)
  const belowTop = height - margin * 0.7 - below.height
  const shift = (lines: readonly FrameLine[], top: number): FrameLine[] =>
    lines.map((line) => ({ ...line, x: line.x + margin, y: line.y + top }))
  return {
    above: shift(above.lines, margin * 0.8),
    below: shift(below.lines, belowTop),
    chart: {
      left: margin,
      top: chartTop,
      width: Math.floor(inner),
      height: Math.max(60, Math.floor(belowTop - 8 * factor - chartTop)),
    },
  }
}

/** All notes in one running text; where they do not fit, says where the rest stands. */
function notesBlock(
  notes: readonly string[],
  lines: number,
  size: number,
  inner: number,
  language: Language,
): Block {
  const base = { size, weight: 400, tone: 'muted', maxLines: Math.max(1, lines), spaceAfter: 1 } as const
  let kept = notes
  const more = messagesIn(language).charts.moreNotes
  const join = (list: readonly string[]): string =>
    (list.length < notes.length ? [...list, more] : list).join(' ')
  while (kept.length > 0 && wrapText(join(kept), inner, size).length > lines) kept = kept.slice(0, -1)
  return { ...base, text: kept.length === 0 && lines === 0 ? '' : join(kept) }
}

function stack(blocks: readonly Block[], width: number): { lines: FrameLine[]; height: number } {
  const lines: FrameLine[] = []
  let y = 0
  for (const block of blocks) {
    if (block.text === '') continue
    for (const text of wrapTextWithin(block.text, width, block.maxLines, block.size, block.weight)) {
      lines.push({ text, x: 0, y: y + block.size, size: block.size, weight: block.weight, tone: block.tone })
      y += block.size * LINE
    }
    y += block.spaceAfter
  }
  return { lines, height: y }
}
