import type { Messages } from '../../messages'

const saveAsXlsx =
  'Open the file in Excel, choose File > Save As and the file type Excel Workbook (.xlsx). Then open that file here.'

export const filledCells = (count: number): string =>
  count === 1 ? '1 filled cell' : `${count} filled cells`

export const workbooks: Messages['imports']['workbooks'] = {
  oldExcel: (name) => ({
    message: `${name} is saved in Excel's old format (.xls), which cannot be read here.`,
    nextStep: saveAsXlsx,
  }),
  binaryExcel: (name) => ({
    message: `${name} is saved in Excel's binary format (.xlsb), which cannot be read here.`,
    nextStep: saveAsXlsx,
  }),
  openDocument: (name) => ({
    message: `${name} is an OpenDocument spreadsheet (.ods), which cannot be read here.`,
    nextStep:
      'Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx). Then open that file here.',
  }),
  passwordProtected: (name) => ({
    message: `${name} is protected by a password.`,
    nextStep:
      'Open the file in Excel with the password, remove the password and save. Then open the file here again.',
  }),
  webPage: (name) => ({
    message: `${name} is a web page with a table and not an Excel file, whatever its name says.`,
    nextStep: saveAsXlsx,
  }),
  xmlSpreadsheet: (name) => ({
    message: `${name} is saved as an XML spreadsheet of Excel 2003, which cannot be read here.`,
    nextStep: saveAsXlsx,
  }),
  notExcel: (name) => ({
    message: `${name} is not an Excel file.`,
    nextStep: 'Choose a file in the format .xlsx, or download the table again.',
  }),
  broken: (name) => ({
    message: `${name} is damaged or incomplete and cannot be read.`,
    nextStep: 'Download the file again, or open it in Excel and save it once more.',
  }),
  bomb: (name) => ({
    message: `${name} becomes unreasonably large when unpacked and is not read.`,
    nextStep: 'Get the file again from whoever made it, or choose a smaller selection.',
  }),
  tooManySheets: (name, count, most) => ({
    message: `${name} has ${count.toLocaleString('en-GB')} sheets. At most ${String(most)} are read.`,
    nextStep: 'Save the sheets with the tables in a file of their own.',
  }),
  sheetTooLarge: (name, sheet) => ({
    message: `The sheet “${sheet}” in ${name} has too many cells.`,
    nextStep: 'Split the table into several files, or save it as CSV.',
  }),
  noTable: (name, parts) => ({
    message:
      parts.length === 0
        ? `${name} has no visible sheet.`
        : `${name} has no table with headings and figures. ${parts.join(' ')}`,
    nextStep: 'The table needs a row of headings and rows of figures under it.',
  }),
  cell: (sheet, address) => `cell ${address} on the sheet “${sheet}”`,
  columnNames: {
    section: 'Section',
    stub: (number) => `Column ${number}`,
    time: 'year',
    sex: 'sex',
    level: (number) => `Heading ${number}`,
    figure: 'Value',
  },
  place: (sheet, range) => `${sheet}, ${range}`,
  withHidden: (table) => `${table}, with hidden rows and columns`,
  leftOut: {
    empty: 'The sheet is empty.',
    noFigures: 'It has text and no rows of figures under headings.',
    noHeadings: 'The figures have no row of headings above them.',
    years:
      'The numbers may all be years and were not read as figures. Remove empty columns between them and the table if they belong to it.',
    hidden: 'The sheet is hidden. Unhide it in Excel and save, and it is read.',
    'very-hidden': 'The sheet is hidden so that only a macro can show it.',
    chart: 'The sheet is a chart and has no cells.',
    other: 'The sheet is no worksheet.',
  },
  figuresLeftOut: {
    'no-heading': (cells, filled) =>
      `${cells} is left out (${filledCells(filled)}): no heading says what stands there.`,
    'no-name': (cells, filled) =>
      `${cells} is left out (${filledCells(filled)}): the row does not say what the figures are about. They may be somebody's own sums.`,
  },
  hiddenCells: (rows, columns) =>
    `What Excel hides is left out: ${[rows && `row ${rows}`, columns && `column ${columns}`].filter(Boolean).join(' and ')}. Choose the table “with hidden rows and columns” to have it.`,
  percent: (columns) => `Excel shows column ${columns} in per cent, and so it is read: 0.124 as 12.4.`,
  scaled: (columns, factor) =>
    `Excel shows column ${columns} in another size, and so it is read: numbers are ${factor < 1 ? `divided by ${1 / factor}` : `times ${factor}`}.`,
  formulasWithoutResult: (sheet, cells, count) =>
    count === 1
      ? `Cell ${cells} on the sheet “${sheet}” has a formula without a calculated value and is read as “..”. Open and save the file in Excel to have it calculated.`
      : `${count} cells on the sheet “${sheet}” have formulas without calculated values and are read as “..”: ${cells}. Open and save the file in Excel to have them calculated.`,
  errorCells: (sheet, cells, count) =>
    count === 1
      ? `Cell ${cells} on the sheet “${sheet}” shows an error and is read as “..”.`
      : `${count} cells on the sheet “${sheet}” show errors and are read as “..”: ${cells}.`,
}
