import { z } from 'zod'
import { bytes, fileName } from '../saved-view/field-schemas'
import type { DeckTemplate } from './deck-template-limits'

export const deckTemplateSchema = z.object({ name: fileName, bytes }) satisfies z.ZodType<DeckTemplate>

/** What the window shows of the template that slides get. */
export interface KeptTemplate {
  readonly name: string
  /** The template's layout that charts are put in. */
  readonly layout: string
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
}
