import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { findNumbers, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { barPanel, MOST_NATIVE_BARS, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import { type NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/frame/named-rows'

/** Industries from the largest; the share of women beside where it is known. */
export function drawProfile(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const industry = codes(data, 'industry')
  const inShares = data.filters.unit === 'share'
  const column = numbers(data, inShares ? 'share' : 'persons')
  const women = findNumbers(data, 'share_women')
  const shown = allRows(data).slice(0, MOST_NATIVE_BARS)
  const rowsOf = (of: typeof column): NativeRow[] =>
    shown.map((row) => ({
      label: nameAt(ctx, industry, row),
      values: [knownValueAt(of, row)],
      signs: [signAt(of, row)],
    }))
  const main = barPanel({
    rows: rowsOf(column),
    series: [{ name: inShares ? words.shareOfEmployed : words.persons, color: theme.accent }],
    axisTitle: inShares ? words.shareOfEmployed : words.persons,
    format: formatOf(column),
    scaleId: 'value',
  })
  const leftOut = data.rowCount - shown.length
  const notes = leftOut > 0 ? [words.rowsLeftOut(leftOut)] : []
  if (!women) return { panels: [main], notes }
  const side = barPanel({
    rows: rowsOf(women),
    series: [{ name: ctx.say(women.label), color: theme.neutral }],
    axisTitle: ctx.say(women.label),
    format: formatOf(women),
    scaleId: 'share_women',
  })
  return {
    panels: [
      { ...main, place: { left: 0, top: 0, width: 0.54, height: 1 } },
      { ...side, place: { left: 0.54, top: 0, width: 0.46, height: 1 } },
    ],
    notes,
  }
}
