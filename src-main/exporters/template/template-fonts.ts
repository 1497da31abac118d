import { findNode, type XmlNode } from '#main/formats/xml-tree'

/**
 * How much wider common fonts set the same words than the one that is measured (Source Sans 3); means over the
 * letters of Swedish text, measured by hand. Fonts that are not named are taken for as wide as Arial.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/narrow|condensed|calibri|carlito|source sans|aptos narrow/i, 1],
  [/verdana|dejavu sans|wide|expanded/i, 1.27],
  [/century gothic|montserrat|poppins|gotham|avant/i, 1.2],
  [/georgia|tahoma|open sans|noto sans|lato|trebuchet|segoe|aptos/i, 1.1],
  [/garamond|times|liberation serif/i, 1],
]

/** The wider of a theme's two fonts, in parts of the measured one. */
export function fontWidth(theme: XmlNode): number {
  const fonts = findNode(theme, 'a:themeElements', 'a:fontScheme')
  const widths = ['a:majorFont', 'a:minorFont'].map((which) => {
    const name = findNode(fonts, which, 'a:latin')?.attributes.typeface ?? ''
    return WIDTHS.find(([pattern]) => pattern.test(name))?.[1] ?? 1.08
  })
  return Math.max(...widths)
}
