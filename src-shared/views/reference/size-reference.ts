import { amountOf, figureOf, isKnown, missing, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import type { ReferenceFigure } from '../../view/reference'
import { FIGURE_FLAGS } from '../../view/view-data'

const { lowerBound, upperBound } = FIGURE_FLAGS
const BOUNDS = lowerBound | upperBound

/**
 * A rate at the size of a place: whole persons, as many as there would be. Where both are bounds the same way, so is what
 * comes of them; where they are bounds opposite ways it could be more and less.
 */
export function atSize(cell: ReferenceFigure, size: Figure, sizeFlags: number): ReferenceFigure {
  if (!isKnown(cell.figure)) return cell
  if (!isKnown(size)) return { ...cell, figure: missing(size.sign), flags: 0, isOfSize: true }
  const rate = amountOf(cell.figure)
  const bounds = (cell.flags & BOUNDS) | boundOfSize(rate, sizeFlags & BOUNDS)
  if (bounds === BOUNDS) return { ...cell, figure: NOT_AVAILABLE, flags: 0, isEither: true }
  const flags = (cell.flags & ~BOUNDS) | bounds
  return { ...cell, figure: figureOf(Math.round(rate * amountOf(size))), flags }
}

/** Of a negative rate, more persons make less. */
function boundOfSize(rate: number, bound: number): number {
  if (rate === 0 || bound === 0 || bound === BOUNDS) return rate === 0 ? 0 : bound
  return rate > 0 ? bound : BOUNDS & ~bound
}
