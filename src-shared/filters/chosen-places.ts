import type { Filters } from './filters'

/** Codes of all places that the filters name, in whichever of them; groups among them are regions of their own. */
export const chosenPlaces = ({
  region,
  against,
  other,
}: Pick<Filters, 'region' | 'against' | 'other'>): readonly (string | null)[] => [...region, against, other]
