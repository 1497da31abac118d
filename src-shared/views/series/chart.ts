import type { EChartsOption } from 'echarts'
import { placeTimes } from '../../dataset/time-points'
import { formatIn } from '../../view/format-cell'
import { codes, numbers, type CodeColumn, type ViewData } from '../../view/view-data'
import type { ChartContext } from '../../charts/frame/chart-context'
import { knownValueAt, signAt, standsApart } from '../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../charts/bars/horizontal-bars'
import { addLinePanel, endLabelWidth, type LineData, nameWithFigure } from '../../charts/lines/line-panel'
import { createPlotParts, optionOf, type Rect } from '../../charts/frame/plot-parts'
import { axisWidthOf, computeLineScale } from '../../charts/lines/year-axes'
import { shareExtent } from '../../charts/frame/shared-extents'
import { startSentence } from '../../messages/sentence-case'

/** More lines than this cannot be told apart. */
export const MOST_LINES = 7
export const MOST_BARS = 30
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const

/** Lines over time, bars along everything else. */
export function buildSeriesOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const area = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  return drawsLines(data) ? buildLines(ctx, data, area) : buildBars(ctx, data, area)
}

/** One point in time makes no line. */
export const drawsLines = (data: ViewData): boolean =>
  data.seriesNames?.alongRole === 'time' && alongColumnOf(data).codes.length > 1

export const alongColumnOf = (data: ViewData): CodeColumn => codes(data, data.seriesNames?.alongColumn ?? '')

/** The columns that tell combinations apart. */
export const varyingColumns = (data: ViewData): CodeColumn[] =>
  data.columns.filter(
    (column): column is CodeColumn =>
      column.type === 'code' && column.codes.length > 1 && column.id !== data.seriesNames?.alongColumn,
  )

const nameAt = (ctx: ChartContext, column: CodeColumn, row: number): string =>
  ctx.say(column.names[column.indices[row] ?? -1] ?? { sv: '', en: '' })

/** What the axis counts: the unit, or "value" where it is not said. */
export function seriesAxisName(ctx: ChartContext, data: ViewData): string {
  const { unitText } = numbers(data, 'value')
  const text = unitText ? ctx.say(unitText).trim() : ''
  return text === '' ? ctx.words.value : startSentence(text)
}

function buildBars(ctx: ChartContext, data: ViewData, area: Rect): EChartsOption {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const varying = varyingColumns(data)
  const groupSize = along.codes.length === 0 ? 1 : Math.max(1, Math.round(data.rowCount / along.codes.length))
  const home =
    data.seriesNames?.alongRole === 'region' ? along.codes.indexOf(data.filters.region[0] ?? '') : -1
  const colorOf = (row: number): string => {
    if (standsApart(along, row)) return ctx.theme.others
    if (groupSize > 1) return ctx.theme.categories[row % groupSize] ?? ctx.theme.neutral
    return home < 0 || along.indices[row] === home ? ctx.theme.accent : ctx.theme.neutral
  }
  const rows = Array.from({ length: data.rowCount }, (_, row): BarRow => {
    const known = knownValueAt(value, row)
    const label = [along, ...varying].map((column) => nameAt(ctx, column, row)).join(', ')
    const valueLabel = known === null ? '' : formatIn(value, known, ctx.language)
    return {
      label,
      value: known,
      sign: signAt(value, row),
      valueLabel,
      color: colorOf(row),
      emphasis: home >= 0 && along.indices[row] === home,
      tooltip: `${label}: ${valueLabel === '' ? (signAt(value, row) ?? '..') : valueLabel}`,
    }
  })
  const chart = { rows, axisName: seriesAxisName(ctx, data), percent: false, markerName: null }
  const whole = value.decimals === 0
  return optionOf(buildHorizontalBars(ctx, { ...chart, whole, groupSize, most: MOST_BARS }, area))
}

function buildLines(ctx: ChartContext, data: ViewData, whole: Rect): EChartsOption {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const varying = varyingColumns(data)
  const length = along.codes.length
  const { positions, strides } = placeTimes(along.codes)
  const labels = new Map(positions.map((at, i) => [at, timeLabel(ctx, along, i)]))
  const count = Math.round(data.rowCount / length)
  const leftOut = Math.max(0, count - MOST_LINES)
  const area = { ...whole, height: whole.height - (leftOut > 0 ? ctx.text.small + 8 : 0) }
  const lines = Array.from({ length: count - leftOut }, (_, i): LineData => {
    const rows = Array.from({ length }, (__, point) => i * length + point)
    const values = rows.map((row) => value.values[row] ?? Number.NaN)
    const last = values.findLast(Number.isFinite)
    const name = varying.map((column) => nameAt(ctx, column, i * length)).join(', ')
    const text = last === undefined ? '' : formatIn(value, last, ctx.language)
    return {
      name,
      values,
      signs: rows.map((row) => value.signs[row] ?? 0),
      color: count === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
      dashed: i % 2 === 1,
      symbol: SYMBOLS[i % SYMBOLS.length] ?? 'circle',
      width: 2.5,
      endLabel: nameWithFigure(ctx, name, text, whole.width * 0.36),
    }
  })
  const scale = computeLineScale(
    shareExtent(
      ctx,
      'value',
      lines.flatMap((line) => [...line.values]),
    ),
    area.height,
    value.decimals === 0,
  )
  const parts = createPlotParts()
  addLinePanel(ctx, parts, {
    heading: seriesAxisName(ctx, data),
    years: positions,
    time: { labelOf: (at) => labels.get(at) ?? '', strides },
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
  if (leftOut > 0)
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: leftOut },
      x: whole.left,
      y: whole.top + whole.height,
      style: {
        text: ctx.words.linesLeftOut(leftOut),
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
  return optionOf(parts)
}

/** Longer names than this of a time give way to its code. */
const LONGEST_TIME = 12

export function timeLabel(ctx: ChartContext, along: CodeColumn, index: number): string {
  const name = ctx.say(along.names[index] ?? { sv: '', en: '' })
  const code = along.codes[index] ?? ''
  return name === '' || (name.length > LONGEST_TIME && code.length < name.length) ? code : name
}

/** Where the rows' marks stand in the option. */
export function seriesTargets(
  data: ViewData,
): ({ readonly seriesIndex: number; readonly dataIndex: number } | null)[] {
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  if (!drawsLines(data))
    return rows.map((row) => (row < MOST_BARS ? { seriesIndex: 0, dataIndex: row } : null))
  const length = alongColumnOf(data).codes.length
  return rows.map((row) => {
    const seriesIndex = Math.floor(row / length)
    return seriesIndex < MOST_LINES ? { seriesIndex, dataIndex: row % length } : null
  })
}
