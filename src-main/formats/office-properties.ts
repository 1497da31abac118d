import { element, writeXmlPart } from './xml-element'

/** The namespaces of `docProps/core.xml`. */
export const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** `docProps/app.xml`: which program wrote the file, and nothing of machine or folder. */
export const writeProgramProperties = (program: string): string =>
  writeXmlPart(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, program),
    ),
  )
