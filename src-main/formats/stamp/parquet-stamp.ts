import { parquetMetadata } from 'hyparquet'

/** The key of the stamp in a file's metadata. */
export const PARQUET_STAMP = 'regionkikaren'

export const isParquet = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1'

/** The stamp as text; null where a file has none, or is damaged. */
export function readParquetStamp(bytes: Uint8Array): string | null {
  // Most files are others': their lists of columns are not read for it.
  if (!endOf(bytes).includes(PARQUET_STAMP)) return null
  const { key_value_metadata: pairs = [] } = parquetMetadata(bytes, { geoparquet: false })
  return pairs.find(({ key }) => key === PARQUET_STAMP)?.value ?? null
}

/** The file's description of itself, which stands at its end behind its pages. */
function endOf(bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = all.length < 12 ? 0 : all.readUInt32LE(all.length - 8)
  return all.subarray(Math.max(0, all.length - 8 - length))
}
