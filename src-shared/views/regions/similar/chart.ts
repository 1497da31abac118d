import type { BarSeriesOption, EChartsOption } from 'echarts'
import { LIKENESS_COMPONENTS, type LikenessComponent } from '../../../indicators/likeness'
import { messagesIn } from '../../../messages/messages'
import { formatCoefficient, formatList, formatNumber } from '../../../messages/number-format'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import { formatTick } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf, type GraphicElement, type Rect } from '../../../charts/frame/plot-parts'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { measureText, measureWidest, shortenText } from '../../../charts/frame/text-width'

const COLUMNS: Record<LikenessComponent, string> = {
  size: 'size_distance',
  industries: 'industry_distance',
  commuting: 'commuting_distance',
}
const LOWEST_ROW = 16

/** A component that weighs something, as it is drawn. */
export interface LikenessPart {
  readonly id: LikenessComponent
  readonly name: string
  readonly weight: number
  readonly color: string
  /** Told from its neighbours without colour, too. */
  readonly striped: boolean
}

/** The components that the chosen place has and that weigh anything. */
export function likenessParts(ctx: ChartContext, data: ViewData): readonly LikenessPart[] {
  const table = sideTable(data, 'components')
  if (!table) return []
  const words = messagesIn(ctx.language).analysis.comparedRegions
  const [blue, orange] = ctx.theme.categories
  const colors = { size: blue, industries: orange, commuting: ctx.theme.neutral }
  return LIKENESS_COMPONENTS.flatMap((id, row): LikenessPart[] => {
    const weight = numbers(table, 'weight').values[row] ?? 0
    const year = knownValueAt(numbers(table, 'year'), row)
    if (weight === 0 || year === null) return []
    const name = words.chart.inYear(words.components[id], String(year))
    return [{ id, name, weight, color: colors[id] ?? ctx.theme.neutral, striped: id === 'industries' }]
  })
}

/** What each part adds to the distance of a row: its weight among those that the row has, times its distance. */
export function likenessShares(
  data: ViewData,
  parts: readonly LikenessPart[],
  row: number,
): readonly (number | null)[] {
  const values = parts.map(({ id }) => knownOrNil(data, id, row))
  const sum = parts.reduce((total, { weight }, i) => total + (values[i] === null ? 0 : weight), 0)
  return parts.map(({ weight }, i) => {
    const value = values[i] ?? null
    return value === null || sum === 0 ? null : (weight * value) / sum
  })
}

const knownOrNil = (data: ViewData, id: LikenessComponent, row: number): number | null => {
  const column = numbers(data, COLUMNS[id])
  return signAt(column, row) === '-' ? 0 : knownValueAt(column, row)
}

/** The most similar municipalities, each distance split into what size, industries and commuting add to it. */
export function buildRegionsSimilarOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { theme } = ctx
  const plotParts = createPlotParts()
  const words = messagesIn(ctx.language).analysis.comparedRegions
  const parts = likenessParts(ctx, data)
  const size = ctx.text.label
  const legendHeight = size + 18
  const axisHeight = ctx.text.small * 2 + 20
  const room = ctx.look.height - legendHeight - axisHeight
  const fits = Math.max(1, Math.floor((room - ctx.text.small - 6) / LOWEST_ROW))
  const leftOut = data.rowCount * LOWEST_ROW > room ? data.rowCount - fits : 0
  const rows = Array.from({ length: data.rowCount - Math.max(0, leftOut) }, (_, row) => row)
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const distance = numbers(data, 'distance')
  const nameAt = (row: number): string => {
    const name = ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: '', en: '' })
    const place = knownValueAt(rank, row)
    return place === null ? name : words.chart.ranked(formatNumber(place, 'rank', ctx.language), name)
  }
  const labels = rows.map((row) => shortenText(nameAt(row), ctx.look.width * 0.32, size, 600))
  const totals = rows.map((row) => {
    const value = knownValueAt(distance, row)
    if (value === null) return signAt(distance, row) ?? '..'
    const lacking = parts.filter(({ id }) => knownOrNil(data, id, row) === null)
    const text = formatCoefficient(value, ctx.language)
    if (lacking.length === 0) return text
    const names = lacking.map(({ id }) => words.components[id])
    return `${text} (${words.chart.lacks(formatList(names, ctx.language))})`
  })
  const labelWidth = Math.ceil(measureWidest(labels, size, 600)) + 12
  const totalWidth = Math.ceil(measureWidest(totals, size, 600)) + 14
  const plot: Rect = {
    left: 8 + labelWidth,
    top: legendHeight,
    width: Math.max(60, ctx.look.width - 16 - labelWidth - totalWidth),
    height: room - (leftOut > 0 ? ctx.text.small + 6 : 0),
  }
  const reach = shareExtent(
    ctx,
    'distance',
    rows.map((row) => knownValueAt(distance, row) ?? 0),
  )
  const scale = computeNiceScale(0, Math.max(0.1, ...reach), Math.max(2, plot.width / 110), false)
  plotParts.grid.push({ ...plot, outerBoundsMode: 'none' })
  plotParts.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: words.chart.distance,
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      hideOverlap: true,
      formatter: (value: number) => formatTick(value, scale.step, false, ctx.language),
    },
  })
  plotParts.yAxis.push({
    type: 'category',
    inverse: true,
    data: rows.map((row) => codeAt(region, row)),
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.textMuted } },
  })
  const rowHeight = plot.height / Math.max(1, rows.length)
  const shares = rows.map((row) => likenessShares(data, parts, row))
  parts.forEach((part, i) =>
    plotParts.series.push(
      stack(
        ctx,
        part,
        rows.map((row, at) => ({
          code: codeAt(region, row),
          value: shares[at]?.[i] ?? null,
          tooltip: `${nameAt(row)}: ${words.chart.part(part.name, formatCoefficient(shares[at]?.[i] ?? Number.NaN, ctx.language))}`,
        })),
        rowHeight,
      ),
    ),
  )
  rows.forEach((row, i) => {
    const y = plot.top + (i + 0.5) * rowHeight
    const end = ((knownValueAt(distance, row) ?? 0) / scale.max) * plot.width
    plotParts.graphic.push(
      text(ctx, labels[i] ?? '', plot.left - 8, y, 'right', i === 0),
      text(ctx, totals[i] ?? '', plot.left + end + 8, y, 'left', i === 0),
    )
  })
  plotParts.graphic.push(...legend(ctx, parts))
  if (leftOut > 0)
    plotParts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: leftOut },
      x: 8,
      y: ctx.look.height - 4,
      style: {
        text: ctx.words.rowsLeftOut(leftOut),
        fill: theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
  return optionOf(plotParts)
}

