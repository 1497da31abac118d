import type { ViewData } from '../../../view/view-data'

/** Id of the column that the cells show. */
export const columnOf = ({ filters }: ViewData): string => {
  if (filters.unit === 'share-of-home') return 'share_of_home'
  return filters.unit === 'share-of-work' ? 'share_of_work' : 'persons'
}
