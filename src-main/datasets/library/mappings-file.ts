import { z } from 'zod'
import type { LocalizedText } from '#shared/messages/language'
import { importMappingSchema, type ImportMapping } from '#shared/table/import-mapping'
import { LibraryFile } from './library-file'

/** Nobody has more tables than this; the one used longest ago makes room. */
const MOST_REMEMBERED = 500

const fileSchema = z.object({
  version: z.literal(1),
  /** By `mappingKey`, in order of use, the latest last. */
  mappings: z.array(z.object({ table: z.string(), mapping: importMappingSchema })),
})
type MappingsFile = z.infer<typeof fileSchema>

const file = new LibraryFile<MappingsFile>({
  path: 'mappings.json',
  holds: ({ holds }) => holds.mappings,
  empty: { version: 1, mappings: [] },
  parse: (text) => fileSchema.parse(JSON.parse(text)),
  format: (content) => `${JSON.stringify(content)}\n`,
})

/**
 * How a table with this key was taken in last, null when it was not, and what to tell about the file. Throws
 * `ProblemError` when it cannot be read now.
 */
export async function readMapping(
  library: string,
  table: string,
): Promise<{ readonly mapping: ImportMapping | null; readonly notices: readonly LocalizedText[] }> {
  const { content, notices } = await file.peek(library)
  return { mapping: content.mappings.find((one) => one.table === table)?.mapping ?? null, notices }
}

/** Remembers how a table was taken in, and answers what to tell about the file. Throws `ProblemError`. */
export async function rememberMapping(
  library: string,
  table: string,
  mapping: ImportMapping,
): Promise<readonly LocalizedText[]> {
  const { notices } = await file.change(library, ({ version, mappings }) => {
    const others = mappings.filter((one) => one.table !== table)
    return { version, mappings: [...others, { table, mapping }].slice(-MOST_REMEMBERED) }
  })
  return notices
}
