import type { EChartsOption, ScatterSeriesOption } from 'echarts'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatTick } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { areasAlong, drawFit, drawFitLegend, fitLegendLines, fitStroke } from './fit-line'
import { computeNiceScale, positionOn, type NiceScale } from '../../../charts/frame/nice-scale'
import { asGraphic, type GraphicElement, type Rect } from '../../../charts/frame/plot-parts'
import { drawLabels, placeLabels } from '../../../charts/maps/place-labels'
import { measureText } from '../../../charts/frame/text-width'
import { shareExtent, shareLargest } from '../../../charts/frame/shared-extents'
import { growthWords } from './words'
import { codeAt } from '../../../view/rows'
import { inEveryLanguage } from '../../../messages/language'

/** A place's size in the first year and its growth. */
export interface GrowthPoint {
  readonly code: string
  readonly name: string
  readonly persons: number
  readonly growth: number
  readonly chosen: boolean
}

/**
 * Size in the first year against growth per year, one point for each municipality; chosen ones in the accent
 * colour. The fitted line and its band lie behind, their words above.
 */
export function buildPopulationGrowthOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { theme } = ctx
  const points = readGrowthPoints(ctx, data)
  const rates = shareExtent(
    ctx,
    'growth',
    points.map((point) => point.growth),
  )
  const scale = computeNiceScale(
    Math.min(0, ...rates),
    Math.max(0, ...rates),
    Math.max(3, ctx.look.height / 60),
    false,
  )
  const ticks = logTicks(
    shareExtent(
      ctx,
      'persons',
      points.map((point) => point.persons),
    ),
  )
  const low = Math.log10(ticks[0] ?? 1)
  const high = Math.log10(ticks.at(-1) ?? 10)
  const axisWidth = Math.max(
    ...scale.ticks.map((t) => measureText(formatTick(t, scale.step, true, ctx.language), ctx.text.small)),
  )
  const legend = fitLegendLines(ctx, data, ctx.look.width - 16)
  const legendTop = ctx.text.heading + 12
  const legendLines = shareLargest(ctx, 'legend-lines', legend.length)
  const heading = legendTop + (legendLines > 0 ? legendLines * ctx.text.small * 1.3 + 12 : 2)
  const plot: Rect = {
    left: axisWidth + 22,
    top: heading,
    width: ctx.look.width - axisWidth - 44,
    height: ctx.look.height - heading - ctx.text.small * 2 - 26,
  }
  const place = (persons: number, growth: number): [number, number] => [
    plot.left + ((Math.log10(persons) - low) / (high - low)) * plot.width,
    plot.top + (1 - positionOn(scale, growth)) * plot.height,
  ]
  const labels = [...points]
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.persons - a.persons)
    .map((point) => ({
      code: point.code,
      text: point.chosen
        ? `${point.name} ${formatChange(point.growth, 'fraction-per-year', ctx.language)}`
        : point.name,
      at: place(point.persons, point.growth),
      radius: point.chosen ? 8 : 5,
      awayFrom: null,
      fontSize: point.chosen ? ctx.text.label : ctx.text.small,
      strong: point.chosen,
    }))
  const zero = plot.top + (1 - positionOn(scale, 0)) * plot.height
  const zeroBox = { left: plot.left, top: zero - 1, width: plot.width, height: 2 }
  const keptFree = [zeroBox, ...areasAlong(fitStroke(data, place, plot))]
  return {
    grid: { left: plot.left, top: plot.top, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'log',
      min: ticks[0] ?? 1,
      max: ticks.at(-1) ?? 10,
      name: ctx.words.populationAxis,
      nameLocation: 'middle',
      nameGap: ctx.text.small + 14,
      nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
      axisLine: { lineStyle: { color: theme.textMuted }, onZero: false },
      axisTick: { customValues: ticks },
      splitLine: { show: false },
      axisLabel: {
        customValues: ticks,
        color: theme.textMuted,
        fontSize: ctx.text.small,
        formatter: (value: number) => formatNumber(value, 'persons', ctx.language),
      },
    },
    yAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.gridLine } },
      axisLabel: {
        color: theme.textMuted,
        fontSize: ctx.text.small,
        formatter: (value: number) => formatTick(value, scale.step, true, ctx.language),
      },
    },
    series: [scatter(ctx, points, false), scatter(ctx, points, true)],
    graphic: asGraphic([
      headingText(ctx),
      ...drawFitLegend(ctx, legend, 8, legendTop),
      ...drawFit(ctx, data, place, plot),
      zeroLine(ctx, plot, scale),
      ...(points.length === 0 ? [nothingText(ctx, plot)] : []),
      ...drawLabels(ctx, placeLabels(labels, plot, keptFree), theme.surface),
    ]),
  }
}

