import drawSvgOnPage from 'svg-to-pdfkit'
import { lightTheme } from '#shared/charts/frame/theme'
import { fontInFamily, prepareForeign, prepareTexts } from './chart-texts'
import { registerFont } from './document-fonts'

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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" overflow="visible"><g font-family="${lightTheme.fontFamily}">${prepareTexts(inside)}</g></svg>`
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
  drawSvgOnPage(pdf, prepareForeign(svg), box.x, box.y, {
    assumePt: true,
    width: box.width,
    height: box.height,
    preserveAspectRatio: 'xMaxYMin meet',
    fontCallback: (family, bold, italic) => registerFont(pdf, fontNamed(family, bold, italic)),
    imageCallback: (link) => (/^data:image\/(png|jpeg);base64,/.test(link) ? link : ''),
    warningCallback: () => undefined,
  })
}

const fontNamed = (family: string, bold: boolean, italic: boolean): string =>
  fontInFamily(family) ?? `latin-${bold ? '600' : '400'}-${italic ? 'italic' : 'normal'}`
