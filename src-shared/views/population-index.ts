import { pendingView } from './pending-view'

export const populationIndex = pendingView({
  id: 'population.index',
  table: 'population',
  takes: ['region', 'year', 'sex', 'index-year'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart'],
})
