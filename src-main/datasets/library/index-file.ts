import { z } from 'zod'
import { LibraryFile } from './library-file'
import { localizedSchema } from '#shared/messages/localized-schema'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const text = localizedSchema(z.string())

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

export const indexFile = new LibraryFile<LibraryIndex>({
  path: 'index.json',
  holds: ({ holds }) => holds.index,
  empty: EMPTY_INDEX,
  parse: (text) => indexSchema.parse(JSON.parse(text)),
  format: (index) => `${JSON.stringify(index, null, 2)}\n`,
  withoutCopy: (words) => words.rebuilt,
})
