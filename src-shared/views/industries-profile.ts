import { pendingView } from './pending-view'

export const industriesProfile = pendingView({
  id: 'industries.profile',
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'industry', 'unit'],
  maxRegions: 1,
  counties: true,
  years: 'one',
  pictures: ['chart'],
})
