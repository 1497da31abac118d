import type { ViewId } from '../views/view-ids'

/** Width over height at which most charts are read best. */
const BEST_SHAPE = 1.35
/** Pixels that a chart beside others needs. */
const NARROWEST = 340
/** Bars of industries and of series have long names. */
const NARROWEST_WITH_LONG_NAMES = 480
export const PANEL_GAP = 20

const hasLongNames = (view: ViewId): boolean => view.startsWith('industries.') || view === 'series.values'

/**
 * How many panels stand beside each other in a room of this size, so that each has the shape that suits a chart
 * best and no row lacks more than one: four in two rows of two, never three and one.
 */
export function choosePanelColumns(view: ViewId, count: number, width: number, height: number): number {
  const narrowest = hasLongNames(view) ? NARROWEST_WITH_LONG_NAMES : NARROWEST
  const widthOf = (columns: number): number => (width - PANEL_GAP * (columns - 1)) / columns
  const miss = (columns: number): number => {
    const rows = Math.ceil(count / columns)
    const shape = widthOf(columns) / ((height - PANEL_GAP * (rows - 1)) / rows)
    return Math.abs(Math.log(shape / BEST_SHAPE))
  }
  const fits = (columns: number): boolean =>
    widthOf(columns) >= narrowest && Math.ceil(count / columns) * columns - count <= 1
  const choices = Array.from({ length: count }, (_, i) => i + 1).filter(
    (columns) => columns === 1 || fits(columns),
  )
  return choices.reduce((best, columns) => (miss(columns) < miss(best) ? columns : best), 1)
}
