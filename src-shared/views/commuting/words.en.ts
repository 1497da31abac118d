import type { sv } from './words.sv'

export const en: typeof sv = {
  basedOn: {
    totals: 'stated totals',
    flows: 'sums of flows',
  },
  flowSums: 'Sums of flows where they contradict the totals',
  noOutside:
    'The dataset has no flows to places outside it. The share of out-commuters is therefore at least what is shown, and the share to a single municipality at most what is shown.',
  methods: {
    supply: 'Live and work in the area / night population (Coombes and Bond 2008).',
    sum: 'Live and work in the area plus in- or out-commuters.',
  },
}
