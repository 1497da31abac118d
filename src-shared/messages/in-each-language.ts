import { inBothLanguages } from './in-both-languages'
import type { Language, LocalizedText } from './language'
import type { Messages } from './messages'

/** Writes a text about views from the catalogue in every language. */
export const inEachLanguage = (
  write: (words: Messages['views'], language: Language) => string,
): LocalizedText => inBothLanguages(({ views }, language) => write(views, language))
