import type { YearSeries } from '../../charts/frame/column-pivot'
import type { Line, SpecifyContext } from '../../charts/specification/chart-specification'
import { holdsLowerBounds, lineOfYears } from '../../charts/specification/specify-figures'
import { numbers, type ViewData } from '../../view/view-data'

/** In- and out-commuters of a place over the years, in the colours and signs that they have everywhere. */
export function inAndOutLines(
  ctx: SpecifyContext,
  data: ViewData,
  one: YearSeries,
  columns: readonly [into: string, out: string],
): Line[] {
  const { words, theme } = ctx
  const [into, out] = [numbers(data, columns[0]), numbers(data, columns[1])]
  return [
    lineOfYears(ctx, one, into, {
      name: words.inCommuting,
      color: theme.inCommuting,
      symbol: 'triangle',
      width: 3,
      isLowerBound: holdsLowerBounds(into),
    }),
    lineOfYears(ctx, one, out, {
      name: words.outCommuting,
      color: theme.outCommuting,
      dashed: true,
      symbol: 'circle',
      width: 3,
      isLowerBound: holdsLowerBounds(out),
    }),
  ]
}
