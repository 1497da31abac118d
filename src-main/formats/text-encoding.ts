import { isAscii, isUtf8 } from 'node:buffer'

export type TextEncoding =
  'utf-8' | 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ibm850' | 'utf-16le' | 'utf-16be'

export interface DetectedEncoding {
  readonly encoding: TextEncoding
  /** Bytes of the byte order mark at the start; 0 without one. */
  readonly bomLength: number
  /** The bytes are UTF-8 that a program took for Windows-1252 and saved again: "LinkÃ¶ping". */
  readonly isTwice?: true
}

/** Enough to see the zero bytes of UTF-16, in which every other byte of Latin text is zero. */
const UTF_16_SAMPLE = 4096

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)

/** UTF-16 without a byte order mark; null when the zero bytes do not lie like that. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, UTF_16_SAMPLE) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = length / 2
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le'
  if (even > most * 0.6 && odd < most * 0.1) return 'utf-16be'
  return null
}

/** What a declared name means here; null for a name that is not one of an encoding that we read. */
function encodingNamed(declared: string): TextEncoding | null {
  const name = declared.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (name === 'utf8') return 'utf-8'
  if (/^(iso)?885915$|^latin9$|^l9$/.test(name)) return 'iso-8859-15'
  // Windows-1252 holds all of ISO-8859-1 that is printed, and files that say the latter often are the former.
  if (/^(iso)?88591$|^latin1$|^l1$|^(windows|cp|ansi)?1252$|^ansi$|^(us)?ascii$/.test(name))
    return 'windows-1252'
  return null
}

/**
 * The encoding of a text file. Its bytes count for more than what it declares (`declared`, such as "iso-8859-1",
 * or null): many files say one thing and are another. Never fails: what is nothing else is Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array, declared: string | null): DetectedEncoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return { encoding: 'utf-8', bomLength: 3, ...(isEncodedTwice(bytes.subarray(3)) && { isTwice: true }) }
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', bomLength: 2 }
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', bomLength: 2 }
  const wide = utf16ByZeros(bytes)
  if (wide !== null) return { encoding: wide, bomLength: 0 }
  const named = declared === null ? null : encodingNamed(declared)
  if (isAscii(bytes)) return { encoding: named ?? 'utf-8', bomLength: 0 }
  if (isUtf8(bytes))
    return { encoding: 'utf-8', bomLength: 0, ...(isEncodedTwice(bytes) && { isTwice: true }) }
  if ((named === null || named === 'utf-8') && isDamagedUtf8(bytes))
    return { encoding: 'utf-8', bomLength: 0 }
  const old = named === null ? oldEncoding(bytes) : null
  if (old !== null) return { encoding: old, bomLength: 0 }
  return { encoding: named === null || named === 'utf-8' ? 'windows-1252' : named, bomLength: 0 }
}

/** So many bytes show which letters a text is written with. */
const LETTERS_SAMPLE = 1 << 20

/** What å, ä, ö, Å, Ä, Ö and é become when their bytes in UTF-8 are taken for Windows-1252. */
const LETTER_TWICE = /Ã[¥¤¶…„–©]/
function isEncodedTwice(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, LETTERS_SAMPLE))
  if (!LETTER_TWICE.test(text) || /[åäöÅÄÖ]/.test(text)) return false
  return isUtf8(encodeWindows1252(text.slice(0, text.lastIndexOf('\n') + 1 || undefined)))
}

/** UTF-8 with some broken bytes, as of a file that was cut and put together: å, ä and ö stand in it all the same. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, LETTERS_SAMPLE))
  const letters = text.match(/[åäöÅÄÖ]/g)?.length ?? 0
  return letters > (text.match(/\uFFFD/g)?.length ?? 0)
}

const isLetter = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
/** å, ä, ö, Å, Ä and Ö of old Macintosh computers, of DOS (IBM's code page 850), and of Windows-1252 and ISO-8859-1. */
const MAC_LETTERS = [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85]
const DOS_LETTERS = [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]
const LATIN_LETTERS = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]

