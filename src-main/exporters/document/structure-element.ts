/** What pdfkit reads of an element; its types leave some of it out. */
interface ElementOptions {
  readonly alt?: string | undefined
  readonly scope?: 'Column' | 'Row' | undefined
  readonly numbering?: 'Disc' | 'Decimal' | undefined
  /** Left, top, right and bottom in points from the upper left corner of the page. */
  readonly bbox?: readonly number[] | undefined
}

interface HasDictionary {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** An element of the document's structure that is not added to it yet. */
export function makeElement(
  pdf: PDFKit.PDFDocument,
  type: string,
  { numbering, ...options }: ElementOptions = {},
): PDFKit.PDFStructureElement {
  const made = pdf.struct(type, options as PDFKit.Mixins.StructureElementOptions)
  // pdfkit knows no attributes of lists.
  if (numbering !== undefined)
    (made as unknown as HasDictionary).dictionary.data.A = { O: 'List', ListNumbering: numbering }
  return made
}
