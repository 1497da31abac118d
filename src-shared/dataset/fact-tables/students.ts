import { PERSONS, type FactTableShape } from './fact-table'

/** Students of a campus by their home before the studies; the region of kind `total` is all homes together. */
export const students = {
  table: 'students',
  key: ['sex', 'campus', 'year', 'home'],
  measures: [PERSONS],
  addsUp: null,
  mayLack: ['campus', 'home'],
} as const satisfies FactTableShape
