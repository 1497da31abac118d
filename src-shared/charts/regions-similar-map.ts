import type { ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import type { ChartPicture, MapGeography } from './chart-picture'

export const buildRegionsSimilarMap = (
  _ctx: ChartContext,
  _data: ViewData,
  _map: MapGeography,
): ChartPicture => ({
  option: {},
  maps: [],
})
