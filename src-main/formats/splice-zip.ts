import { crc32, deflateRawSync } from 'node:zlib'
import { ZipRefused } from './zip-archive'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const IN_EXTRA = 0xffffffff

interface Entry {
  readonly name: string
  /** Its record in the directory, as it stands. */
  readonly record: Buffer
  readonly offset: number
}

/**
 * The archive with other contents in some of its parts and new parts at its end. Every other part keeps its bytes as
 * they are packed, its time and its place. Throws `ZipRefused` for what is not whole or larger than 4 GB.
 */
export function spliceZip(archive: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const { entries, directory, comment } = readEntries(bytes)
  const ends = [...entries.map(({ offset }) => offset), directory].sort((a, b) => a - b)
  const pieces: Buffer[] = []
  const records: Buffer[] = []
  let at = 0
  const put = (record: Buffer, piece: Buffer): void => {
    const own = Buffer.from(record)
    own.writeUInt32LE(at, 42)
    records.push(own)
    pieces.push(piece)
    at += piece.length
  }
  // As they lie in the file, which need not be as the directory names them.
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const content = contents.get(entry.name)
    const end = ends.find((offset) => offset > entry.offset) ?? directory
    if (content === undefined) put(entry.record, bytes.subarray(entry.offset, end))
    else put(...pack(entry.name, content, entry.record))
  }
  const known = new Set(entries.map(({ name }) => name))
  for (const [name, content] of contents) if (!known.has(name)) put(...pack(name, content, null))
  const end = Buffer.alloc(END_LENGTH)
  const size = records.reduce((sum, record) => sum + record.length, 0)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(records.length, 8)
  end.writeUInt16LE(records.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...pieces, ...records, end, comment])
}

function readEntries(bytes: Buffer): { entries: Entry[]; directory: number; comment: Buffer } {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + END_LENGTH > bytes.length) throw new ZipRefused('broken')
  const count = bytes.readUInt16LE(end + 10)
  const directory = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  let at = directory
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new ZipRefused('broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const offset = bytes.readUInt32LE(at + 42)
    if (offset === IN_EXTRA || next > end || offset >= directory || bytes.readUInt32LE(offset) !== LOCAL)
      throw new ZipRefused('broken')
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push({ name, record: bytes.subarray(at, next), offset })
    at = next
  }
  return { entries, directory, comment: bytes.subarray(end + END_LENGTH) }
}

/** 1 January 2000, for parts that are new: the same file comes of the same input. */
const STEADY_DATE = ((2000 - 1980) << 9) | (1 << 5) | 1

/** The directory's record and the local one of a part, with the time that the old one had. */
function pack(name: string, content: Uint8Array, old: Buffer | null): [Buffer, Buffer] {
  const isPacked = !/\.(?:png|jpe?g|xlsx)$/i.test(name)
  const packed = isPacked ? deflateRawSync(content) : Buffer.from(content)
  const letters = Buffer.from(name, 'utf8')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x0800, 2)
  common.writeUInt16LE(isPacked ? 8 : 0, 4)
  common.writeUInt16LE(old?.readUInt16LE(12) ?? 0, 6)
  common.writeUInt16LE(old?.readUInt16LE(14) ?? STEADY_DATE, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(letters.length, 22)
  const local = Buffer.alloc(4)
  local.writeUInt32LE(LOCAL, 0)
  const head = Buffer.alloc(6)
  head.writeUInt32LE(ENTRY, 0)
  head.writeUInt16LE(20, 4)
  return [
    Buffer.concat([head, common, Buffer.alloc(14), letters]),
    Buffer.concat([local, common, letters, packed]),
  ]
}
