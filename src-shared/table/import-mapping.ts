import { z } from 'zod'
import { BASES, SEXES } from '../dataset/dimensions'
import { DECIMAL_MARKS, type StatedMarks } from './decimal-mark'
import { DIMENSION_USES, TARGETS } from './mapping-terms'
import { localizedSchema } from '../messages/localized-schema'

/** As long as a cell may be. */
const LONGEST_HEADING = 32_767
const text = z.string().min(1).max(300)
const localized = localizedSchema(text)

/** By the heading of a column of figures. */
export const columnMarksSchema = z.record(z.string().max(LONGEST_HEADING), z.enum(DECIMAL_MARKS))

const dimensionMappingSchema = z.object({
  /** Code of the dimension in the file. */
  dimension: z.string().max(300),
  use: z.enum(DIMENSION_USES),
  /**
   * What values mean, by their code in the file: a sex, a basis, a measure, `total` of an age, a year, a region's
   * or an industry's code. `null`: the value is left out. A value that is not named means its own code; for
   * `one`, exactly one value is named, and means "read".
   */
  values: z.record(z.string().max(300), z.string().max(300).nullable()),
})
export type DimensionMapping = z.infer<typeof dimensionMappingSchema>

/** How a table's dimensions become a dataset: made by recognition, changed in the wizard, kept by table id. */
export const importMappingSchema = z.object({
  version: z.literal(1),
  target: z.enum(TARGETS),
  dimensions: z.array(dimensionMappingSchema).max(100),
  /** For what the file does not say anywhere. */
  fixed: z.object({
    year: z.number().int().min(1900).max(2100).nullable(),
    sex: z.enum(SEXES),
    basis: z.enum(BASES),
  }),
  /** What begins the decimals, where the file does not show it ("1.240"). */
  decimalMark: z.enum(DECIMAL_MARKS).optional(),
  /** The same for columns of which it was said by themselves, by heading. */
  columnMarks: columnMarksSchema.optional(),
  /** Name of the dataset that the table becomes when it is not put into another. */
  dataset: z.object({
    /** Lower-case letters, digits, single hyphens. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    title: localized,
    /** ISO date. */
    edition: z.iso.date(),
    publisher: text,
    licence: text,
  }),
  /** Id of the dataset that the table was put into last time; absent: it stood apart. */
  into: z.string().max(300).optional(),
  source: z.object({
    publisher: text,
    title: localized,
    table: text.nullable(),
    retrieved: z.iso.date().nullable(),
    licence: text.nullable(),
    quality: z.enum(['official', 'derived', 'synthetic']),
  }),
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** What a mapping says of the marks in figures. */
export const marksIn = ({ decimalMark, columnMarks }: Partial<ImportMapping>): StatedMarks => ({
  file: decimalMark ?? null,
  columns: columnMarks ?? {},
})

/** As a mapping says it. */
export const marksForMapping = ({
  file,
  columns,
}: StatedMarks): Pick<ImportMapping, 'decimalMark' | 'columnMarks'> => ({
  ...(file !== null && { decimalMark: file }),
  ...(Object.keys(columns).length > 0 && { columnMarks: columns }),
})

/** The mapping with these marks in place of its own. */
export function withMarks(mapping: ImportMapping, marks: StatedMarks): ImportMapping {
  const { decimalMark: _file, columnMarks: _columns, ...rest } = mapping
  return { ...rest, ...marksForMapping(marks) }
}
