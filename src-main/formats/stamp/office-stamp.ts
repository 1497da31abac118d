import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { writeRelationships, type PackageParts, type Relationship } from '../package-parts'
import { element, writeXmlPart } from '../xml-element'
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
    parts.addOverride(PROPERTIES_PART, `${TYPES}.custom-properties+xml`)
    parts.addRelationship('_rels/.rels', relationTo('custom-properties', PROPERTIES_PART))
  }
  const [relations] = parts.names(MAIN_RELATIONS)
  if (relations === undefined) return
  const { name, namespace } = STAMP_ELEMENT
  parts.put(OWN_PART, writeXmlPart(element(name, { xmlns: namespace }, text)))
  parts.put(OWN_PROPERTIES_PART, writeOwnProperties(namespace))
  parts.put(
    'customXml/_rels/item1.xml.rels',
    writeRelationships([relationTo('customXmlProps', 'itemProps1.xml')]),
  )
  parts.addOverride(OWN_PROPERTIES_PART, `${TYPES}.customXmlProperties+xml`)
  parts.addRelationship(relations, relationTo('customXml', `../${OWN_PART}`))
}

const relationTo = (type: string, target: string): Relationship => ({
  id: 'rIdStamp',
  type: `${OFFICE}/relationships/${type}`,
  target,
})

const writeOwnProperties = (namespace: string): string =>
  writeXmlPart(
    element(
      'ds:datastoreItem',
      { 'xmlns:ds': `${OFFICE}/customXml`, 'ds:itemID': OWN_PART_ID },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
    ),
  )

const writeProperties = (pieces: readonly string[]): string =>
  writeXmlPart(
    element(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      pieces.map((piece, at) =>
        element(
          'property',
          // Numbers of properties begin at 2.
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name: propertyName(at) },
          element('vt:lpwstr', {}, piece),
        ),
      ),
    ),
  )

const propertyName = (at: number): string => (at === 0 ? STAMP_PROGRAM : `${STAMP_PROGRAM} ${String(at + 1)}`)

/** Which piece of the stamp a property holds, from 0; null: it is none of ours. */
export function pieceOfProperty(name: string): number | null {
  if (name === STAMP_PROGRAM) return 0
  const number = name.startsWith(`${STAMP_PROGRAM} `) ? Number(name.slice(STAMP_PROGRAM.length + 1)) : NaN
  return Number.isInteger(number) && number >= 2 && number <= MOST_PROPERTIES ? number - 1 : null
}
