import type { BarSeriesOption, EChartsOption } from 'echarts'
import { formatChange } from '../../../messages/number-format'
import { TOTAL_CODE } from './view'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatTick } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { computeNiceScale, positionOn } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf, type GraphicElement, type Rect } from '../../../charts/frame/plot-parts'
import { shareExtent, shareLargest } from '../../../charts/frame/shared-extents'
import { drawShiftShareLegend, SHIFT_SHARE_COMPONENTS } from './legend'
import { measureText, measureWidest, shortenText } from '../../../charts/frame/text-width'
import { shiftShareWords } from './words'
import { codeAt } from '../../../view/rows'
import { NO_TEXT } from '../../../messages/language'

const LOWEST_ROW = 16
/** The total's bar and its axis. */
const TOTAL_ROOM = 58

/** The three components of each industry's change, stacked from zero both ways; the total on top, apart. */
export function buildIndustriesShiftShareOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const parts = createPlotParts()
  const { theme } = ctx
  const words = shiftShareWords.in(ctx.language).chart
  const industry = codes(data, 'industry')
  const columns = SHIFT_SHARE_COMPONENTS.map((id) => numbers(data, id))
  const legendHeight = ctx.text.label + 16
  const axisHeight = ctx.text.small * 2 + 18
  const rowsHeight = ctx.look.height - legendHeight - axisHeight - 24 - TOTAL_ROOM
  const { total, shown, leftOut } = chooseShiftShareRows(
    data,
    Math.floor((rowsHeight - ctx.text.small) / LOWEST_ROW),
  )
  const name = (row: number): string => ctx.say(industry.names[industry.indices[row] ?? -1] ?? NO_TEXT)
  const size = ctx.text.small
  const labels = shown.map((row) => shortenText(name(row), ctx.look.width * 0.32, size, 600))
  const labelWidth = shareLargest(
    ctx,
    'label-width',
    Math.ceil(measureWidest([...labels, name(total)], size, 600)) + 12,
  )
  const growth = numbers(data, 'growth')
  const changes = [total, ...shown].map((row) =>
    formatChange(Math.round(growth.values[row] ?? 0), 'persons', ctx.language),
  )
  const changeWidth = shareLargest(
    ctx,
    'value-width',
    Math.ceil(Math.max(measureWidest(changes, size, 600), measureText(words.change, size))) + 12,
  )
  const plot: Rect = {
    left: 8 + labelWidth,
    top: legendHeight + 20,
    width: Math.max(60, ctx.look.width - 24 - labelWidth - changeWidth),
    height: ctx.look.height - legendHeight - axisHeight - 24 - (leftOut > 0 ? size + 4 : 0),
  }
  // The total has an axis of its own: it would make the industries' bars too short to read.
  const totalHeight = TOTAL_ROOM - ctx.text.small - 14
  const areas = [
    { rows: [total], top: plot.top, height: totalHeight, axis: false },
    { rows: shown, top: plot.top + TOTAL_ROOM, height: plot.height - TOTAL_ROOM, axis: true },
  ]
  areas.forEach(({ rows, top, height, axis }, index) => {
    const reach = rows.flatMap((row) => {
      const values = columns.map((column) => column.values[row] ?? 0)
      return [
        values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
        values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
      ]
    })
    const spread = shareExtent(ctx, index === 0 ? 'growth-in-total' : 'growth', reach)
    const scale = computeNiceScale(
      Math.min(0, ...spread),
      Math.max(0, ...spread),
      Math.max(3, plot.width / 110),
      true,
    )
    parts.grid.push({ left: plot.left, top, width: plot.width, height, outerBoundsMode: 'none' })
    parts.xAxis.push({
      type: 'value',
      gridIndex: index,
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      name: axis ? words.change : '',
      nameLocation: 'middle',
      nameGap: size + 14,
      nameTextStyle: { color: theme.textMuted, fontSize: size },
      splitLine: { lineStyle: { color: theme.gridLine } },
      axisLabel: {
        color: theme.textMuted,
        fontSize: size,
        hideOverlap: true,
        formatter: (value: number) => formatTick(value, scale.step, false, ctx.language),
      },
    })
    parts.yAxis.push({
      type: 'category',
      gridIndex: index,
      inverse: true,
      data: rows.map((row) => codeAt(industry, row)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: theme.text } },
    })
    SHIFT_SHARE_COMPONENTS.forEach((id, k) =>
      parts.series.push(stack(ctx, data, id, k, index, rows, height / rows.length)),
    )
    const zero = plot.left + positionOn(scale, 0) * plot.width
    rows.forEach((row, i) => {
      const y = top + ((i + 0.5) * height) / rows.length
      parts.graphic.push(
        label(ctx, index === 0 ? name(total) : (labels[i] ?? ''), plot.left - 8, y, 'right', index === 0),
        label(
          ctx,
          formatChange(Math.round(growth.values[row] ?? 0), 'persons', ctx.language),
          ctx.look.width - 12,
          y,
          'right',
          true,
        ),
      )
    })
    parts.graphic.push({
      type: 'line',
      silent: true,
      shape: { x1: zero, y1: top, x2: zero, y2: top + height },
      style: { stroke: theme.text, lineWidth: 1.5 },
    })
  })
  parts.graphic.push(
    ...drawShiftShareLegend(ctx, plot.left, colorsOf(ctx)),
    label(ctx, words.change, ctx.look.width - 12, legendHeight + 8, 'right', false),
  )
  if (leftOut > 0)
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: leftOut },
      x: 8,
      y: ctx.look.height - 4,
      style: {
        text: ctx.words.rowsLeftOut(leftOut),
        fill: theme.textMuted,
        fontSize: size,
        verticalAlign: 'bottom',
      },
    })
  return optionOf(parts)
}

