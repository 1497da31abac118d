import { formatIn } from '../../../view/format-cell'
import { chosenOnMap, codes, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { noteSteady, sequentialClasses } from '../../../charts/maps/color-classes'
import { steadyValues } from '../../../charts/frame/shared-extents'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { quotientName, quotientOf } from './specification'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Home municipalities filled by students in relation to their inhabitants. */
export function buildStudentsShareMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const column = quotientOf(data)
  const region = codes(data, 'region')
  const known = new Set(geography.places.map((place) => place.code))
  const rows = rowsOf(data)
    .map((row) => ({
      row,
      code: codeAt(region, row),
      name: ctx.say(nameAt(region, row)),
    }))
    .filter(({ code }) => known.has(code))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value, finer) => formatIn(column, value, ctx.language, finer),
      classes: sequentialClasses(
        ctx,
        steadyValues(
          ctx,
          column.id,
          rows.map(({ row }) => column.values[row] ?? Number.NaN),
        ),
        column.unit === 'fraction',
      ),
      legendHeading: quotientName(ctx, data),
      legendNote: noteSteady(ctx, column.id),
      chosen: chosenOnMap(data),
      outlined: chosenOnMap(data),
    },
    geography,
  )
}
