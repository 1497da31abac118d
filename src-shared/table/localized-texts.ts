import type { LocalizedText } from '../messages/language'
import { textIn, type Texts } from './statistical-table'

/** A file's text in our two languages; where the file lacks one of them, its own text stands for both. */
export function localizedTexts(texts: Texts, languages: readonly string[], otherwise: string): LocalizedText {
  const sv = textIn(texts, ['sv', ...languages]).trim()
  const en = textIn(texts, ['en', ...languages]).trim()
  return { sv: sv === '' ? otherwise : sv, en: en === '' ? otherwise : en }
}
