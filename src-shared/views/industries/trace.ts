import {
  codeIn,
  given,
  placesBehind,
  stated,
  yearOf,
  type FigureAt,
  type FigureTrace,
  type StatedFigure,
} from '../../view/figure-trace'

/** Persons employed, what the place is compared with, and what is computed from them. */
export function traceEmployment(at: FigureAt, columnId: string): FigureTrace {
  const { filters } = at.data
  const against = columnId.startsWith('against_')
  const region = (against ? filters.against : filters.region[0]) ?? ''
  const figuresOf = (year: string): readonly StatedFigure[] =>
    placesBehind(at, region, against ? 'against_persons' : 'persons').map((place) =>
      stated('employment', {
        region: place,
        year,
        sex: filters.sex,
        basis: filters.basis,
        ...given({ industry: codeIn(at, 'industry') }),
      }),
    )
  const figures = figuresOf(yearOf(at))
  if (columnId === 'change') {
    const first = at.data.columns.find((c) => c.id === 'year')
    const years = first?.type === 'number' ? [...first.values] : []
    const same = years.filter(
      (_, row) => codeIn({ data: at.data, row }, 'industry') === codeIn(at, 'industry'),
    )
    return {
      stated: [...figures, ...figuresOf(String(Math.min(...same)))],
      parts: ['persons'],
      method: 'change',
    }
  }
  if (columnId.endsWith('share'))
    return { stated: figures, parts: [against ? 'against_persons' : 'persons'], method: 'shareOfEmployed' }
  return { stated: figures, parts: [], method: figures.length > 1 ? 'countySum' : null }
}
