import { writeXmlText } from '../xml-text'
import { layOutRuns, splitByFont, type FontLook, type FontRun } from './document-fonts'

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
 * searched as a second text.) ECharts writes texts without elements inside.
 */
export const prepareTexts = (svg: string): string =>
  svg.replace(/(<text\b[^>]*>)([^<]*)<\/text>/g, (whole, opening: string, inside: string) => {
    const look: FontLook = /font-weight\s*[:=]\s*"?(?:bold|[6-9]00)/.test(opening) ? 'semibold' : 'regular'
    const text = readEntities(inside)
    const runs = splitByFont(text, look)
    const edged = attribute(opening, 'paint-order') === 'stroke' && attribute(opening, 'stroke') !== null
    const [only] = runs
    if (!edged && runs.length === 1 && only?.text === text && /^latin-\d/.test(only.font)) return whole
    const spans = runs.map(
      ({ text: letters, font }) => `<tspan font-family="${FAMILY}${font}">${writeXmlText(letters)}</tspan>`,
    )
    const own = edged ? opening.replace(/ (?:stroke(?:-[a-z]+)?|paint-order)="[^"]*"/g, '') : opening
    return `${edged ? writeEdge(opening, runs) : ''}${own}${spans.join('')}</text>`
  })

const attribute = (opening: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(opening)?.[1] ?? null

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
  const size = Number(/font-size\s*[:=]\s*"?([\d.]+)/.exec(opening)?.[1] ?? 12)
  const { outlines, width } = layOutRuns(runs, size)
  const anchor = { middle: 0.5, end: 1 }[attribute(opening, 'text-anchor') ?? ''] ?? 0
  const x = Number(attribute(opening, 'x') ?? 0) - width * anchor
  const y = Number(attribute(opening, 'y') ?? 0)
  const kept = EDGE.flatMap((name) => {
    const value = attribute(opening, name)
    return value === null ? [] : [` ${name}="${value}"`]
  })
  return `<path d="${outlines(x, y)}" fill="none"${kept.join('')}/>`
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

const readEntities = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
