import {
  codeIn,
  given,
  plain,
  stated,
  yearOf,
  type FactKey,
  type FigureAt,
  type FigureTrace,
} from '../../view/figure-trace'

export const studentKey = (at: FigureAt): FactKey => ({ year: yearOf(at), sex: at.data.filters.sex })

export const traceCampus = (at: FigureAt): FigureTrace =>
  plain(stated('students', { ...studentKey(at), ...given({ campus: codeIn(at, 'campus') }) }))
