import type { FontLook } from './document/document-fonts'

/** A text of one of our own pictures, as ECharts and the frame write them: without elements inside. */
export interface SvgText {
  /** Its opening tag. */
  readonly opening: string
  readonly text: string
  readonly look: FontLook
}

/** Puts something else in place of texts; null leaves one as it is. */
export const replaceTexts = (svg: string, replace: (text: SvgText) => string | null): string =>
  svg.replace(
    /(<text\b[^>]*>)([^<]*)<\/text>/g,
    (whole, opening: string, inside: string) =>
      replace({ opening, text: readEntities(inside), look: lookOf(opening) }) ?? whole,
  )

const lookOf = (opening: string): FontLook =>
  /font-weight\s*[:=]\s*"?(?:bold|[6-9]00)/.test(opening) ? 'semibold' : 'regular'

export const attributeOf = (opening: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(opening)?.[1] ?? null

/** Where a text of a width starts, with its baseline, and its size. */
export function startOf(
  opening: string,
  widthAt: (size: number) => number,
): { readonly x: number; readonly y: number; readonly size: number } {
  const size = Number(/font-size\s*[:=]\s*"?([\d.]+)/.exec(opening)?.[1] ?? 12)
  const anchor = { middle: 0.5, end: 1 }[attributeOf(opening, 'text-anchor') ?? ''] ?? 0
  const x = Number(attributeOf(opening, 'x') ?? 0) - widthAt(size) * anchor
  return { x, y: Number(attributeOf(opening, 'y') ?? 0), size }
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: '\u00a0',
  amp: '&',
}

/** The letters that a text of XML stands for. */
export const readEntities = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
