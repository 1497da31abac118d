import { z } from 'zod'
import { bytes } from './field-schemas'

/** What the reader's organisation puts on its slides and pictures. */
export const houseStyleSchema = z.object({
  /** `#1f5fa8`; null: the program's own. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z.object({ bytes, mediaType: z.enum(['image/png', 'image/svg+xml']) }).nullable(),
})
export type HouseStyle = z.infer<typeof houseStyleSchema>

export const NO_HOUSE_STYLE: HouseStyle = { accent: null, logo: null }
