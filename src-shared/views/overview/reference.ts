import type { DatasetDescription } from '../../dataset/description'
import type { FactTable, Region } from '../../dataset/dimensions'
import { lookupIn, municipalitiesOf } from '../../dataset/dataset-lookup'
import { isNational } from '../../dataset/home'
import { SWEDEN } from '../../dataset/swedish-regions'
import type { Reference } from '../../view/reference'
import { overviewWords } from './words'

/** Tables with so few figures of each place that all of the country are read for one line. */
const READ_WHOLE: readonly FactTable[] = ['population', 'commuting-totals']

/**
 * The one that the reader chose; else the country where the dataset has all of it, and the table has few figures of each place; else the municipality's
 * county, where the dataset has more of it than the place; else the median of all municipalities. Null for a place that
 * has nobody beside it.
 */
export function chooseReference(
  dataset: DatasetDescription,
  place: Region,
  table: FactTable,
  chosen: Reference | null = null,
): Reference | null {
  if (chosen !== null) return chosen
  const { municipalities, regionByCode } = lookupIn(dataset)
  const national = isNational(dataset)
  if (national && READ_WHOLE.includes(table))
    return {
      name: regionByCode.get(SWEDEN.code)?.name ?? SWEDEN.name,
      members: municipalities,
      how: 'sum',
    }
  const county = place.parent === null ? undefined : regionByCode.get(place.parent)
  const members = county ? municipalitiesOf(dataset, county.code) : []
  if (county && place.kind === 'municipality' && members.length > 1)
    return { name: county.name, members, how: 'sum' }
  if (national || municipalities.length < 3) return null
  const name = overviewWords.say((words) => words.medianOfAll)
  return { name, members: municipalities, how: 'median' }
}
