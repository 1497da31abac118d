import type { ReferenceKind } from '../filters/reference'
import { columnOfReference } from '../view/reference'
import { VIEWS, type ViewId } from '../views/registry'
import type { Asked, AskedFigure, AskedView } from './asked-views'

/** Whether a view sees its place against a reference, or compares it with one other place. */
export const canBeSeenAgainst = (view: ViewId): boolean => {
  const { takes } = VIEWS[view]
  return takes.includes('reference') || (takes.includes('against') && takes.includes('region'))
}

/** What is asked for with a reference, and beside each figure of a place that of the reference where its view has one. */
export function seenAgainst(asked: Asked, reference: ReferenceKind | undefined): Asked {
  if (reference === undefined) return asked
  const against = ({ view, filters }: AskedView): AskedView =>
    canBeSeenAgainst(view) ? { view, filters: { ...filters, reference } } : { view, filters }
  return {
    opens: against(asked.opens),
    figures: asked.figures.flatMap((figure): AskedFigure[] => {
      const own = { ...figure, asked: against(figure.asked) }
      const isOfPlace = figure.by === 'region' && figure.at !== null
      const has = isOfPlace && VIEWS[figure.asked.view].takes.includes('reference')
      return has ? [own, { ...own, column: columnOfReference(figure.column) }] : [own]
    }),
  }
}
