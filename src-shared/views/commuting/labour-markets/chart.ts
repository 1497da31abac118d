import type { EChartsOption } from 'echarts'
import { codes, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { addLabourMarketTree, treeHeight } from './tree-bars'
import { addLabourMarketHistory, panelHeight, readHistory } from './history'
import { createPlotParts, optionOf } from '../../../charts/frame/plot-parts'
import { codeAt } from '../../../view/rows'

/** Narrower pictures show the tree alone. */
const NARROW = 620
/** The part of an upright picture's height that the tree has at most. */
const TREE = 0.52
/** The lowest panel of a history beside the tree, and the narrowest tree beside it, in heights of a line of text. */
const LOWEST_PANEL = 7
const NARROWEST_TREE = 34
/** Of the width, beside its history. */
const TREE_BESIDE = 0.58
/** A tree that takes less than this part of a wide picture's height stands above its history. */
const LOW_TREE = 0.35

/** Who joins whom, with the limits, and where the places in focus stood over the years. */
export function buildCommutingLabourMarketsOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const parts = createPlotParts()
  const { width, height } = ctx.look
  const found = width < NARROW ? null : readHistory(data)
  const area = { left: 8, top: 4, width: width - 16, height: height - 10 }
  const focus = focusPlaces(data)
  const isWide = width > height
  const treeWidth = Math.floor(area.width * TREE_BESIDE)
  // Lines in lower panels are flat, and their names stand on each other; in a narrower tree words are cut off.
  const hasRoom =
    !isWide ||
    (found !== null &&
      panelHeight(ctx, found, area.height) >= ctx.text.label * LOWEST_PANEL &&
      treeWidth >= ctx.text.label * NARROWEST_TREE)
  const history = hasRoom ? found : null
  const above = treeHeight(ctx, data, focus, Math.floor(area.height * TREE))
  // On an upright page names beside the history would be cut; beside a row or two the picture would be empty.
  if (history && (!isWide || above < area.height * LOW_TREE)) {
    addLabourMarketTree(ctx, parts, data, focus, { ...area, height: above }, true)
    const top = area.top + above + 16
    const below = { ...area, top, height: area.height - above - 16 }
    addLabourMarketHistory(ctx, parts, data, history, below, isWide)
    return optionOf(parts)
  }
  const own = { ...area, width: history ? treeWidth : area.width }
  addLabourMarketTree(ctx, parts, data, focus, own, history !== null)
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
