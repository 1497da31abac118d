import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { formatIn } from '../../../view/format-cell'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { codeAt, findNumbers, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'
import { shareWords } from './words'

/** More bars than this cannot be read at a glance; the chosen places always stand among them. */
const MOST_BARS = 15

/** The share where ages are known, else per 1,000 of all ages. */
export const quotientOf = (data: ViewData): NumberColumn =>
  findNumbers(data, 'share') ?? numbers(data, 'per_1000')

export function quotientName(ctx: ChartContext, data: ViewData): string {
  const words = shareWords.in(ctx.language)
  return findNumbers(data, 'share') ? words.shareAxis : words.perInhabitantsAxis
}

/** The highest places and the chosen ones, in the order of the rows. */
export function shareBarsShown(data: ViewData): number[] {
  const region = codes(data, 'region')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  const isChosen = (row: number): boolean => data.filters.region.includes(codeAt(region, row))
  const room = MOST_BARS - rows.filter(isChosen).length
  let others = 0
  return rows.filter((row) => isChosen(row) || others++ < room)
}

/** Places from highest to lowest as bars, the chosen ones in the accent colour. */
export function buildStudentsShareOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const region = codes(data, 'region')
  const students = numbers(data, 'students')
  const quotient = quotientOf(data)
  const percent = quotient.unit === 'fraction'
  const shown = shareBarsShown(data)
  const rows = shown.map((row): BarRow => {
    const value = knownValueAt(quotient, row)
    const count = knownValueAt(students, row)
    const label = ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: '', en: '' })
    const counted =
      count === null ? '' : ctx.words.studentsCount(formatNumber(count, 'persons', ctx.language))
    const valueLabel = value === null ? '' : formatIn(quotient, value, ctx.language)
    const chosen = data.filters.region.includes(codeAt(region, row))
    return {
      label,
      value,
      sign: signAt(quotient, row),
      valueLabel: chosen && counted !== '' ? `${valueLabel} (${counted})` : valueLabel,
      color: chosen ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: chosen,
      tooltip: `${label}: ${valueLabel}, ${counted}`,
    }
  })
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  const keptBack = data.rowCount - shown.length
  const chart = { rows, axisName: quotientName(ctx, data), percent, whole: false, markerName: null, keptBack }
  return optionOf(buildHorizontalBars(ctx, chart, area))
}

/** The mark of each row: its bar, where it has one. */
export function studentsShareTargets(data: ViewData): (MarkTarget | null)[] {
  const targets = new Array<MarkTarget | null>(data.rowCount).fill(null)
  shareBarsShown(data).forEach((row, i) => (targets[row] = { seriesIndex: 0, dataIndex: i }))
  return targets
}
