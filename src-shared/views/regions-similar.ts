import { pendingView } from './pending-view'

export const regionsSimilar = pendingView({
  id: 'regions.similar',
  table: 'population',
  takes: ['region', 'weights', 'top'],
  maxRegions: 1,
  counties: false,
  years: 'one',
  pictures: ['chart', 'map'],
})
