import drawSvgOnPage from 'svg-to-pdfkit'
import { lightTheme } from '#shared/charts/theme'
import { escapeXml } from '../svg-text'
import { registerFont, splitByFont, type FontLook } from './document-fonts'

/** Marks a run of letters with the font file that has them. */
const FAMILY = 'document-font:'

/** Where a drawing stands on a page, in points, and how large one of its units is there. */
interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Draws the inside of one of our own charts. Sizes in the chart's units. */
export function drawChartSvg(
  pdf: PDFKit.PDFDocument,
  inside: string,
  size: { readonly width: number; readonly height: number },
  { x, y, scale }: Place,
): void {
  const [w, h] = [String(size.width), String(size.height)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" overflow="visible"><g font-family="${lightTheme.fontFamily}">${nameFonts(inside)}</g></svg>`
  pdf.save()
  pdf.translate(x, y).scale(scale)
  drawSvgOnPage(pdf, svg, 0, 0, {
    assumePt: true,
    width: size.width,
    height: size.height,
    fontCallback: (family, bold, italic) => registerFont(pdf, fontNamed(family, bold, italic)),
    imageCallback: () => '',
    warningCallback: () => undefined,
  })
  pdf.restore()
}

/** An SVG of the reader's own, fitted into a box from its upper right corner. It reaches no file and no network. */
export function drawForeignSvg(
  pdf: PDFKit.PDFDocument,
  svg: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  drawSvgOnPage(pdf, svg, box.x, box.y, {
    assumePt: true,
    width: box.width,
    height: box.height,
    preserveAspectRatio: 'xMaxYMin meet',
    fontCallback: (family, bold, italic) => registerFont(pdf, fontNamed(family, bold, italic)),
    imageCallback: (link) => (/^data:image\/(png|jpeg);base64,/.test(link) ? link : ''),
    warningCallback: () => undefined,
  })
}

function fontNamed(family: string, bold: boolean, italic: boolean): string {
  const own = family.indexOf(FAMILY)
  if (own >= 0) return family.slice(own + FAMILY.length).replace(/["']/g, '')
  return `latin-${bold ? '600' : '400'}-${italic ? 'italic' : 'normal'}`
}

/**
 * Cuts the texts of a chart into runs of one font file each. ECharts writes texts without elements inside; one
 * that the first file sets whole stays as it is.
 */
const nameFonts = (svg: string): string =>
  svg.replace(/(<text\b[^>]*>)([^<]*)<\/text>/g, (whole, opening: string, inside: string) => {
    const look: FontLook = /font-weight\s*[:=]\s*"?(?:bold|[6-9]00)/.test(opening) ? 'semibold' : 'regular'
    const text = readEntities(inside)
    const runs = splitByFont(text, look)
    const [only] = runs
    if (runs.length === 1 && only?.text === text && /^latin-\d/.test(only.font)) return whole
    const spans = runs.map(
      ({ text: letters, font }) => `<tspan font-family="${FAMILY}${font}">${escapeXml(letters)}</tspan>`,
    )
    return `${opening}${spans.join('')}</text>`
  })

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
