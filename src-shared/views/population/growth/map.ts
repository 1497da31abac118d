import { formatChange } from '../../../messages/number-format'
import { chosenOnMap, codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { divergingClasses } from '../../../charts/maps/color-classes'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Municipalities filled by growth per year, around zero. */
export function buildPopulationGrowthMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const column = numbers(data, 'growth_per_year')
  const region = codes(data, 'region')
  const rows = rowsOf(data).map((row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(nameAt(region, row)),
  }))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value, finer) => formatChange(value, 'fraction-per-year', ctx.language, finer),
      classes: divergingClasses(ctx, column.values, true),
      legendHeading: ctx.words.growthPerYear,
      chosen: chosenOnMap(data),
      outlined: chosenOnMap(data),
      othersPlain: true,
    },
    geography,
  )
}
