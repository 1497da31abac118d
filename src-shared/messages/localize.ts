import type { Language, LocalizedText } from './language'
import { catalogue, type Messages } from './messages'

/** One text of the catalogue in every language. */
export const localize = catalogue.say

/** The same for texts that are all from one part of the catalogue. */
export const localizePart = <Part>(
  part: (words: Messages) => Part,
): ((say: (words: Part, language: Language) => string) => LocalizedText) => catalogue.part(part).say
