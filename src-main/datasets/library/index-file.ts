import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '#main/files/atomic-write'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.object({ sv: z.string(), en: z.string() })

const indexSchema = z.object({
  version: z.literal(1),
  editions: z.array(
    z.object({
      /** Id of the dataset across editions. */
      dataset: z.string(),
      digest,
      title: text,
      edition: z.string(),
      bytes: z.number().int().nonnegative(),
      /** ISO time. */
      takenIn: z.string(),
    }),
  ),
  /** The edition that each dataset shows, by id of the dataset; may be the bundled edition's. */
  current: z.record(z.string(), digest),
  /** Id of the dataset that was taken in or chosen last. */
  chosen: z.string().nullable(),
})

/** What the library remembers besides the files themselves. It can be made anew from the files. */
export type LibraryIndex = z.infer<typeof indexSchema>
export type IndexedEdition = LibraryIndex['editions'][number]

export const EMPTY_INDEX: LibraryIndex = { version: 1, editions: [], current: {}, chosen: null }

export const indexPath = (library: string): string => join(library, 'index.json')

/** The index as it stands; `missing` or `damaged` when there is none to rely on. */
export function readIndex(library: string): LibraryIndex | 'missing' | 'damaged' {
  let content: string
  try {
    content = readFileSync(indexPath(library), 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'damaged'
  }
  try {
    const parsed = indexSchema.safeParse(JSON.parse(content))
    return parsed.success ? parsed.data : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Throws the error of the file system. The folder must be there. */
export const writeIndex = (library: string, index: LibraryIndex): Promise<void> =>
  writeFileAtomically(indexPath(library), `${JSON.stringify(index, null, 2)}\n`)
