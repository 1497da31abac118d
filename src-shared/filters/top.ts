import { inEachLanguage } from '../messages/in-each-language'
import { localize } from '../messages/localize'
import { formatNumber } from '../messages/number-format'
import type { FilterKind } from './filter'
import { refuse } from './filter-problems'
import { inEveryLanguage } from '../messages/language'

const DEFAULT_TOP = 10
/** More rows than this no picture shows. */
export const MAX_TOP = 100
const OFFERED = [5, 10, 15, 20, 30, 50]

/** A whole number: how many of the largest to show. */
export const top: FilterKind<'top', number> = {
  id: 'top',
  control: 'choice',
  notOnMap: true,
  initial: ({ view }) => view.initial?.top ?? DEFAULT_TOP,
  parse: parseTop,
  format: String,
  choices: (_scope, filters) =>
    [...new Set([...OFFERED, filters.top])]
      .toSorted((a, b) => a - b)
      .map(String)
      .map((code) => ({ code, name: inEveryLanguage(code) })),
  word: (value, { language }) => formatNumber(value, 'persons', language),
}

function parseTop(text: string): number {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= MAX_TOP) return value
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter('top', text)),
    localize((words) => words.filters.top.next(String(MAX_TOP))),
  )
}
