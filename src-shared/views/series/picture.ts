import type { ViewPicture } from '../view-picture'
import { buildSeriesOption, seriesTargets } from './chart'
import { buildSeriesMap, canMapSeries } from './map'
import { drawSeries } from './native'

export const seriesPicture: ViewPicture = {
  chart: buildSeriesOption,
  map: (ctx, data, geography) =>
    canMapSeries(data, geography) ? buildSeriesMap(ctx, data, geography) : null,
  native: drawSeries,
  marks: seriesTargets,
  least: { width: 380, height: 170 },
  longNames: true,
}
