import { isLeftwards, registerFont, splitByFont, type FontLook } from './document-fonts'

/** Letters of one look. */
export interface TextSegment {
  readonly text: string
  readonly look: FontLook
}

/** Draws one line from `x` with its baseline at `y`, in points; gives the width that it took. */
export function drawLine(
  pdf: PDFKit.PDFDocument,
  segments: readonly TextSegment[],
  x: number,
  y: number,
  size: number,
  color: string,
): number {
  let at = x
  for (const { text, look } of segments)
    for (const run of splitByFont(text, look)) {
      pdf.font(registerFont(pdf, run.font)).fontSize(size).fillColor(color)
      // Without features pdfkit sets a run word by word from the left, which turns the order of these words.
      const whole = isLeftwards(run) ? { features: [] } : {}
      pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', ...whole })
      at += pdf.widthOfString(run.text, whole)
    }
  return at - x
}
