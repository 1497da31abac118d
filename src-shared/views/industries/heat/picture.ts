import { drawCellTable } from '../../../charts/cells/draw-cell-table'
import { rowsOf } from '../../../view/rows'
import type { ViewPicture } from '../../view-picture'
import { cellsInFocus, specifyHeat } from './cells'

export const heatPicture: ViewPicture = {
  chart: (ctx, data) => drawCellTable(ctx, specifyHeat(ctx, data)),
  native: null,
  cells: specifyHeat,
  marks: (data) => rowsOf(data).map((row) => ({ seriesIndex: 0, dataIndex: row })),
  least: { width: 350, height: 300 },
  longNames: true,
  focus: cellsInFocus,
}
