import { Inflate } from 'fflate'

/** Why an archive is refused. */
export type ZipFault = 'bomb' | 'broken' | 'encrypted'

export class ZipRefused extends Error {
  constructor(
    readonly fault: ZipFault,
    /** Name of the part, where the fault lies in one. */
    readonly part: string | null = null,
  ) {
    super(fault)
    this.name = 'ZipRefused'
  }
}

/** Uncompressed bytes of all parts together that are ever read, declared or found. */
const MAX_UNCOMPRESSED_BYTES = 400_000_000
/** Past this size a part that shrinks more than `MAX_RATIO` times is taken for a bomb. */
const RATIO_COUNTS_FROM = 50_000_000
const MAX_RATIO = 200
const MAX_ENTRIES = 10_000
/** Packed bytes at a time: even when each swells a thousand times, the limits are looked at soon. */
const STEP = 16 * 1024

interface Entry {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  readonly encrypted: boolean
}

export interface ZipArchive {
  /** Names of all parts, without a leading slash. */
  readonly names: readonly string[]
  /**
   * Hands over the text (UTF-8) of a part piece by piece; false when there is no such part. Throws `ZipRefused`.
   */
  readText(name: string, take: (text: string, fraction: number) => void): boolean
  /** The bytes of a part; null when there is no such part. Throws `ZipRefused`. */
  readBytes(name: string): Uint8Array | null
}

/**
 * Reads the directory of a zip file; nothing is unpacked until a part is asked for, and then never more than the
 * limits allow, whatever sizes the file declares.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readDirectory(bytes)
  let unpacked = 0
  const readPart = (name: string, take: TakeChunk): boolean => {
    const entry = entries.get(name)
    if (entry === undefined) return false
    if (entry.encrypted) throw new ZipRefused('encrypted', name)
    const packed = locate(bytes, name, entry)
    let own = 0
    const count: TakeChunk = (chunk, done, final) => {
      own += chunk.length
      unpacked += chunk.length
      if (unpacked > MAX_UNCOMPRESSED_BYTES || isSwollen(packed.length, own))
        throw new ZipRefused('bomb', name)
      take(chunk, packed.length === 0 ? 1 : done / packed.length, final)
    }
    if (entry.method === 0) count(packed, packed.length, true)
    else if (entry.method === 8) inflate(packed, name, count)
    else throw new ZipRefused('broken', name)
    return true
  }
  return {
    names: [...entries.keys()],
    readText(name, take) {
      const decoder = new TextDecoder('utf-8')
      return readPart(name, (chunk, fraction, final) => {
        const text = decoder.decode(chunk, { stream: !final })
        if (text !== '') take(text, fraction)
      })
    },
    readBytes(name) {
      const chunks: Uint8Array[] = []
      return readPart(name, (chunk) => chunks.push(chunk)) ? Buffer.concat(chunks) : null
    },
  }
}

type TakeChunk = (chunk: Uint8Array, fraction: number, final: boolean) => void

/** As much as is ever unpacked of so many packed bytes. */
export const mostUnpacked = (packed: number): number =>
  Math.min(MAX_UNCOMPRESSED_BYTES, Math.max(RATIO_COUNTS_FROM, MAX_RATIO * packed))

const isSwollen = (packed: number, unpacked: number): boolean => unpacked > mostUnpacked(packed)

function inflate(
  packed: Uint8Array,
  name: string,
  take: (chunk: Uint8Array, done: number, final: boolean) => void,
): void {
  let ended = false
  let at = 0
  const stream = new Inflate((chunk, final) => {
    ended ||= final
    take(chunk, at, final)
  })
  while (at < packed.length) {
    const piece = packed.subarray(at, at + STEP)
    at += piece.length
    try {
      stream.push(piece, at >= packed.length)
    } catch (error) {
      // fflate marks its own errors with a number.
      if (error instanceof Error && 'code' in error && typeof error.code === 'number')
        throw new ZipRefused('broken', name)
      throw error
    }
  }
  if (!ended) throw new ZipRefused('broken', name)
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw new ZipRefused('bomb')
  const entries = new Map<string, Entry>()
  let declared = 0
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipRefused('broken')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw new ZipRefused('broken')
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = readEntry(view, at, at + 46 + nameLength, extraLength)
    declared += entry.unpacked
    if (declared > MAX_UNCOMPRESSED_BYTES || isSwollen(entry.packed, entry.unpacked))
      throw new ZipRefused('bomb', name)
    entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), entry)
    at = next
  }
  return entries
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  throw new ZipRefused('broken')
}

/** Sizes past 4 GB, and those of some writers always, stand in the extra field of zip64. */
function readEntry(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  const long = short.includes(IN_EXTRA) ? readLongSizes(view, extra, extraLength) : []
  const [unpacked = 0, packed = 0, offset = 0] = short.map((size) =>
    size === IN_EXTRA ? (long.shift() ?? 0) : size,
  )
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed,
    unpacked,
    offset,
  }
}

function readLongSizes(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1 && at + 4 + size <= view.byteLength)
      return Array.from({ length: Math.floor(size / 8) }, (_, i) =>
        Number(view.getBigUint64(at + 4 + i * 8, true)),
      )
    at += 4 + size
  }
  throw new ZipRefused('broken')
}

function locate(bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new ZipRefused('broken', name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new ZipRefused('broken', name)
  return bytes.subarray(start, start + packed)
}
