import type { MarkTarget, MarkTargets } from '../frame/mark-target'
import type { ChartSpecification } from './chart-specification'
import { stackPoints } from './points-panel'
import { stackSwarm } from './swarm-panel'

/** For each row of the answer the first mark that shows it, as `drawChart` places them; null where none does. */
export function targetsOf({ panels }: ChartSpecification, rowCount: number): MarkTargets {
  const targets = new Array<MarkTarget | null>(rowCount).fill(null)
  let seriesIndex = 0
  const mark = (row: number | null, dataIndex: number): void => {
    if (row !== null) targets[row] ??= { seriesIndex, dataIndex }
  }
  for (const panel of panels) {
    if (panel.kind === 'lines')
      for (const { rows } of panel.lines) {
        rows.forEach(mark)
        seriesIndex++
      }
    else if (panel.kind === 'points') {
      stackPoints(panel).forEach(({ point }, i) => mark(point.row, i))
      seriesIndex++
    } else if (panel.kind === 'swarm') {
      stackSwarm(panel).forEach(({ dot }, i) => mark(dot.row, i))
      seriesIndex++
    } else if (panel.kind === 'stacked') {
      // The first part of each row's bar, by its name: which rows have room, only the drawer knows.
      for (const { name, total } of panel.rows)
        total.rows?.forEach((row) => (targets[row] ??= { seriesIndex, name }))
      seriesIndex += panel.series.length
    } else if (panel.kind === 'dumbbell') {
      panel.series.forEach((_, at) => {
        panel.rows.forEach(({ dots }, i) => dots[at]?.rows?.forEach((row) => mark(row, i)))
        seriesIndex++
      })
    } else if (panel.kind === 'pyramid') {
      panel.rows.forEach(({ bars }, i) => bars[0].rows?.forEach((row) => mark(row, i)))
      seriesIndex += panel.sides.length
    } else if (panel.kind === 'columns') {
      panel.bars.forEach(({ rows }, i) => rows?.forEach((row) => mark(row, i)))
      seriesIndex += 1 + (panel.parts?.length ?? 0)
    } else {
      // By its key, for the same reason.
      panel.rows
        .flatMap(({ bars }) => bars)
        .forEach(({ rows }, i) => rows?.forEach((row) => (targets[row] ??= { seriesIndex, name: String(i) })))
      seriesIndex++
    }
  }
  return targets
}
