import { inBothLanguagesOf } from './in-both-languages'

/** Writes a text about views from the catalogue in every language. */
export const inEachLanguage = inBothLanguagesOf(({ views }) => views)
