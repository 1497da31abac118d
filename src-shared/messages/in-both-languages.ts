import type { Language, LocalizedText } from './language'
import { messagesIn, type Messages } from './messages'

/** One text in both languages, for what crosses a border or outlives a change of language. */
export const inBothLanguages = (say: (words: Messages, language: Language) => string): LocalizedText => ({
  sv: say(messagesIn('sv'), 'sv'),
  en: say(messagesIn('en'), 'en'),
})

/** The same for texts that are all from one part of the catalogue. */
export const inBothLanguagesOf =
  <Part>(part: (words: Messages) => Part) =>
  (say: (words: Part, language: Language) => string): LocalizedText =>
    inBothLanguages((words, language) => say(part(words), language))
