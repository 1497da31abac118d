import { z } from 'zod'
import { perLanguage, type LocalizedText } from './language'

/** A text in every language, as it is stored and sent; `text` bounds each. */
export const localizedSchema = (text: z.ZodString): z.ZodType<LocalizedText> =>
  z.object(perLanguage(() => text))
