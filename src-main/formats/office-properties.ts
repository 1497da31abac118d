import { element, writeXmlPart, type Xml } from './xml-element'

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** `docProps/core.xml`: what a file is, and from when. */
export const writeCoreProperties = (...properties: readonly (readonly Xml[])[]): string =>
  writeXmlPart(element('cp:coreProperties', CORE_NAMESPACES, properties.flat()))

/** Who made the file is the program: no user is named. */
export const madeBy = (program: string): Xml[] => [
  element('dc:creator', {}, program),
  element('cp:lastModifiedBy', {}, program),
]

/** The same time for both, as `2026-11-29T12:00:00Z`: no clock is asked. */
export const madeAt = (time: string): Xml[] =>
  ['created', 'modified'].map((name) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, time))

/** `docProps/app.xml`: which program wrote the file, and nothing of machine or folder. */
export const writeProgramProperties = (program: string): string =>
  writeXmlPart(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, program),
    ),
  )
