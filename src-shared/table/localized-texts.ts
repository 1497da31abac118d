import { perLanguage, type LocalizedText } from '../messages/language'
import { textIn, type Texts } from './statistical-table'

/** A file's text in our languages; where the file lacks one of them, its own text stands for it. */
export function localizedTexts(texts: Texts, languages: readonly string[], otherwise: string): LocalizedText {
  return perLanguage((language) => textIn(texts, [language, ...languages]).trim() || otherwise)
}
