import type { EChartsOption, LineSeriesOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { BASE_INDEX } from '../../../indicators/index-numbers'
import { isCut } from '../../../view/series-breaks'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { knownValueAt, pivotByYear, signAt, yearsOf } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import {
  addLinePanel,
  endLabelWidth,
  type LineData,
  type LinePanel,
  nameWithFigure,
} from '../../../charts/lines/line-panel'
import { createPlotParts, optionOf, type GraphicElement, type Rect } from '../../../charts/frame/plot-parts'
import { axisWidthOf, computeLineScale, plotRectOf, yOfValue } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { indexWords } from './words'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const

/** One line for each place around 100; dotted where the years between have no figure. A single year is bars. */
export function buildPopulationIndexOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const area = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  return yearsOf(data).length < 2 ? buildBars(ctx, data, area) : buildLines(ctx, data, area)
}

export const indexHeading = (ctx: ChartContext, data: ViewData): string =>
  indexWords.in(ctx.language).heading(String(data.filters.indexYear ?? ''))

function buildLines(ctx: ChartContext, data: ViewData, whole: Rect): EChartsOption {
  const { years, series } = pivotByYear(data, 'region')
  const index = numbers(data, 'index')
  const lines = series.map((one, i): LineData => {
    const values = one.values(index)
    const last = values.findLast(Number.isFinite)
    const text = last === undefined ? '' : formatNumber(last, 'index', ctx.language)
    return {
      name: ctx.say(one.name),
      regions: placesOfLine(data, one.code),
      values,
      signs: one.signs(index),
      color: series.length === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
      dashed: i % 2 === 1,
      symbol: SYMBOLS[i % SYMBOLS.length] ?? 'circle',
      width: 2.5,
      endLabel: nameWithFigure(ctx, ctx.say(one.name), text, whole.width * 0.36),
    }
  })
  const bridged = lines.some((line) => bridgesGap(line.values))
  const foot = bridged ? ctx.text.small + 8 : 0
  const area = { ...whole, height: whole.height - foot }
  const scale = computeLineScale(
    shareExtent(ctx, 'index', [BASE_INDEX, ...lines.flatMap(({ values }) => [...values])]),
    area.height,
    false,
  )
  const panel: LinePanel = {
    heading: indexHeading(ctx, data),
    years,
    lines,
    breaks: data.breaks,
    scale,
    percent: false,
    axisWidth: axisWidthOf(ctx, scale, false),
    labelWidth: endLabelWidth(
      ctx,
      lines.map(({ endLabel }) => endLabel ?? ''),
    ),
    yearLabels: true,
    area,
  }
  const parts = createPlotParts()
  addLinePanel(ctx, parts, panel)
  parts.graphic.push(baseLine(ctx, panel))
  parts.series.push(...lines.filter(({ values }) => bridgesGap(values)).map((line) => bridge(line, panel)))
  if (bridged)
    parts.graphic.push({
      type: 'text',
      silent: true,
      x: whole.left,
      y: whole.top + whole.height,
      style: {
        text: indexWords.in(ctx.language).bridged,
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
  return optionOf(parts)
}

/** Codes of the places that a line is about: a place, or a group with its members. */
export const placesOfLine = (data: ViewData, code: string): readonly string[] => [
  code,
  ...(data.groupMembers?.[code] ?? []),
]

/** Whether years without a number lie between years with one. */
export function bridgesGap(values: readonly number[]): boolean {
  const first = values.findIndex(Number.isFinite)
  const last = values.findLastIndex(Number.isFinite)
  return first >= 0 && values.slice(first, last).some((value) => !Number.isFinite(value))
}

/** Dots that lead the eye over the gap without claiming a figure. */
const bridge = (line: LineData, { years, breaks }: LinePanel): LineSeriesOption => ({
  type: 'line',
  name: line.name,
  data: years.flatMap((year, i) => {
    const value = line.values[i]
    const before = years[i - 1]
    const cut = before !== undefined && isCut(line.regions, breaks, before, year) ? [[before, '-']] : []
    return value !== undefined && Number.isFinite(value) ? [...cut, [year, value]] : cut
  }),
  symbol: 'none',
  silent: true,
  z: 3,
  lineStyle: { color: line.color, width: 1.5, type: [2, 4] },
})

function baseLine(ctx: ChartContext, panel: LinePanel): GraphicElement {
  const plot = plotRectOf(ctx, panel)
  const y = yOfValue(panel.scale, plot, BASE_INDEX)
  return {
    type: 'line',
    silent: true,
    // Above the grid's own line at 100.
    z: 3,
    info: { kind: 'base-line' },
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  }
}

function buildBars(ctx: ChartContext, data: ViewData, area: Rect): EChartsOption {
  const index = numbers(data, 'index')
  const { series } = pivotByYear(data, 'region')
  const rows = series.map((one, i): BarRow => {
    const row = one.rows[0] ?? 0
    const value = knownValueAt(index, row)
    const text = value === null ? '' : formatNumber(value, 'index', ctx.language)
    return {
      label: ctx.say(one.name),
      value,
      sign: signAt(index, row),
      valueLabel: text,
      color: i === 0 ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: i === 0,
      tooltip: `${ctx.say(one.name)}: ${text}`,
    }
  })
  const chart = { rows, axisName: indexHeading(ctx, data), percent: false, whole: false, markerName: null }
  return optionOf(buildHorizontalBars(ctx, chart, area))
}

/** The mark of each row: one line for each place, one point for each year. */
export function populationIndexTargets(data: ViewData): (MarkTarget | null)[] {
  const { years, series } = pivotByYear(data, 'region')
  const targets = new Array<MarkTarget | null>(data.rowCount).fill(null)
  series.forEach((one, i) => {
    one.rows.forEach((row, at) => {
      if (row === null) return
      targets[row] = years.length < 2 ? { seriesIndex: 0, dataIndex: i } : { seriesIndex: i, dataIndex: at }
    })
  })
  return targets
}