const stripes = (ctx: ChartContext) => ({
  symbol: 'rect',
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: Math.PI / 4,
  color: ctx.theme.surface,
})

const stack = (
  ctx: ChartContext,
  part: LikenessPart,
  bars: readonly { readonly code: string; readonly value: number | null; readonly tooltip: string }[],
  rowHeight: number,
): BarSeriesOption => ({
  type: 'bar',
  stack: 'distance',
  name: part.name,
  barWidth: Math.max(4, Math.min(26, rowHeight * 0.66)),
  itemStyle: {
    color: part.color,
    ...(part.striped && { decal: stripes(ctx) }),
    borderColor: ctx.theme.surface,
    borderWidth: 1,
  },
  data: bars.map(({ code, value }) => ({ name: code, value: value ?? '-' })),
  tooltip: { formatter: (params) => (Array.isArray(params) ? '' : (bars[params.dataIndex]?.tooltip ?? '')) },
})

const text = (
  ctx: ChartContext,
  words: string,
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
    text: words,
    fill: ctx.theme.text,
    fontSize: ctx.text.label,
    fontWeight: strong ? 600 : 400,
    align,
    verticalAlign: 'middle',
  },
})

/** The components in the order in which they are stacked, with the year of each. */
function legend(ctx: ChartContext, parts: readonly LikenessPart[]): GraphicElement[] {
  const widthIn = (fontSize: number): number =>
    parts.reduce((sum, part) => sum + measureText(part.name, fontSize) + 48, 0)
  const narrow = widthIn(ctx.text.label) > ctx.look.width
  const fontSize = narrow ? ctx.text.small : ctx.text.label
  let x = 8
  return parts.flatMap((part): GraphicElement[] => {
    const at = x
    x += measureText(part.name, fontSize) + (narrow ? 32 : 48)
    const stroke = (from: number): GraphicElement => ({
      type: 'line',
      silent: true,
      shape: { x1: from, y1: 15, x2: from + 7, y2: 8 },
      style: { stroke: ctx.theme.surface, lineWidth: 1.5 },
    })
    return [
      {
        type: 'rect',
        silent: true,
        shape: { x: at, y: 5, width: 14, height: 14 },
        style: { fill: part.color },
      },
      ...(part.striped ? [stroke(at), stroke(at + 7)] : []),
      {
        type: 'text',
        silent: true,
        x: at + 20,
        y: 12,
        style: {
          text: part.name,
          fill: ctx.theme.text,
          fontSize,
          verticalAlign: 'middle',
        },
      },
    ]
  })
}

/** The first part of each row's bar. */
export function regionsSimilarTargets(data: ViewData): (MarkTarget | null)[] {
  const region = codes(data, 'region')
  return Array.from({ length: data.rowCount }, (_, row) => ({ seriesIndex: 0, name: codeAt(region, row) }))
}
