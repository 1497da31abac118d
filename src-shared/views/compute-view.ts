import type { DatasetDescription } from '../dataset/description'
import type { FactReader } from '../dataset/facts'
import type { Filters } from './filters'
import { VIEWS } from './registry'
import type { ViewData } from './view-data'
import type { ViewId } from './view-ids'

/** The answer to a view's question: what every host, the bench and the tests call. */
export function computeView(
  view: ViewId,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  return VIEWS[view].compute(reader, filters, dataset)
}
