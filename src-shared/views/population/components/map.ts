import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { divergingClasses } from '../../../charts/maps/color-classes'
import type { ViewData } from '../../../view/view-data'
import { buildSideMap } from '../../side-map'

/** Municipalities filled by net migration per 1,000 inhabitants, around zero; null where no population is known. */
export const buildComponentsMap = (
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture | null =>
  buildSideMap(ctx, data, geography, {
    table: 'places',
    column: 'net_per_1000',
    classes: (values) => divergingClasses(ctx, values, false),
    tellsYear: true,
  })
