import type { EChartsOption } from 'echarts'
import { formatFinePercent } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { addNumberLine, headHeightOf } from './number-line'
import { dotsOf, type NumberLine } from './number-line-dots'
import { addVerdicts, verdictsHeight } from './verdicts'
import {
  createPlotParts,
  optionOf,
  type GraphicElement,
  type PlotParts,
  type Rect,
} from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { yearRowsOf } from './year-rows'
import { oneOrTwoWords } from './words'
import { codeAt } from '../../../view/rows'
import { NO_TEXT } from '../../../messages/language'

/** Narrower pictures have the second line below the first. */
const NARROW = 620
const GAP = 28
/** But only where that leaves each so many pixels above its axis, which takes as many. */
const LOWEST = 60
const AXIS = 32

const LINES = [
  { id: 'to_other_share', toLimit: 'to_other_to_limit' },
  { id: 'out_share', toLimit: 'out_to_limit' },
] as const

/**
 * One number line per limit of SCB's rule, the years from top to bottom: how far the first of the two has come on its
 * way to each limit, and what that makes of the two.
 */
export function buildCommutingOneOrTwoOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const parts = createPlotParts()
  const { width, height } = ctx.look
  const area: Rect = { left: 8, top: 4, width: width - 16, height: height - 10 }
  const foot = verdictsHeight(ctx, data, area.width)
  const lines = linesOf(ctx, data)
  const below = area.height - foot - ctx.text.small - 18
  const isHigh = lines.every(
    (line) => below / lines.length - headHeightOf(ctx, line, area.width) - AXIS >= LOWEST,
  )
  const stacked = width < NARROW && lines.length > 1 && isHigh
  const entries = legendEntries(ctx, data)
  const lineWidth = stacked ? area.width : (area.width - GAP * (lines.length - 1)) / Math.max(1, lines.length)
  // Beside the last heading, where that leaves room: below the lines it would take theirs.
  const legendWidth = widthOfLegend(ctx, entries)
  const heading = stacked ? '' : (lines.at(-1)?.heading ?? '')
  const isAbove =
    lines.length > 1 &&
    !stacked &&
    measureText(heading, ctx.text.heading, 600) + GAP + legendWidth <= lineWidth
  const legendHeight = isAbove ? 0 : ctx.text.small + 10
  const room = area.height - foot - legendHeight - 8
  // Side by side the same year stands at the same height.
  const heads = lines.map((line) => headHeightOf(ctx, line, lineWidth))
  lines.forEach((line, i) => {
    const box = {
      left: stacked ? area.left : area.left + i * (lineWidth + GAP),
      top: stacked ? area.top + (i * room) / lines.length : area.top,
      width: lineWidth,
      height: stacked ? room / lines.length - 8 : room,
    }
    addNumberLine(ctx, parts, line, box, stacked ? (heads[i] ?? 0) : Math.max(...heads))
  })
  addLegend(
    ctx,
    parts,
    entries,
    isAbove
      ? {
          ...area,
          left: area.left + area.width - legendWidth,
          width: legendWidth,
          height: ctx.text.heading + 4,
        }
      : { ...area, top: area.top + room + 4, height: legendHeight },
  )
  addVerdicts(ctx, parts, data, { ...area, top: area.top + area.height - foot, height: foot })
  return optionOf(parts)
}

/** The lines that have a figure, for the first of the two. */
function linesOf(ctx: ChartContext, data: ViewData): readonly NumberLine[] {
  const words = oneOrTwoWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const own = subjectRows(data)
  const other = ctx.say(data.regionNames[1] ?? NO_TEXT)
  const years = yearRowsOf(
    own.map((row) => numbers(data, 'year').values[row] ?? 0),
    data.breaks,
  )
  return LINES.flatMap(({ id, toLimit }): NumberLine[] => {
    const share = numbers(data, id)
    if (!own.some((row) => knownValueAt(share, row) !== null)) return []
    const single = id === 'to_other_share'
    return [
      {
        id,
        heading: single ? words.toOther(other) : words.out,
        below: single ? wordsBack(ctx, data, codeAt(region, own[0] ?? 0)) : null,
        limit: single ? data.filters.singleOut : data.filters.totalOut,
        dots: dotsOf(share, numbers(data, 'year'), own, numbers(data, toLimit)),
        years,
      },
    ]
  })
}

