/** The part of svg-to-pdfkit 0.1.8 that we use; the package has no types of its own. */
declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width?: number
    readonly height?: number
    /** True: one SVG unit is one point. */
    readonly assumePt?: boolean
    readonly preserveAspectRatio?: string
    /** Name of a font that is registered in the document. */
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean) => string
    /** Address or file that an image is read from. */
    readonly imageCallback?: (link: string) => string
    readonly warningCallback?: (warning: string) => void
  }
  export default function drawSvg(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options?: SvgOptions,
  ): void
}
