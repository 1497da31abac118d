import type { HouseStyle } from '#shared/contract/house-style'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { drawLogo } from './draw-logo'
import { drawLine } from './draw-text'
import type { OpenDocument } from './open-document'
import { LOGO, type Entry } from './opening-rows'
import type { Piece, PlacedRow, Tag } from './page-rows'
import { COLORS, INNER_WIDTH, MARGIN, PAGE } from './report-style'
import { makeElement } from './structure-element'
import { findBoxes } from './tag-boxes'
import { measure, wrapSegments } from './text-rows'

interface Surroundings {
  readonly language: Language
  readonly logo: HouseStyle['logo']
  /** What stands at the foot of each page, beside its number. */
  readonly line: string
}

const LOGO_BOX = { x: PAGE.width - MARGIN.right - LOGO.width, y: MARGIN.top - 10, ...LOGO }

/** Draws laid-out pages, each element of the structure once, in the order in which it is read. */
export function drawPages(
  { pdf, root }: OpenDocument,
  pages: readonly (readonly PlacedRow[])[],
  entries: readonly Entry[],
  surroundings: Surroundings,
): void {
  const elements = new Map<Tag, PDFKit.PDFStructureElement>()
  const boxes = findBoxes(pages)
  const elementOf = (tag: Tag): PDFKit.PDFStructureElement => {
    const known = elements.get(tag)
    if (known) return known
    const { type, alt, scope, numbering } = tag
    const made = makeElement(pdf, type, { alt, scope, numbering, bbox: boxes.get(tag) })
    const parent = tag.parent === null ? root : elementOf(tag.parent)
    parent.add(made)
    elements.set(tag, made)
    return made
  }
  const bookmarks = bookmarkEntries(pdf, entries)
  pages.forEach((page, index) => {
    pdf.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
    for (const { row, top, height } of page) {
      const y = MARGIN.top + top
      if (row.anchor !== undefined) {
        pdf.addNamedDestination(row.anchor, 'XYZ', 0, Math.max(0, y - 10), 0)
        bookmarks(row.anchor, y - 10)
      }
      for (const piece of row.pieces) drawPiece(pdf, piece, y, height, elementOf)
    }
    drawFoot(pdf, index + 1, pages.length, surroundings)
    if (index === 0 && surroundings.logo) drawLogo(pdf, surroundings.logo, LOGO_BOX)
  })
}

function drawPiece(
  pdf: PDFKit.PDFDocument,
  { tag, draw, link }: Piece,
  top: number,
  height: number,
  elementOf: (tag: Tag) => PDFKit.PDFStructureElement,
): void {
  if (tag === null) {
    asDecoration(pdf, 'Layout', () => {
      draw(pdf, top, height)
    })
    return
  }
  const element = elementOf(tag)
  element.add(() => {
    draw(pdf, top, height)
  })
  if (!link) return
  pdf.goTo(MARGIN.left, top, INNER_WIDTH, height, link.to, {
    Contents: new String(link.words),
    structParent: element,
  } as unknown as PDFKit.Mixins.AnnotationOption)
  // The page that the link stands on is written down when its element ends, as the one that is open then.
  element.end()
}

/** Parts and what is in them, as the reader's program lists them beside the pages. */
function bookmarkEntries(
  pdf: PDFKit.PDFDocument,
  entries: readonly Entry[],
): (anchor: string, top: number) => void {
  const byAnchor = new Map(entries.map((entry) => [entry.anchor, entry]))
  let part: PDFKit.PDFOutline | null = null
  return (anchor, top) => {
    const entry = byAnchor.get(anchor)
    if (!entry || entry.title === '') return
    const under = entry.depth === 1 && part ? part : pdf.outline
    // pdfkit measures `left` from the page's right edge, and knows `top`; its types know neither.
    const place = { expanded: true, left: PAGE.width, top: Math.max(0, top) }
    const made = under.addItem(entry.title, place)
    if (entry.depth === 0) part = made
  }
}

function drawFoot(
  pdf: PDFKit.PDFDocument,
  page: number,
  pages: number,
  { language, line }: Surroundings,
): void {
  const size = 8
  const y = PAGE.height - 34
  asDecoration(pdf, 'Pagination', () => {
    pdf.rect(MARGIN.left, y - 13, INNER_WIDTH, 0.5).fill(COLORS.line)
    const number = { text: messagesIn(language).documents.pageOf(page, pages), look: 'regular' as const }
    const width = measure(number, size)
    const [first, ...more] = wrapSegments([{ text: line, look: 'regular' }], INNER_WIDTH - width - 30, size)
    const shown =
      more.length > 0 ? [...(first ?? []), { text: ' …', look: 'regular' as const }] : (first ?? [])
    drawLine(pdf, shown, MARGIN.left, y, size, COLORS.muted)
    drawLine(pdf, [number], MARGIN.left + INNER_WIDTH - width, y, size, COLORS.muted)
  })
}

function asDecoration(pdf: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}
