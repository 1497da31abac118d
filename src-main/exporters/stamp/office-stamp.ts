import { streamXml } from '#main/datasets/importers/read-xml'
import type { ZipArchive } from '#main/datasets/importers/zip-archive'
import { STAMP_PROGRAM, type FileStamp } from '#shared/saved-view/file-stamp'
import { MOST_STAMP_BYTES, parseStampText, writeStampText } from './stamp-text'
import type { PackageParts } from '../package-parts'
import { writeXmlText } from '../xml-text'

/** Where the stamp stands in a PPTX or XLSX package. */
export const OFFICE_STAMP_PART = 'docProps/custom.xml'
export const OFFICE_STAMP_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const OFFICE_STAMP_RELATION = `${OFFICE}/relationships/custom-properties`

/** The custom document properties of a PPTX or XLSX file: one, named as the program, with the stamp as JSON. */
export const writeOfficeStamp = (stamp: FileStamp): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${STAMP_PROGRAM}">`,
    `<vt:lpwstr>${writeXmlText(writeStampText(stamp))}</vt:lpwstr>`,
    '</property></Properties>',
  ].join('')

/** Puts the stamp into a package that has no custom properties yet. */
export function addOfficeStamp(parts: PackageParts, stamp: FileStamp): void {
  parts.put(OFFICE_STAMP_PART, writeOfficeStamp(stamp))
  parts.change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${OFFICE_STAMP_PART}" ContentType="${OFFICE_STAMP_TYPE}"/></Types>`,
    ),
  )
  parts.change('_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdStamp" Type="${OFFICE_STAMP_RELATION}" Target="${OFFICE_STAMP_PART}"/></Relationships>`,
    ),
  )
}

/** The stamp of an office file; null when it has none of ours. Throws `ProblemError`, `ZipRefused`, `XmlBroken`. */
export function readOfficeStamp(zip: ZipArchive): FileStamp | null {
  let ours = false
  let text = ''
  const reader = streamXml({
    open(name, attributes) {
      if (name === 'property') ours = text === '' && attributes().name === STAMP_PROGRAM
    },
    close(name) {
      if (name === 'property') ours = false
    },
    text(piece) {
      if (ours && text.length <= MOST_STAMP_BYTES) text += piece
    },
  })
  if (!zip.readText(OFFICE_STAMP_PART, (piece) => reader.write(piece))) return null
  reader.end()
  return parseStampText(text.trim())
}
