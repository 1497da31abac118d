import { ByteWriter, parquetWriteBuffer, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'

/** A column of texts, numbers, or whole numbers; null where there is none. */
export interface TableColumn {
  readonly name: string
  readonly kind: 'text' | 'number' | 'whole'
  readonly data: readonly (string | number | null)[]
}

/** What a file says of itself, by key, in the order in which it is read. */
export type TableWords = readonly (readonly [key: string, text: string])[]

/**
 * Columns as a Parquet file, packed by snappy: texts, whole numbers of 64 bits where all are whole, else doubles; each may
 * be missing. `words` stand in the file's key-value metadata, those without a text are left out.
 */
export function writeParquet(columns: readonly TableColumn[], words: TableWords): Uint8Array {
  const isWhole = ({ kind, data }: TableColumn): boolean =>
    kind === 'number' && data.every((value) => value === null || Number.isSafeInteger(value))
  const columnData = columns.map((column) => packed(isWhole(column) ? { ...column, kind: 'whole' } : column))
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata: keptWords(words) }))
}

/**
 * The same of rows that come in groups, at least one, of the same columns: no more than a group is held beside what is
 * packed already, and a reader of the file skips groups that it need not read.
 */
export function writeParquetGroups(
  groups: Iterable<readonly TableColumn[]>,
  words: TableWords,
): { readonly bytes: Uint8Array; readonly rows: number } {
  const writer = new ByteWriter()
  let parquet: ParquetWriter | null = null
  let rows = 0
  for (const columns of groups) {
    const columnData = columns.map(packed)
    parquet ??= new ParquetWriter({
      writer,
      schema: schemaFromColumnData({ columnData }),
      kvMetadata: keptWords(words),
    })
    const count = columns[0]?.data.length ?? 0
    void parquet.write({ columnData, rowGroupSize: Math.max(count, 1) })
    rows += count
  }
  void parquet?.finish()
  return { bytes: writer.getBytes(), rows }
}

const keptWords = (words: TableWords): { key: string; value: string }[] =>
  words.filter(([, text]) => text !== '').map(([key, value]) => ({ key, value }))

function packed({ name, kind, data }: TableColumn) {
  if (kind === 'text') return { name, data: [...data], type: 'STRING' as const, nullable: true }
  return kind === 'whole'
    ? {
        name,
        data: data.map((value) => (value === null ? null : BigInt(value))),
        type: 'INT64' as const,
        nullable: true,
      }
    : { name, data: [...data], type: 'DOUBLE' as const, nullable: true }
}
