import { localizePart } from './localize'

/** Writes a text about views from the catalogue in every language. */
export const inEachLanguage = localizePart(({ views }) => views)
