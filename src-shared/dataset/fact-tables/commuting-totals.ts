import type { FactTableShape } from './fact-table'

/** Persons who commute over a place's border, and those who live and work there. */
export const commutingTotals = {
  table: 'commuting_totals',
  key: ['sex', 'region', 'year'],
  measures: [
    // Who work in the region and live elsewhere.
    {
      id: 'in-commuters',
      column: 'in_commuters',
      row: 'inCommuters',
      sign: { column: 'in_sign', row: 'inSign' },
      unit: 'persons',
    },
    // Who live in the region and work elsewhere.
    {
      id: 'out-commuters',
      column: 'out_commuters',
      row: 'outCommuters',
      sign: { column: 'out_sign', row: 'outSign' },
      unit: 'persons',
    },
    // Who live and work in the region.
    {
      id: 'live-and-work',
      column: 'live_and_work',
      row: 'liveAndWork',
      sign: { column: 'live_sign', row: 'liveSign' },
      unit: 'persons',
    },
  ],
  addsUp: null,
  mayLack: [],
} as const satisfies FactTableShape
