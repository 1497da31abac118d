import { pendingView } from './pending-view'

export const commutingMatrix = pendingView({
  id: 'commuting.matrix',
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'unit', 'order'],
  maxRegions: 6,
  counties: true,
  years: 'one',
  pictures: ['chart'],
})
