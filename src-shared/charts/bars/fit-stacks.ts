import { shareLargest } from '../frame/shared-extents'
import type { ChartContext } from '../frame/chart-context'
import type { NiceScale } from '../frame/nice-scale'
import type { StackedPanel, StackRow } from '../specification/chart-specification'

/**
 * The rows that are drawn where at most so many have room, in their order: sums always, of the others the first or those
 * that change most.
 */
export function fitStackRows(
  { rows, keepsLargest }: Pick<StackedPanel, 'rows' | 'keepsLargest'>,
  most: number,
): readonly StackRow[] {
  if (rows.length <= most) return rows
  const sums = rows.filter(({ isSum }) => isSum)
  const others = rows.filter(({ isSum }) => !isSum)
  const size = ({ total }: StackRow): number => Math.abs(total.value ?? 0)
  const inOrder = keepsLargest ? others.toSorted((a, b) => size(b) - size(a)) : others
  const kept = new Set([...sums, ...inOrder.slice(0, Math.max(1, most - sums.length))])
  return rows.filter((row) => kept.has(row))
}

/** How far the parts of a row reach to the left and to the right of zero. */
export const reachOf = ({ parts, total }: StackRow): readonly [number, number] => {
  const values = parts.map(({ value }) => value ?? 0)
  const add = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0)
  const sum = total.value ?? 0
  return [
    Math.min(sum, add(values.filter((value) => value < 0))),
    Math.max(sum, add(values.filter((value) => value > 0))),
  ]
}

/** How many times smaller than the others the bar of a row is drawn. */
export interface SumShrink {
  readonly timesOf: (row: StackRow) => number
}

/** A sum beside what it is of: on their scale it would leave a few pixels to each of them. */
export const isShrinkable = (row: StackRow, rows: readonly StackRow[]): boolean =>
  row.isSum === true && rows.some(({ isSum }) => !isSum)

/**
 * Sums are drawn so many whole times smaller that they end within the scale of the others, the same in all panels; their
 * names say it. Zero stays where it is.
 */
export function shrinkSums(ctx: ChartContext, rows: readonly StackRow[], { min, max }: NiceScale): SumShrink {
  const needed = rows
    .filter((row) => isShrinkable(row, rows))
    .flatMap(reachOf)
    .map((end) => (end > 0 ? end / max : min < 0 ? end / min : 1))
    .filter(Number.isFinite)
  const times = shareLargest(ctx, 'sum-shrink', Math.max(1, ...needed.map(Math.ceil)))
  return { timesOf: (row) => (isShrinkable(row, rows) ? times : 1) }
}
