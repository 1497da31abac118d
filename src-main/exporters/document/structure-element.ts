/** What pdfkit reads of an element; its types leave some of it out. */
interface ElementOptions {
  readonly alt?: string | undefined
  readonly scope?: 'Column' | 'Row' | undefined
  /** Left, top, right and bottom in points from the upper left corner of the page. */
  readonly bbox?: readonly number[]
}

/** An element of the document's structure that is not added to it yet. */
export const makeElement = (
  pdf: PDFKit.PDFDocument,
  type: string,
  options: ElementOptions = {},
): PDFKit.PDFStructureElement => pdf.struct(type, options as PDFKit.Mixins.StructureElementOptions)
