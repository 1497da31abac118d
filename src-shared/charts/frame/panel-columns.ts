import type { Room } from './room'

/** Width over height at which most charts are read best. */
const BEST_SHAPE = 1.35
/** Pixels that a chart beside others needs. */
const NARROWEST = 340
/** Bars of industries and of series have long names. */
const NARROWEST_WITH_LONG_NAMES = 480
/** A map whose legend stands below all of them needs less. */
const NARROWEST_MAP = 220
export const PANEL_GAP = 20

/**
 * How many panels stand beside each other in a room of this size, so that each has the shape that suits a chart
 * best and no row lacks more than one: four in two rows of two, never three and one. `longNames`: beside the bars.
 * `mapShape`: of maps, width over height of what they show, for land that is higher than wide is larger in one row.
 */
export function choosePanelColumns(
  longNames: boolean | undefined,
  count: number,
  width: number,
  height: number,
  mapShape: number | null = null,
): number {
  const best = mapShape ?? BEST_SHAPE
  const narrowest = mapShape !== null ? NARROWEST_MAP : longNames ? NARROWEST_WITH_LONG_NAMES : NARROWEST
  const widthOf = (columns: number): number => (width - PANEL_GAP * (columns - 1)) / columns
  const miss = (columns: number): number => {
    const rows = Math.ceil(count / columns)
    const shape = widthOf(columns) / ((height - PANEL_GAP * (rows - 1)) / rows)
    return Math.abs(Math.log(shape / best))
  }
  const fits = (columns: number): boolean =>
    widthOf(columns) >= narrowest && Math.ceil(count / columns) * columns - count <= 1
  const choices = Array.from({ length: count }, (_, i) => i + 1).filter(
    (columns) => columns === 1 || fits(columns),
  )
  return choices.reduce((chosen, columns) => (miss(columns) < miss(chosen) ? columns : chosen), 1)
}

/**
 * Columns on paper, where nothing can be scrolled to: those in which each panel has the room that it needs at least,
 * else those in which it comes nearest to that; among several, those that give the best shape. `head` is the height
 * of a panel's own words.
 */
export function fitPanelColumns(count: number, { width, height }: Room, least: Room, head: number): number {
  const roomIn = (columns: number): Room => {
    const rows = Math.ceil(count / columns)
    return {
      width: (width - PANEL_GAP * (columns - 1)) / columns,
      height: Math.max(1, (height - PANEL_GAP * (rows - 1)) / rows - head),
    }
  }
  const enough = (columns: number): number => {
    const room = roomIn(columns)
    return Math.min(1, room.width / least.width, room.height / least.height)
  }
  const miss = (columns: number): number => {
    const room = roomIn(columns)
    return Math.abs(Math.log(room.width / room.height / BEST_SHAPE))
  }
  const isBetter = (one: number, other: number): boolean =>
    enough(one) === enough(other) ? miss(one) < miss(other) : enough(one) > enough(other)
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((columns) => Math.ceil(count / columns) * columns - count <= 1)
    .reduce((best, columns) => (isBetter(columns, best) ? columns : best), 1)
}
