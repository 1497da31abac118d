import type { Messages } from '../../messages'

const saveAsXlsx =
  'Open the file in Excel, choose File > Save As and the file type Excel Workbook (.xlsx). Then open that file here.'

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
  sheetTooLarge: (name, sheet) => ({
    message: `The sheet “${sheet}” in ${name} has too many cells.`,
    nextStep: 'Split the table into several files, or save it as CSV.',
  }),
  noTable: (name, sheets) => ({
    message:
      sheets.length === 0
        ? `${name} has no visible sheet.`
        : `${name} has no table with headings and figures (sheets: ${sheets.join(', ')}).`,
    nextStep: 'The table needs a row of headings and rows of figures under it.',
  }),
  cell: (sheet, address) => `cell ${address} on the sheet “${sheet}”`,
  columnNames: {
    stub: (number) => `Column ${number}`,
    level: (number) => `Heading ${number}`,
    figure: 'Value',
  },
  formulasWithoutResult: (sheet, address, count) =>
    count === 1
      ? `Cell ${address} on the sheet “${sheet}” has a formula without a calculated value and is read as “..”. Open and save the file in Excel to have it calculated.`
      : `${count} cells on the sheet “${sheet}” have formulas without calculated values and are read as “..”; the first is ${address}. Open and save the file in Excel to have them calculated.`,
  errorCells: (sheet, address, count) =>
    count === 1
      ? `Cell ${address} on the sheet “${sheet}” shows an error and is read as “..”.`
      : `${count} cells on the sheet “${sheet}” show errors and are read as “..”; the first is ${address}.`,
  hiddenSheets: (sheets) => `Hidden sheets are not read: ${sheets.join(', ')}.`,
}
