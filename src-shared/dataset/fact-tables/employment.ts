import { PERSONS, type FactTableShape } from './fact-table'

/** Employed persons by industry, where they work (day) or where they live (night). */
export const employment = {
  table: 'employment',
  key: ['sex', 'basis', 'region', 'level', 'year', 'industry'],
  measures: [PERSONS],
  addsUp: 'region',
  mayLack: [],
} as const satisfies FactTableShape
