import { VIEWS, VIEW_IDS, type ViewId } from '#shared/views/registry'

/** Views that the first bundled dataset has figures for: it has neither series, of whatever kind, nor ages. */
export const BUNDLED_VIEWS: readonly ViewId[] = VIEW_IDS.filter(
  (id) => id !== 'series.values' && VIEWS[id].byAge !== true && VIEWS[id].ofSeries === undefined,
)
