import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { formatMarkedCell } from '../../../view/format-cell'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import {
  findKnownNumbers,
  findNumbers,
  knownValueAt,
  pivotByYear,
  signAt,
  type YearSeries,
} from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { createPlotParts, optionOf, type PlotParts, type Rect } from '../../../charts/frame/plot-parts'
import { shortenText } from '../../../charts/frame/text-width'
import { axisWidthOf, computeLineScale } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { containmentWords } from './words'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const

/** Self-containment on both sides, the job ratio, and for a pair its tie, over the years; bars for a single year. */
export function buildCommutingContainmentOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'region')
  const area: Rect = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  if (years.length < 2) return optionOf(buildOneYear(ctx, data, area))
  const words = containmentWords.in(ctx.language).chart
  const parts = createPlotParts()
  const smart = findKnownNumbers(data, 'smart_index')
  const panels = [
    { id: 'supply_side', heading: words.supply, percent: true },
    { id: 'job_ratio', heading: words.jobRatio, percent: false },
    { id: 'demand_side', heading: words.demand, percent: true },
    smart
      ? { id: 'smart_index', heading: words.smart, percent: false }
      : { id: 'net', heading: words.net, percent: false },
  ]
  const width = (area.width - 24) / 2
  const height = (area.height - 14) / 2
  panels.forEach((panel, i) => {
    // One index for the pair: it stands in the rows of both.
    const shown = panel.id === 'smart_index' ? series.slice(0, 1) : series
    const lines = shown.map((one, k) => lineOf(ctx, data, one, panel.id, k, width, shown.length === 1))
    const scale = computeLineScale(
      shareExtent(
        ctx,
        panel.id,
        lines.flatMap((line) => [...line.values]),
      ),
      height - 40,
      panel.id === 'net',
    )
    addLinePanel(ctx, parts, {
      heading: panel.heading,
      years,
      lines,
      breaks: data.breaks,
      scale,
      percent: panel.percent,
      axisWidth: axisWidthOf(ctx, scale, panel.percent),
      labelWidth: endLabelWidth(
        ctx,
        lines.map((line) => line.endLabel ?? ''),
      ),
      yearLabels: true,
      area: {
        left: area.left + (i % 2) * (width + 24),
        top: area.top + Math.floor(i / 2) * (height + 14),
        width,
        height,
      },
    })
  })
  return optionOf(parts)
}

/** Smart's index is so small that its axis counts thousandths. */
const factorOf = (id: string): number => (id === 'smart_index' ? 1000 : 1)

function lineOf(
  ctx: ChartContext,
  data: ViewData,
  one: YearSeries,
  id: string,
  index: number,
  width: number,
  alone: boolean,
): LineData {
  const column = numbers(data, id)
  const values = one.values(column).map((value) => value * factorOf(id))
  const last = values.findLastIndex(Number.isFinite)
  const row = one.rows[last]
  const text =
    row === undefined || row === null
      ? ''
      : id === 'smart_index'
        ? formatNumber(values[last] ?? Number.NaN, 'per-1000', ctx.language)
        : formatMarkedCell(column, row, ctx.language)
  const isUnion = findNumbers(data, 'smart_index') !== null && index === 2
  const name = isUnion ? containmentWords.in(ctx.language).chart.asOne : ctx.say(one.name)
  return {
    name,
    values,
    signs: one.signs(column),
    color: ctx.theme.categories[index === 0 ? 0 : index + 1] ?? ctx.theme.neutral,
    dashed: index === 2,
    symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
    width: 2.5,
    endLabel: alone ? text : `${shortenText(name, width * 0.24, ctx.text.label, 600)} ${text}`,
  }
}

/** Both sides of each place as bars. */
function buildOneYear(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const words = containmentWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row).flatMap((row) =>
    (['supply_side', 'demand_side'] as const).map((id): BarRow => {
      const column = numbers(data, id)
      const value = knownValueAt(column, row)
      const name = ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: '', en: '' })
      return {
        label: `${name}: ${(id === 'supply_side' ? words.supply : words.demand).toLocaleLowerCase()}`,
        value,
        sign: signAt(column, row),
        valueLabel: value === null ? '' : formatMarkedCell(column, row, ctx.language),
        color: id === 'supply_side' ? ctx.theme.accent : ctx.theme.neutral,
        emphasis: id === 'supply_side',
      }
    }),
  )
  return buildHorizontalBars(
    ctx,
    { rows, axisName: '', percent: true, whole: false, markerName: null, groupSize: 2 },
    area,
  )
}

/** The supply side's point of each row; in a single year its bar. */
export const commutingContainmentTargets = (data: ViewData): (MarkTarget | null)[] => {
  const { years, series } = pivotByYear(data, 'region')
  const targets: (MarkTarget | null)[] = Array.from({ length: data.rowCount }, () => null)
  series.forEach((one, index) => {
    one.rows.forEach((row, year) => {
      if (row === null) return
      targets[row] =
        years.length < 2 ? { seriesIndex: 0, dataIndex: row * 2 } : { seriesIndex: index, dataIndex: year }
    })
  })
  return targets
}
