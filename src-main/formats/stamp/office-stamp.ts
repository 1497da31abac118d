import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import type { PackageParts } from '../package-parts'
import { writeXmlText } from '../xml-text'
import { cutText, STAMP_ELEMENT, writeStampText } from './stamp-text'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument'

/** Document properties of the reader's own, which office programs list and LibreOffice keeps. */
export const PROPERTIES_PART = 'docProps/custom.xml'
/** A part for programs like this one, which Microsoft's programs keep and show nobody. */
const OWN_PART = 'customXml/item1.xml'
const OWN_PROPERTIES_PART = 'customXml/itemProps1.xml'
/** Names the part; the same in every file. */
const OWN_PART_ID = '{5E3A9C64-7B1D-4F0A-9C52-0B1F6D2E8A41}'
const MAIN_RELATIONS = /^(?:ppt\/_rels\/presentation|xl\/_rels\/workbook)\.xml\.rels$/

/**
 * UTF-16 units of a property. Microsoft states 255 for texts (`DocumentProperty`, msoPropertyTypeString); Word cuts
 * longer ones when it saves, and Excel has been seen to crash when an add-in reads one (OfficeDev/office-js 4378).
 */
const LONGEST_PROPERTY = 255
/** A stamp that would be more stands in our own part alone: hundreds of properties are no list for people. */
const MOST_PROPERTIES = 100

/**
 * Puts the stamp as JSON into a PPTX or XLSX package that has neither such part yet: whole in a custom XML part, and
 * in pieces as document properties `Regionkikaren`, `Regionkikaren 2` … Each office program keeps one of the two.
 */
export function addOfficeStamp(parts: PackageParts, stamp: FileStamp): void {
  const text = writeStampText(stamp)
  const pieces = cutText(text, LONGEST_PROPERTY)
  if (pieces.length <= MOST_PROPERTIES) {
    parts.put(PROPERTIES_PART, writeProperties(pieces))
    addOverride(parts, PROPERTIES_PART, `${TYPES}.custom-properties+xml`)
    addRelation(parts, '_rels/.rels', 'custom-properties', PROPERTIES_PART)
  }
  const [relations] = parts.names(MAIN_RELATIONS)
  if (relations === undefined) return
  const { name, namespace } = STAMP_ELEMENT
  parts.put(OWN_PART, `${HEAD}<${name} xmlns="${namespace}">${writeXmlText(text)}</${name}>`)
  parts.put(
    OWN_PROPERTIES_PART,
    `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${OWN_PART_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  parts.put(
    'customXml/_rels/item1.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
  )
  addRelation(parts, 'customXml/_rels/item1.xml.rels', 'customXmlProps', 'itemProps1.xml')
  addOverride(parts, OWN_PROPERTIES_PART, `${TYPES}.customXmlProperties+xml`)
  addRelation(parts, relations, 'customXml', `../${OWN_PART}`)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const writeProperties = (pieces: readonly string[]): string =>
  [
    `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    ...pieces.map(
      (piece, at) =>
        // Numbers of properties begin at 2.
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(at + 2)}" name="${propertyName(at)}"><vt:lpwstr>${writeXmlText(piece)}</vt:lpwstr></property>`,
    ),
    '</Properties>',
  ].join('')

const propertyName = (at: number): string => (at === 0 ? STAMP_PROGRAM : `${STAMP_PROGRAM} ${String(at + 1)}`)

/** Which piece of the stamp a property holds, from 0; null: it is none of ours. */
export function pieceOfProperty(name: string): number | null {
  if (name === STAMP_PROGRAM) return 0
  const number = name.startsWith(`${STAMP_PROGRAM} `) ? Number(name.slice(STAMP_PROGRAM.length + 1)) : NaN
  return Number.isInteger(number) && number >= 2 && number <= MOST_PROPERTIES ? number - 1 : null
}

function addOverride(parts: PackageParts, part: string, type: string): void {
  parts.change('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
  )
}

function addRelation(parts: PackageParts, relations: string, type: string, target: string): void {
  parts.change(relations, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdStamp" Type="${OFFICE}/relationships/${type}" Target="${target}"/></Relationships>`,
    ),
  )
}
