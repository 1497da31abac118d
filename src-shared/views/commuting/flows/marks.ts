import { codeAt } from '../../../charts/frame/column-pivot'
import type { MarkTargets } from '../../../charts/frame/mark-target'
import { codes, type ViewData } from '../../../view/view-data'
import { flowName } from './flow-series'

/** Of the map: its arrows. */
export function flowTargets(data: ViewData): MarkTargets {
  const [home, work] = [codes(data, 'home'), codes(data, 'work')]
  return Array.from({ length: data.rowCount }, (_, row) => ({
    seriesIndex: 0,
    name: flowName(codeAt(home, row), codeAt(work, row)),
  }))
}
