import { isOneOf } from '../dataset/one-of'
import { fail, succeed, type Result } from '../problem/problem'
import { localizePart } from '../messages/localize'
import { FilterRefused, refuse } from '../filters/filter-problems'

/** What panels beside each other may differ in; in the order in which it is offered. */
export const COMPARED = ['region', 'year', 'edition', 'sex'] as const
export type Compared = (typeof COMPARED)[number]

/** The same question several times, once for each value: places, years, editions or sexes. */
export interface Comparison {
  readonly along: Compared
  /** Two to four texts, as a filter of the same name takes them; of editions the beginning of a digest, or its name. */
  readonly values: readonly string[]
}

/** How a comparison is drawn: as one picture where a reader would overlay its panels, or as small multiples. */
export const COMPARISON_LAYOUTS = ['together', 'beside'] as const
export type ComparisonLayout = (typeof COMPARISON_LAYOUTS)[number]

export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4

/** Words of comparisons in both languages. */
export const inComparisonWords = localizePart(({ analysis }) => analysis.comparison)

/**
 * `region:0580,0581`, on the command line also `region=0580,0581`. Only the form is checked here;
 * `planComparison` knows what the dataset has.
 */
export function parseComparison(text: string): Result<Comparison> {
  try {
    return succeed(readComparison(text.trim()))
  } catch (error) {
    if (error instanceof FilterRefused) return fail(error.problem)
    throw error
  }
}

function readComparison(text: string): Comparison {
  const match = /^([a-z]+)\s*[:=](.*)$/s.exec(text)
  const along = match?.[1] ?? ''
  if (!match || !isOneOf(COMPARED, along))
    return refuse(
      inComparisonWords((words) => words.notComparable(text)),
      inComparisonWords((words) => words.notComparableNext(COMPARED.join(', '))),
    )
  const values = (match[2] ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  if (values.length < FEWEST_COMPARED || values.length > MOST_COMPARED)
    refuse(
      inComparisonWords((words) => words.wrongNumber(values.length)),
      inComparisonWords((words) => words.wrongNumberNext(FEWEST_COMPARED, MOST_COMPARED)),
    )
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice !== undefined) refuseTwice(twice)
  return { along, values }
}

export const refuseTwice = (value: string): never =>
  refuse(
    inComparisonWords((words) => words.twice(value)),
    inComparisonWords((words) => words.twiceNext),
  )

/** The text that parses to the comparison again. */
export const formatComparison = ({ along, values }: Comparison): string => `${along}:${values.join(',')}`
