import type { NativePanel } from '#shared/charts/native/native-chart'
import { localeOf, type Language } from '#shared/messages/language'
import { writeXmlText } from '#main/formats/xml-text'
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

export const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${plainColor(color)}"/></a:solidFill>`

interface TextLook {
  readonly bold?: boolean
  /** On one line, however long. */
  readonly unbroken?: boolean
  /** Degrees clockwise. */
  readonly turn?: number | undefined
}

/** Text properties of a part of a chart; sizes in points. */
export function textProperties(size: number, color: string, look: TextLook = {}): string {
  const turned = look.turn === undefined ? '' : ` rot="${String(look.turn * 60_000)}" vert="horz"`
  const unbroken = look.unbroken ? ' wrap="none"' : ''
  return `<c:txPr><a:bodyPr${turned}${unbroken}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(Math.round(size * 100))}" b="${look.bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
}

export const richText = (
  text: string,
  size: number,
  color: string,
  bold: boolean,
  language: Language,
): string =>
  `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:defRPr></a:pPr><a:r><a:rPr lang="${localeOf(language)}" sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:rPr><a:t>${writeXmlText(text)}</a:t></a:r></a:p></c:rich>`
