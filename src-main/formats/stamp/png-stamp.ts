import { crc32, inflateSync } from 'node:zlib'
import type { Language } from '#shared/messages/language'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { MOST_STAMP_BYTES, parseStampText, programOf, writeStampText, type StampWords } from './stamp-text'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const HEADER_CHUNK_BYTES = 25
const METRES_PER_INCH = 0.0254
const CSS_PIXELS_PER_INCH = 96
/** Chunks that are looked at: ours stand at the front, but other programs put texts behind thousands of pixels. */
const MOST_CHUNKS = 100_000

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length))

/**
 * The picture with what it is of, after its first chunk: the stamp, the standard texts that picture programs show,
 * and its resolution, so that it comes to its size in CSS pixels wherever it is put. `scale`: device pixels for each
 * CSS pixel.
 */
export function addPngStamp(
  png: Uint8Array,
  stamp: FileStamp,
  words: StampWords,
  scale: number,
  language: Language,
): Uint8Array {
  const at = SIGNATURE.length + HEADER_CHUNK_BYTES
  return Buffer.concat([
    png.subarray(0, at),
    writeResolution(scale),
    writeText('Title', words.title, language),
    writeText('Description', words.alternativeText, language),
    writeText('Source', stamp.sources.join('\n'), language),
    writeText('Software', programOf(stamp), ''),
    // Plain text: ImageMagick keeps this kind when it saves a picture again, and drops the international one.
    writeChunk('tEXt', Buffer.from(`${STAMP_PROGRAM}\0${writeStampText(stamp)}`, 'latin1')),
    png.subarray(at),
  ])
}

/** The stamp of a PNG; null when it has none of ours. Throws `ProblemError` for one of a newer version. */
export function readPngStamp(png: Uint8Array): FileStamp | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let at = SIGNATURE.length
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= png.length; count++) {
    const length = view.getUint32(at)
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1')
    const end = at + 12 + length
    if (end > png.length) return null
    if (isTextType(type) && length <= MOST_STAMP_BYTES + 200) {
      const whole = view.getUint32(end - 4) === crc32(png.subarray(at + 4, end - 4))
      const text = whole ? readText(type, Buffer.from(png.subarray(at + 8, end - 4))) : null
      if (text !== null) return parseStampText(text)
    }
    at = end
  }
  return null
}

function writeResolution(scale: number): Buffer {
  const data = Buffer.alloc(9)
  const pixelsPerMetre = Math.round((CSS_PIXELS_PER_INCH * scale) / METRES_PER_INCH)
  data.writeUInt32BE(pixelsPerMetre, 0)
  data.writeUInt32BE(pixelsPerMetre, 4)
  // The unit is the metre.
  data.writeUInt8(1, 8)
  return writeChunk('pHYs', data)
}

/** Uncompressed international text: keyword, two zeros for "not compressed", language, no translated keyword. */
const writeText = (keyword: string, text: string, language: string): Buffer =>
  writeChunk('iTXt', Buffer.from(`${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '')}`, 'utf8'))

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

type TextType = 'tEXt' | 'zTXt' | 'iTXt'
const isTextType = (type: string): type is TextType => ['tEXt', 'zTXt', 'iTXt'].includes(type)

/** The text of a chunk with our keyword; picture programs may have changed its kind. Null: another keyword. */
function readText(type: TextType, data: Buffer): string | null {
  const keywordEnd = data.indexOf(0)
  if (keywordEnd < 0 || data.toString('latin1', 0, keywordEnd) !== STAMP_PROGRAM) return null
  if (type === 'tEXt') return data.toString('latin1', keywordEnd + 1)
  if (type === 'zTXt') return inflateText(data.subarray(keywordEnd + 2), 'latin1')
  const compressed = data[keywordEnd + 1] === 1
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1)
  if (translatedEnd < 0) return null
  const text = data.subarray(translatedEnd + 1)
  return compressed ? inflateText(text, 'utf8') : text.toString('utf8')
}

function inflateText(packed: Buffer, encoding: 'latin1' | 'utf8'): string | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_STAMP_BYTES }).toString(encoding)
  } catch {
    return null
  }
}
