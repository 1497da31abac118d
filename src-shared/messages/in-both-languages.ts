import type { Language, LocalizedText } from './language'
import { messagesIn, type Messages } from './messages'

/** One text in both languages, for what crosses a border or outlives a change of language. */
export const inBothLanguages = (say: (words: Messages, language: Language) => string): LocalizedText => ({
  sv: say(messagesIn('sv'), 'sv'),
  en: say(messagesIn('en'), 'en'),
})
