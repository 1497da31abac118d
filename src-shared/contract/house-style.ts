import { z } from 'zod'
import { bytes } from '../saved-view/field-schemas'
import { LOGO_MEDIA_TYPES, type HouseStyle } from './house-style-limits'

export { NO_HOUSE_STYLE, type HouseStyle } from './house-style-limits'

export const houseStyleSchema = z.object({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z.object({ bytes, mediaType: z.enum(LOGO_MEDIA_TYPES) }).nullable(),
}) satisfies z.ZodType<HouseStyle>
