import type { DatasetLookup } from '../dataset/dataset-lookup'
import { inEachLanguage } from '../messages/in-each-language'
import type { Language, LocalizedText } from '../messages/language'
import { formatList } from '../messages/number-format'
import { insideSentence } from '../messages/sentence-case'
import type { ViewColumn } from './view-data'

/** Not the country's own name but what it is among its parts: a common noun, unlike `Sverige`. */
const COMMON_NOUNS: readonly string[] = ['Riket']

/** Names of places as a title lists them: `Norrköping och Linköping`, `riket`. */
export const listPlaces = (places: readonly LocalizedText[], language: Language): string =>
  formatList(
    places.map(({ [language]: name }) => (COMMON_NOUNS.includes(name) ? insideSentence(name) : name)),
    language,
  )

/** Columns of places with the head of municipalities, headed as areas where others are among them: counties, groups. */
export function headPlaces(
  columns: readonly ViewColumn[],
  { regionByCode }: Pick<DatasetLookup, 'regionByCode'>,
): ViewColumn[] {
  const isOther = (code: string): boolean => {
    const kind = regionByCode.get(code)?.kind
    return kind !== undefined && kind !== 'municipality'
  }
  return columns.map((column) =>
    column.type === 'code' && column.id === 'region' && column.codes.some(isOther)
      ? { ...column, label: inEachLanguage((words) => words.columns.place) }
      : column,
  )
}
