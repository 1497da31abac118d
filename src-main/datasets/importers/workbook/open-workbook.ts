import { importError } from '#main/formats/import-problem'
import { XmlBroken } from '#main/formats/read-xml'
import { openZip, ZipRefused, type ZipArchive } from '#main/formats/zip-archive'
import { recogniseWorkbook } from './workbook-kind'

/**
 * What somebody reads of a file with the ending .xlsx. Throws `ProblemError` with what to do about it where it is another
 * kind of workbook, only named so, or broken.
 */
export function openWorkbook<Read>(bytes: Uint8Array, name: string, read: (zip: ZipArchive) => Read): Read {
  try {
    return read(openBook(bytes, name))
  } catch (error) {
    if (error instanceof ZipRefused) throw zipProblem(error, name)
    if (error instanceof XmlBroken) throw importError('file-malformed', (w) => w.workbooks.broken(name))
    throw error
  }
}

function openBook(bytes: Uint8Array, name: string): ZipArchive {
  switch (recogniseWorkbook(bytes)) {
    case 'xls':
      throw importError('file-format-unknown', (w) => w.workbooks.oldExcel(name))
    case 'password-protected':
      throw importError('file-unreadable', (w) => w.workbooks.passwordProtected(name))
    case 'html':
    case 'mhtml':
      throw importError('file-format-unknown', (w) => w.workbooks.webPage(name))
    case 'xml-spreadsheet':
      throw importError('file-format-unknown', (w) => w.workbooks.xmlSpreadsheet(name))
    case 'unknown':
      throw importError('file-format-unknown', (w) => w.workbooks.notExcel(name))
    case 'zip':
  }
  const zip = openZip(bytes)
  const has = (part: string): boolean => zip.names.includes(part)
  if (has('xl/workbook.bin')) throw importError('file-format-unknown', (w) => w.workbooks.binaryExcel(name))
  if (has('content.xml')) throw importError('file-format-unknown', (w) => w.workbooks.openDocument(name))
  if (!has('[Content_Types].xml') || !zip.names.some((part) => part.endsWith('workbook.xml')))
    throw importError('file-format-unknown', (w) => w.workbooks.notExcel(name))
  return zip
}

function zipProblem({ fault }: ZipRefused, name: string): Error {
  switch (fault) {
    case 'bomb':
      return importError('file-too-large', (w) => w.workbooks.bomb(name))
    case 'encrypted':
      return importError('file-unreadable', (w) => w.workbooks.passwordProtected(name))
    case 'broken':
      return importError('file-malformed', (w) => w.workbooks.broken(name))
  }
}
