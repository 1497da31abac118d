import {
  codeIn,
  given,
  stated,
  traceShare,
  type FigureAt,
  type FigureTrace,
} from '../../../view/figure-trace'
import { studentKey } from '../trace'

export function traceOrigin(at: FigureAt, columnId: string): FigureTrace {
  const home = codeIn(at, 'home')
  const figure = stated('students', {
    ...studentKey(at),
    ...given({ campus: at.data.filters.campus ?? undefined, home }),
  })
  if (columnId !== 'per_1000') return traceShare(columnId, figure, 'shareOfStudents')
  return { stated: [figure], parts: ['persons'], method: 'per1000' }
}
