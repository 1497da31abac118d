import { perLanguage, type Language, type LocalizedText } from '#shared/messages/language'

/** The languages that the dataset format has columns for, in their order; another one is a version of the format. */
const LANGUAGES_OF_FORMAT = ['sv', 'en'] as const satisfies readonly Language[]

/** `name_sv, name_en`: the columns of a text, for a select or insert. */
export const textColumns = (name: string): string =>
  LANGUAGES_OF_FORMAT.map((language) => `${name}_${language}`).join(', ')

/** What is written into those columns. */
export const textValues = (text: LocalizedText | null): (string | null)[] =>
  LANGUAGES_OF_FORMAT.map((language) => text?.[language] ?? null)

/**
 * A text back from its columns. `valueAt` is given the place of a language in the format; a language that the format
 * lacks has the Swedish.
 */
export const readText = (valueAt: (place: number) => string): LocalizedText =>
  perLanguage((language) =>
    valueAt(
      Math.max(
        0,
        LANGUAGES_OF_FORMAT.findIndex((one) => one === language),
      ),
    ),
  )

/** The same from rows of keys and values, where the key carries the language. */
export const readTextByKey = (name: string, valueOf: (key: string) => string): LocalizedText =>
  readText((place) => valueOf(`${name}_${LANGUAGES_OF_FORMAT[place] ?? ''}`))

/** Rows of keys and values for a text. */
export const textRows = (name: string, text: LocalizedText): (readonly [key: string, value: string])[] =>
  LANGUAGES_OF_FORMAT.map((language) => [`${name}_${language}`, text[language]])
