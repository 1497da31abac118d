import { pendingView } from './pending-view'

export const commutingLabourMarkets = pendingView({
  id: 'commuting.labour-markets',
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'total-out', 'single-out', 'what-if'],
  maxRegions: 6,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
})
