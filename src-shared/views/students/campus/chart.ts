import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import {
  isGroupedByYear,
  knownValueAt,
  pivotByYear,
  signAt,
  yearsWithRows,
  type YearSeries,
} from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf } from '../../../charts/frame/plot-parts'
import { axisWidthOf } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const

/** Students by campus: bars for up to three years, each missing one with its sign, lines for more. */
export function buildStudentsCampusOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const area = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  const shown = yearsWithRows(data)
  if (shown.length < 2 || isGroupedByYear(data)) {
    const rows = series.flatMap((one) => shown.map((year) => yearBar(ctx, data, one, years, year)))
    const chart = { rows, axisName: ctx.words.students, percent: false, whole: true, markerName: null }
    return optionOf(buildHorizontalBars(ctx, { ...chart, groupSize: shown.length }, area))
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
  const known = shareExtent(
    ctx,
    'persons',
    lines.flatMap((line) => [...line.values]),
  )
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

function yearBar(
  ctx: ChartContext,
  data: ViewData,
  one: YearSeries,
  years: readonly number[],
  year: number,
): BarRow {
  const students = numbers(data, 'persons')
  const row = one.rows[years.indexOf(year)] ?? null
  const value = row === null ? null : knownValueAt(students, row)
  const name = ctx.say(one.name)
  const label = years.length < 2 ? name : `${name} ${String(year)}`
  const valueLabel = value === null ? '' : formatNumber(value, 'persons', ctx.language)
  const latest = year === years.at(-1)
  return {
    label,
    value,
    sign: row === null ? '..' : signAt(students, row),
    valueLabel,
    color: latest ? ctx.theme.accent : ctx.theme.neutral,
    emphasis: false,
    tooltip: `${label}: ${valueLabel}`,
  }
}
