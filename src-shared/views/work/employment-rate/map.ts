import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { sequentialClasses } from '../../../charts/maps/color-classes'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { formatIn } from '../../../view/format-cell'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { chosenOnMap, codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import { employmentRateWords } from './words'

/** Municipalities filled by their rate in the last year; null where the table has none for both sexes together. */
export function buildEmploymentRateMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture | null {
  const places = sideTable(data, 'places')
  if (!places) return null
  const column = numbers(places, 'rate')
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
      classes: sequentialClasses(ctx, column.values, true),
      legendHeading: `${employmentRateWords.in(ctx.language).chart.share}, ${String(year)}`,
      chosen: chosenOnMap(data),
      outlined: chosenOnMap(data),
      othersPlain: true,
    },
    geography,
  )
}
