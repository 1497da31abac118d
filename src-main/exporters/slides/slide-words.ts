import { wrapText, wrapTextWithin } from '#shared/charts/frame/text-width'
import type { ExportParts } from '#shared/export/export-formats'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ViewWords } from '#shared/figures-as-text/view-words'
import { POINTS_PER_INCH } from './slide-theme'

/** A piece of text with its size in points. */
export interface SizedText {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly muted: boolean
}

/** The words of a view's slide and the heights they need, in inches. */
export interface SlideWords {
  readonly subtitle: SizedText | null
  readonly finding: SizedText | null
  /** Notes, source and quality, below the chart. */
  readonly below: readonly SizedText[]
  readonly heights: { readonly subtitle: number; readonly finding: number; readonly below: number }
}

/** Height of a line in parts of its size. */
export const LINE_HEIGHT = 1.22
/** Readers without the slide's font set the words wider. */
const FALLBACK_MARGIN = 0.93
/** Points. */
export const SMALLEST = 10

const pointsOf = (inches: number): number => inches * POINTS_PER_INCH * FALLBACK_MARGIN

const linesOf = (text: string, inches: number, size: number, weight: 400 | 600 = 400): number =>
  wrapText(text, pointsOf(inches), size, weight).length

const heightOf = (lines: number, size: number): number => (lines * size * LINE_HEIGHT) / POINTS_PER_INCH

/** The largest of the sizes at which a text takes at most so many lines; cut with an ellipsis at the smallest. */
export function fitText(
  text: string,
  inches: number,
  sizes: readonly { readonly size: number; readonly lines: number }[],
  weight: 400 | 600 = 400,
): { readonly text: string; readonly size: number; readonly lines: number } {
  const fitting = sizes.find(({ size, lines }) => linesOf(text, inches, size, weight) <= lines)
  if (fitting) return { text, size: fitting.size, lines: linesOf(text, inches, fitting.size, weight) }
  const { size, lines } = sizes.at(-1) ?? { size: SMALLEST, lines: 1 }
  const cut = wrapTextWithin(text, pointsOf(inches), lines, size, weight).join(' ')
  return { text: cut, size, lines }
}

/** Widths for the words around a view, in inches. */
export interface WordsRoom {
  readonly subtitle: number
  readonly text: number
  readonly below: number
  /** Of notes: where a slide has little room they stand with the speaker notes. */
  readonly noteLines: number
}

/** Chooses sizes so that every text stands whole, the less important ones smaller; notes that lack room are said to. */
export function layOutWords(
  words: ViewWords,
  parts: ExportParts,
  language: Language,
  room: WordsRoom,
): SlideWords {
  const sub = parts.subtitle
    ? fitText(words.subtitle, room.subtitle, [
        { size: 15, lines: 1 },
        { size: 13, lines: 2 },
      ])
    : null
  const found =
    parts.title && words.finding !== null && words.finding !== ''
      ? fitText(
          words.finding,
          room.text,
          [
            { size: 18, lines: 2 },
            { size: 15, lines: 2 },
            { size: 13, lines: 3 },
          ],
          600,
        )
      : null
  const source = fitText(words.sourceLine, room.below, [{ size: SMALLEST, lines: 3 }])
  const quality =
    words.qualityLine === null
      ? null
      : fitText(
          words.qualityLine,
          room.below,
          [
            { size: 11, lines: 2 },
            { size: SMALLEST, lines: 3 },
          ],
          600,
        )
  const notes = parts.notes ? chooseNotes(words.notes, language, room) : ''
  const below: SizedText[] = [
    ...(notes === '' ? [] : [{ text: notes, size: SMALLEST, bold: false, muted: true }]),
    ...(source.text === '' ? [] : [{ text: source.text, size: source.size, bold: false, muted: true }]),
    ...(quality === null ? [] : [{ text: quality.text, size: quality.size, bold: true, muted: false }]),
  ]
  return {
    subtitle: sub && sub.text !== '' ? { text: sub.text, size: sub.size, bold: false, muted: true } : null,
    finding: found && { text: found.text, size: found.size, bold: true, muted: false },
    below,
    heights: {
      subtitle: sub ? heightOf(sub.lines, sub.size) : 0,
      finding: found ? heightOf(found.lines, found.size) : 0,
      below:
        heightOf(notes === '' ? 0 : linesOf(notes, room.below, SMALLEST), SMALLEST) +
        heightOf(source.text === '' ? 0 : source.lines, source.size) +
        (quality === null ? 0 : heightOf(quality.lines, quality.size)),
    },
  }
}

/** As many whole notes as have room, the most important first; the rest stands with the speaker notes. */
function chooseNotes(
  notes: readonly string[],
  language: Language,
  { below: width, noteLines }: WordsRoom,
): string {
  const more = messagesIn(language).slides.moreNotes
  const join = (kept: readonly string[]): string =>
    (kept.length < notes.length ? [...kept, more] : kept).join(' ')
  const fits = (kept: readonly string[]): boolean => linesOf(join(kept), width, SMALLEST) <= noteLines
  if (fits(notes)) return join(notes)
  let kept: readonly string[] = []
  for (const note of notes) if (fits([...kept, note])) kept = [...kept, note]
  return join(kept)
}
