import type { commutingMeasures as original } from '../../sv/analysis/commuting-measures'

export const commutingMeasures: typeof original = {
  findings: {
    contained: (place, supply, demand, year) =>
      `Of the employed who live in ${place}, ${supply} work there, and ${demand} of those who work there live there (${year}).`,
    before: (supply, demand, year) => `In ${year} the shares were ${supply} and ${demand}.`,
    apart: (a, ofA, b, ofB, both, year) =>
      `In ${a} ${ofA} of the inhabitants work in their own municipality and in ${b} ${ofB}; taken as one area ${both} (${year}).`,
  },
  notes: {
    containment:
      'Self-containment, supply side: those who live and work in the area divided by all employed who live there. Demand side: divided by all who work there (Coombes and Bond 2008). Job ratio: day population divided by night population.',
    smart:
      'Smart’s index (Smart 1974): the commuters each way squared, divided by the night population where they live times the day population where they work, summed. The higher, the stronger the tie.',
    noSmart:
      'Smart’s index and the area as a whole need flows between municipalities. The dataset has in- and out-commuters in total only.',
    open: 'The dataset lacks flows to or from places outside it. The shares are therefore at most what is shown.',
  },
  empty: {
    onlyTotals:
      'The self-containment of several municipalities together cannot be computed: the dataset has in- and out-commuters in total only, and those who commute between the municipalities would count as out-commuters.',
    onlyTotalsNext: 'Choose one municipality at a time, or a dataset with flows between municipalities.',
  },
  tables: { pair: 'Between the two' },
  methods: {
    supply: 'Live and work in the area / night population (Coombes and Bond 2008).',
    demand: 'Live and work in the area / day population (Coombes and Bond 2008).',
    jobRatio: 'Day population / night population (Statistics Sweden, RAMS).',
    net: 'Day population minus night population (Statistics Sweden, AM0207).',
    smart: 'T² / (O · D) each way, summed (Smart 1974).',
    sum: 'Live and work in the area plus in- or out-commuters.',
  },
  chart: {
    asOne: 'As one',
    supply: 'Work where they live (supply side)',
    demand: 'Live where they work (demand side)',
    jobRatio: 'Jobs per employed inhabitant (job ratio)',
    net: 'Net commuting, persons',
    smart: 'Smart’s index, thousandths',
  },
}
