import type { NativePanel } from '#shared/charts/native/native-chart'
import { localeOf, type Language } from '#shared/messages/language'
import { element, type Xml } from '#main/formats/xml-element'
import type { ChartLayout } from './chart-layout'
import type { ChartSheet } from './chart-workbook'
import { plainColor, SLIDE_FONT } from './slide-theme'

export const AXIS_IDS = { category: '111111111', value: '222222222' } as const

/** What a native chart is written from. */
export interface ChartInput {
  readonly panel: NativePanel
  readonly layout: ChartLayout
  readonly sheet: ChartSheet
  readonly language: Language
  /** Whether shapes of our own lie on it: breaks, the mark of example data. */
  readonly withShapes: boolean
}

/** An element that only states a value. */
export const setting = (name: string, value: string | number | boolean): Xml => element(name, { val: value })

/** Filled with a colour; opacity in per cent. */
export function solid(color: string, opacity?: number): Xml {
  const alpha = opacity === undefined ? null : setting('a:alpha', opacity * 1000)
  return element('a:solidFill', {}, element('a:srgbClr', { val: plainColor(color) }, alpha))
}

export const NO_FILL = element('a:noFill')

/** A line of so many EMU (12,700 to a point) in one colour. */
export const line = (width: number, color: string): Xml => element('a:ln', { w: width }, solid(color))

/** How numbers are written, in the code that spreadsheets know. */
export const numberFormat = (code: string): Xml =>
  element('c:numFmt', { formatCode: code, sourceLinked: false })

/** Neither filled nor drawn around. */
export const INVISIBLE = element('c:spPr', {}, NO_FILL, element('a:ln', {}, NO_FILL))

interface TextLook {
  readonly bold?: boolean
  /** On one line, however long. */
  readonly unbroken?: boolean
  /** Degrees clockwise. */
  readonly turn?: number | undefined
}

interface RunLook {
  readonly size: number
  readonly color: string
  readonly bold: boolean
  /** Per cent. */
  readonly opacity?: number | undefined
}

const FONT = element('a:latin', { typeface: SLIDE_FONT })

/** What letters look like; sizes in points, as Office counts them in hundredths. */
const lettersOf = ({ size, bold }: RunLook): { sz: number; b: boolean } => ({
  sz: Math.round(size * 100),
  b: bold,
})

const defaultLetters = (look: RunLook): Xml =>
  element('a:pPr', {}, element('a:defRPr', lettersOf(look), solid(look.color), FONT))

/** A text with its look. */
export const textRun = (text: string, look: RunLook, language: Language): Xml =>
  element(
    'a:r',
    {},
    element('a:rPr', { lang: localeOf(language), ...lettersOf(look) }, solid(look.color, look.opacity), FONT),
    element('a:t', {}, text),
  )

/** Text properties of a part of a chart; sizes in points. */
export function textProperties(size: number, color: string, look: TextLook = {}): Xml {
  const turned = look.turn === undefined ? {} : { rot: look.turn * 60_000, vert: 'horz' }
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', { ...turned, wrap: look.unbroken ? 'none' : undefined }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      defaultLetters({ size, color, bold: look.bold ?? false }),
      element('a:endParaRPr', { lang: 'en-US' }),
    ),
  )
}

/** A text of its own in a chart: a heading, a name; `unbroken`: on one line, however long. */
export const richText = (text: string, look: RunLook, language: Language, unbroken = false): Xml =>
  element(
    'c:rich',
    {},
    element('a:bodyPr', { wrap: unbroken ? 'none' : undefined }),
    element('a:lstStyle'),
    element('a:p', {}, defaultLetters(look), textRun(text, look, language)),
  )
