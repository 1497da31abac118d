import { pivotByYear } from '../../charts/frame/column-pivot'
import type { ChartNote, Line, SpecifyContext } from '../../charts/specification/chart-specification'
import { lineOfYears } from '../../charts/specification/specify-figures'
import type { NumberColumn, ViewData } from '../../view/view-data'
import { ALL_GROUPS } from './group-years'

/** One line for each group over the years, all together as a dashed one; of more than can be told apart the first. */
export function linesOfGroups(
  ctx: SpecifyContext,
  data: ViewData,
  column: NumberColumn,
): {
  readonly years: readonly number[]
  readonly lines: readonly Line[]
  readonly notes: readonly ChartNote[]
} {
  const { years, series } = pivotByYear(data, 'group')
  const most = ctx.theme.categories.length
  const groups = series.filter(({ code }) => code !== ALL_GROUPS)
  const drawn = [...groups.slice(0, most), ...series.filter(({ code }) => code === ALL_GROUPS)]
  const leftOut = groups.length - Math.min(groups.length, most)
  return {
    years,
    lines: drawn.map((one, i) =>
      lineOfYears(ctx, one, column, {
        color: one.code === ALL_GROUPS ? ctx.theme.text : (ctx.theme.categories[i] ?? ctx.theme.neutral),
        dashed: one.code === ALL_GROUPS && groups.length > 0,
        places: data.filters.region,
      }),
    ),
    notes: leftOut > 0 ? [{ text: ctx.words.linesLeftOut(leftOut), leftOut }] : [],
  }
}
