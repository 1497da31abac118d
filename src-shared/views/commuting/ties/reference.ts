import { SIGN_CODES } from '../../../dataset/sign'
import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { boundOfOut, boundOfPartial, type ReferencePart, type ReferenceRule } from '../../../view/reference'
import { readCommutingParts } from '../commuting-reference'
import { readTies, type PlaceTies } from './place-ties'

/** Kilometres of all whose way is known; from a place that nobody leaves none. */
function tripsOf({ distance, placed }: PlaceTies): Readonly<Record<'kilometres' | 'placed', Figure>> {
  if (isKnown(distance) && isKnown(placed))
    return { kilometres: figureOf(amountOf(distance) * amountOf(placed)), placed }
  const isNobody = distance.sign === SIGN_CODES['.'] && isKnown(placed) && amountOf(placed) === 0
  return isNobody ? { kilometres: figureOf(0), placed } : { kilometres: NOT_AVAILABLE, placed: NOT_AVAILABLE }
}

/**
 * Of an area the share is that of the sums, and the distance the mean over all who leave a municipality of it. Partners and
 * their diversity are of one place: sums of them count the same place twice.
 */
export const tiesReference: ReferenceRule = {
  keys: ['year'],
  ofCommuters: true,
  claims: ['out_share'],
  measures: [
    { column: 'out_share', of: (of) => divideFigures(of('out'), of('night')), bound: boundOfOut },
    { column: 'distance_to_work', of: (of) => divideFigures(of('kilometres'), of('placed')) },
    { column: 'partners', of: (of) => of('partners'), ofPlacesOnly: true, bound: boundOfPartial },
    { column: 'partner_diversity', of: (of) => of('diversity'), ofPlacesOnly: true },
  ],
  read: (reader, dataset, { places, filters: { sex, year: years } }) => {
    const asked = dataset.coverage['commuting-flows'].years.filter(
      (year) => year >= years.from && year <= years.to,
    )
    const commuting = new Map(
      readCommutingParts(reader, dataset, { places, sex, years }).map((part) => [
        `${String(part.place)} ${part.key}`,
        part,
      ]),
    )
    return asked.flatMap((year) =>
      [...readTies(reader, dataset, { regions: places, sex, year })].map(([place, ties]): ReferencePart => {
        const shares = commuting.get(`${String(place)} ${String(year)}`)
        return {
          place,
          key: String(year),
          year,
          figures: {
            out: NOT_AVAILABLE,
            night: NOT_AVAILABLE,
            ...shares?.figures,
            ...tripsOf(ties),
            partners: ties.partners,
            diversity: ties.diversity,
          },
          openOut: shares?.openOut ?? false,
          partial: ties.hasMore,
          sources: [...new Set([...ties.sources, ...(shares?.sources ?? [])])],
        }
      }),
    )
  },
}
