import { fitText, SMALLEST, type SizedText } from './slide-words'
import { SLIDE, type Box } from './slide-theme'

/** Layouts of a deck, by what their slides hold. */
export const LAYOUTS = ['title', 'section', 'view', 'text'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** Sizes of a text, the largest first, with the lines that each may take. */
export type TextSizes = Parameters<typeof fitText>[2]

export interface LayoutFrame {
  readonly title: Box
  readonly titleSizes: TextSizes
  readonly capitals: boolean
  /** Where what the slide is about stands. */
  readonly content: Box
}

/**
 * Where things stand on the slides of a deck, in inches of a slide 13.333 wide: slides of other sizes are made
 * smaller or larger as a whole.
 */
export interface DeckFrame {
  readonly height: number
  readonly layouts: Readonly<Record<LayoutName, LayoutFrame>>
  /** Of the deck's first slide. */
  readonly subtitle: Box
  /** Beside the sources there may stand the slide's number. */
  readonly belowWidth: number
  /** Where the content begins on a slide without title; null: where it always does. */
  readonly untitledTop: number | null
  readonly mark: Box
  /** The mark stands within the content, beside its first line. */
  readonly markInside: boolean
  /** How much wider the deck's letters are than those that are measured. */
  readonly wider: number
}

const LARGE: TextSizes = [
  { size: 40, lines: 1 },
  { size: 32, lines: 2 },
  { size: 24, lines: 3 },
  { size: 18, lines: 4 },
]
const SMALL: TextSizes = [
  { size: 28, lines: 1 },
  { size: 22, lines: 2 },
  { size: 18, lines: 2 },
]
const TEXT_WIDTH = SLIDE.width - SLIDE.margin * 2
const MARK = { w: 2.35, h: 0.26 } as const
const CONTENT = { x: SLIDE.margin, y: 1.28, w: TEXT_WIDTH, h: 5.94 } as const

/** Of the program's own deck. */
export function ownFrame(hasLogo: boolean): DeckFrame {
  const large = { titleSizes: LARGE, capitals: false, content: CONTENT }
  const small = {
    title: { x: SLIDE.margin, y: 0.46, w: 9.6, h: 0.78 },
    titleSizes: SMALL,
    capitals: false,
  }
  return {
    height: SLIDE.height,
    layouts: {
      title: { ...large, title: { x: 0.9, y: 2.35, w: 11.4, h: 1.5 } },
      section: { ...large, title: { x: 0.9, y: 2.7, w: 11.4, h: 1.5 } },
      view: { ...small, content: CONTENT },
      text: { ...small, content: { x: SLIDE.margin, y: 1.4, w: TEXT_WIDTH, h: 5.4 } },
    },
    subtitle: { x: 0.9, y: 4.0, w: 11.4, h: 1.6 },
    belowWidth: TEXT_WIDTH - 0.9,
    untitledTop: 0.5,
    mark: { x: SLIDE.width - SLIDE.margin - MARK.w, y: hasLogo ? 1.0 : 0.5, ...MARK },
    markInside: false,
    wider: 1,
  }
}

/** The mark of example data in the upper right corner of a content. */
export const markInside = ({ x, y, w }: Box, wider: number): Box => ({
  ...MARK,
  x: x + w - MARK.w * wider,
  y,
  w: MARK.w * wider,
})

/** A title in the largest size that has room. */
export function fitTitle({ layouts, wider }: DeckFrame, layout: LayoutName, title: string): SizedText {
  const { title: box, titleSizes, capitals } = layouts[layout]
  const shown = capitals ? title.toUpperCase() : title
  const fitted = fitText(shown, box.w / wider, titleSizes, 600)
  const whole = fitted.text === shown
  const size = fitted.size < SMALLEST ? SMALLEST : fitted.size
  return { text: whole ? title : fitted.text, size, bold: true, muted: false }
}
