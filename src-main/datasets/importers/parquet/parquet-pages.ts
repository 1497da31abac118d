import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { decompress as unpackZstandard } from 'fzstd'
import { snappyUncompress, type ColumnChunk, type PageHeader } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { parseValues, type ValueForm } from './parquet-values'
import { ParquetRefused } from './parquet-refused'

/** Unpacked bytes of a page; writers make them of about one megabyte. */
const MOST_PAGE_BYTES = 256_000_000
/** Where the first page can begin: behind the four letters of the format. */
const FIRST_BYTE = 4

/**
 * The values of a flat column in one group of rows, page by page; null where there is none. All that a page states of
 * its size is looked at before memory is set aside: forty bytes can say that they hold two milliards of values. Throws
 * `ParquetRefused`, and a `RangeError` where bytes end before they should.
 */
export function* readPages(
  bytes: Uint8Array,
  { meta_data: meta }: ColumnChunk,
  rows: number,
  form: ValueForm,
): Generator<readonly unknown[]> {
  if (meta === undefined) throw new ParquetRefused('broken')
  const start = Number(meta.dictionary_page_offset || meta.data_page_offset)
  const length = Number(meta.total_compressed_size)
  if (!(start >= FIRST_BYTE && length >= 0 && start + length <= bytes.length))
    throw new ParquetRefused('broken')
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset + start, length), offset: 0 }
  let dictionary: readonly unknown[] | null = null
  for (let left = rows; left > 0;) {
    const header = parquetHeader(reader)
    const { compressed_page_size: packed, uncompressed_page_size: size } = header
    if (!(packed >= 0 && size >= 0 && reader.offset + packed <= length)) throw new ParquetRefused('broken')
    if (size > MOST_PAGE_BYTES) throw new ParquetRefused('large')
    const page = bytes.subarray(start + reader.offset, start + reader.offset + packed)
    reader.offset += packed
    if (header.type === 'DICTIONARY_PAGE') {
      const plain = unpack(page, size, meta.codec)
      const count = header.dictionary_page_header?.num_values ?? -1
      if (dictionary !== null || !(count >= 0 && count <= plain.length)) throw new ParquetRefused('broken')
      dictionary = parseValues(readerOf(plain), 'PLAIN', count, form, null)
      continue
    }
    const values = readPage(header, page, meta.codec, left, form, dictionary)
    left -= values.length
    yield values
  }
}

function readPage(
  header: PageHeader,
  page: Uint8Array,
  codec: string,
  most: number,
  form: ValueForm,
  dictionary: readonly unknown[] | null,
): readonly unknown[] {
  const first = header.data_page_header
  const second = header.data_page_header_v2
  const count = (first ?? second)?.num_values ?? 0
  // A page without values could be followed by any number of its like.
  if (!(count > 0 && count <= most)) throw new ParquetRefused('broken')
  if (first !== undefined) {
    const reader = readerOf(unpack(page, header.uncompressed_page_size, codec))
    const present = form.isOptional ? form.readPresent(reader, count, null) : null
    return spread(present, count, (stated) => parseValues(reader, first.encoding, stated, form, dictionary))
  }
  if (second === undefined) throw new ParquetRefused('broken')
  const { definition_levels_byte_length: levels, repetition_levels_byte_length: repeats } = second
  if (repeats !== 0 || !(levels >= 0 && levels <= page.length)) throw new ParquetRefused('broken')
  const present = form.isOptional ? form.readPresent(readerOf(page.subarray(0, levels)), count, levels) : null
  const size = header.uncompressed_page_size - levels
  const body = page.subarray(levels)
  const plain = second.is_compressed === false || size === 0 ? body : unpack(body, size, codec)
  return spread(present, count, (stated) =>
    parseValues(readerOf(plain), second.encoding, stated, form, dictionary),
  )
}

/** Values at the rows that have one, null at the others. `present`: null when all have one. */
function spread(
  present: readonly number[] | null,
  count: number,
  read: (stated: number) => readonly unknown[],
): readonly unknown[] {
  if (present === null) return exactly(read(count), count)
  const stated = present.reduce((sum, level) => sum + level, 0)
  const values = exactly(stated === 0 ? [] : read(stated), stated)
  let at = 0
  return present.map((level) => (level === 1 ? values[at++] : null))
}

function exactly(values: readonly unknown[], count: number): readonly unknown[] {
  if (values.length !== count) throw new ParquetRefused('broken')
  return values
}

const readerOf = (bytes: Uint8Array) => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
})

function unpack(packed: Uint8Array, length: number, codec: string): Uint8Array {
  const plain = unpackAs(packed, length, codec)
  if (plain.length !== length) throw new ParquetRefused('broken')
  return plain
}

function unpackAs(packed: Uint8Array, length: number, codec: string): Uint8Array {
  const limit = { maxOutputLength: Math.max(1, length) }
  switch (codec) {
    case 'UNCOMPRESSED':
      return packed
    case 'SNAPPY': {
      const plain = new Uint8Array(length)
      snappyUncompress(packed, plain)
      return plain
    }
    case 'GZIP':
      return gunzipSync(packed, limit)
    case 'BROTLI':
      return brotliDecompressSync(packed, limit)
    case 'ZSTD':
      return unpackZstandard(packed, new Uint8Array(length))
    default:
      throw new ParquetRefused('codec', codec.replace('_RAW', ''))
  }
}
