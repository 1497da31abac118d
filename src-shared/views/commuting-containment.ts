import { pendingView } from './pending-view'

export const commutingContainment = pendingView({
  id: 'commuting.containment',
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart'],
})
