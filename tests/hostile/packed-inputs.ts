import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { encoded, many, type HostileInput } from './hostile-input'

/** A zip file that says of its only entry what is not true. */
export function lyingZip(
  name: string,
  content: Uint8Array,
  says: { unpacked?: number; offset?: number; count?: number },
): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(content), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crc32(content), 16)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(says.unpacked ?? content.length, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(says.offset ?? 0, 42)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(says.count ?? 1, 8)
  end.writeUInt16LE(says.count ?? 1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

const table = (): Uint8Array => encoded('region;år;antal\n0580;2020;7\n0581;2020;8\n')
const inZip = (levels: number): Uint8Array =>
  many(levels, String).reduce(
    (inside: Uint8Array, i) => zipSync({ [`${i}.zip`]: inside }),
    zipSync({ 'a.csv': table() }),
  )
const zeros = (count: number): Uint8Array => Buffer.alloc(count)
export const PACKED_INPUTS: readonly HostileInput[] = [
  { name: 'zip-in-zip.zip', bytes: () => inZip(1), ends: 'refused' },
  { name: 'zip-in-500-zips.zip', bytes: () => inZip(500), ends: 'refused' },
  {
    name: 'zip-of-1000000000-zeros.zip',
    bytes: () => lyingZip('a.csv', zeros(1_000_000_000), {}),
    ends: 'refused',
  },
  {
    name: 'zip-that-says-10-bytes.zip',
    bytes: () => lyingZip('a.csv', zeros(300_000_000), { unpacked: 10 }),
    ends: 'refused',
  },
  {
    name: 'zip-that-says-4000000000-bytes.zip',
    bytes: () => lyingZip('a.csv', table(), { unpacked: 4_000_000_000 }),
    ends: 'refused',
  },
  {
    name: 'zip-with-entries-elsewhere.zip',
    bytes: () => lyingZip('a.csv', table(), { offset: 0xfffffff0 }),
    ends: 'refused',
  },
  {
    name: 'zip-that-says-65535-entries.zip',
    bytes: () => lyingZip('a.csv', table(), { count: 65_535 }),
    ends: 'refused',
  },
  {
    name: 'zip-of-20000-entries.zip',
    bytes: () => zipSync(Object.fromEntries(many(20_000, (i) => [`f${String(i)}.csv`, new Uint8Array()]))),
    ends: 'refused',
  },
  {
    name: 'zip-out-of-its-folder.zip',
    bytes: () => zipSync({ '../../../../tmp/regionkikaren-utanfor.csv': table() }),
    ends: 'either',
  },
  {
    name: 'zip-with-a-name-of-60000.zip',
    bytes: () => zipSync({ [`${'å'.repeat(30_000)}.csv`]: table() }),
    ends: 'either',
  },
  {
    name: 'book-that-says-10-bytes.xlsx',
    bytes: () => lyingZip('xl/workbook.xml', zeros(300_000_000), { unpacked: 10 }),
    ends: 'refused',
  },
  { name: 'gzip-of-1000000000-zeros.csv.gz', bytes: () => gzipSync(zeros(1_000_000_000)), ends: 'refused' },
  {
    name: 'gzip-in-gzip.csv.gz',
    bytes: () => gzipSync(gzipSync(gzipSync(zeros(300_000_000)))),
    ends: 'refused',
  },
  {
    name: 'gzip-of-gzips.csv.gz',
    bytes: () => Buffer.concat(many(100_000, () => gzipSync('0580;2020;7\n'))),
    ends: 'either',
  },
  { name: 'gzip-cut-off.csv.gz', bytes: () => gzipSync(zeros(1_000_000)).subarray(0, 200), ends: 'refused' },
  { name: 'zip-in-gzip.zip.gz', bytes: () => gzipSync(inZip(3)), ends: 'refused' },
]
