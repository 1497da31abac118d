import type { Language } from '#shared/messages/language'
import type { FileStamp } from '#shared/own-things/file-stamp'
import { writeXmlText } from '../xml-text'
import { MOST_STAMP_BYTES, STAMP_ELEMENT, writeStampText } from './stamp-text'

const { prefix, name: element, namespace: NAMESPACE } = STAMP_ELEMENT
const OPENING = `<${prefix}:${element}>`
const CLOSING = `</${prefix}:${element}>`

/** With the signs that XML escapes. */
const MOST_ESCAPED_BYTES = 6 * MOST_STAMP_BYTES

interface PacketContent {
  readonly title: string
  readonly description: string
  readonly language: Language
  /** ISO date. */
  readonly date: string
  readonly creator: string
  readonly stamp: FileStamp
}

/**
 * The XMP packet of a PDF: title, alternative text, language, date, the claim of PDF/UA-1, and the stamp from which
 * the file's view is opened again.
 */
export function writeXmpPacket(content: PacketContent): string {
  const { language, date, creator } = content
  const time = `${date}T12:00:00Z`
  const inDefault = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${writeXmlText(value)}</rdf:li><rdf:li xml:lang="${language}">${writeXmlText(value)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${inDefault(content.title)}</dc:title>`,
    `<dc:description>${inDefault(content.description)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:MetadataDate>${time}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${writeXmlText(creator)}</xmp:CreatorTool><pdf:Producer>${writeXmlText(creator)}</pdf:Producer>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    `<rdf:Description rdf:about="" xmlns:${prefix}="${NAMESPACE}">`,
    `${OPENING}${writeXmlText(writeStampText(content.stamp))}${CLOSING}`,
    '</rdf:Description>',
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

/**
 * The stamp of a PDF as the JSON text that it was written as, unchecked; null where there is none. Looks for its
 * bytes and reads nothing else of the file, however odd it is.
 */
export function readPdfStamp(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = buffer.lastIndexOf(OPENING)
  if (from < 0) return null
  const start = from + OPENING.length
  const end = buffer.indexOf(CLOSING, start)
  if (end < 0 || end - start > MOST_ESCAPED_BYTES) return null
  return readXmlText(buffer.toString('utf8', start, end))
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const readXmlText = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => SIGNS[name] ?? whole)
