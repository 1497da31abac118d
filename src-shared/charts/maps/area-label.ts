import { measureWidest } from '../frame/text-width'
import type { Pixel } from './map-window'

export interface AreaLabel {
  readonly code: string
  /** Lines; where they do not fit as they are, they are tried as one line, broken elsewhere, or smaller. */
  readonly text: string
  readonly fontSize: number
  readonly strong: boolean
  /** Never beside its area with a line to it: left out instead. */
  readonly insideOnly?: boolean
  /** What the picture is about: named even where the line to it is long. */
  readonly far?: true
  /** One of few: a line that is longer, or goes through more of its neighbours, is still followed. */
  readonly ofFew?: true
  /** Names of what the picture is not about are grey. */
  readonly quiet?: true
}

/** From the edge of a text to a point a little inside its area. */
export type Leader = readonly [Pixel, Pixel]

export interface PlacedAreaLabel {
  /** With the lines and the size that were found to fit. */
  readonly label: AreaLabel
  /** Middle of the text's top edge. */
  readonly at: Pixel
  /** A line from the text to a point of its area; null for a text inside it. */
  readonly leader: Leader | null
}

/** Letters are made no smaller than this, in CSS pixels. */
const SMALLEST_LETTERS = 12

/** Width and height of a text of one or more lines. */
export function sizeOf({ text, fontSize, strong }: AreaLabel): { width: number; height: number } {
  const lines = text.split('\n')
  return {
    width: measureWidest(lines, fontSize, strong ? 600 : 400),
    height: fontSize * 1.15 * lines.length,
  }
}

/** A text as it is, in one line, broken at its spaces, and all of these in smaller letters. */
export function shapesOf(label: AreaLabel): AreaLabel[] {
  const lines = label.text.split('\n')
  const texts = [label.text]
  if (lines.length > 1) texts.push(lines.join(' '))
  const [name = '', ...rest] = lines
  const broken = name.replace(/[ ](?=\S{3})/, '\n').replace(/-(?=\S{3})/, '-\n')
  if (broken !== name) texts.push([broken, ...rest].join('\n'))
  const sizes = [label.fontSize]
  for (let size = label.fontSize - 1; size >= SMALLEST_LETTERS; size--) sizes.push(size)
  return sizes.flatMap((fontSize) => texts.map((text) => ({ ...label, text, fontSize })))
}
