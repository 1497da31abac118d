import { STAMP_PROGRAM, type FileStamp } from '#shared/saved-view/file-stamp'
import { writeXmlText } from '../xml-text'

/** Where the stamp stands in a PPTX or XLSX package. */
export const OFFICE_STAMP_PART = 'docProps/custom.xml'
export const OFFICE_STAMP_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
export const OFFICE_STAMP_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'

/** The custom document properties of a PPTX or XLSX file: one, named as the program, with the stamp as JSON. */
export const writeOfficeStamp = (stamp: FileStamp): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${STAMP_PROGRAM}">`,
    `<vt:lpwstr>${writeXmlText(JSON.stringify(stamp))}</vt:lpwstr>`,
    '</property></Properties>',
  ].join('')
