import { formatIn } from '../../../view/format-cell'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { divergingClasses, noteSteady, sequentialClasses } from '../../../charts/maps/color-classes'
import { steadyValues } from '../../../charts/frame/shared-extents'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { focusOf, measureName } from './specification'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Municipalities filled by the measure that they are ranked by, those in focus outlined. */
export function buildRegionsRanksMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const column = numbers(data, 'value')
  const region = codes(data, 'region')
  const rows = rowsOf(data).map((row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(nameAt(region, row)),
  }))
  const percent = column.unit.startsWith('fraction')
  // Colours around zero only where there is something on both sides of it.
  const around = column.signed === true
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value, finer) => formatIn(column, value, ctx.language, finer),
      classes: (around ? divergingClasses : sequentialClasses)(
        ctx,
        steadyValues(ctx, column.id, column.values),
        percent,
      ),
      legendHeading: measureName(ctx, data),
      legendNote: noteSteady(ctx, column.id),
      chosen: focusOf(data),
      outlined: focusOf(data),
      othersPlain: true,
    },
    geography,
  )
}
