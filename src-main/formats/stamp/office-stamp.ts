import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { writeRelationships, type PackageParts, type Relationship } from '../package-parts'
import { element, writeXmlPart } from '../xml-element'
import { elementsOf, node, readXmlTree, writeXmlTree, type XmlNode } from '../xml-tree'
import { cutText, STAMP_ELEMENT, writeStampText } from './stamp-text'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument'

/** Document properties of the reader's own, which office programs list and LibreOffice keeps. */
export const PROPERTIES_PART = 'docProps/custom.xml'
/** A part for programs like this one, which Microsoft's programs keep and show nobody. */
const ownPart = (number: number): string => `customXml/item${String(number)}.xml`
const ownPropertiesPart = (number: number): string => `customXml/itemProps${String(number)}.xml`
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
 * Puts the stamp as JSON into a PPTX or XLSX package: whole in a custom XML part, and in pieces as document properties
 * `Regionkikaren`, `Regionkikaren 2` … beside those that the package has. Each office program keeps one of the two.
 */
export function addOfficeStamp(parts: PackageParts, stamp: FileStamp): void {
  const text = writeStampText(stamp)
  const pieces = cutText(text, LONGEST_PROPERTY)
  if (pieces.length <= MOST_PROPERTIES) addProperties(parts, pieces)
  const [relations] = parts.names(MAIN_RELATIONS)
  if (relations === undefined) return
  const { name, namespace } = STAMP_ELEMENT
  let number = 1
  while (parts.has(ownPart(number)) || parts.has(ownPropertiesPart(number))) number++
  parts.put(ownPart(number), writeXmlPart(element(name, { xmlns: namespace }, text)))
  parts.put(ownPropertiesPart(number), writeOwnProperties(namespace))
  parts.put(
    `customXml/_rels/item${String(number)}.xml.rels`,
    writeRelationships([relationTo('customXmlProps', `itemProps${String(number)}.xml`)]),
  )
  parts.addOverride(ownPropertiesPart(number), `${TYPES}.customXmlProperties+xml`)
  parts.addRelationship(relations, relationTo('customXml', `../${ownPart(number)}`))
}

/** Beside what an organisation keeps there of its own, such as how secret its files are. */
function addProperties(parts: PackageParts, pieces: readonly string[]): void {
  const kept = parts.has(PROPERTIES_PART) ? readKept(parts.text(PROPERTIES_PART)) : []
  parts.put(PROPERTIES_PART, writeProperties(kept, pieces))
  if (kept.length > 0) return
  parts.addOverride(PROPERTIES_PART, `${TYPES}.custom-properties+xml`)
  parts.addRelationship('_rels/.rels', relationTo('custom-properties', PROPERTIES_PART))
}

/** The properties of a package that are not ours. */
const readKept = (text: string): XmlNode[] =>
  elementsOf(readXmlTree(text)).filter(({ attributes }) => pieceOfProperty(attributes.name ?? '') === null)

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

/** Numbers of properties begin at 2. */
const writeProperties = (kept: readonly XmlNode[], pieces: readonly string[]): string =>
  writeXmlTree(
    node(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      ...kept.map((one, at) => ({ ...one, attributes: { ...one.attributes, pid: String(at + 2) } })),
      ...pieces.map((piece, at) =>
        node(
          'property',
          {
            fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}',
            pid: String(kept.length + at + 2),
            name: propertyName(at),
          },
          node('vt:lpwstr', {}, piece),
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
