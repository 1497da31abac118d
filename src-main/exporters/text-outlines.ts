import { isPlainLatin, layOutRuns, splitByFont } from './document/document-fonts'
import { attributeOf, replaceTexts, startOf } from './svg-texts'

/** What a text and a path have in common. */
const KEPT = [
  'transform',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-miterlimit',
  'stroke-linejoin',
  'paint-order',
  'opacity',
]

/**
 * The picture with texts as outlines where they have letters beyond Western Europe: fonts come in files for ranges
 * of letters, and resvg takes all of a text from one file.
 */
export const outlineForeignTexts = (svg: string): string =>
  replaceTexts(svg, ({ opening, text, look }) => {
    const runs = splitByFont(text, look)
    if (isPlainLatin(runs, text)) return null
    const { x, y, size } = startOf(opening, (at) => layOutRuns(runs, at).width)
    const kept = KEPT.flatMap((name) => {
      const value = attributeOf(opening, name)
      return value === null ? [] : [` ${name}="${value}"`]
    })
    return `<path d="${layOutRuns(runs, size).outlines(x, y)}"${kept.join('')}/>`
  })
