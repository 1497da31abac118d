import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { decodeText, detectEncoding } from '../text-encoding'

/** A .px file cut into its two parts. */
export interface PxParts {
  /** The statements before DATA. */
  readonly head: string
  /** Line on which DATA stands, or the last one when there is none. */
  readonly dataLine: number
  /** First byte after "DATA="; null when the file has no DATA. */
  readonly dataStart: number | null
  readonly bytes: Uint8Array
  readonly encoding: string
  /** Text of a stretch of the file. */
  readonly decode: (bytes: Uint8Array) => string
  readonly notices: readonly LocalizedText[]
}

const QUOTE = 34
const SEMICOLON = 59
/** Metadata beyond this is no metadata: the quotation marks of the file do not match. */
const LONGEST_HEAD = 200_000_000

/** Where DATA stands, and the first byte behind its "=". */
interface FoundData {
  readonly keyword: number
  readonly start: number
}

/** Finds DATA and decodes what comes before; the figures stay bytes. */
export const splitPxFile = (file: Uint8Array): PxParts => split(file, findData)

/** The same where quotation marks do not match: DATA is what begins a line behind a semicolon. */
export const splitPxFileAtLine = (file: Uint8Array): PxParts => split(file, findDataLine)

function split(file: Uint8Array, find: (bytes: Uint8Array) => FoundData | null): PxParts {
  const { bytes, wide } = narrow(file)
  const found = find(bytes)
  const head = bytes.subarray(0, Math.min(found?.keyword ?? bytes.length, LONGEST_HEAD))
  const declared = declaredCodepage(head)
  const kind = declared === null ? null : declaredKind(declared)
  const detected = detectEncoding(head, declared)
  const elsewhere = detected.encoding === 'windows-1252' && kind !== null && isElsewhere(kind) ? kind : null
  const encoding = wide ?? elsewhere ?? detected.encoding
  const decode =
    elsewhere === null
      ? (part: Uint8Array) => decodeText(part, { encoding: detected.encoding, bomLength: 0 })
      : (part: Uint8Array) => new TextDecoder(elsewhere).decode(part)
  const lies = wide === null && kind !== null && kind !== encoding && !head.every((byte) => byte < 128)
  return {
    head: decode(head.subarray(detected.bomLength)),
    dataLine: lineAt(bytes, found?.keyword ?? lastByte(bytes)),
    dataStart: found?.start ?? null,
    bytes,
    encoding,
    decode,
    notices:
      lies && declared !== null
        ? [localize(({ imports }) => imports.pxFiles.readAs(declared, encoding))]
        : [],
  }
}

/** Number of the line at which a byte stands, from 1. */
export function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1
  const end = Math.min(position, bytes.length)
  for (let i = 0; i < end; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++
  return line
}

/** The last byte that is not blank. */
function lastByte(bytes: Uint8Array): number {
  let at = bytes.length - 1
  while (at > 0 && (bytes[at] as number) <= 32) at--
  return at
}

/** UTF-16 has a zero in every other byte; as UTF-8 the same loops read it. */
function narrow(file: Uint8Array): { bytes: Uint8Array; wide: 'utf-16le' | 'utf-16be' | null } {
  const { encoding } = detectEncoding(file.subarray(0, 4096), null)
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return { bytes: file, wide: null }
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(file)), wide: encoding }
}

/** DATA at the beginning of a statement, outside quotation marks, followed by "=". */
function findData(bytes: Uint8Array): FoundData | null {
  let quoted = false
  let atStart = true
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === QUOTE) {
      quoted = !quoted
      atStart = false
    } else if (quoted) continue
    else if (byte === SEMICOLON) atStart = true
    else if (atStart && byte > 32 && byte < 128) {
      const start = afterDataKeyword(bytes, i)
      if (start !== null) return { keyword: i, start }
      atStart = false
    }
  }
  return null
}

function findDataLine(bytes: Uint8Array): FoundData | null {
  let ended = true
  let atStart = true
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === 10 || byte === 13) atStart = true
    else if (byte > 32) {
      const start = atStart && ended ? afterDataKeyword(bytes, i) : null
      if (start !== null) return { keyword: i, start }
      ended = byte === SEMICOLON
      atStart = false
    }
  }
  return null
}

function afterDataKeyword(bytes: Uint8Array, at: number): number | null {
  if (String.fromCharCode(...bytes.subarray(at, at + 4)).toUpperCase() !== 'DATA') return null
  let i = at + 4
  while (i < bytes.length && (bytes[i] as number) <= 32) i++
  return bytes[i] === 61 ? i + 1 : null
}

function declaredCodepage(head: Uint8Array): string | null {
  const beginning = new TextDecoder('windows-1252').decode(head.subarray(0, 20_000))
  return /(?:^|;)\s*CODEPAGE\s*=\s*"?([^";]*)/i.exec(beginning)?.[1]?.trim() || null
}

/** A code page of elsewhere (windows-1257, iso-8859-2), which the platform reads. */
const isElsewhere = (kind: string) =>
  !['windows-1252', 'iso-8859-15', 'utf-8', 'utf-16le', 'utf-16be'].includes(kind)

/** The platform's name of a code page: "ISO-8859-1" → "windows-1252". Null when it knows none of that name. */
function declaredKind(declared: string): string | null {
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return null
  }
}
