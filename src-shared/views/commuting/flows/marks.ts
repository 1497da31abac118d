import type { MarkTargets } from '../../../charts/frame/mark-target'
import { codes, type ViewData } from '../../../view/view-data'
import { flowName } from './flow-series'
import { codeAt, rowsOf } from '../../../view/rows'

/** Of the map: its arrows. */
export function flowTargets(data: ViewData): MarkTargets {
  const [home, work] = [codes(data, 'home'), codes(data, 'work')]
  return rowsOf(data).map((row) => ({
    seriesIndex: 0,
    name: flowName(codeAt(home, row), codeAt(work, row)),
  }))
}
