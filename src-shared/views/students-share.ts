import { pendingView } from './pending-view'

export const studentsShare = pendingView({
  id: 'students.share',
  table: 'students',
  takes: ['region', 'year', 'sex'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart'],
})