/** How many of the other's residents come the other way, in the same year as the last known. */
function wordsBack(ctx: ChartContext, data: ViewData, subject: string): string | null {
  const region = codes(data, 'region')
  const share = numbers(data, 'to_other_share')
  const row = Array.from({ length: data.rowCount }, (_, at) => at).findLast(
    (at) => codeAt(region, at) !== subject && knownValueAt(share, at) !== null,
  )
  if (row === undefined) return null
  const name = ctx.say(region.names[region.indices[row] ?? -1] ?? NO_TEXT)
  return oneOrTwoWords
    .in(ctx.language)
    .chart.back(
      name,
      markFlags(
        formatFinePercent(share.values[row] ?? Number.NaN, ctx.language),
        share.flags?.[row] ?? 0,
        ctx.language,
      ),
      String(numbers(data, 'year').values[row] ?? ''),
    )
}

/** Rows of the municipality that the picture is about: the first. */
function subjectRows(data: ViewData): readonly number[] {
  const region = codes(data, 'region')
  return Array.from({ length: data.rowCount }, (_, row) => row).filter((row) => region.indices[row] === 0)
}

interface LegendEntry {
  readonly text: string
  readonly filled: boolean
}

function legendEntries(ctx: ChartContext, data: ViewData): readonly LegendEntry[] {
  const words = oneOrTwoWords.in(ctx.language).chart
  return [
    { text: words.officialDot, filled: true },
    ...(data.quality === 'synthetic' ? [{ text: words.exampleDot, filled: false }] : []),
  ]
}

/** Pixels from the beginning of an entry to its text, and from there to the next entry. */
const TO_TEXT = 17
const TO_NEXT = 23

const widthOfLegend = (ctx: ChartContext, entries: readonly LegendEntry[]): number =>
  entries.reduce((sum, { text }) => sum + TO_TEXT + measureText(text, ctx.text.small) + TO_NEXT, 0)

function addLegend(ctx: ChartContext, parts: PlotParts, entries: readonly LegendEntry[], area: Rect): void {
  let x = area.left
  const y = area.top + area.height / 2
  for (const { text, filled } of entries) {
    const shown = shortenText(text, Math.max(0, area.left + area.width - x - 20), ctx.text.small)
    parts.graphic.push(
      {
        type: 'circle',
        silent: true,
        shape: { cx: x + 6, cy: y, r: filled ? 5 : 3.5 },
        style: {
          fill: filled ? ctx.theme.accent : ctx.theme.surface,
          stroke: ctx.theme.accent,
          lineWidth: 1.5,
        },
      } satisfies GraphicElement,
      {
        type: 'text',
        silent: true,
        x: x + TO_TEXT,
        y,
        style: { text: shown, fill: ctx.theme.text, fontSize: ctx.text.small, verticalAlign: 'middle' },
      },
    )
    x += TO_TEXT + measureText(shown, ctx.text.small) + TO_NEXT
  }
}

/** The dot of each row on the first line that has one; what the other of the two does stands in words only. */
export function commutingOneOrTwoTargets(data: ViewData): (MarkTarget | null)[] {
  const targets: (MarkTarget | null)[] = Array.from({ length: data.rowCount }, () => null)
  const own = subjectRows(data)
  const drawn = LINES.map(({ id }) => numbers(data, id)).filter((column) =>
    own.some((row) => knownValueAt(column, row) !== null),
  )
  for (const row of own) {
    const line = drawn.findIndex((column) => knownValueAt(column, row) !== null)
    if (line >= 0) targets[row] = { seriesIndex: line, dataIndex: own.indexOf(row) }
  }
  return targets
}
