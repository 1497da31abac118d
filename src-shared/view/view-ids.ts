/** Ids of the views: the registry has them, so that a new view needs no second list. */
export type { ViewId } from '../views/registry'
