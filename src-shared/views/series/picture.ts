import type { ViewPicture } from '../view-picture'
import { buildSeriesMap, canMapSeries } from './map'
import { specifySeries } from './specification'

export const seriesPicture: ViewPicture = {
  specify: specifySeries,
  map: (ctx, data, geography) =>
    canMapSeries(data, geography) ? buildSeriesMap(ctx, data, geography) : null,
  least: { width: 380, height: 170 },
  longNames: true,
}
