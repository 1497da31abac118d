import { formatIn } from '../messages/number-format'
import { codes, type ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import type { ChartPicture, MapGeography } from './chart-picture'
import { sequentialClasses } from './color-classes'
import { codeAt } from './column-pivot'
import { buildRegionMap } from './region-map'
import { quotientName, quotientOf } from './students-share-chart'

/** Home municipalities filled by students in relation to their inhabitants. */
export function buildStudentsShareMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const column = quotientOf(data)
  const region = codes(data, 'region')
  const known = new Set(geography.places.map((place) => place.code))
  const rows = Array.from({ length: data.rowCount }, (_, row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: '', en: '' }),
  })).filter(({ code }) => known.has(code))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value) => formatIn(column, value, ctx.language),
      classes: sequentialClasses(
        ctx,
        rows.map(({ row }) => column.values[row] ?? Number.NaN),
        column.unit === 'fraction',
      ),
      legendHeading: quotientName(ctx, data),
      chosen: data.filters.region,
    },
    geography,
  )
}
