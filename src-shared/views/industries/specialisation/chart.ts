import type { EChartsOption } from 'echarts'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatTick } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { rectOfPlace } from '../../../charts/frame/place-panels'
import { addTimePanels } from '../../../charts/lines/draw-time-panels'
import { computeNiceScale, positionOn } from '../../../charts/frame/nice-scale'
import { joinOptions, specifyConcentration } from './concentration-panels'
import { asGraphic, createPlotParts, optionOf, type Rect } from '../../../charts/frame/plot-parts'
import { drawLabels, placeLabels } from '../../../charts/maps/place-labels'
import { shareExtent, shareLargest } from '../../../charts/frame/shared-extents'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { specialisationWords } from './words'
import { NO_TEXT } from '../../../messages/language'

/** An industry with quotient, growth and persons. */
export interface Bubble {
  readonly row: number
  readonly name: string
  readonly quotient: number
  readonly growth: number
  readonly persons: number
  readonly small: boolean
}

/** Wide enough for the concentration over the years beside the bubbles. */
const WIDE = 760
const SIDE = 250
const LARGEST_RADIUS = 26
/** Outside these quotients a bubble stands at the edge: a few persons would stretch the axis. */
const LOWEST = 1 / 4
const HIGHEST = 8

/** Location quotient against growth, the area of a bubble by its persons; bars of the quotient without growth. */
export function buildIndustriesSpecialisationOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const bubbles = readBubbles(ctx, data)
  if (bubbles.length === 0) return buildQuotientBars(ctx, data)
  const beside = ctx.look.width >= WIDE ? specifyConcentration(ctx, data) : []
  const side = beside.length > 0 ? SIDE : 0
  const option = buildBubbles({ ...ctx, look: { ...ctx.look, width: ctx.look.width - side } }, data, bubbles)
  if (side === 0) return option
  const parts = createPlotParts()
  const area = {
    left: ctx.look.width - side + 20,
    top: 4,
    width: side - 28,
    height: ctx.look.height - 12,
  }
  addTimePanels(
    ctx,
    parts,
    beside.map((panel) => ({ panel, area: rectOfPlace(area, panel.place) })),
  )
  return joinOptions(option, parts)
}

/** Industries that have all three figures. */
export function readBubbles(ctx: ChartContext, data: ViewData): Bubble[] {
  const industry = codes(data, 'industry')
  const [quotient, growth, persons] = ['location_quotient', 'growth', 'persons'].map((id) =>
    numbers(data, id),
  )
  return Array.from({ length: data.rowCount }, (_, row) => row).flatMap((row): Bubble[] => {
    const [x, y, size] = [quotient, growth, persons].map((column) =>
      column ? knownValueAt(column, row) : null,
    )
    if (typeof x !== 'number' || typeof y !== 'number' || typeof size !== 'number' || x <= 0) return []
    const name = ctx.say(industry.names[industry.indices[row] ?? -1] ?? NO_TEXT)
    return [{ row, name, quotient: x, growth: y, persons: size, small: (quotient?.flags?.[row] ?? 0) !== 0 }]
  })
}

