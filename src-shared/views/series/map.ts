import { formatIn } from '../../view/format-cell'
import { codes, numbers, type ViewData } from '../../view/view-data'
import type { ChartContext } from '../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../charts/frame/chart-picture'
import { divergingClasses, sequentialClasses } from '../../charts/maps/color-classes'
import { buildRegionMap } from '../../charts/maps/region-map'
import { codeAt, nameAt, rowsOf } from '../../view/rows'

/** Whether the rows are places that the map knows. */
export function canMapSeries(data: ViewData, geography: MapGeography): boolean {
  const names = data.seriesNames
  if (names?.alongRole !== 'region') return false
  const known = new Set(geography.places.map(({ code }) => code))
  return codes(data, names.alongColumn).codes.some((code) => known.has(code))
}

/** Regions filled by value; of several combinations the first, which the rows are sorted by. */
export function buildSeriesMap(ctx: ChartContext, data: ViewData, geography: MapGeography): ChartPicture {
  const column = numbers(data, 'value')
  const region = codes(data, data.seriesNames?.alongColumn ?? '')
  const known = new Set(geography.places.map((place) => place.code))
  const drawn = new Set<string>()
  const rows = rowsOf(data)
    .map((row) => ({
      row,
      code: codeAt(region, row),
      name: ctx.say(nameAt(region, row)),
    }))
    .filter(({ code }) => {
      const first = known.has(code) && !drawn.has(code)
      drawn.add(code)
      return first
    })
  // Of several values of another dimension the legend says which one fills the areas.
  const first = rows[0]?.row ?? 0
  const ofCombination = data.columns.flatMap((one) =>
    one.type === 'code' && one !== region && one.codes.length > 1 ? [ctx.say(nameAt(one, first))] : [],
  )
  const values = rows.map(({ row }) => column.values[row] ?? Number.NaN)
  const aroundZero = values.some((value) => value < 0)
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value, finer) => formatIn(column, value, ctx.language, finer),
      classes: aroundZero ? divergingClasses(ctx, values, false) : sequentialClasses(ctx, values, false),
      legendHeading: [column.unitText ? ctx.say(column.unitText) : ctx.words.value, ...ofCombination].join(
        ', ',
      ),
      chosen: [],
      othersPlain: true,
    },
    geography,
  )
}
