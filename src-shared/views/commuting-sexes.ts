import { pendingView } from './pending-view'

export const commutingSexes = pendingView({
  id: 'commuting.sexes',
  table: 'commuting-flows',
  takes: ['region', 'year'],
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
})
