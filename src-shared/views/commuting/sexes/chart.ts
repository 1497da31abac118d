import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { formatMarkedCell } from '../../../view/format-cell'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import {
  codeAt,
  knownValueAt,
  pivotByYear,
  signAt,
  type YearSeries,
} from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { createPlotParts, optionOf, type PlotParts, type Rect } from '../../../charts/frame/plot-parts'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { axisWidthOf, computeLineScale } from '../../../charts/lines/year-axes'
import { sexesWords } from './words'

/** Women and men are told apart by shape, dash and name; the colours only help. */
const LOOKS = {
  women: { color: 2, symbol: 'circle', dashed: false },
  men: { color: 4, symbol: 'triangle', dashed: true },
} as const

/** Shares of out- and of in-commuters among women and men over the years, and the gap; bars for a single year. */
export function buildCommutingSexesOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'sex')
  const area: Rect = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  if (years.length < 2) return optionOf(buildOneYear(ctx, data, area))
  const words = sexesWords.in(ctx.language).chart
  const parts = createPlotParts()
  const gap = gapLine(ctx, data, years)
  const out = series.map((one) => lineOf(ctx, data, one, 'out_share'))
  const into = series.map((one) => lineOf(ctx, data, one, 'in_share'))
  const width = (area.width - 24) / 2
  const height = (area.height - 14) / 2
  const panels = [
    { heading: words.outShare, lines: out, left: area.left, top: area.top, height: area.height },
    { heading: words.inShare, lines: into, left: area.left + width + 24, top: area.top, height },
    { heading: words.gap, lines: [gap], left: area.left + width + 24, top: area.top + height + 14, height },
  ]
  panels.forEach(({ heading, lines, left, top, height: room }, index) => {
    const values = lines.flatMap((line) => line.values.filter(Number.isFinite))
    const scale = computeLineScale(
      shareExtent(ctx, ['out_share', 'in_share', 'gap'][index] ?? '', index === 2 ? [0, ...values] : values),
      room - 40,
      false,
    )
    addLinePanel(ctx, parts, {
      heading,
      years,
      lines,
      breaks: data.breaks,
      scale,
      percent: index < 2,
      axisWidth: axisWidthOf(ctx, scale, index < 2),
      labelWidth: endLabelWidth(
        ctx,
        lines.map((line) => line.endLabel ?? ''),
      ),
      yearLabels: true,
      area: { left, top, width, height: room },
    })
  })
  return optionOf(parts)
}

function lineOf(ctx: ChartContext, data: ViewData, one: YearSeries, id: 'out_share' | 'in_share'): LineData {
  const column = numbers(data, id)
  const values = one.values(column)
  const last = one.rows[values.findLastIndex(Number.isFinite)]
  const look = LOOKS[one.code === 'men' ? 'men' : 'women']
  const name = ctx.say(one.name)
  return {
    name,
    values,
    signs: one.signs(column),
    color: ctx.theme.categories[look.color] ?? ctx.theme.accent,
    dashed: look.dashed,
    symbol: look.symbol,
    width: 2.5,
    endLabel: typeof last === 'number' ? `${name} ${formatMarkedCell(column, last, ctx.language)}` : name,
  }
}

/** In percentage points. */
function gapLine(ctx: ChartContext, data: ViewData, years: readonly number[]): LineData {
  const table = sideTable(data, 'gap')
  const words = sexesWords.in(ctx.language).chart
  const byYear = new Map<number, number>()
  if (table)
    numbers(table, 'year').values.forEach((year, row) =>
      byYear.set(year, (numbers(table, 'out_share_gap').values[row] ?? Number.NaN) * 100),
    )
  const values = years.map((year) => byYear.get(year) ?? Number.NaN)
  const last = values.findLast(Number.isFinite)
  return {
    name: words.gap,
    values,
    signs: values.map((value) => (Number.isFinite(value) ? 0 : 3)),
    color: ctx.theme.text,
    dashed: false,
    symbol: 'rect',
    width: 2.5,
    endLabel: last === undefined ? '' : formatNumber(last, 'per-1000', ctx.language),
  }
}

function buildOneYear(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const words = sexesWords.in(ctx.language).chart
  const sex = codes(data, 'sex')
  const rows = (['out_share', 'in_share'] as const).flatMap((id) => {
    const column = numbers(data, id)
    return Array.from({ length: data.rowCount }, (_, row): BarRow => {
      const value = knownValueAt(column, row)
      const name = ctx.say(sex.names[sex.indices[row] ?? -1] ?? { sv: '', en: '' })
      return {
        label: `${id === 'out_share' ? words.outShare : words.inShare}: ${name}`,
        value,
        sign: signAt(column, row),
        valueLabel: value === null ? '' : formatMarkedCell(column, row, ctx.language),
        color:
          ctx.theme.categories[LOOKS[codeAt(sex, row) === 'men' ? 'men' : 'women'].color] ?? ctx.theme.accent,
        emphasis: false,
      }
    })
  })
  const chart = {
    rows,
    axisName: '',
    percent: true,
    whole: false,
    markerName: null,
    groupSize: data.rowCount,
  }
  return buildHorizontalBars(ctx, chart, area)
}

/** The point of each row's share of out-commuters; in a single year its bar. */
export const commutingSexesTargets = (data: ViewData): (MarkTarget | null)[] => {
  const { years, series } = pivotByYear(data, 'sex')
  const targets: (MarkTarget | null)[] = Array.from({ length: data.rowCount }, () => null)
  series.forEach((one, index) => {
    one.rows.forEach((row, year) => {
      if (row === null) return
      targets[row] =
        years.length < 2 ? { seriesIndex: 0, dataIndex: row } : { seriesIndex: index, dataIndex: year }
    })
  })
  return targets
}
