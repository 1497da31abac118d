import { isShownIn, type CountUnit } from '../view/counts-over-years'
import { VIEWS, type ViewId } from '../views/registry'
import type { Asked, AskedView } from './asked-views'
import type { Piece } from './recognise'
import { first } from './said'

/** The unit that counts are asked for in: by a word of its own, or by the inhabitants. */
export const unitAsked = (pieces: readonly Piece[]): CountUnit | null =>
  first(pieces, 'unit')?.unit ?? (first(pieces, 'per') ? 'per-1000' : null)

/** Whether a view is over years and shows its counts in the unit. */
const offers = (view: ViewId, unit: CountUnit): boolean => {
  const { counts, units = [] } = VIEWS[view]
  return counts !== undefined && units.includes(unit)
}

/** Whether a figure is a count that its view shows in the unit. */
export const isCountedIn = (
  { view, column }: { readonly view: ViewId; readonly column: string },
  unit: CountUnit,
): boolean =>
  offers(view, unit) &&
  VIEWS[view].counts?.counts.some((one) => one.id === column && isShownIn(one, unit)) === true

/**
 * What is asked for, its counts in the unit: in the view that answers, or in that of one of its figures. Null where none shows
 * it so.
 */
export function inUnit(asked: Asked, unit: CountUnit): Asked | null {
  const ways = [asked.opens, ...asked.figures.map((figure) => figure.asked)]
  const found = ways.find(({ view }) => offers(view, unit))
  if (!found) return null
  const withUnit = (one: AskedView): AskedView =>
    offers(one.view, unit) ? { ...one, filters: { ...one.filters, unit } } : one
  return {
    opens: withUnit(found),
    figures: asked.figures.map((figure) => ({ ...figure, asked: withUnit(figure.asked) })),
  }
}

/** The words for a unit that nothing is shown in. */
export const unreadUnit = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap(({ written, meaning }) => (meaning?.kind === 'unit' ? [written] : []))
