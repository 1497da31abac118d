import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { sequentialClasses } from '../../../charts/maps/color-classes'
import type { ViewData } from '../../../view/view-data'
import { buildSideMap } from '../../side-map'
import { employmentRateWords } from './words'

/** Municipalities filled by their rate in the last year; null where the table has none for both sexes together. */
export const buildEmploymentRateMap = (
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture | null =>
  buildSideMap(ctx, data, geography, {
    table: 'places',
    column: 'rate',
    classes: (values) => sequentialClasses(ctx, values, true),
    heading: employmentRateWords.in(ctx.language).chart.share,
    tellsYear: true,
  })
