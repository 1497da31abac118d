import { unzipSync } from 'fflate'
import { buildProblem } from '../problems'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import type { TableFormat } from '#shared/dataset/source-origin'
import { ProblemError } from '#shared/problem/problem'
import { importError } from '#main/formats/import-problem'

/** What a file is, and so who reads it. */
export type FileKind = TableFormat | 'dataset' | 'geojson' | 'topojson' | 'geopackage'

/** Enough of a file's start to tell what it is. */
const HEAD_BYTES = 64 * 1024

type Words = Parameters<typeof importError>[1] extends (words: infer W) => unknown ? W : never
type Refusal = keyof {
  [
    K in keyof Words['files'] as Words['files'][K] extends (name: string) => {
      message: string
      nextStep: string
    }
      ? K
      : never
  ]: true
}

const refuse = (name: string, as: Refusal): never => {
  throw importError('file-format-unknown', ({ files }) => files[as](name))
}

/**
 * Which kind of file this is, once it is unpacked: by its bytes first, by its name where bytes do not tell (a dataset
 * that was cut off, an empty table). Throws `ProblemError` with words on what the file looks like when we do not read
 * it.
 */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw new ProblemError(buildProblem('file-empty', (w) => w.fileEmpty(name)))
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const first = Buffer.from(bytes.subarray(0, 16))
  if (first.toString('latin1') === 'SQLite format 3\0')
    return isGeoPackage(bytes, extension) ? 'geopackage' : 'dataset'
  if (extension === FILE_EXTENSION) return 'dataset'
  const hexadecimal = first.toString('hex')
  const binary = SIGNATURES.find(([start]) => start.test(hexadecimal))?.[1]
  if (binary === 'zip') return kindOfZip(bytes, name)
  if (binary === 'old-office') return refuseOldOffice(bytes, name, extension)
  if (binary === 'parquet') return binary
  if (binary !== undefined) return refuse(name, binary)
  if (extension === 'dbf') return refuse(name, 'shapefile')
  if (extension === 'dta') return refuse(name, 'statisticsProgram')
  const text = textOfHead(bytes)
  if (text === null) return refuse(name, 'unknownFormat')
  return kindOfText(text, bytes, name, extension)
}

type Signature = Refusal | 'zip' | 'old-office' | 'parquet'

/** First bytes, as hexadecimal digits; a dot stands for any. */
const SIGNATURES: readonly (readonly [start: RegExp, is: Signature])[] = [
  [/^504b(?:0304|0506)/, 'zip'],
  [/^d0cf11e0/, 'old-office'],
  // Excel 2 to 5 without a file system around it.
  [/^09(?:00|02|04|08)(?:04|06|08|10)00/, 'oldExcel'],
  // PAR1, and PARE, of which not even the list of columns can be read without a key.
  [/^504152(?:31|45)/, 'parquet'],
  // ARROW1, FEA1
  [/^(?:4152524f5731|46454131)/, 'arrow'],
  // .shp and .shx
  [/^0000270a/, 'shapefile'],
  // SPSS, SAS, Stata, R (packed as R packs it, or not)
  [/^(?:24464c3[23]|0{24}c2ea8160|3c73746174615f647461|5244583[23]0a|580a000000)/, 'statisticsProgram'],
  // %PDF
  [/^25504446/, 'pdf'],
  // PNG, JPEG, GIF, TIFF, WebP, BMP
  [/^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250|424d.{8}00000000)/, 'picture'],
  // gzip inside something else, 7z, RAR, bzip2, xz, zstandard
  [/^(?:1f8b|377abcaf|52617221|425a68|fd377a58|28b52ffd)/, 'otherArchive'],
  // {\\rtf
  [/^7b5c727466/, 'document'],
]

const APPLICATION_ID_AT = 68

/** GeoPackage states itself in SQLite's header: "GPKG", "GP10" or "GP11". */
const isGeoPackage = (bytes: Uint8Array, extension: string): boolean =>
  extension === 'gpkg' ||
  /^GP(?:KG|1\d)$/.test(
    Buffer.from(bytes.subarray(APPLICATION_ID_AT, APPLICATION_ID_AT + 4)).toString('latin1'),
  )

function refuseOldOffice(bytes: Uint8Array, name: string, extension: string): never {
  // Names of what is inside are UTF-16.
  const holds = (stream: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage'))
    throw importError('file-unreadable', ({ workbooks }) => workbooks.passwordProtected(name))
  if (extension === 'xls' || holds('Workbook')) return refuse(name, 'oldExcel')
  if (extension === 'doc' || holds('WordDocument')) return refuse(name, 'document')
  return refuse(name, holds('PowerPoint Document') ? 'presentation' : 'oldOffice')
}

function kindOfZip(bytes: Uint8Array, name: string): FileKind {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter(file) {
        names.push(file.name)
        return false
      },
    })
  } catch {
    // Cut off: a workbook's own reader says what is wrong; anything else is an archive.
    if (/\.xlsx$/i.test(name)) return 'workbook'
    return refuse(name, 'otherArchive')
  }
  const has = (start: string): boolean => names.some((each) => each.startsWith(start))
  if (has('xl/')) return 'workbook'
  if (has('word/')) return refuse(name, 'document')
  if (has('ppt/')) return refuse(name, 'presentation')
  if (names.includes('mimetype') && names.includes('content.xml')) {
    return refuse(name, /\.od[tp]$/i.test(name) ? 'document' : 'openDocument')
  }
  return refuse(name, 'otherArchive')
}

/** The start of a text file, whichever its encoding: only its ASCII characters matter here. Null: no text. */
function textOfHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return head.includes(0) ? null : new TextDecoder('utf-8').decode(head)
}

const PX_KEYWORD = /^[A-Z][A-Z0-9.-]*(?:\[[^\]]*\])?(?:\((?:"[^"]*",?\s*)+\))?\s*=/
const PX_SURE =
  /(?:^|[\r\n;])\s*(?:AXIS[-.]VERSION|CHARSET|CODEPAGE|MATRIX|STUB|HEADING|CONTENTS)(?:\[[^\]]*\])?\s*=/

function kindOfText(text: string, bytes: Uint8Array, name: string, extension: string): FileKind {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (extension === 'px' || (PX_KEYWORD.test(start) && PX_SURE.test(start))) return 'px'
  if (start.startsWith('<')) {
    if (/<(?:!doctype\s+html|html|table|body|head)\b/i.test(start.slice(0, 4096))) {
      return refuse(name, /^html?$/.test(extension) ? 'html' : 'htmlNamedOtherwise')
    }
    return refuse(name, 'xml')
  }
  if (/^[{[]/.test(start)) return kindOfJson(start, bytes, extension)
  if (start === '') throw new ProblemError(buildProblem('file-empty', (w) => w.fileEmpty(name)))
  return 'delimited'
}

/** The member that tells may stand before or after all the rest. */
function kindOfJson(start: string, bytes: Uint8Array, extension: string): FileKind {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - HEAD_BYTES))).toString('latin1')
  const says = (pattern: RegExp): boolean => pattern.test(start) || pattern.test(end)
  if (says(/"type"\s*:\s*"Topology"/)) return 'topojson'
  if (says(/"class"\s*:\s*"(?:dataset|collection|dimension)"/)) return 'json-stat'
  if (says(/"type"\s*:\s*"(?:FeatureCollection|Feature|(?:Multi)?Polygon|GeometryCollection)"/))
    return 'geojson'
  if (extension === 'topojson' || extension === 'geojson') return extension
  return 'json-stat'
}
