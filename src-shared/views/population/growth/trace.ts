import {
  codeIn,
  given,
  numberIn,
  plain,
  stated,
  type FigureAt,
  type FigureTrace,
  type Method,
} from '../../../view/figure-trace'

export function traceGrowth(at: FigureAt, columnId: string): FigureTrace {
  const key = given({ region: codeIn(at, 'region'), sex: at.data.filters.sex })
  const last = stated('population', { ...key, ...given({ year: numberIn(at, 'last_year') }) })
  const first = stated('population', { ...key, ...given({ year: numberIn(at, 'first_year') }) })
  if (columnId === 'population') return plain(last)
  if (columnId === 'population_first') return plain(first)
  const methods: Readonly<Record<string, Method>> = {
    growth_rate: 'growthRate',
    growth_per_year: 'growthPerYear',
  }
  return {
    stated: [last, first],
    parts: ['population', 'population_first'],
    method: methods[columnId] ?? 'growth',
  }
}
