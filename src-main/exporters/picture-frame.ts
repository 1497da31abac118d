import type { Rect } from '#shared/charts/frame/plot-parts'
import { measureText, wrapText, wrapTextWithin } from '#shared/charts/frame/text-width'
import type { ExportParts } from '#shared/export/export-formats'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ViewWords } from '#shared/figures-as-text/view-words'

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
  readonly chart: Rect
  /** Top right, beside the title; null without a logo. */
  readonly logo: Rect | null
}

/** A logo with its own size; only drawings may be made larger than they are. */
export interface MeasuredLogo {
  readonly width: number
  readonly height: number
  readonly scalable: boolean
}

interface Block {
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600
  readonly tone: 'text' | 'muted'
  readonly maxLines: number
  readonly spaceAfter: number
  /** No word stands alone in the last line. */
  readonly even?: true
}

/** Height of a line in parts of its size. */
export const LINE = 1.3
/** Viewers without the picture's font set the words wider; their lines must still end inside. */
export const FALLBACK_FONT_MARGIN = 0.92
/** Notes are for reading after the picture, not instead of it. */
export const MOST_NOTE_LINES = 3

/** The words that the reader wants around the chart; source and quality always stay. */
export const keepParts = (words: ViewWords, { title, subtitle, notes }: ExportParts): ViewWords => ({
  ...words,
  title: title ? words.title : '',
  subtitle: subtitle ? words.subtitle : '',
  finding: title ? words.finding : null,
  notes: notes ? words.notes : [],
})

/** The most of a picture's width that a logo takes: it signs the picture, and does not compete with it. */
const LOGO_SHARE = 0.18

/** The logo's size beside title and subtitle; a PNG is not blown up. */
function fitLogo(
  logo: MeasuredLogo | null,
  width: number,
  height: number,
): { width: number; height: number } {
  if (logo === null) return { width: 0, height: 0 }
  const fit = Math.min((width * LOGO_SHARE) / logo.width, height / logo.height)
  const factor = logo.scalable ? fit : Math.min(1, fit)
  return { width: logo.width * factor, height: logo.height * factor }
}

/**
 * Lays the words out around the chart: wrapped by the font's real widths, never below 12 pixels. A chart is not higher
 * than `mostChartHeight`; null: as high as there is room.
 */
export function layOutFrame(
  words: ViewWords,
  width: number,
  height: number,
  language: Language,
  ownLogo: MeasuredLogo | null = null,
  mostNoteLines = MOST_NOTE_LINES,
  mostChartHeight: number | null = null,
): PictureFrame {
  const factor = Math.min(1.5, Math.max(0.55, Math.min(width / 1280, height / 720)))
  const size = (wanted: number): number => Math.max(12, Math.round(wanted * factor))
  const margin = Math.max(14, Math.round(36 * factor))
  const inner = width - margin * 2
  const textWidth = inner * FALLBACK_FONT_MARGIN
  const logo = fitLogo(ownLogo, inner, (size(28) + size(17)) * LINE)
  const besideLogo = ownLogo === null ? textWidth : (inner - logo.width - margin) * FALLBACK_FONT_MARGIN
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
        even: true,
      },
    ],
    (y) => (y < logo.height ? besideLogo : textWidth),
  )
  const aboveHeight = Math.max(above.height, ownLogo === null ? 0 : logo.height + 6 * factor)
  const noteSize = size(13)
  // The line of sources begins with the same words, and the picture's ribbon has them.
  const isSaid = words.qualityLine === messagesIn(language).views.qualityLines.synthetic
  const qualityLine = isSaid ? '' : (words.qualityLine ?? '')
  const fixed: Block[] = [
    { text: words.sourceLine, size: noteSize, weight: 400, tone: 'muted', maxLines: 4, spaceAfter: 1 },
    { text: qualityLine, size: noteSize, weight: 600, tone: 'text', maxLines: 3, spaceAfter: 0 },
  ]
  const fixedHeight = stack(fixed, () => textWidth).height
  const room = height - margin * 2 - aboveHeight - fixedHeight
  const noteRoom = Math.floor((room - Math.max(120, height * 0.5)) / (noteSize * LINE))
  const noteLines = Math.min(mostNoteLines, Math.max(0, noteRoom))
  const notes = notesBlock(words.notes, noteLines, noteSize, textWidth, language)
  const below = stack([notes, ...fixed], () => textWidth)
  const chartTop = margin + aboveHeight + Math.round(4 * factor)
  const lowest = height - margin * 0.7 - below.height
  // What has no use for a whole page leaves its foot empty, as a text does, and keeps its notes with it.
  const belowTop = Math.min(lowest, chartTop + (mostChartHeight ?? Number.POSITIVE_INFINITY) + 8 * factor)
  const shift = (lines: readonly FrameLine[], top: number): FrameLine[] =>
    lines.map((line) => ({ ...line, x: line.x + margin, y: line.y + top }))
  return {
    above: shift(above.lines, margin * 0.8),
    below: shift(below.lines, belowTop),
    logo: ownLogo === null ? null : { left: width - margin - logo.width, top: margin * 0.8, ...logo },
    chart: {
      left: margin,
      top: chartTop,
      width: Math.floor(inner),
      height: Math.max(60, Math.floor(belowTop - 8 * factor - chartTop)),
    },
  }
}

/**
 * Notes in one running text, the most important first; one that does not fit is passed over for a shorter
 * one, and the text then says where the rest stands.
 */
function notesBlock(
  notes: readonly string[],
  lines: number,
  size: number,
  width: number,
  language: Language,
): Block {
  const more = messagesIn(language).charts.moreNotes
  const join = (kept: readonly string[]): string =>
    (kept.length < notes.length ? [...kept, more] : kept).join(' ')
  const fits = (kept: readonly string[]): boolean => wrapText(join(kept), width, size).length <= lines
  let kept: readonly string[] = notes
  if (!fits(kept)) {
    kept = []
    for (const note of notes) if (fits([...kept, note])) kept = [...kept, note]
  }
  const text = notes.length === 0 || !fits(kept) ? '' : join(kept)
  return { text, size, weight: 400, tone: 'muted', maxLines: Math.max(1, lines), spaceAfter: 1 }
}

/** A last line shorter than this part of the room looks like a slip. */
const SHORT_LINE = 0.3

/** A narrower room for a text whose last line would be a word or two; it has as many lines in it. */
function evenWidth({ text, size, weight }: Block, width: number): number {
  const linesIn = (room: number): readonly string[] => wrapText(text, room, size, weight)
  const isShort = (lines: readonly string[]): boolean =>
    measureText(lines.at(-1) ?? '', size, weight) < width * SHORT_LINE
  const lines = linesIn(width)
  if (lines.length < 2 || !isShort(lines)) return width
  const narrower = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7].map((part) => width * part)
  return (
    narrower.find((room) => {
      const some = linesIn(room)
      return some.length === lines.length && !isShort(some)
    }) ?? width
  )
}

/** `widthAt`: the room for lines that begin so far down. */
function stack(
  blocks: readonly Block[],
  widthAt: (y: number) => number,
): { lines: FrameLine[]; height: number } {
  const lines: FrameLine[] = []
  let y = 0
  for (const block of blocks) {
    if (block.text === '') continue
    const width = block.even ? evenWidth(block, widthAt(y)) : widthAt(y)
    for (const text of wrapTextWithin(block.text, width, block.maxLines, block.size, block.weight)) {
      lines.push({ text, x: 0, y: y + block.size, size: block.size, weight: block.weight, tone: block.tone })
      y += block.size * LINE
    }
    y += block.spaceAfter
  }
  return { lines, height: y }
}
