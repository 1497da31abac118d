import { en } from './en'
import type { Language } from './language'
import { sv } from './sv'

/** The whole catalogue; Swedish is the original and its shape is the type of every language. */
export type Messages = typeof sv

const CATALOGUE: Record<Language, Messages> = { sv, en }

export const messagesIn = (language: Language): Messages => CATALOGUE[language]
