export type Language = 'sv' | 'en'
export const LANGUAGES: readonly Language[] = ['sv', 'en']

/** What `write` makes of every language. */
export const perLanguage = <Each>(write: (language: Language) => Each): Readonly<Record<Language, Each>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])) as Record<Language, Each>

/** A text that comes with the data or crosses the process border, in every language. */
export type LocalizedText = Readonly<Record<Language, string>>

/** A text that is the same in every language: a code, a year, a name. */
export const inEveryLanguage = (text: string): LocalizedText => perLanguage(() => text)

export const NO_TEXT = inEveryLanguage('')

/** BCP 47 tag for `Intl`. English readers here are in Sweden: British spelling and dates. */
export function localeOf(language: Language): string {
  return language === 'sv' ? 'sv-SE' : 'en-GB'
}
