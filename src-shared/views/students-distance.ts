import { pendingView } from './pending-view'

export const studentsDistance = pendingView({
  id: 'students.distance',
  table: 'students',
  takes: ['campus', 'year', 'sex', 'against'],
  maxRegions: 0,
  counties: false,
  years: 'one',
  pictures: ['chart'],
})
