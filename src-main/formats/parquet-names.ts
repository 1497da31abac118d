import { z } from 'zod'

/** The figures of a table with one measure, as PxWeb's own Parquet calls them. */
export const PARQUET_VALUES = 'value'
/** Behind the name of a column of figures: that of the signs in their places. */
export const PARQUET_SYMBOLS = '_symbol'
/** Marks on figures, where no column of figures has them. */
export const PARQUET_FLAGS = 'flag'

/** The word in the metadata of a file of ours under which stands what its columns are. */
export const PARQUET_TABLE = 'table_columns'

/** What the columns of a table are, so that no reader of ours need guess: by dimension its column of codes, and that of names. */
export const parquetTable = z.strictObject({
  version: z.literal(1),
  decimals: z.int().min(0).max(15).nullable(),
  dimensions: z
    .array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        role: z.enum(['time', 'geo', 'metric', 'other']),
        timeUnit: z.enum(['year', 'half-year', 'quarter', 'month', 'week', 'day']).nullable(),
        codes: z.string(),
        names: z.string().nullable(),
      }),
    )
    .min(1)
    .max(100),
})
export type ParquetTable = z.output<typeof parquetTable>
