import { z } from 'zod'

/** Formats of files that tables are read from. */
export const TABLE_FORMATS = ['px', 'json-stat', 'delimited', 'workbook', 'parquet'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

const value = z.object({ code: z.string(), label: z.string() })

/**
 * Where the figures of a source were read: the file, and how its dimensions became ours. With it each figure can
 * be traced to its cell. Kept as JSON in the dataset.
 */
export const sourceOriginSchema = z.object({
  fileName: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  fileDigest: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(TABLE_FORMATS),
  /** ISO date of the import. */
  imported: z.string(),
  lastUpdated: z.string().nullable(),
  nextUpdate: z.string().nullable(),
  contact: z.string().nullable(),
  dimensions: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      use: z.string(),
      /** By our meaning (region code, "2008", "women", "in-commuters", "one"): the value in the file. */
      values: z.record(z.string(), value),
    }),
  ),
})
export type SourceOrigin = z.infer<typeof sourceOriginSchema>