export function readGrowthPoints(ctx: ChartContext, data: ViewData): GrowthPoint[] {
  const region = codes(data, 'region')
  const persons = numbers(data, 'population_first')
  const growth = numbers(data, 'growth_per_year')
  const points: GrowthPoint[] = []
  for (let row = 0; row < data.rowCount; row++) {
    const size = knownValueAt(persons, row)
    const rate = knownValueAt(growth, row)
    if (size === null || rate === null || size <= 0) continue
    const code = codeAt(region, row)
    const name = ctx.say(region.names[region.indices[row] ?? -1] ?? inEveryLanguage(code))
    points.push({ code, name, persons: size, growth: rate, chosen: data.filters.region.includes(code) })
  }
  return points
}

/** 1, 2, 5 and their tens, from below the smallest to above the largest. */
export function logTicks(values: readonly number[]): number[] {
  const low = Math.max(1, Math.min(...values) * 0.9)
  const high = Math.max(...values, low) * 1.15
  const all = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((f) => f * 10 ** power)).flat()
  const first = all.findLastIndex((t) => t <= low)
  const last = all.findIndex((t) => t >= high)
  return all.slice(Math.max(0, first), last < 0 ? all.length : last + 1)
}

/** Rows whose growth nobody can compute, such as growth from nil, have no points. */
const nothingText = (ctx: ChartContext, plot: Rect): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'no-points' },
  x: plot.left + plot.width / 2,
  y: plot.top + plot.height / 3,
  style: {
    text: growthWords.in(ctx.language).noGrowthPoints,
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.heading,
    align: 'center',
    verticalAlign: 'middle',
  },
})

const SYMBOL_SIZE = { chosen: 15, other: 9 }

function scatter(ctx: ChartContext, points: readonly GrowthPoint[], chosen: boolean): ScatterSeriesOption {
  const shown = points.filter((point) => point.chosen === chosen)
  return {
    type: 'scatter',
    symbol: chosen ? 'diamond' : 'circle',
    symbolSize: chosen ? SYMBOL_SIZE.chosen : SYMBOL_SIZE.other,
    z: chosen ? 6 : 4,
    itemStyle: {
      color: chosen ? ctx.theme.accent : ctx.theme.neutral,
      borderColor: ctx.theme.surface,
      borderWidth: 1,
    },
    data: shown.map((point) => ({ name: point.name, value: [point.persons, point.growth] })),
    tooltip: {
      formatter: (params) => {
        const point = Array.isArray(params) ? undefined : shown[params.dataIndex]
        if (!point) return ''
        const size = ctx.words.personsCount(formatNumber(point.persons, 'persons', ctx.language))
        return `${point.name}: ${size}, ${ctx.words.perYear(formatChange(point.growth, 'fraction-per-year', ctx.language))}`
      },
    },
  }
}

const headingText = (ctx: ChartContext): GraphicElement => ({
  type: 'text',
  silent: true,
  x: 8,
  y: 4,
  style: { text: ctx.words.growthPerYear, fill: ctx.theme.text, fontSize: ctx.text.heading, fontWeight: 600 },
})

function zeroLine(ctx: ChartContext, plot: Rect, scale: NiceScale): GraphicElement {
  const y = plot.top + (1 - positionOn(scale, 0)) * plot.height
  return {
    type: 'line',
    silent: true,
    // Above the grid's own line at zero.
    z: 3,
    info: { kind: 'zero-line' },
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  }
}
