export type Language = 'sv' | 'en'
export const LANGUAGES: readonly Language[] = ['sv', 'en']

/** A text that comes with the data or crosses the process border, in both languages. */
export interface LocalizedText {
  readonly sv: string
  readonly en: string
}

/** BCP 47 tag for `Intl`. English readers here are in Sweden: British spelling and dates. */
export function localeOf(language: Language): string {
  return language === 'sv' ? 'sv-SE' : 'en-GB'
}
