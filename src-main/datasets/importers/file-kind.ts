import { unzipSync } from 'fflate'
import { buildProblem } from '../problems'
import { FILE_EXTENSION, TABLE_EXTENSIONS } from '#shared/contract/file-extensions'
import type { TableFormat } from '#shared/dataset/source-origin'
import { ProblemError } from '#shared/problem/problem'
import { importError } from '#main/formats/import-problem'

/** What a file is, and so who reads it. */
export type FileKind = TableFormat | 'dataset' | 'geojson' | 'topojson'

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
 * Which kind of file this is: by its bytes first, by its name where bytes do not tell (a dataset that was cut
 * off, an empty table). Throws `ProblemError` with words on what the file looks like when we do not read it.
 */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw new ProblemError(buildProblem('file-empty', (w) => w.fileEmpty(name)))
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const first = Buffer.from(bytes.subarray(0, 16))
  if (first.toString('latin1') === 'SQLite format 3\0' || extension === FILE_EXTENSION) return 'dataset'
  const hexadecimal = first.toString('hex')
  const binary = SIGNATURES.find(([start]) => start.test(hexadecimal))?.[1]
  if (binary === 'zip') return kindOfZip(bytes, name)
  if (binary === 'old-office') {
    return refuse(name, extension === 'doc' ? 'document' : extension === 'xls' ? 'oldExcel' : 'oldOffice')
  }
  if (binary !== undefined) return refuse(name, binary)
  const text = textOfHead(bytes)
  if (text === null) return refuse(name, 'unknownFormat')
  return kindOfText(text, bytes, name, extension)
}

type Signature = Refusal | 'zip' | 'old-office'

/** First bytes, as hexadecimal digits; a dot stands for any. */
const SIGNATURES: readonly (readonly [start: RegExp, is: Signature])[] = [
  [/^504b(?:0304|0506)/, 'zip'],
  [/^d0cf11e0/, 'old-office'],
  // %PDF
  [/^25504446/, 'pdf'],
  // PNG, JPEG, GIF, TIFF, WebP, BMP
  [/^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250|424d.{8}00000000)/, 'picture'],
  // gzip, 7z, RAR, bzip2, xz
  [/^(?:1f8b|377abcaf|52617221|425a68|fd377a58)/, 'otherArchive'],
  // {\\rtf
  [/^7b5c727466/, 'document'],
]

/** What somebody may have packed: the file to open once it is unpacked. */
const READABLE = new RegExp(`\\.(?:${[...TABLE_EXTENSIONS, FILE_EXTENSION].join('|')})$`, 'i')

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
  const inside = names.find((each) => READABLE.test(each))
  if (inside === undefined) return refuse(name, 'otherArchive')
  const shown = inside.split('/').at(-1) ?? inside
  throw importError('file-format-unknown', ({ files }) => files.archive(name, shown))
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
