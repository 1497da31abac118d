import { gatherOthers } from '../../../view/gather-others'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, signAt, standsApart } from '../../../charts/frame/column-pivot'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/frame/named-rows'

/** Where a campus's students come from, in persons or per 1,000 inhabitants. */
export function drawOrigin(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const byRate = data.filters.unit === 'per-1000'
  const column = numbers(data, byRate ? 'per_1000' : 'persons')
  const home = codes(data, 'home')
  const first = allRows(data).find((row) => !standsApart(home, row)) ?? null
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, home, row),
      values: [knownValueAt(column, row)],
      signs: [signAt(column, row)],
      colors: [
        row === first ? ctx.theme.accent : standsApart(home, row) ? ctx.theme.others : ctx.theme.neutral,
      ],
    })),
    series: [{ name: byRate ? ctx.words.per1000 : ctx.words.students, color: ctx.theme.neutral }],
    axisTitle: byRate ? ctx.words.per1000 : ctx.words.students,
    format: formatOf(column),
    scaleId: 'value',
  })
}
