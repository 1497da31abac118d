import { reportInternalError } from '#main/diagnostics'
import type { Logo } from '../logo-size'
import { drawForeignSvg } from './draw-svg'

/**
 * Draws a logo into a box in points, from its upper right corner. It says nothing that the words do not, so that
 * screen readers pass it over; a file that cannot be drawn is left out. Comes last on a page, since a damaged drawing
 * may leave the page turned.
 */
export function drawLogo(
  pdf: PDFKit.PDFDocument,
  logo: Logo,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  try {
    if (logo.mediaType === 'image/svg+xml') drawForeignSvg(pdf, new TextDecoder().decode(logo.bytes), box)
    else pdf.image(Buffer.from(logo.bytes), box.x, box.y, { fit: [box.width, box.height], align: 'right' })
  } catch (error) {
    reportInternalError('documents', error)
  }
  pdf.endMarkedContent()
}
