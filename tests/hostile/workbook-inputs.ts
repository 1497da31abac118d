import { workbookParts, zipParts, type Cell } from '../unit/importers/workbook/build-workbook'
import { many, type HostileInput } from './hostile-input'

const ROWS: readonly (readonly Cell[])[] = [
  ['region', 'år', 'antal'],
  ['0580', '2020', 7],
  ['0581', '2020', 8],
]
const SHEET = 'xl/worksheets/sheet1.xml'
type Parts = Record<string, string>
/** A small right workbook with its parts changed. */
const book =
  (change: (parts: Parts) => void, rows = ROWS) =>
  (): Uint8Array => {
    const parts = workbookParts([{ name: 'Blad1', rows }])
    change(parts)
    return zipParts(parts)
  }
/** Another body for its only sheet. */
const sheet = (body: () => string) =>
  book(
    (parts) =>
      void (parts[SHEET] =
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body()}`),
  )
const added = (more: () => string) =>
  book(
    (parts) =>
      void (parts[SHEET] = (parts[SHEET] ?? '').replace('</worksheet>', () => `${more()}</worksheet>`)),
  )
const styles = (more: () => string) =>
  book(
    (parts) =>
      void (parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replace(
        '</styleSheet>',
        () => `${more()}</styleSheet>`,
      )),
  )
const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)

export const WORKBOOK_INPUTS: readonly HostileInput[] = [
  {
    name: 'merged-1000000.xlsx',
    bytes: added(
      () =>
        `<mergeCells>${many(1_000_000, (i) => `<mergeCell ref="A${String(i + 9)}:B${String(i + 9)}"/>`).join('')}</mergeCells>`,
    ),
    ends: 'either',
  },
  {
    name: 'merged-all-2000-times.xlsx',
    bytes: added(() => `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000)}</mergeCells>`),
    ends: 'either',
  },
  {
    name: 'merged-columns-16000.xlsx',
    bytes: added(
      () =>
        `<mergeCells>${many(16_000, (i) => `<mergeCell ref="${letters(i)}1:${letters(i)}1048576"/>`).join('')}</mergeCells>`,
    ),
    ends: 'either',
  },
  {
    name: 'merged-backwards.xlsx',
    bytes: added(
      () =>
        '<mergeCells><mergeCell ref="XFD1048576:A1"/><mergeCell ref="A0:A0"/><mergeCell ref="ZZZZZZZ99999999999:A1"/></mergeCells>',
    ),
    ends: 'either',
  },
  {
    name: 'styles-1000000.xlsx',
    bytes: styles(
      () => `<cellXfs>${many(1_000_000, (i) => `<xf numFmtId="${String(i)}"/>`).join('')}</cellXfs>`,
    ),
    ends: 'either',
  },
  {
    name: 'formats-500000.xlsx',
    bytes: styles(
      () =>
        `<numFmts>${many(500_000, (i) => `<numFmt numFmtId="${String(i)}" formatCode="0000"/>`).join('')}</numFmts>`,
    ),
    ends: 'either',
  },
  {
    name: 'format-of-a-million-noughts.xlsx',
    bytes: book(
      (parts) =>
        void (parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replaceAll(
          '0000',
          '0'.repeat(1_000_000),
        )),
      [
        ['region', 'år', 'antal'],
        [{ number: 580, format: '0000' }, '2020', 7],
        [{ number: 581, format: '0000' }, '2020', 8],
      ],
    ),
    ends: 'either',
  },
  {
    name: 'far-cell.xlsx',
    bytes: sheet(
      () =>
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    ),
    ends: 'refused',
  },
  {
    name: 'row-beyond-all.xlsx',
    bytes: sheet(
      () =>
        '<sheetData><row r="99999999999999999999"><c r="ZZZZZZZZZZ9"><v>1</v></c></row></sheetData></worksheet>',
    ),
    ends: 'refused',
  },
  {
    name: 'rows-6000000.xlsx',
    bytes: sheet(
      () => `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(6_000_000)}</sheetData></worksheet>`,
    ),
    ends: 'refused',
  },
  {
    name: 'rows-empty-6000000.xlsx',
    bytes: sheet(() => `<sheetData>${'<row/>'.repeat(6_000_000)}</sheetData></worksheet>`),
    ends: 'refused',
  },
  {
    name: 'cells-in-one-row-5000000.xlsx',
    bytes: sheet(
      () => `<sheetData><row>${'<c><v>1</v></c>'.repeat(5_000_000)}</row></sheetData></worksheet>`,
    ),
    ends: 'refused',
  },
  {
    name: 'blanks-350000000.xlsx',
    bytes: sheet(() => `<sheetData>${' '.repeat(350_000_000)}`),
    ends: 'refused',
  },
  { name: 'tags-3000000-deep.xlsx', bytes: sheet(() => '<a>'.repeat(3_000_000)), ends: 'refused' },
  {
    name: 'attribute-of-100000000.xlsx',
    bytes: book((parts) => void (parts[SHEET] = `<worksheet x="${'y'.repeat(100_000_000)}"/>`)),
    ends: 'refused',
  },
  {
    name: 'attributes-300000.xlsx',
    bytes: sheet(
      () =>
        `<sheetData><row ${many(300_000, (i) => `a${String(i)}="1"`).join(' ')}/></sheetData></worksheet>`,
    ),
    ends: 'refused',
  },
  {
    name: 'shared-text-named-20000-times.xlsx',
    bytes: book((parts) => {
      parts['xl/sharedStrings.xml'] = `<sst><si><t>${'A'.repeat(1_000_000)}</t></si></sst>`
      parts[SHEET] =
        `<worksheet><sheetData>${many(20_000, (i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" t="s"><v>0</v></c><c r="B${String(i + 1)}"><v>${String(i)}</v></c></row>`).join('')}</sheetData></worksheet>`
    }),
    ends: 'either',
  },
  {
    name: 'shared-texts-2000000.xlsx',
    bytes: book(
      (parts) =>
        void (parts['xl/sharedStrings.xml'] =
          `<sst>${many(2_000_000, (i) => `<si><t>t${String(i)}</t></si>`).join('')}</sst>`),
    ),
    ends: 'either',
  },
  {
    name: 'shared-text-that-is-not-there.xlsx',
    bytes: sheet(
      () =>
        '<sheetData><row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>1e99</v></c></row></sheetData></worksheet>',
    ),
    ends: 'refused',
  },
  {
    name: 'sheets-5000.xlsx',
    bytes: () => zipParts(workbookParts(many(5_000, (i) => ({ name: `Blad${String(i)}`, rows: ROWS })))),
    ends: 'either',
  },
  {
    name: 'sheets-named-often.xlsx',
    bytes: book(
      (parts) =>
        void (parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/, (one) =>
          one.repeat(100_000),
        )),
    ),
    ends: 'either',
  },
  {
    name: 'relationships-300000.xlsx',
    bytes: book(
      (parts) =>
        void (parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          '</Relationships>',
          () =>
            `${many(300_000, (i) => `<Relationship Id="x${String(i)}" Type="t" Target="a.xml"/>`).join('')}</Relationships>`,
        )),
    ),
    ends: 'either',
  },
  {
    name: 'relationship-out-of-the-book.xlsx',
    bytes: book(
      (parts) =>
        void (parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          'worksheets/sheet1.xml',
          '../../../../etc/passwd',
        )),
    ),
    ends: 'refused',
  },
  {
    name: 'columns-hidden-all.xlsx',
    bytes: added(
      () => `<cols>${many(50_000, () => '<col min="1" max="4294967295" hidden="1"/>').join('')}</cols>`,
    ),
    ends: 'either',
  },
  {
    name: 'entities.xlsx',
    bytes: book(
      (parts) =>
        void (parts[SHEET] =
          `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1_000)}">${many(9, (i) => `<!ENTITY a${String(i)} "${`&a${i === 0 ? '' : String(i - 1)};`.repeat(10)}">`).join('')}]>${(parts[SHEET] ?? '').replace('<v>7</v>', '<v>&a8;</v>')}`),
    ),
    ends: 'either',
  },
  {
    name: 'number-of-a-million-digits.xlsx',
    bytes: sheet(
      () =>
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>region</t></is></c><c r="B1" t="inlineStr"><is><t>år</t></is></c><c r="C1" t="inlineStr"><is><t>antal</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>0580</t></is></c><c r="B2"><v>2020</v></c><c r="C2"><v>${'9'.repeat(1_000_000)}</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>0581</t></is></c><c r="B3"><v>2020</v></c><c r="C3"><v>8</v></c></row></sheetData></worksheet>`,
    ),
    ends: 'either',
  },
  {
    name: 'persons-1e20.xlsx',
    bytes: book(() => undefined, [...ROWS, ['0582', '2020', 1e20]]),
    ends: 'either',
  },
  {
    name: 'empty-region-code.xlsx',
    bytes: book(() => undefined, [...ROWS, ['', '2020', 5]]),
    ends: 'either',
  },
]
