import type { DatasetDescription } from '../dataset/description'
import { FACT_TABLES } from '../dataset/dimensions'
import { officiallyDivided } from './regions/labour-markets/official-markets'
import { measuresIn } from './regions/ranks/measure-choices'
import { VIEWS } from './registry'
import { VIEW_IDS, type ViewId } from '../view/view-ids'

/** Whether the dataset has figures for a view; the overview has some when any table of facts has. */
export function isAvailable(view: ViewId, dataset: DatasetDescription): boolean {
  const { coverage, series, campuses } = dataset
  if (view === 'series.values') return series.length > 0
  if (view === 'regions.ranks') return measuresIn(dataset).length > 0
  if (view === 'regions.labour-markets') return officiallyDivided(dataset).length > 1
  if (view === 'overview') return FACT_TABLES.some((table) => coverage[table].years.length > 0)
  if (view === 'students.origin' || view === 'students.distance' || view === 'students.share')
    return campuses.length > 0 && (coverage.students.homeYears ?? coverage.students.years).length > 0
  const { table, alsoFrom = [] } = VIEWS[view]
  return table !== null && [table, ...alsoFrom].some((one) => coverage[one].years.length > 0)
}

/** The official labour markets are there whatever the dataset holds: nobody opens it for them. */
const isOfFigures = (view: ViewId): boolean => view !== 'overview' && view !== 'regions.labour-markets'

/**
 * Where a dataset opens: on the facts of a place when it has facts of several kinds, else on the first view
 * that has something to show. The overview when there is nothing at all: it says so in words.
 */
export function openingView(dataset: DatasetDescription): ViewId {
  const kinds = FACT_TABLES.filter((table) => dataset.coverage[table].years.length > 0)
  if (kinds.length > 1) return 'overview'
  const shown = VIEW_IDS.filter((view) => isOfFigures(view) && isAvailable(view, dataset))
  // Flows are seen as flows before they are added up.
  const [kind] = kinds
  return shown.find((view) => kind === undefined || VIEWS[view].table === kind) ?? shown[0] ?? 'overview'
}
