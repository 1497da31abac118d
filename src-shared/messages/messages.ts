import { en } from './en'
import type { Language } from './language'
import { sv } from './sv'
import { wording } from './wording'

/** The words that no view has of its own; Swedish is the original and its shape is the type of every language. */
export type Messages = typeof sv

export const catalogue = wording<Messages>({ sv, en })

export const messagesIn = (language: Language): Messages => catalogue.in(language)
