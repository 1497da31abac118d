import PDFDocument from 'pdfkit'
import type { Language } from '#shared/messages/language'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { writeXmpPacket } from '#main/formats/stamp/pdf-stamp'
import { completeFonts } from './complete-fonts'

/** What a document says about itself. */
export interface DocumentAbout {
  readonly title: string
  readonly description: string
  readonly language: Language
  /** ISO date; the document states it as its time of making, so that the same job makes the same document. */
  readonly date: string
  readonly stamp: FileStamp
}

/** A PDF that is being written, tagged for screen readers (PDF/UA-1). */
export interface OpenDocument {
  readonly pdf: PDFKit.PDFDocument
  /** What all else is added to. */
  readonly root: PDFKit.PDFStructureElement
  finish(): Promise<Uint8Array>
}

/** Begins a document without pages. */
export function openDocument(about: DocumentAbout): OpenDocument {
  const made = new Date(`${about.date}T12:00:00Z`)
  const creator = `${STAMP_PROGRAM} ${about.stamp.version}`
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    // Known to pdfkit, but not to its types.
    subset: 'PDF/UA' as 'PDF/A-3',
    tagged: true,
    lang: about.language === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    autoFirstPage: false,
    // Without it pdfkit would load Helvetica, which it does not embed.
    font: null as unknown as string,
    info: {
      Title: about.title,
      Subject: about.description,
      Creator: creator,
      Producer: creator,
      CreationDate: made,
      ModDate: made,
    },
  })
  statePacket(pdf, writeXmpPacket({ ...about, creator }))
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('end', () => {
      const bytes = Buffer.concat(chunks)
      // Its own memory, so that it can be handed from thread to thread.
      resolve(new Uint8Array(bytes))
    })
    pdf.on('error', reject)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return {
    pdf,
    root,
    finish() {
      root.end()
      completeFonts(pdf)
      pdf.end()
      return ended
    },
  }
}

/** pdfkit writes titles into XMP without escaping them and has no place for a stamp: ours takes its place. */
function statePacket(pdf: PDFKit.PDFDocument, packet: string): void {
  const holder = pdf as unknown as {
    metadata: { append(): void; end(): void; getLength(): number; getXML(): string }
  }
  holder.metadata = {
    append: () => undefined,
    end: () => undefined,
    getLength: () => Buffer.byteLength(packet),
    getXML: () => packet,
  }
}
