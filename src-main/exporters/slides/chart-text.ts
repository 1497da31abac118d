import type { NativePanel } from '#shared/charts/native/native-chart'
import { localeOf, type Language } from '#shared/messages/language'
import { writeXmlText } from '../xml-text'
import type { ChartLayout } from './chart-layout'
import type { ChartSheet } from './chart-workbook'
import { SLIDE_FONT } from './slide-theme'

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

/** `1f5fa8` of `#1f5fa8`. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase()

export const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`

/** Text properties of a part of a chart; sizes in points. */
export const textProperties = (size: number, color: string, bold = false, wrap = true): string =>
  `<c:txPr><a:bodyPr${wrap ? '' : ' wrap="none"'}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`

export const richText = (
  text: string,
  size: number,
  color: string,
  bold: boolean,
  language: Language,
): string =>
  `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:defRPr></a:pPr><a:r><a:rPr lang="${localeOf(language)}" sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${SLIDE_FONT}"/></a:rPr><a:t>${writeXmlText(text)}</a:t></a:r></a:p></c:rich>`
