import { localeOf, type Language } from '#shared/messages/language'
import type { FileStamp } from '#shared/own-things/file-stamp'
import { PackageParts } from '#main/formats/package-parts'
import { addOfficeStamp } from '#main/formats/stamp/office-stamp'
import { programOf, type StampWords } from '#main/formats/stamp/stamp-text'
import { writeXmlText } from '#main/formats/xml-text'
import { addressOf } from '#main/formats/workbook/worksheet-cells'
import type { LaidOutSheet } from './lay-out-sheet'

export interface WorkbookProperties {
  readonly stamp: FileStamp
  readonly words: StampWords
  readonly language: Language
  /** ISO date that the file states; no clock is asked, so that the same input gives the same file. */
  readonly date: string
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/**
 * Adds what the library cannot write: the last sheet hidden, the heads on each printed page, a page that is as wide
 * as the table, and the file's properties without any person in them.
 */
export function finishWorkbook(
  bytes: Uint8Array,
  sheets: readonly (LaidOutSheet & { readonly name: string })[],
  properties: WorkbookProperties,
): Uint8Array {
  const parts = PackageParts.read(bytes)
  const hidden = sheets.length + 1
  parts.change('xl/workbook.xml', (xml) =>
    xml
      .replace(`sheetId="${String(hidden)}"`, `sheetId="${String(hidden)}" state="hidden"`)
      .replace('<definedNames/>', printTitles(sheets)),
  )
  // Without a style named Normal readers put one of their own in its place.
  parts.change('xl/styles.xml', (xml) =>
    xml
      .replace(/<font>(.*?)<\/font>/g, (_, inside: string) => `<font>${orderFontParts(inside)}</font>`)
      .replace(
        '<cellXfs',
        `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs`,
      )
      .replace(
        '</cellXfs>',
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      ),
  )
  sheets.forEach((sheet, at) => {
    parts.change(`xl/worksheets/sheet${String(at + 1)}.xml`, (xml) => finishSheet(xml, sheet))
  })
  addProperties(parts, properties)
  addOfficeStamp(parts, properties.stamp)
  return parts.write()
}

/** Of a font, as ECMA-376 part 1, 18.8.22 has them in order; the library writes the name first. */
const FONT_PARTS = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family']

function orderFontParts(inside: string): string {
  const parts = inside.match(/<[^>]+>/g) ?? []
  const placeOf = (part: string): number => FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b)).join('')
}

const printTitles = (sheets: readonly { readonly name: string; readonly headRow: number }[]): string =>
  `<definedNames>${sheets
    .map(({ name, headRow }, at) => {
      const row = `$${String(headRow)}`
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${writeXmlText(`'${name.replaceAll("'", "''")}'!${row}:${row}`)}</definedName>`
    })
    .join('')}</definedNames>`

function finishSheet(xml: string, { headRow, table }: LaidOutSheet): string {
  const range = `A${String(headRow + 1)}:${addressOf(headRow + table.rows - 1, Math.max(0, table.columns - 1))}`
  const end = [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>',
    // Codes such as 0581 are texts on purpose; without this Excel marks each as a mistake.
    table.rows > 0
      ? `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
      : '',
  ].join('')
  return (
    xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      // Only rows are frozen, so there is no right pane.
      .replace(' xSplit="0"', '')
      .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
      .replace('</worksheet>', `${end}</worksheet>`)
  )
}

function addProperties(parts: PackageParts, { stamp, words, language, date }: WorkbookProperties): void {
  const time = `${date}T12:00:00Z`
  const program = writeXmlText(programOf(stamp))
  parts.put(
    'docProps/core.xml',
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
      `<dc:title>${writeXmlText(words.title)}</dc:title>`,
      `<dc:description>${writeXmlText(words.alternativeText)}</dc:description>`,
      `<dc:creator>${program}</dc:creator><cp:lastModifiedBy>${program}</cp:lastModifiedBy>`,
      `<dc:language>${localeOf(language)}</dc:language>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
      '</cp:coreProperties>',
    ].join(''),
  )
  parts.put(
    'docProps/app.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${OFFICE}/extended-properties"><Application>${writeXmlText(stamp.program)}</Application></Properties>`,
  )
  parts.change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    ),
  )
  parts.change('_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdCore" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rIdApp" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    ),
  )
}
