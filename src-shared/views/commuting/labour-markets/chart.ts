import type { EChartsOption } from 'echarts'
import { codes, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { addLabourMarketTree, treeHeight, treeRows } from './tree-bars'
import { addLabourMarketHistory, readHistory } from './history'
import { createPlotParts, optionOf } from '../../../charts/frame/plot-parts'
import { codeAt } from '../../../view/rows'

/** Narrower pictures show the tree alone. */
const NARROW = 620
/** The part of an upright picture's height that the tree has at most. */
const TREE = 0.52
/** A market of no more rows leaves most of the height beside its history empty; then the history stands below, in two columns. */
const FEW_ROWS = 3
/** Narrower pictures have no room for two columns of history. */
const TWO_COLUMNS = 800

/** Who joins whom, with the limits, and where the places in focus stood over the years. */
export function buildCommutingLabourMarketsOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const parts = createPlotParts()
  const { width, height } = ctx.look
  const history = width < NARROW ? null : readHistory(data)
  const area = { left: 8, top: 4, width: width - 16, height: height - 10 }
  const focus = focusPlaces(data)
  const isWide = width > height
  const isShort =
    isWide && width >= TWO_COLUMNS && treeRows(ctx, data, focus, area.height).length <= FEW_ROWS
  // On an upright page names beside the history would be cut.
  if (history && (!isWide || isShort)) {
    const above = treeHeight(ctx, data, focus, Math.floor(area.height * TREE))
    addLabourMarketTree(ctx, parts, data, focus, { ...area, height: above }, true)
    const top = area.top + above + 16
    const below = { ...area, top, height: area.height - above - 16 }
    addLabourMarketHistory(ctx, parts, data, history, below, isShort ? 2 : 1)
    return optionOf(parts)
  }
  const treeWidth = history ? Math.floor(area.width * 0.58) : area.width
  addLabourMarketTree(ctx, parts, data, focus, { ...area, width: treeWidth }, history !== null)
  if (history)
    addLabourMarketHistory(ctx, parts, data, history, {
      ...area,
      left: area.left + treeWidth + 24,
      width: area.width - treeWidth - 24,
    })
  return optionOf(parts)
}

/** Places of the picture that the time line is about; a what-if may have joined several into one. */
export function focusPlaces(data: ViewData): ReadonlySet<string> {
  const region = codes(data, 'region')
  const table = data.sideTables?.find(({ id }) => id === 'timeline')
  const asked = new Set(table ? codes(table, 'region').codes : [])
  return new Set(
    region.codes.filter((code) => asked.has(code) || code.split('+').some((part) => asked.has(part))),
  )
}

/** Bars stand by the code of their municipality; one that found no room has none. */
export const commutingLabourMarketsTargets = (data: ViewData): (MarkTarget | null)[] => {
  const region = codes(data, 'region')
  return Array.from({ length: data.rowCount }, (_, row) => ({
    seriesIndex: 0,
    name: codeAt(region, row),
  }))
}
