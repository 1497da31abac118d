import { strToU8, zipSync } from 'fflate'

export type Cell =
  | string
  | number
  | null
  | { readonly formula: string; readonly result?: string | number }
  | { readonly error: string }
  | { readonly date: number }
  /** A number with Excel's format for it: `0000`, `0.0%`. */
  | { readonly number: number; readonly format: string }
  /** A text with a raised end, as the mark of a note is written. */
  | { readonly text: string; readonly raised: string }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merged?: readonly string[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly kind?: 'chart'
  /** As Excel numbers and letters them. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly string[]
  /** Text cells in the sheet itself instead of in the shared table. */
  readonly inline?: boolean
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a small workbook as Excel would write them. */
export function workbookParts(
  sheets: readonly Sheet[],
  /** Written by a program that leaves the calculating to Excel. */
  isUncalculated = false,
): Record<string, string> {
  const shared: string[] = []
  const formats: string[] = []
  const cellXml = (cell: Cell, address: string, inline: boolean): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
    if (typeof cell === 'string') {
      const text = `<t xml:space="preserve">${escape(cell)}</t>`
      if (inline) return `<c r="${address}" t="inlineStr"><is>${text}</is></c>`
      return `<c r="${address}" t="s"><v>${shared.push(text) - 1}</v></c>`
    }
    if ('raised' in cell) {
      const runs = `<r><t>${escape(cell.text)}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${escape(cell.raised)}</t></r>`
      if (inline) return `<c r="${address}" t="inlineStr"><is>${runs}</is></c>`
      return `<c r="${address}" t="s"><v>${shared.push(runs) - 1}</v></c>`
    }
    if ('date' in cell) return `<c r="${address}" s="1"><v>${cell.date}</v></c>`
    if ('number' in cell) {
      if (!formats.includes(cell.format)) formats.push(cell.format)
      return `<c r="${address}" s="${2 + formats.indexOf(cell.format)}"><v>${cell.number}</v></c>`
    }
    if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`
    const type = typeof cell.result === 'string' ? ' t="str"' : ''
    const result = cell.result === undefined ? '' : `<v>${escape(String(cell.result))}</v>`
    return `<c r="${address}"${type}><f>${escape(cell.formula)}</f>${result}</c>`
  }
  const sheetXml = ({
    rows,
    merged = [],
    inline = false,
    hiddenRows = [],
    hiddenColumns = [],
  }: Sheet): string => {
    const data = rows.map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, inline)).join('')
      const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : ''
      return cells === '' ? '' : `<row r="${r + 1}"${hidden}>${cells}</row>`
    })
    const columns = hiddenColumns.map((letter) => letter.charCodeAt(0) - 64)
    const cols = columns.map((c) => `<col min="${c}" max="${c}" width="9" hidden="1"/>`).join('')
    const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
    return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${NS}">${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>${data.join('')}</sheetData>${
      ranges === '' ? '' : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`
    }</worksheet>`
  }
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${REL}"><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escape(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets>${isUncalculated ? '<calcPr calcId="1" fullCalcOnLoad="1"/>' : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        ({ kind }, i) =>
          `<Relationship Id="rId${i + 1}" Type="${REL}/${kind === 'chart' ? 'chartsheet' : 'worksheet'}" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  }
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)))
  const own = formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(format)}"/>`)
  const used = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`)
  parts['xl/styles.xml'] =
    `<styleSheet xmlns="${NS}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${used.join('')}</cellXfs></styleSheet>`
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${NS}">${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`
  return parts
}

export const zipParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

export const buildWorkbook = (...sheets: Sheet[]): Uint8Array => zipParts(workbookParts(sheets))
