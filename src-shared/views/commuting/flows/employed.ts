import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import type { Filters } from '../../../filters/filters'
import { isKnown, type Figure } from '../../../indicators/figure'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { MemberFlows } from '../member-flows'

/** All employed who live in a place, or who work there: of whom most people take a share of commuters to be. */
export interface Employed {
  readonly persons: Figure
  /** What holds for a share of them, as bits of `FIGURE_FLAGS`: of too few it is too large. */
  readonly flags: number
}

/**
 * Night population for flows out, day population for flows in, summed from the year's flows so that it fits them.
 * Null where nobody says how many live and work in the place.
 */
export function readEmployed(
  reader: FactReader,
  { direction, sex, year }: Pick<Filters, 'direction' | 'sex' | 'year'>,
  dataset: DatasetDescription,
  place: Region,
): Employed | null {
  const flows = new MemberFlows(reader, dataset, { sex, years: { from: year.to, to: year.to } })
  const found = flows.commuting(municipalityIdsOf(dataset, place), year.to)
  if (!found) return null
  const persons = direction === 'out' ? found.night : found.day
  if (!isKnown(persons)) return null
  const open = direction === 'out' ? found.openOut : found.openIn
  return { persons, flags: open ? FIGURE_FLAGS.upperBound : 0 }
}
