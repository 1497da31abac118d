import { pendingView } from './pending-view'

export const industriesSpecialisation = pendingView({
  id: 'industries.specialisation',
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'against'],
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  againstAll: true,
})
