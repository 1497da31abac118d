import { ProblemError } from '#shared/problem/problem'
import { openZip } from '#main/formats/zip-archive'
import type { FileStamp } from '#shared/own-things/file-stamp'
import { readPdfStamp } from './pdf-stamp'
import { isParquet, readParquetStamp } from './parquet-stamp'
import { isPng, readPngStamp } from './png-stamp'
import { readOfficeStamp } from './read-office-stamp'
import { parseStampText } from './stamp-text'
import { readSvgStamp } from './svg-stamp'

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text

/**
 * What a picture, document, presentation or workbook of ours says about itself, whatever its name. Null: a file of
 * somebody else, or one whose stamp is damaged. Throws `ProblemError` when a newer version of the program wrote it.
 */
export function readStamp(bytes: Uint8Array): FileStamp | null {
  try {
    if (isPng(bytes)) return readPngStamp(bytes)
    if (startsWith(bytes, '%PDF')) {
      const text = readPdfStamp(bytes)
      return text === null ? null : parseStampText(text)
    }
    if (isParquet(bytes)) {
      const text = readParquetStamp(bytes)
      return text === null ? null : parseStampText(text)
    }
    if (startsWith(bytes, 'PK')) return readOfficeStamp(openZip(bytes))
    return looksLikeXml(bytes) ? readSvgStamp(bytes) : null
  } catch (error) {
    if (error instanceof ProblemError) throw error
    // A damaged file of whichever kind: its own reader says what is wrong with it.
    return null
  }
}

const looksLikeXml = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 100))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<')
