import { pendingView } from './pending-view'

export const industriesShiftShare = pendingView({
  id: 'industries.shift-share',
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'against'],
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  againstAll: true,
})
