import { computeGrowthRate } from '../../../indicators/growth'
import type { ReferenceRule } from '../../../view/reference'
import { growthPerYearOf, readGrowthParts, type Span } from './growth-parts'

/**
 * Growth of the added populations between the first and the last year of the places chosen; of a median each
 * municipality's own. Rows that span other years are seen against the growth over theirs.
 */
export const growthReference: ReferenceRule = {
  keys: ['first_year', 'last_year'],
  claims: ['growth_per_year'],
  measures: [
    { column: 'growth_rate', of: (of) => computeGrowthRate(of('first'), of('last')) },
    { column: 'growth_per_year', of: growthPerYearOf },
  ],
  read: (reader, dataset, { places, filters: { sex }, data }) => {
    const [from, to] = ['first_year', 'last_year'].map((id) => {
      const column = data.columns.find((one) => one.id === id)
      return column?.type === 'number' ? [...column.values] : []
    })
    const spans = new Map(
      (from ?? []).map((first, row): [string, Span] => {
        const last = to?.[row] ?? first
        const key = `${String(first)} ${String(last)}`
        return [key, { key, first, last }]
      }),
    )
    return readGrowthParts(reader, dataset, { places, sex, spans: [...spans.values()] })
  },
}