/** The encoding of computers before Windows and Unicode that shows in a text's Swedish letters; null where none does. */
function oldEncoding(bytes: Uint8Array): 'macintosh' | 'ibm850' | null {
  let [mac, dos] = [0, 0]
  for (let i = 0; i < Math.min(bytes.length, LETTERS_SAMPLE); i++) {
    const byte = bytes[i] ?? 0
    if (LATIN_LETTERS.includes(byte)) return null
    const [before, behind] = [isLetter(bytes[i - 1]), isLetter(bytes[i + 1])]
    // Between letters: alone, the same bytes are signs such as an ellipsis, or quotation marks round a word.
    if (MAC_LETTERS.includes(byte) && (before || behind)) mac++
    if (DOS_LETTERS.includes(byte) && before && behind) dos++
  }
  return mac === 0 && dos === 0 ? null : mac >= dos ? 'macintosh' : 'ibm850'
}

/** IBM's code page 850 from 0x80 on, as the Unicode Consortium's table CP850.TXT has it; no decoder of Node's knows it. */
const IBM_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** Windows-1252's characters for the bytes 0x80–0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The bytes that Windows-1252 has for a text; "?" for what it has none for. */
function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
    const at = WINDOWS_1252.indexOf(character)
    return at < 0 ? 0x3f : 0x80 + at
  })
}

/** ISO-8859-15's characters that ISO-8859-1 has not. */
const ISO_8859_15: Readonly<Record<string, string>> = {
  '¤': '€',
  '¦': 'Š',
  '¨': 'š',
  '´': 'Ž',
  '¸': 'ž',
  '¼': 'Œ',
  '½': 'œ',
  '¾': 'Ÿ',
}

type EightBit = 'windows-1252' | 'iso-8859-15' | 'ibm850'
const isEightBit = (encoding: TextEncoding): encoding is EightBit =>
  encoding === 'windows-1252' || encoding === 'iso-8859-15' || encoding === 'ibm850'

/**
 * Text of a stretch of bytes in an 8-bit encoding. Not by `TextDecoder`, which in several versions of Node takes
 * Windows-1252 for ISO-8859-1.
 */
function decodeEightBit(bytes: Uint8Array, encoding: EightBit): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (encoding === 'iso-8859-15')
    return text.replace(/[¤¦¨´¸¼½¾]/g, (character) => ISO_8859_15[character] ?? character)
  if (encoding === 'ibm850')
    return text.replace(/[\u0080-\u00ff]/g, (character) => IBM_850[character.charCodeAt(0) - 0x80] ?? '')
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  )
}

/** The text of a file piece by piece, without its byte order mark. No character is split between two pieces. */
export function* decodeSlices(
  bytes: Uint8Array,
  detected: DetectedEncoding,
  sliceBytes = 1 << 20,
): Generator<string, void> {
  const pieces = decodeOnce(bytes, detected, sliceBytes)
  if (detected.isTwice !== true) return yield* pieces
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const piece of pieces) yield decoder.decode(encodeWindows1252(piece), { stream: true })
  yield decoder.decode()
}

function* decodeOnce(
  bytes: Uint8Array,
  { encoding, bomLength }: DetectedEncoding,
  sliceBytes: number,
): Generator<string, void> {
  const [decoder, eight] = isEightBit(encoding)
    ? [null, encoding]
    : [new TextDecoder(encoding, { ignoreBOM: true }), null]
  for (let start = bomLength; start < bytes.length; start += sliceBytes) {
    const slice = bytes.subarray(start, Math.min(start + sliceBytes, bytes.length))
    const text =
      eight !== null
        ? decodeEightBit(slice, eight)
        : decoder.decode(slice, { stream: start + sliceBytes < bytes.length })
    // In a dataset a text would end there.
    yield text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
  }
}

/** The whole text of a file, without its byte order mark. */
export const decodeText = (bytes: Uint8Array, detected: DetectedEncoding): string =>
  [...decodeSlices(bytes, detected, 1 << 24)].join('')
