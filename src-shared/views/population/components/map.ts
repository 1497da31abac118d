import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { divergingClasses } from '../../../charts/maps/color-classes'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { formatIn } from '../../../view/format-cell'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { chosenOnMap, codes, numbers, sideTable, type ViewData } from '../../../view/view-data'

/** Municipalities filled by net migration per 1,000 inhabitants, around zero; null where no population is known. */
export function buildComponentsMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture | null {
  const places = sideTable(data, 'places')
  if (!places) return null
  const column = numbers(places, 'net_per_1000')
  const region = codes(places, 'region')
  const year = numbers(places, 'year').values[0] ?? 0
  return buildRegionMap(
    ctx,
    {
      rows: rowsOf(places).map((row) => ({
        row,
        code: codeAt(region, row),
        name: ctx.say(nameAt(region, row)),
      })),
      column,
      format: (value, finer) => formatIn(column, value, ctx.language, finer),
      classes: divergingClasses(ctx, column.values, false),
      legendHeading: `${ctx.say(column.label)}, ${String(year)}`,
      chosen: chosenOnMap(data),
      outlined: chosenOnMap(data),
      othersPlain: true,
    },
    geography,
  )
}
