import { pendingView } from './pending-view'

export const regionsRanks = pendingView({
  id: 'regions.ranks',
  table: 'population',
  takes: ['region', 'year', 'sex', 'measure'],
  maxRegions: 6,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
})
