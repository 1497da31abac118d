import type { ComparedView } from '#shared/comparison/compared-view'
import { fail, succeed, type Problem } from '#shared/problem/problem'
import { sampleViewData } from '../views/sample-dataset'

/** What the core answers of municipalities beside each other; `problems`: why a panel has none, by its code. */
export function comparedRegions(
  codes: readonly string[],
  problems: Readonly<Record<string, Problem>> = {},
): ComparedView {
  return {
    along: 'region',
    filters: { year: '2008' },
    panels: codes.map((value) => {
      const why = problems[value]
      const answer = why
        ? fail(why)
        : succeed(sampleViewData('commuting.flows', { region: value, year: '2008' }))
      return { value, heading: { sv: value, en: value }, answer }
    }),
  }
}
