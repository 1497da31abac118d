import type { DatasetDescription } from '../dataset/description'
import { FACT_TABLES } from '../dataset/dimensions'
import { VIEWS, VIEW_IDS, type ViewId } from './registry'

/** Whether the dataset has figures for a view; the overview has some when any table of facts has. */
export function isAvailable(view: ViewId, dataset: DatasetDescription): boolean {
  const { table, alsoFrom = [], isAvailable: says } = VIEWS[view]
  if (says) return says(dataset)
  return table !== null && [table, ...alsoFrom].some((one) => dataset.coverage[one].years.length > 0)
}

/**
 * Where a dataset opens: on the facts of a place when it has facts of several kinds, else on the first view
 * that has something to show. The overview when there is nothing at all: it says so in words.
 */
export function openingView(dataset: DatasetDescription): ViewId {
  const kinds = FACT_TABLES.filter((table) => dataset.coverage[table].years.length > 0)
  if (kinds.length > 1) return 'overview'
  const shown = VIEW_IDS.filter((view) => !VIEWS[view].opensNothing && isAvailable(view, dataset))
  // Flows are seen as flows before they are added up.
  const [kind] = kinds
  return shown.find((view) => kind === undefined || VIEWS[view].table === kind) ?? shown[0] ?? 'overview'
}
