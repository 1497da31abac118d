import { localeOf, type Language } from '#shared/messages/language'
import type { FileStamp } from '#shared/own-things/file-stamp'
import { PackageParts } from '#main/formats/package-parts'
import { madeAt, madeBy, writeCoreProperties, writeProgramProperties } from '#main/formats/office-properties'
import { addOfficeStamp } from '#main/formats/stamp/office-stamp'
import { programOf, type StampWords } from '#main/formats/stamp/stamp-text'
import { element, type Xml } from '#main/formats/xml-element'
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
      .replace('<definedNames/>', () => printTitles(sheets).toString()),
  )
  // Without a style named Normal readers put one of their own in its place.
  parts.change('xl/styles.xml', (xml) =>
    xml
      .replace(/<font>(.*?)<\/font>/g, (_, inside: string) => `<font>${orderFontParts(inside)}</font>`)
      .replace('<cellXfs', `${NORMAL_FORMAT.toString()}<cellXfs`)
      .replace('</cellXfs>', `</cellXfs>${NORMAL_STYLE.toString()}`),
  )
  sheets.forEach((sheet, at) => {
    parts.change(`xl/worksheets/sheet${String(at + 1)}.xml`, (xml) => finishSheet(xml, sheet))
  })
  addProperties(parts, properties)
  addOfficeStamp(parts, properties.stamp)
  return parts.write()
}

const NORMAL_FORMAT = element(
  'cellStyleXfs',
  { count: 1 },
  element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
)
const NORMAL_STYLE = element(
  'cellStyles',
  { count: 1 },
  element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
)

/** Of a font, as ECMA-376 part 1, 18.8.22 has them in order; the library writes the name first. */
const FONT_PARTS = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family']

function orderFontParts(inside: string): string {
  const parts = inside.match(/<[^>]+>/g) ?? []
  const placeOf = (part: string): number => FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b)).join('')
}

const printTitles = (sheets: readonly { readonly name: string; readonly headRow: number }[]): Xml =>
  element(
    'definedNames',
    {},
    sheets.map(({ name, headRow }, at) => {
      const row = `$${String(headRow)}`
      return element(
        'definedName',
        { name: '_xlnm.Print_Titles', localSheetId: at },
        `'${name.replaceAll("'", "''")}'!${row}:${row}`,
      )
    }),
  )

const PAGE = [
  element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
  element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  element('headerFooter', {}, element('oddFooter', {}, '&L&A&R&P (&N)')),
]
const FITTED_PAGE = element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true }))

function finishSheet(xml: string, { headRow, table }: LaidOutSheet): string {
  const range = `A${String(headRow + 1)}:${addressOf(headRow + table.rows - 1, Math.max(0, table.columns - 1))}`
  const end = [
    ...PAGE,
    // Codes such as 0581 are texts on purpose; without this Excel marks each as a mistake.
    ...(table.rows > 0
      ? [element('ignoredErrors', {}, element('ignoredError', { sqref: range, numberStoredAsText: true }))]
      : []),
  ].join('')
  return (
    xml
      .replace('<sheetViews>', `${FITTED_PAGE.toString()}<sheetViews>`)
      // Only rows are frozen, so there is no right pane.
      .replace(' xSplit="0"', '')
      .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
      .replace('</worksheet>', `${end}</worksheet>`)
  )
}

function addProperties(parts: PackageParts, { stamp, words, language, date }: WorkbookProperties): void {
  const time = `${date}T12:00:00Z`
  parts.put(
    'docProps/core.xml',
    writeCoreProperties(
      [element('dc:title', {}, words.title), element('dc:description', {}, words.alternativeText)],
      madeBy(programOf(stamp)),
      [element('dc:language', {}, localeOf(language))],
      madeAt(time),
    ),
  )
  parts.put('docProps/app.xml', writeProgramProperties(stamp.program))
  parts.addOverride('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
  parts.addOverride(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  )
  parts.addRelationship('_rels/.rels', {
    id: 'rIdCore',
    type: `${PACKAGE}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  })
  parts.addRelationship('_rels/.rels', {
    id: 'rIdApp',
    type: `${OFFICE}/relationships/extended-properties`,
    target: 'docProps/app.xml',
  })
}