/** The total, and of the industries those with the largest changes either way, in the order of the rows. */
export function chooseShiftShareRows(
  data: ViewData,
  room: number,
): { total: number; shown: readonly number[]; leftOut: number } {
  const industry = codes(data, 'industry')
  const growth = numbers(data, 'growth')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  const total = rows.find((row) => codeAt(industry, row) === TOTAL_CODE) ?? rows.length - 1
  const others = rows.filter((row) => row !== total)
  const size = (row: number): number => Math.abs(growth.values[row] ?? 0)
  const kept = new Set(others.toSorted((a, b) => size(b) - size(a)).slice(0, Math.max(1, room)))
  const shown = others.filter((row) => kept.has(row))
  return { total, shown, leftOut: others.length - shown.length }
}

const colorsOf = (ctx: ChartContext): readonly string[] => [
  ctx.theme.neutral,
  ctx.theme.outCommuting,
  ctx.theme.accent,
]

/** So that the middle part is told from its neighbours without colour, too. */
const stripes = (ctx: ChartContext) => ({
  symbol: 'rect',
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: Math.PI / 4,
  color: ctx.theme.surface,
})

function stack(
  ctx: ChartContext,
  data: ViewData,
  id: (typeof SHIFT_SHARE_COMPONENTS)[number],
  component: number,
  axis: number,
  rows: readonly number[],
  rowHeight: number,
): BarSeriesOption {
  const column = numbers(data, id)
  const industry = codes(data, 'industry')
  const words = shiftShareWords.in(ctx.language).chart
  return {
    type: 'bar',
    stack: `change-${String(axis)}`,
    name: words.componentNames.plain[id],
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: Math.max(4, Math.min(24, rowHeight * 0.66)),
    itemStyle: {
      color: colorsOf(ctx)[component] ?? ctx.theme.neutral,
      ...(component === 1 && { decal: stripes(ctx) }),
      borderColor: ctx.theme.surface,
      borderWidth: 1,
    },
    data: rows.map((row) => ({ name: codeAt(industry, row), value: column.values[row] ?? 0 })),
    tooltip: {
      formatter: (params) => {
        const row = Array.isArray(params) ? undefined : rows[params.dataIndex]
        if (row === undefined) return ''
        const name = ctx.say(industry.names[industry.indices[row] ?? -1] ?? NO_TEXT)
        return `${name}: ${words.componentNames.plain[id]} ${formatChange(Math.round(column.values[row] ?? 0), 'persons', ctx.language)}`
      },
    },
  }
}

const label = (
  ctx: ChartContext,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right',
  strong: boolean,
): GraphicElement => ({
  type: 'text',
  silent: true,
  x,
  y,
  style: {
    text,
    fill: ctx.theme.text,
    fontSize: ctx.text.small,
    fontWeight: strong ? 600 : 400,
    align,
    verticalAlign: 'middle',
  },
})

/** The first component of each row: of the total in its own axis. */
export const industriesShiftShareTargets = (data: ViewData): (MarkTarget | null)[] => {
  const industry = codes(data, 'industry')
  return Array.from({ length: data.rowCount }, (_, row) => {
    const code = codeAt(industry, row)
    return { seriesIndex: code === TOTAL_CODE ? 0 : SHIFT_SHARE_COMPONENTS.length, name: code }
  })
}
