import { formatLimit } from './finding'
import type { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { markFill } from '../../../charts/frame/example-hatch'
import type { TreeRow } from './tree'
import type { PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { measureText, measureWidest, shortenText } from '../../../charts/frame/text-width'
import { shareExtent, shareLargest } from '../../../charts/frame/shared-extents'
import { labourMarketsWords } from './words'
import { codeAt } from '../../../view/rows'

const GAP = 10
/** Of a bar, in pixels. */
const THICKEST = 24

/** One column of bars beside the limit that they are judged by. */
export interface ShareBars {
  readonly shown: readonly TreeRow[]
  readonly focus: ReadonlySet<string>
  readonly region: ReturnType<typeof codes>
  readonly column: 'out_share' | 'largest_out_share'
  /** Null where the picture need not tell example data apart. */
  readonly isExample: ReturnType<typeof exampleRows>
  readonly limit: number
  readonly heading: string
  /** Stand at the bars' ends. */
  readonly labels: readonly string[]
  readonly top: number
  readonly rowHeight: number
  readonly size: number
  readonly height: number
  readonly area: Rect
}

/** Adds the bars, their limit as a dashed line, and the reason of each place as its tooltip. */
export function addShareBars(ctx: ChartContext, parts: PlotParts, data: ViewData, bars: ShareBars): void {
  const { theme } = ctx
  const words = labourMarketsWords.in(ctx.language).chart
  const column = numbers(data, bars.column)
  const most = bars.area.width * 0.55
  const labels = bars.labels.map((label) => shortenText(label, most, bars.size))
  const widest = shareLargest(ctx, `${bars.column}-label-width`, measureWidest(labels, bars.size, 600))
  const room = Math.max(20, bars.area.width - widest - GAP * 2 - 12)
  const values = bars.shown.map(({ row }) => column.values[row] ?? Number.NaN)
  // Room for the limit beside the bars, and the same scale while a threshold is dragged below the longest bar.
  const max = Math.max(bars.limit * 1.05, ...shareExtent(ctx, bars.column, values), 0.001)
  /** A label that would stand on the limit's line begins behind it. */
  const shiftPast = (value: number, label: string): number => {
    const start = (value / max) * room + GAP
    const line = (bars.limit / max) * room
    return line > start - 4 && line < start + measureText(label, bars.size) + 4 ? line + 6 - start : 0
  }
  const index = parts.grid.length
  parts.grid.push({
    left: bars.area.left,
    top: bars.top,
    width: room,
    height: bars.height,
    outerBoundsMode: 'none',
  })
  parts.xAxis.push({ type: 'value', gridIndex: index, min: 0, max, show: false })
  parts.yAxis.push({
    type: 'category',
    gridIndex: index,
    inverse: true,
    data: bars.shown.map(({ row }) => codeAt(bars.region, row)),
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.textMuted } },
  })
  parts.series.push({
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth: Math.min(THICKEST, Math.max(4, bars.rowHeight * 0.5)),
    data: bars.shown.map(({ row }, i) => ({
      name: codeAt(bars.region, row),
      value: Number.isFinite(values[i]) ? (values[i] ?? 0) : '-',
      label: { offset: [shiftPast(values[i] ?? 0, labels[i] ?? ''), 0] },
      itemStyle: markFill(
        ctx,
        bars.focus.has(codeAt(bars.region, row)) ? theme.accent : theme.neutral,
        bars.isExample?.(column, row) ?? false,
      ),
    })),
    label: {
      show: true,
      position: 'right',
      distance: GAP,
      color: theme.text,
      fontSize: bars.size,
      formatter: ({ dataIndex }) => labels[dataIndex] ?? '',
    },
    tooltip: { formatter: (p) => (Array.isArray(p) ? '' : reasonAt(ctx, data, bars, p.dataIndex)) },
  })
  bars.shown.forEach((_, i) => {
    if (!Number.isFinite(values[i]))
      parts.graphic.push({
        type: 'text',
        silent: true,
        x: bars.area.left + GAP,
        y: bars.top + (i + 0.5) * bars.rowHeight,
        style: { text: '.', fill: theme.textMuted, fontSize: bars.size, verticalAlign: 'middle' },
      })
  })
  const x = bars.area.left + (bars.limit / max) * room
  const limitText = words.limit(formatLimit(bars.limit, ctx.language))
  const half = measureText(limitText, ctx.text.small, 600) / 2
  parts.graphic.push(
    {
      type: 'text',
      silent: true,
      x: bars.area.left,
      y: bars.area.top,
      style: {
        text: shortenText(bars.heading, bars.area.width - 4, ctx.text.label, 600),
        fill: theme.text,
        fontSize: ctx.text.label,
        fontWeight: 600,
      },
    },
    {
      type: 'line',
      silent: true,
      info: { kind: 'limit', of: bars.column },
      z: 20,
      shape: { x1: x, y1: bars.top - 3, x2: x, y2: bars.top + bars.height },
      style: { stroke: theme.text, lineWidth: 1.5, lineDash: [5, 3] },
    },
    {
      type: 'text',
      silent: true,
      x: Math.min(Math.max(x, bars.area.left + half), bars.area.left + bars.area.width - half),
      y: bars.top - 4,
      style: {
        text: limitText,
        fill: theme.text,
        fontSize: ctx.text.small,
        fontWeight: 600,
        align: 'center',
        verticalAlign: 'bottom',
      },
    },
  )
}

function reasonAt(ctx: ChartContext, data: ViewData, bars: ShareBars, index: number): string {
  const reason = codes(data, 'reason')
  const text = reason.names[reason.indices[bars.shown[index]?.row ?? -1] ?? -1]
  return text === undefined ? '' : ctx.say(text)
}
