import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { noteSteady, sequentialClasses } from '../../../charts/maps/color-classes'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { steadyValues } from '../../../charts/frame/shared-extents'
import { takeLargest } from '../../../charts/maps/map-focus'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Home municipalities filled by students, in persons or per 1,000 inhabitants. */
export function buildStudentsOriginMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const byRate = data.filters.unit === 'per-1000'
  const persons = numbers(data, 'persons')
  const column = numbers(data, byRate ? 'per_1000' : 'persons')
  const home = codes(data, 'home')
  const known = new Set(geography.places.map((place) => place.code))
  const rows = rowsOf(data)
    .map((row) => ({
      row,
      code: codeAt(home, row),
      name: ctx.say(nameAt(home, row)),
    }))
    .filter((entry) => known.has(entry.code))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value, finer) => formatNumber(value, byRate ? 'per-1000' : 'persons', ctx.language, finer),
      classes: sequentialClasses(
        ctx,
        steadyValues(
          ctx,
          column.id,
          rows.map((entry) => column.values[entry.row] ?? Number.NaN),
        ),
        false,
      ),
      legendHeading: byRate ? ctx.words.per1000 : ctx.words.students,
      legendNote: noteSteady(ctx, column.id),
      chosen: [],
      focus: takeLargest(rows, (entry) => knownValueAt(persons, entry.row) ?? 0).map((entry) => entry.code),
    },
    geography,
  )
}
