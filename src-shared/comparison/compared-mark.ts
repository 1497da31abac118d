import type { ChartMark } from '../views/list-marks'
import type { FigurePlace } from './comparison-table'

/** A mark of the one picture, and the figure that it shows. */
export interface ComparedMark extends ChartMark {
  readonly place: Omit<FigurePlace, 'column'> | null
}
