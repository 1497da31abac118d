import {
  codeIn,
  placesBehind,
  stated,
  yearOf,
  type FigureAt,
  type FigureTrace,
  type StatedFigure,
} from '../../../view/figure-trace'

/** The index: its own year and the base year; a county that we added up: its municipalities. */
export function traceIndex(at: FigureAt, columnId: string): FigureTrace {
  const figuresOf = (year: string): readonly StatedFigure[] =>
    placesBehind(at, codeIn(at, 'region') ?? '', 'population').map((region) =>
      stated('population', { region, year, sex: at.data.filters.sex }),
    )
  const own = figuresOf(yearOf(at))
  if (columnId === 'population')
    return { stated: own, parts: [], method: own.length > 1 ? 'countySum' : null }
  const base = figuresOf(String(at.data.filters.indexYear ?? at.data.filters.year.from))
  return { stated: [...own, ...base], parts: ['population'], method: null }
}
