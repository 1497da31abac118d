import { formatChange } from '../../../messages/number-format'
import { chosenOnMap, codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { divergingClasses } from '../../../charts/maps/color-classes'
import { codeAt } from '../../../charts/frame/column-pivot'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { NO_TEXT } from '../../../messages/language'

/** Municipalities filled by growth per year, around zero. */
export function buildPopulationGrowthMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const column = numbers(data, 'growth_per_year')
  const region = codes(data, 'region')
  const rows = Array.from({ length: data.rowCount }, (_, row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(region.names[region.indices[row] ?? -1] ?? NO_TEXT),
  }))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value) => formatChange(value, 'fraction-per-year', ctx.language),
      classes: divergingClasses(ctx, column.values, true),
      legendHeading: ctx.words.growthPerYear,
      chosen: chosenOnMap(data),
    },
    geography,
  )
}
