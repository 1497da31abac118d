import { FILE_EXTENSION, TABLE_EXTENSIONS } from '#shared/contract/file-extensions'
import { importError } from '#main/formats/import-problem'
import { isGzip, unpackGzip } from '#main/formats/gzip-file'
import { openZip, ZipRefused, type ZipArchive } from '#main/formats/zip-archive'

/** A file as its reader wants it, unpacked, under the name that it has inside. */
export interface UnpackedFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** What somebody may have packed. */
const READABLE = new RegExp(`\\.(?:${[...TABLE_EXTENSIONS, FILE_EXTENSION].join('|')})$`, 'i')
const SHAPEFILE = /\.(?:shp|gdbtable)$/i
const OLD_EXCEL = /\.xls$/i
/** Texts that lie beside what was downloaded. */
const READ_ME = /\.txt$/i
/** What operating systems put into archives by themselves. */
const BY_ITSELF = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i
const TAR_MARK_AT = 257

/**
 * The one file that a gzip or zip file was made for; any other file as it is. A workbook is a zip, too, and stays
 * one. Throws `ProblemError` when there is none or more than one, when it is locked or damaged, and when it would be
 * larger than any honest file.
 */
export function unpackFile(bytes: Uint8Array, name: string): UnpackedFile {
  try {
    if (isGzip(bytes)) return fromGzip(bytes, name)
    return isZip(bytes) ? fromZip(bytes, name) : { bytes, name }
  } catch (error) {
    if (error instanceof ZipRefused) throw problemOf(error, name)
    throw error
  }
}

function fromGzip(bytes: Uint8Array, name: string): UnpackedFile {
  const inside = unpackGzip(bytes)
  if (isGzip(inside.bytes) || isTar(inside.bytes) || (isZip(inside.bytes) && !isOffice(inside.bytes)))
    throw importError('file-format-unknown', ({ files }) => files.otherArchive(name))
  const stem = name.replace(/\.(?:gz|gzip)$/i, '')
  return { bytes: inside.bytes, name: stem === name ? (inside.name ?? name) : stem }
}

function fromZip(bytes: Uint8Array, name: string): UnpackedFile {
  const zip = openOrNull(bytes)
  // Cut off: a workbook's own reader says what is wrong with it.
  if (zip === null) {
    if (/\.xlsx$/i.test(name)) return { bytes, name }
    throw new ZipRefused('broken')
  }
  if (isOfficeZip(zip)) return { bytes, name }
  const part = choosePart(zip, name)
  const inside = zip.readBytes(part) ?? new Uint8Array()
  const shown = lastName(part)
  if (isGzip(inside)) return fromGzip(inside, shown)
  if (isZip(inside) && !isOffice(inside))
    throw importError('file-format-unknown', ({ files }) => files.otherArchive(name))
  return { bytes: inside, name: shown }
}

/** Names the part to open. Throws `ProblemError` that says what is in the archive. */
function choosePart(zip: ZipArchive, name: string): string {
  const parts = zip.names.filter((part) => !part.endsWith('/') && !BY_ITSELF.test(part))
  const readable = parts.filter((part) => READABLE.test(part.replace(/\.gz$/i, '')))
  const tables = readable.filter((part) => !READ_ME.test(part))
  const chosen = tables.length > 0 ? tables : readable
  const [first, second] = chosen
  if (first !== undefined && second === undefined) return first
  const shown = chosen.map(lastName)
  throw importError('file-format-unknown', ({ files }) => {
    if (first !== undefined) return files.severalInArchive(name, shown)
    if (parts.some((part) => SHAPEFILE.test(part))) return files.shapefile(name)
    const old = parts.find((part) => OLD_EXCEL.test(part))
    if (old !== undefined) return files.oldExcel(`${name} (${lastName(old)})`)
    return files.nothingInArchive(name, parts.map(lastName))
  })
}

const lastName = (part: string): string => part.split('/').at(-1) ?? part

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

const isTar = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(TAR_MARK_AT, TAR_MARK_AT + 5)).toString('latin1') === 'ustar'

/** Office's own files are zip files: what they are is told by `fileKindOf`. */
const isOfficeZip = ({ names }: ZipArchive): boolean =>
  names.some((part) => /^(?:xl|word|ppt)\//.test(part)) ||
  names.includes('[Content_Types].xml') ||
  (names.includes('mimetype') && names.includes('content.xml'))

function isOffice(bytes: Uint8Array): boolean {
  const zip = openOrNull(bytes)
  return zip !== null && isOfficeZip(zip)
}

/** Null when its directory cannot be read. Throws `ZipRefused` when it is a bomb. */
function openOrNull(bytes: Uint8Array): ZipArchive | null {
  try {
    return openZip(bytes)
  } catch (error) {
    if (error instanceof ZipRefused && error.fault === 'broken') return null
    throw error
  }
}

function problemOf({ fault }: ZipRefused, name: string): Error {
  switch (fault) {
    case 'bomb':
      return importError('file-too-large', ({ workbooks }) => workbooks.bomb(name))
    case 'encrypted':
      return importError('file-unreadable', ({ files }) => files.archiveLocked(name))
    case 'broken':
      return importError('file-malformed', ({ files }) => files.archiveBroken(name))
  }
}
