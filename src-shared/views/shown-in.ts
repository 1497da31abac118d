import type { DatasetDescription } from '../dataset/description'
import { readingsOf } from '../table/recognise-series'
import { isAvailable } from './available-views'
import { VIEW_IDS, VIEWS, type ViewId } from './registry'

/** The views that a series of a dataset is read by as one of a known kind, else the page of series. */
export function viewsOfSeries(code: string, dataset: DatasetDescription): readonly ViewId[] {
  const known = VIEW_IDS.filter((view) => {
    const { ofSeries } = VIEWS[view]
    return ofSeries && readingsOf(ofSeries, dataset).some(({ series }) => series.code === code)
  })
  return known.length > 0 ? known : ['series.values']
}

/** The views that a dataset has figures for and had none in the edition before; all where it is new. */
export const newViews = (before: DatasetDescription | null, after: DatasetDescription): readonly ViewId[] =>
  VIEW_IDS.filter((view) => isAvailable(view, after) && (before === null || !isAvailable(view, before)))
