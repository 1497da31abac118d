import { wrapText, wrapTextWithin } from '#shared/charts/frame/text-width'
import type { ExportParts } from '#shared/export/export-formats'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ViewWords } from '#shared/figures-as-text/view-words'
import { POINTS_PER_INCH, SLIDE } from './slide-theme'

/** A piece of text with its size in points. */
export interface SizedText {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly muted: boolean
}

/** The words of a view's slide and the heights they need, in inches. */
export interface SlideWords {
  readonly title: SizedText
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
const MOST_NOTE_LINES = 3
const SMALLEST = 10

export const TITLE_WIDTH = 9.6
export const TEXT_WIDTH = SLIDE.width - SLIDE.margin * 2
/** The slide's number stands beside. */
export const BELOW_WIDTH = TEXT_WIDTH - 0.9

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

/** A slide's title in the largest size that has room. */
export const fitTitle = (title: string): ReturnType<typeof fitText> =>
  fitText(
    title,
    TITLE_WIDTH,
    [
      { size: 28, lines: 1 },
      { size: 22, lines: 2 },
      { size: 18, lines: 2 },
    ],
    600,
  )

/** Chooses sizes so that every text stands whole, the less important ones smaller; notes that lack room are said to. */
export function layOutWords(
  words: ViewWords,
  title: string,
  parts: ExportParts,
  language: Language,
): SlideWords {
  const head = fitTitle(title)
  const sub = parts.subtitle
    ? fitText(words.subtitle, TEXT_WIDTH, [
        { size: 15, lines: 1 },
        { size: 13, lines: 2 },
      ])
    : null
  const found =
    parts.title && words.finding !== null && words.finding !== ''
      ? fitText(
          words.finding,
          TEXT_WIDTH,
          [
            { size: 18, lines: 2 },
            { size: 15, lines: 2 },
            { size: 13, lines: 3 },
          ],
          600,
        )
      : null
  const source = fitText(words.sourceLine, BELOW_WIDTH, [{ size: SMALLEST, lines: 3 }])
  const quality =
    words.qualityLine === null
      ? null
      : fitText(
          words.qualityLine,
          BELOW_WIDTH,
          [
            { size: 11, lines: 2 },
            { size: SMALLEST, lines: 3 },
          ],
          600,
        )
  const notes = parts.notes ? chooseNotes(words.notes, language) : ''
  const below: SizedText[] = [
    ...(notes === '' ? [] : [{ text: notes, size: SMALLEST, bold: false, muted: true }]),
    ...(source.text === '' ? [] : [{ text: source.text, size: source.size, bold: false, muted: true }]),
    ...(quality === null ? [] : [{ text: quality.text, size: quality.size, bold: true, muted: false }]),
  ]
  return {
    title: { text: head.text, size: head.size, bold: true, muted: false },
    subtitle: sub && sub.text !== '' ? { text: sub.text, size: sub.size, bold: false, muted: true } : null,
    finding: found && { text: found.text, size: found.size, bold: true, muted: false },
    below,
    heights: {
      subtitle: sub ? heightOf(sub.lines, sub.size) : 0,
      finding: found ? heightOf(found.lines, found.size) : 0,
      below:
        heightOf(notes === '' ? 0 : linesOf(notes, BELOW_WIDTH, SMALLEST), SMALLEST) +
        heightOf(source.text === '' ? 0 : source.lines, source.size) +
        (quality === null ? 0 : heightOf(quality.lines, quality.size)),
    },
  }
}

/** As many whole notes as have room, the most important first; the rest stands with the speaker notes. */
function chooseNotes(notes: readonly string[], language: Language): string {
  const more = messagesIn(language).slides.moreNotes
  const join = (kept: readonly string[]): string =>
    (kept.length < notes.length ? [...kept, more] : kept).join(' ')
  const fits = (kept: readonly string[]): boolean =>
    linesOf(join(kept), BELOW_WIDTH, SMALLEST) <= MOST_NOTE_LINES
  if (fits(notes)) return join(notes)
  let kept: readonly string[] = []
  for (const note of notes) if (fits([...kept, note])) kept = [...kept, note]
  return join(kept)
}
