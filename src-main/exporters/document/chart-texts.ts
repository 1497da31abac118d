import { attributeOf, readEntities, replaceTexts, startOf } from '../svg-texts'
import { writeXmlText } from '#main/formats/xml-text'
import { isPlainLatin, layOutRuns, splitByFont, type FontRun } from './document-fonts'

/** Marks a run of letters with the font file that has them. */
const FAMILY = 'document-font:'

/** The font that a family names for one of our runs; null for any other family. */
export function fontInFamily(family: string): string | null {
  const own = family.indexOf(FAMILY)
  return own < 0 ? null : family.slice(own + FAMILY.length).replace(/["']/g, '')
}

/**
 * Makes the texts of a chart fit for PDF: runs of one font file each, and the edge that lifts a name off a map as
 * outlines below it. (PDF strokes letters over their own fill, and an edge of letters would be copied and
 * searched as a second text.)
 */
export const prepareTexts = (svg: string): string =>
  replaceTexts(svg, ({ opening, text, look }) => {
    const runs = splitByFont(text, look)
    const edged = attributeOf(opening, 'paint-order') === 'stroke' && attributeOf(opening, 'stroke') !== null
    if (!edged && isPlainLatin(runs, text)) return null
    const spans = runs.map(writeRun)
    const own = edged ? opening.replace(/ (?:stroke(?:-[a-z]+)?|paint-order)="[^"]*"/g, '') : opening
    return `${edged ? writeEdge(opening, runs) : ''}${own}${spans.join('')}</text>`
  })

/**
 * Makes a drawing of the reader's own fit for PDF: letters in fonts that have them, and links only as what is seen of
 * them, since a click on a logo leads nowhere in the other formats either.
 */
export const prepareForeign = (svg: string): string =>
  svg
    .replace(/<(\/?)(?:[\w-]+:)?a(?=[\s>/])/g, '<$1g')
    .replace(/<((?:[\w-]+:)?text)\b[\s\S]*?<\/\1>/g, (text) =>
      text.replace(/>([^<]+)</g, (whole, inside: string) => {
        const letters = readEntities(inside)
        const runs = splitByFont(letters, 'regular')
        return /\S/.test(letters) && !isPlainLatin(runs, letters) ? `>${runs.map(writeRun).join('')}<` : whole
      }),
    )

const writeRun = ({ text, font }: FontRun): string =>
  `<tspan font-family="${FAMILY}${font}">${writeXmlText(text)}</tspan>`

const EDGE = [
  'transform',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-miterlimit',
  'stroke-linejoin',
  'opacity',
]

function writeEdge(opening: string, runs: readonly FontRun[]): string {
  const { x, y, size } = startOf(opening, (at) => layOutRuns(runs, at).width)
  const kept = EDGE.flatMap((name) => {
    const value = attributeOf(opening, name)
    return value === null ? [] : [` ${name}="${value}"`]
  })
  return `<path d="${layOutRuns(runs, size).outlines(x, y)}" fill="none"${kept.join('')}/>`
}
