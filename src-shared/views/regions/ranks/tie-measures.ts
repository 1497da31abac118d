import type { Figure } from '../../../indicators/figure'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { readTies, type PlaceTies } from '../../commuting/ties/place-ties'
import type { MeasuredPlace, RankMeasure } from './measures'

/** A measure of how a municipality's out-commuters spread over the others. */
const ofTies = (
  { unit, label }: Pick<RankMeasure, 'unit' | 'label'>,
  figureOfPlace: (ties: PlaceTies) => Figure,
  baseOf: (ties: PlaceTies) => Figure | null,
  flagsOf: (ties: PlaceTies) => number = () => 0,
): RankMeasure => ({
  unit,
  label,
  signed: false,
  stated: false,
  read: (reader, dataset, question) => ({
    places: new Map(
      [...readTies(reader, dataset, question)].map(([id, ties]): [number, MeasuredPlace] => [
        id,
        {
          figure: figureOfPlace(ties),
          base: baseOf(ties),
          sources: ties.sources,
          flags: flagsOf(ties),
          basis: 'flows',
        },
      ]),
    ),
  }),
})

export const TIE_MEASURES = {
  'distance-to-work': ofTies(
    { unit: 'kilometres', label: 'distance_to_work' },
    ({ distance }) => distance,
    ({ placed }) => placed,
  ),
  partners: ofTies(
    { unit: 'none', label: 'partners' },
    ({ partners }) => partners,
    () => null,
    ({ hasMore }) => (hasMore ? FIGURE_FLAGS.lowerBound : 0),
  ),
  'partner-diversity': ofTies(
    { unit: 'ratio', label: 'partner_diversity' },
    ({ diversity }) => diversity,
    ({ inside }) => inside,
  ),
} satisfies Readonly<Record<string, RankMeasure>>
