import { formatChange } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { chooseShiftShareRows } from './chart'
import { SHIFT_SHARE_COMPONENTS } from './legend'
import { barPanel, type NativeRow } from '../../../charts/native/native-bars'
import { type NativeChart, type NativePanel } from '../../../charts/native/native-chart'
import { shiftShareWords } from './words'
import { nameAt } from '../../../view/rows'

/** The three components of each industry's change, stacked; the total apart, on its own scale. */
export function drawShiftShare(ctx: ChartContext, data: ViewData): NativeChart {
  const words = shiftShareWords.in(ctx.language).chart
  const { theme } = ctx
  const industry = codes(data, 'industry')
  const growth = numbers(data, 'growth')
  const columns = SHIFT_SHARE_COMPONENTS.map((id) => numbers(data, id))
  const colors = [theme.neutral, theme.outCommuting, theme.accent]
  const { total, shown, leftOut } = chooseShiftShareRows(data, 12)
  const changeOf = (row: number): string => {
    const value = knownValueAt(growth, row)
    return value === null ? '..' : formatChange(Math.round(value), 'persons', ctx.language)
  }
  const panelOf = (rows: readonly number[]): NativePanel =>
    barPanel({
      kind: 'stacked',
      rows: rows.map((row): NativeRow => ({
        label: `${ctx.say(nameAt(industry, row))} ${changeOf(row)}`,
        values: columns.map((column) => knownValueAt(column, row)),
        signs: columns.map((column) => signAt(column, row)),
      })),
      series: SHIFT_SHARE_COMPONENTS.map((id, i) => ({
        name: words.componentNames.plain[id],
        color: colors[i] ?? theme.neutral,
      })),
      axisTitle: words.change,
      format: { unit: 'persons', signed: true },
      scaleId: 'growth',
    })
  const sum = { ...panelOf([total]), scaleId: 'growth-in-total' }
  return {
    panels: [
      {
        ...sum,
        valueAxis: { ...sum.valueAxis, title: null },
        place: { left: 0, top: 0, width: 1, height: 0.26 },
      },
      { ...panelOf(shown), legend: false, place: { left: 0, top: 0.26, width: 1, height: 0.74 } },
    ],
    notes: leftOut > 0 ? [ctx.words.rowsLeftOut(leftOut)] : [],
  }
}