function buildBubbles(ctx: ChartContext, data: ViewData, bubbles: readonly Bubble[]): EChartsOption {
  const { theme } = ctx
  const words = specialisationWords.in(ctx.language).chart
  const clamp = (quotient: number): number => Math.log2(Math.min(HIGHEST, Math.max(LOWEST, quotient)))
  const steady = bubbles.filter(({ small }) => !small)
  const spread = shareExtent(
    ctx,
    'location_quotient',
    (steady.length > 0 ? steady : bubbles).map(({ quotient }) => quotient),
  ).map(clamp)
  const low = Math.min(-1, Math.floor(Math.min(...spread)))
  const high = Math.max(1, Math.ceil(Math.max(...spread)))
  // A few industries that began from nearly nobody must not flatten the others: they stand at the edge.
  const rates = shareExtent(
    ctx,
    'growth',
    (steady.length > 0 ? steady : bubbles).map(({ growth }) => Math.min(growth, 1)),
  )
  const scale = computeNiceScale(
    Math.min(0, ...rates),
    Math.max(0, ...rates),
    Math.max(3, ctx.look.height / 70),
    false,
  )
  const axisWidth = Math.max(
    ...scale.ticks.map((t) => measureText(formatTick(t, scale.step, true, ctx.language), ctx.text.small)),
  )
  const top = ctx.text.heading + ctx.text.small + 20
  const plot: Rect = {
    left: axisWidth + 18,
    top,
    width: ctx.look.width - axisWidth - 34,
    height: ctx.look.height - top - ctx.text.small * 2 - 26,
  }
  const largest = shareLargest(ctx, 'persons', Math.max(1, ...bubbles.map(({ persons }) => persons)))
  const radius = (persons: number): number => Math.max(3, LARGEST_RADIUS * Math.sqrt(persons / largest))
  const x = ({ quotient }: Bubble): number => Math.min(high, Math.max(low, clamp(quotient)))
  const y = ({ growth }: Bubble): number => Math.min(scale.max, Math.max(scale.min, growth))
  const place = (bubble: Bubble): [number, number] => [
    plot.left + ((x(bubble) - low) / (high - low)) * plot.width,
    plot.top + (1 - positionOn(scale, y(bubble))) * plot.height,
  ]
  const weight = (bubble: Bubble): number => Math.sqrt(bubble.persons) * (0.3 + Math.abs(x(bubble)))
  const labels = steady
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, 16)
    .map((bubble) => ({
      code: String(bubble.row),
      text: shortenText(bubble.name, ctx.look.width * 0.26, ctx.text.small),
      at: place(bubble),
      radius: radius(bubble.persons),
      awayFrom: null,
      fontSize: ctx.text.small,
      strong: false,
    }))
  const one = plot.left + ((0 - low) / (high - low)) * plot.width
  const zero = plot.top + (1 - positionOn(scale, 0)) * plot.height
  const years = data.filters.year
  const text = (value: string, at: number, align: 'left' | 'right' | 'center', strong = false) => ({
    type: 'text' as const,
    silent: true,
    x: at,
    y: strong ? 4 : plot.top - 6,
    style: {
      text: value,
      fill: strong ? theme.text : theme.textMuted,
      fontSize: strong ? ctx.text.heading : ctx.text.small,
      fontWeight: strong ? 600 : 400,
      align,
      verticalAlign: strong ? ('top' as const) : ('bottom' as const),
    },
  })
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { stroke: theme.text, lineWidth: 1.5 },
  })
  const right = plot.left + plot.width
  const beside = one + 10 + measureText(words.more, ctx.text.small) + 12
  const sizes = text(words.sizes, right, 'right')
  // Beside the heading where the words at the middle reach too far.
  if (right - measureText(words.sizes, ctx.text.small) < beside) sizes.y = 4 + ctx.text.small * 1.2
  // Larger ones first, so that small ones lie on top and can be pointed at.
  const drawn = bubbles.toSorted((a, b) => b.persons - a.persons)
  return {
    grid: { left: plot.left, top: plot.top, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: low,
      max: high,
      interval: 1,
      name: words.quotient,
      nameLocation: 'middle',
      nameGap: ctx.text.small + 14,
      nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
      axisLine: { lineStyle: { color: theme.textMuted }, onZero: false },
      splitLine: { show: false },
      axisLabel: {
        color: theme.textMuted,
        fontSize: ctx.text.small,
        formatter: (value: number) => formatNumber(2 ** value, 'none', ctx.language),
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
    series: [
      {
        type: 'scatter',
        clip: false,
        data: drawn.map((bubble) => ({
          name: String(bubble.row),
          value: [x(bubble), y(bubble)],
          symbolSize: radius(bubble.persons) * 2,
          itemStyle: {
            color: bubble.small ? 'transparent' : x(bubble) > 0 ? theme.accent : theme.neutral,
            opacity: 0.75,
            borderColor: bubble.small ? theme.neutral : theme.surface,
            borderWidth: 1,
          },
        })),
        tooltip: {
          formatter: (params) => {
            const bubble = Array.isArray(params) ? undefined : drawn[params.dataIndex]
            if (!bubble) return ''
            const quotient = formatNumber(bubble.quotient, 'ratio', ctx.language)
            const growth = formatChange(bubble.growth, 'fraction', ctx.language)
            const count = ctx.words.personsCount(formatNumber(bubble.persons, 'persons', ctx.language))
            return `${bubble.name}: ${quotient}; ${growth}; ${count}`
          },
        },
      },
    ],
    graphic: asGraphic([
      text(words.growth(String(years.from), String(years.to)), 8, 'left', true),
      sizes,
      text(words.less, one - 10, 'right'),
      text(words.more, one + 10, 'left'),
      line(one, plot.top, one, plot.top + plot.height),
      line(plot.left, zero, plot.left + plot.width, zero),
      ...drawLabels(ctx, placeLabels(labels, plot, []), theme.surface),
    ]),
  }
}

/** Where there is one year only: the quotients from the highest. */
function buildQuotientBars(ctx: ChartContext, data: ViewData): EChartsOption {
  const words = specialisationWords.in(ctx.language).chart
  const area: Rect = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  const industry = codes(data, 'industry')
  const quotient = numbers(data, 'location_quotient')
  const rows = quotientOrder(data).map((row): BarRow => {
    const value = knownValueAt(quotient, row)
    return {
      label: ctx.say(industry.names[industry.indices[row] ?? -1] ?? NO_TEXT),
      value,
      sign: null,
      valueLabel: value === null ? '' : formatNumber(value, 'ratio', ctx.language),
      color: (value ?? 0) > 1 ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: (value ?? 0) > 1,
    }
  })
  return optionOf(
    buildHorizontalBars(
      ctx,
      { rows, axisName: words.quotient, percent: false, whole: false, markerName: null },
      area,
    ),
  )
}

/** Rows with a quotient, the highest first. */
export function quotientOrder(data: ViewData): readonly number[] {
  const quotient = numbers(data, 'location_quotient')
  return Array.from({ length: data.rowCount }, (_, row) => row)
    .filter((row) => Number.isFinite(quotient.values[row]))
    .sort((a, b) => (quotient.values[b] ?? 0) - (quotient.values[a] ?? 0))
}

/** The bubble of each row, or its bar where there is no growth. */
export const industriesSpecialisationTargets = (data: ViewData): (MarkTarget | null)[] => {
  const growth = numbers(data, 'growth')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  if (growth.values.some(Number.isFinite)) return rows.map((row) => ({ seriesIndex: 0, name: String(row) }))
  const order = quotientOrder(data)
  return rows.map((row) => {
    const dataIndex = order.indexOf(row)
    return dataIndex < 0 ? null : { seriesIndex: 0, dataIndex }
  })
}
