import type { EChartsOption } from 'echarts'
import type { ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import type { MarkTarget } from './chart-description'

export const buildCommutingSexesOption = (_ctx: ChartContext, _data: ViewData): EChartsOption => ({})

/** The mark of each row. */
export const commutingSexesTargets = (data: ViewData): (MarkTarget | null)[] =>
  Array.from({ length: data.rowCount }, () => null)
