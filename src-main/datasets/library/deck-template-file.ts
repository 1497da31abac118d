import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { KeptTemplate } from '#shared/contract/deck-template'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import { LibraryFile, type Kept } from './library-file'

/** A template as it is kept: what is shown of it is known without opening it again. */
interface Stored extends KeptTemplate {
  readonly bytes: Uint8Array
}

/** The template stands in the file as base64. */
const fileSchema = z.object({
  template: z
    .object({ name: z.string(), layout: z.string(), digest: z.string(), bytes: z.base64() })
    .nullable(),
})

const file = new LibraryFile<Stored | null>({
  path: 'deck-template.json',
  holds: ({ holds }) => holds.deckTemplate,
  empty: null,
  parse(text) {
    const { template } = fileSchema.parse(JSON.parse(text))
    return template && { ...template, bytes: new Uint8Array(Buffer.from(template.bytes, 'base64')) }
  },
  format: (template) =>
    `${JSON.stringify({
      template: template && { ...template, bytes: Buffer.from(template.bytes).toString('base64') },
    })}\n`,
})

const shown = (kept: Kept<Stored | null>): Kept<KeptTemplate | null> => {
  const { content } = kept
  return {
    ...kept,
    content: content && { name: content.name, layout: content.layout, digest: content.digest },
  }
}

/** What is kept, and what to tell about its file. Throws `ProblemError` when it cannot be read now. */
export const readDeckTemplate = async (library: string): Promise<Kept<KeptTemplate | null>> =>
  shown(await file.read(library))

/** For a deck that is made: none when the file is damaged. Changes nothing. Throws as `readDeckTemplate`. */
export const peekAtDeckTemplate = async (library: string): Promise<DeckTemplate | null> => {
  const { content } = await file.peek(library)
  return content && { name: content.name, bytes: content.bytes }
}

/** Keeps a template that has been opened, or none. Throws `ProblemError`. */
export const changeDeckTemplate = async (
  library: string,
  template: (DeckTemplate & { readonly layout: string }) | null,
): Promise<Kept<KeptTemplate | null>> =>
  shown(
    await file.change(
      library,
      () =>
        template && {
          name: template.name,
          layout: template.layout,
          digest: createHash('sha256').update(template.bytes).digest('hex'),
          bytes: template.bytes,
        },
    ),
  )
