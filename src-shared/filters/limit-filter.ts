import { inEachLanguage } from '../messages/in-each-language'
import { formatNumber } from '../messages/number-format'
import type { FilterKind } from './filter'
import { refuse } from './filter-problems'

/** A filter that is a fraction, 0–1, with a slider of its own. */
export const limitFilter = <Id extends string>(id: Id, initial: number): FilterKind<Id, number> => ({
  id,
  control: 'own',
  initial: () => initial,
  parse: (text) => parseFraction(id, text),
  format: String,
  word: (value, { language }) => formatNumber(value, 'fraction', language),
})

/** `0.2`, `0,2` or `20%`. */
function parseFraction(filter: string, text: string): number {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text)
  const value = match ? Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1) : Number.NaN
  if (value >= 0 && value <= 1) return value
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter(filter, text)),
    inEachLanguage((words) => words.problems.fractionNext),
  )
}
