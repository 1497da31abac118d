import { formatMarkedCell } from '../../../view/format-cell'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { qualityLegend } from '../../../charts/frame/example-hatch'
import { addShareBars } from './shares'
import { buildLabourMarketTree, type TreeRow } from './tree'
import type { GraphicElement, PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { shareLargest } from '../../../charts/frame/shared-extents'
import { colorsOfMarkets } from './market-colors'
import { labourMarketsWords } from './words'
import { NO_TEXT } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

/** Below this a row's text cannot be read. */
const LOWEST_ROW = 17
const USUAL_ROW = 34
/** Few rows beside a high history share its height. */
const HIGHEST_ROW = 64
const INDENT = 16
const GAP = 10
/** Where the words beside the legend's dot begin. */
const CENTRE_LEFT = 14

/** How many rows the panel of this height has room for. */
export const treeRoom = (ctx: ChartContext, height: number): number =>
  Math.floor((height - headHeight(ctx) - ctx.text.small - 8) / LOWEST_ROW)

/** How much of a height of at most `most` the tree needs: few rows do not fill a page. */
export function treeHeight(
  ctx: ChartContext,
  data: ViewData,
  focus: ReadonlySet<string>,
  most: number,
): number {
  const { shown } = buildLabourMarketTree(data, focus, treeRoom(ctx, most))
  return Math.min(most, headHeight(ctx) + USUAL_ROW * shown.length + (ctx.text.small + 8) * 2)
}

const headHeight = (ctx: ChartContext): number => ctx.text.label * 2 + 16

/**
 * The tree of who joins whom: a line for each municipality with its share of out-commuters and its largest share to
 * one municipality, each as a bar beside the limit of the rule.
 */
export function addLabourMarketTree(
  ctx: ChartContext,
  parts: PlotParts,
  data: ViewData,
  focus: ReadonlySet<string>,
  area: Rect,
  isWithHistory: boolean,
): void {
  const words = labourMarketsWords.in(ctx.language).chart
  const { shown, leftOut } = buildLabourMarketTree(data, focus, treeRoom(ctx, area.height))
  const region = codes(data, 'region')
  const target = codes(data, 'largest_out_to')
  const isCentre = numbers(data, 'is_centre')
  const colors = colorsOfMarkets(data, ctx.theme.categories.length)
  const name = (row: number): string => ctx.say(region.names[region.indices[row] ?? -1] ?? NO_TEXT)
  const isExample = exampleRows(data, [numbers(data, 'out_share'), numbers(data, 'largest_out_share')])
  const legend = isExample === null ? null : qualityLegend(ctx, ctx.theme.neutral, isWithHistory)
  const leftOutWidth = leftOut > 0 ? measureText(words.leftOut(leftOut), ctx.text.small, 400) : 0
  const footLine = ctx.text.small + 8
  // What is left out stands beside the legend, or above it where both are too wide.
  const isStacked = legend !== null && leftOut > 0 && leftOutWidth + GAP + legend.width > area.width
  const foot = isStacked ? footLine * 2 : leftOut > 0 || legend !== null ? footLine : 0
  const top = area.top + headHeight(ctx)
  const rowHeight = Math.min(HIGHEST_ROW, (area.height - headHeight(ctx) - foot) / Math.max(1, shown.length))
  const size = Math.max(12, Math.min(ctx.text.label, Math.floor(rowHeight * 0.75)))
  const nameWidth = Math.min(
    area.width * 0.36,
    shareLargest(
      ctx,
      'label-width',
      Math.max(
        ...shown.map((one) => measureText(name(one.row), size, 600) + one.depth * INDENT + size + GAP),
        // What the dot means stands above the names, and must not be cut off when these are short.
        CENTRE_LEFT + measureText(words.centre, ctx.text.small) + GAP,
      ),
    ),
  )
  parts.graphic.push(
    {
      type: 'circle',
      silent: true,
      shape: { cx: area.left + 5, cy: top - ctx.text.small / 2 - 4, r: 4 },
      style: { fill: ctx.theme.text },
    },
    {
      type: 'text',
      silent: true,
      x: area.left + CENTRE_LEFT,
      y: top - 4,
      style: {
        text: shortenText(words.centre, nameWidth - CENTRE_LEFT - 4, ctx.text.small),
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    },
  )
  shown.forEach((one, i) => {
    const inFocus = focus.has(codeAt(region, one.row))
    const indent = one.depth * INDENT
    const y = top + (i + 0.5) * rowHeight
    const text = shortenText(name(one.row), nameWidth - indent - size - 4, size, 600)
    if (one.depth > 0)
      parts.graphic.push(...branchTo(ctx, area.left + indent, y, rowsSinceParent(shown, i) * rowHeight))
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'tree-name', code: codeAt(region, one.row) },
      x: area.left + indent,
      y,
      style: {
        text,
        fill: inFocus ? ctx.theme.accent : ctx.theme.text,
        fontSize: size,
        fontWeight: one.depth === 0 || inFocus ? 600 : 400,
        verticalAlign: 'middle',
      },
    })
    if (isCentre.values[one.row] === 1)
      parts.graphic.push({
        type: 'circle',
        silent: true,
        info: { kind: 'centre', code: codeAt(region, one.row) },
        shape: { cx: area.left + indent + measureText(text, size, 600) + size * 0.6, cy: y + 1, r: 4 },
        style: { fill: ctx.theme.categories[colors.get(codeAt(region, one.row)) ?? -1] ?? ctx.theme.text },
      })
  })
  const goesTo = (row: number): string => ctx.say(target.names[target.indices[row] ?? -1] ?? NO_TEXT)
  const bars = { isExample, shown, focus, region, top, rowHeight, size, height: rowHeight * shown.length }
  const half = (area.width - nameWidth) / 2
  const out = numbers(data, 'out_share')
  addShareBars(ctx, parts, data, {
    ...bars,
    column: 'out_share',
    limit: data.filters.totalOut,
    heading: words.outShare,
    labels: shown.map(({ row }) => formatMarkedCell(out, row, ctx.language)),
    area: { left: area.left + nameWidth, top: area.top, width: half * 0.86, height: area.height },
  })
  const largest = numbers(data, 'largest_out_share')
  addShareBars(ctx, parts, data, {
    ...bars,
    column: 'largest_out_share',
    limit: data.filters.singleOut,
    heading: words.largestShare,
    labels: shown.map(({ row }) => {
      const name = goesTo(row)
      const share = formatMarkedCell(largest, row, ctx.language)
      return name === '' ? share : words.shareTo(share, name)
    }),
    area: {
      left: area.left + nameWidth + half * 0.86,
      top: area.top,
      width: half * 1.14,
      height: area.height,
    },
  })
  if (legend !== null) {
    const left = Math.max(area.left, area.left + area.width - legend.width)
    parts.graphic.push(...legend.draw(left, area.top + area.height - ctx.text.small / 2))
  }
  if (leftOut > 0)
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: leftOut },
      x: area.left,
      y: area.top + area.height - (isStacked ? footLine : 0),
      style: {
        text: words.leftOut(leftOut),
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
}

/** How many rows a place stands below the one that it is joined to. */
function rowsSinceParent(shown: readonly TreeRow[], index: number): number {
  const depth = shown[index]?.depth ?? 0
  let parent = index - 1
  while (parent > 0 && (shown[parent]?.depth ?? 0) >= depth) parent--
  return index - parent
}

/** The corner from the place that it is joined to down and across to the name. */
function branchTo(ctx: ChartContext, x: number, y: number, height: number): GraphicElement[] {
  const corner = x - INDENT + 4
  const line = (x1: number, y1: number, x2: number, y2: number): GraphicElement => ({
    type: 'line',
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { stroke: ctx.theme.neutral, lineWidth: 1 },
  })
  return [line(corner, y - height + 9, corner, y), line(corner, y, x - 3, y)]
}
