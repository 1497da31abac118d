import { drawLine, type TextSegment } from './draw-text'
import { measureRuns, splitByFont } from './document-fonts'
import type { Row, Tag } from './page-rows'

/** How a paragraph is set. In points. */
export interface TextSetting {
  readonly size: number
  readonly color: string
  readonly left: number
  readonly width: number
  readonly before: number
  /** Stands on the same page as what follows. */
  readonly keepWithNext?: boolean
  readonly anchor?: string
}

export const LINE_HEIGHT = 1.32
/** From the top of a line to its baseline, in parts of the font size. */
export const BASELINE = 0.98

/** A paragraph as one row for each line; neither its first nor its last line stands alone on a page. */
export function setParagraph(segments: readonly TextSegment[], tag: Tag, setting: TextSetting): Row[] {
  const { size, color, left, before, keepWithNext = false, anchor } = setting
  const lines = wrapSegments(segments, setting.width, size)
  return lines.map((line, i) => ({
    height: size * LINE_HEIGHT,
    before: i === 0 ? before : 0,
    keep: i === lines.length - 1 ? keepWithNext : keepWithNext || i === 0 || i === lines.length - 2,
    pieces: [
      {
        tag,
        draw: (pdf, top) => {
          // The blank at which a line was broken still parts its words from the next.
          const blank = i < lines.length - 1 ? [{ text: ' ', look: 'regular' as const }] : []
          drawLine(pdf, [...line, ...blank], left, top + size * BASELINE, size, color)
        },
      },
    ],
    ...(i === 0 && anchor !== undefined && { anchor }),
  }))
}

interface Word {
  readonly segments: readonly TextSegment[]
  readonly width: number
}

/** Width of a text in points. */
export const measure = ({ text, look }: TextSegment, size: number): number =>
  measureRuns(splitByFont(text, look)) * size

/**
 * Breaks text at its blanks into lines of at most `width` points; a word that is wider is cut. A line feed ends
 * a line.
 */
export function wrapSegments(segments: readonly TextSegment[], width: number, size: number): TextSegment[][] {
  const blank = measure({ text: ' ', look: 'regular' }, size)
  const lines: TextSegment[][] = []
  for (const paragraph of splitAtFeeds(segments)) {
    let line: TextSegment[] = []
    let used = 0
    for (const word of splitWords(paragraph, width, size)) {
      if (line.length > 0 && used + blank + word.width > width) {
        lines.push(line)
        line = []
        used = 0
      }
      if (line.length > 0) {
        append(line, { text: ' ', look: word.segments[0]?.look ?? 'regular' })
        used += blank
      }
      for (const segment of word.segments) append(line, segment)
      used += word.width
    }
    lines.push(line)
  }
  return lines
}

function append(line: TextSegment[], segment: TextSegment): void {
  const last = line.at(-1)
  if (last && (last.look === segment.look || segment.text === ' '))
    line[line.length - 1] = { ...last, text: last.text + segment.text }
  else line.push(segment)
}

function splitAtFeeds(segments: readonly TextSegment[]): TextSegment[][] {
  const paragraphs: TextSegment[][] = [[]]
  for (const { text, look } of segments)
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ text: part, look })
    }
  return paragraphs
}

function splitWords(segments: readonly TextSegment[], width: number, size: number): Word[] {
  const words: TextSegment[][] = []
  let open = false
  for (const { text, look } of segments)
    for (const [i, part] of text.split(/[ \t]+/).entries()) {
      if (i > 0) open = false
      if (part === '') continue
      if (open) words.at(-1)?.push({ text: part, look })
      else words.push([{ text: part, look }])
      open = true
    }
  return words.flatMap((word): Word[] => {
    const whole = word.reduce((sum, segment) => sum + measure(segment, size), 0)
    return whole <= width ? [{ segments: word, width: whole }] : cutWord(word, width, size)
  })
}

function cutWord(word: readonly TextSegment[], width: number, size: number): Word[] {
  const pieces: { segments: TextSegment[]; width: number }[] = []
  for (const { text, look } of word)
    for (const letter of text) {
      const advance = measure({ text: letter, look }, size)
      const last = pieces.at(-1)
      if (last && last.width + advance <= width) {
        append(last.segments, { text: letter, look })
        last.width += advance
      } else pieces.push({ segments: [{ text: letter, look }], width: advance })
    }
  return pieces
}
