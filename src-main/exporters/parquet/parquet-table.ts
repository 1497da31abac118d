import { parquetWriteBuffer } from 'hyparquet-writer'

/** A column of texts or numbers; null where there is none. */
export interface TableColumn {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly data: readonly (string | number | null)[]
}

/** What a file says of itself, by key, in the order in which it is read. */
export type TableWords = readonly (readonly [key: string, text: string])[]

/**
 * Columns as a Parquet file, packed by snappy: texts, whole numbers of 64 bits where all are whole, else doubles; each may
 * be missing. `words` stand in the file's key-value metadata, those without a text are left out.
 */
export function writeParquet(columns: readonly TableColumn[], words: TableWords): Uint8Array {
  const columnData = columns.map(({ name, kind, data }) => {
    if (kind === 'text') return { name, data: [...data], type: 'STRING' as const, nullable: true }
    const isWhole = data.every((value) => value === null || Number.isSafeInteger(value))
    return isWhole
      ? {
          name,
          data: data.map((value) => (value === null ? null : BigInt(value))),
          type: 'INT64' as const,
          nullable: true,
        }
      : { name, data: [...data], type: 'DOUBLE' as const, nullable: true }
  })
  const kvMetadata = words.filter(([, text]) => text !== '').map(([key, value]) => ({ key, value }))
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }))
}
