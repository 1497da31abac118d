import { computeGrowthPerYear, computeGrowthRate } from '../../../indicators/growth'
import { amountOf, figureOf, NOT_AVAILABLE } from '../../../indicators/figure'
import type { ReferenceMeasure, ReferencePart, ReferenceRule } from '../../../view/reference'
import { readPlacePopulation } from '../place-population'

/** Of a sum every municipality brings the years along, so that they are counted by the municipalities. */
const yearsOf = (of: Parameters<ReferenceMeasure['of']>[0]): number =>
  amountOf(of('years')) / amountOf(of('one'))

/**
 * Growth of the added populations between the first and the last year of the places chosen; of a median each
 * municipality's own. Rows that span other years are seen against the growth over theirs.
 */
export const growthReference: ReferenceRule = {
  keys: ['first_year', 'last_year'],
  claims: ['growth_per_year'],
  measures: [
    { column: 'growth_rate', of: (of) => computeGrowthRate(of('first'), of('last')) },
    {
      column: 'growth_per_year',
      of: (of) => computeGrowthPerYear(of('first'), of('last'), yearsOf(of)),
    },
  ],
  read: (reader, dataset, { places, filters: { sex, year }, data }) => {
    const [from, to] = ['first_year', 'last_year'].map((id) => {
      const column = data.columns.find((one) => one.id === id)
      return column?.type === 'number' ? [...column.values] : []
    })
    const spans = new Map(
      (from ?? []).map(
        (first, row) => [`${String(first)} ${String(to?.[row])}`, [first, to?.[row] ?? first]] as const,
      ),
    )
    const found = readPlacePopulation(reader, dataset, { places, sex, years: year })
    return [...spans].flatMap(([key, [first, last]]) =>
      found.map(({ place, years }): ReferencePart => {
        const [start, end] = [first, last].map((at) => years.find((one) => one.year === at))
        return {
          place: place.id,
          key,
          year: first ?? null,
          figures: {
            first: start?.persons ?? NOT_AVAILABLE,
            last: end?.persons ?? NOT_AVAILABLE,
            years: figureOf((last ?? 0) - (first ?? 0)),
            one: figureOf(1),
          },
          sources: [...new Set([...(start?.sources ?? []), ...(end?.sources ?? [])])],
        }
      }),
    )
  },
}
