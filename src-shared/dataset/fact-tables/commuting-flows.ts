import { PERSONS, type FactTableShape } from './fact-table'

/** Employed persons by home and workplace, those who live and work in one place included. */
export const commutingFlows = {
  table: 'commuting_flows',
  key: ['sex', 'year', 'home', 'work'],
  measures: [PERSONS],
  addsUp: null,
  mayLack: [],
} as const satisfies FactTableShape
