import { PERSONS, type FactTableShape } from './fact-table'

/** Inhabitants, by age group or all ages together. */
export const population = {
  table: 'population',
  key: ['sex', 'age', 'region', 'year'],
  measures: [PERSONS],
  addsUp: 'region',
  mayLack: [],
} as const satisfies FactTableShape
