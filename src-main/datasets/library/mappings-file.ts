import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { importMappingSchema, type ImportMapping } from '#shared/table/import-mapping'
import { writeFileAtomically } from '#main/files/atomic-write'
import { withIndexLock } from './index-lock'

/** Nobody has more tables than this; the one used longest ago makes room. */
const MOST_REMEMBERED = 500

const fileSchema = z.object({
  version: z.literal(1),
  /** By `mappingKey`, in order of use, the latest last. */
  mappings: z.array(z.object({ table: z.string(), mapping: importMappingSchema })),
})
type MappingsFile = z.infer<typeof fileSchema>

const mappingsPath = (library: string): string => join(library, 'mappings.json')

/** Never fails: without what was remembered, a table is recognised as if for the first time. */
function readMappings(library: string): MappingsFile {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(mappingsPath(library), 'utf8')))
    if (parsed.success) return parsed.data
  } catch {
    // None yet, or damaged.
  }
  return { version: 1, mappings: [] }
}

/** How a table with this key was taken in last; null when it was not. */
export const readMapping = (library: string, table: string): ImportMapping | null =>
  readMappings(library).mappings.find((one) => one.table === table)?.mapping ?? null

/** Remembers how a table was taken in. Throws the error of the file system. */
export async function rememberMapping(library: string, table: string, mapping: ImportMapping): Promise<void> {
  mkdirSync(library, { recursive: true })
  await withIndexLock(library, async () => {
    const { mappings } = readMappings(library)
    const others = mappings.filter((one) => one.table !== table)
    const kept = [...others, { table, mapping }].slice(-MOST_REMEMBERED)
    const content: MappingsFile = { version: 1, mappings: kept }
    await writeFileAtomically(mappingsPath(library), `${JSON.stringify(content)}\n`)
  })
}
