import type { EChartsOption } from 'echarts'
import { formatNumber } from '../messages/number-format'
import { numbers, type ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import { knownValueAt, pivotByYear, signAt } from './column-pivot'
import { buildHorizontalBars } from './horizontal-bars'
import { addLinePanel, axisWidthOf, endLabelWidth, type LineData } from './line-panel'
import { computeNiceScale } from './nice-scale'
import { createPlotParts, optionOf } from './plot-parts'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const

/** Students by campus: bars for one year, lines for several. */
export function buildStudentsCampusOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const area = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  if (years.length < 2) {
    const rows = series.map((one, i) => {
      const at = one.rows[0] ?? null
      const value = at === null ? null : knownValueAt(students, at)
      const label = ctx.say(one.name)
      const valueLabel = value === null ? '' : formatNumber(value, 'persons', ctx.language)
      return {
        label,
        value,
        sign: at === null ? ('..' as const) : signAt(students, at),
        valueLabel,
        color: ctx.theme.categories[i] ?? ctx.theme.neutral,
        emphasis: i === 0,
        tooltip: `${label}: ${valueLabel}`,
      }
    })
    return optionOf(
      buildHorizontalBars(
        ctx,
        { rows, axisName: ctx.words.students, percent: false, whole: true, markerName: null },
        area,
      ),
    )
  }
  const parts = createPlotParts()
  const lines = series.map((one, i): LineData => {
    const values = one.values(students)
    const last = values.findLast(Number.isFinite)
    const text = last === undefined ? '' : formatNumber(last, 'persons', ctx.language)
    return {
      name: ctx.say(one.name),
      values,
      signs: one.signs(students),
      color: ctx.theme.categories[i] ?? ctx.theme.neutral,
      dashed: i % 2 === 1,
      symbol: SYMBOLS[i % SYMBOLS.length] ?? 'circle',
      width: 2.5,
      endLabel: `${ctx.say(one.name)} ${text}`,
    }
  })
  const known = lines.flatMap((line) => line.values.filter(Number.isFinite))
  const scale = computeNiceScale(0, Math.max(1, ...known), Math.min(6, area.height / 50), true)
  addLinePanel(ctx, parts, {
    heading: ctx.words.studentsHeading,
    years,
    lines,
    breaks: data.breaks,
    scale,
    percent: false,
    axisWidth: axisWidthOf(ctx, scale, false),
    labelWidth: endLabelWidth(
      ctx,
      lines.map((line) => line.endLabel ?? ''),
    ),
    yearLabels: true,
    area,
  })
  return optionOf(parts)
}
