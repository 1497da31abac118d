import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Self-containment',
  inMenu: 'Self-containment',
  fileName: 'self-containment',
  title: (place: string) => `How self-contained is ${place}?`,
  sentence: '{region} {year}, {sex}',
  shows: 'Shows self-containment and the commuting ratio over the years.',
  findings: {
    contained: (place, supply, demand, year) =>
      `Of the employed who live in ${place}, ${supply} work there, and ${demand} of those who work there live there (${year}).`,
    before: (supply, demand, year) => `In ${year} the shares were ${supply} and ${demand}.`,
    apart: (a, ofA, b, ofB, both, year) =>
      `In ${a} ${ofA} of the employed who live there work there, in ${b} ${ofB}; taken as one area ${both} (${year}).`,
  },
  notes: {
    method:
      'Self-containment, supply side: those who live and work in the area divided by all employed who live there. Demand side: divided by all who work there (Coombes and Bond 2008). Commuting ratio: day population divided by night population.',
    smart:
      'Smart’s index (Smart 1974): the commuters each way squared, divided by the night population where they live times the day population where they work, summed. The higher, the stronger the tie.',
    noSmart:
      'Smart’s index and the area as a whole need flows between municipalities. The dataset has in- and out-commuters in total only.',
    open: 'The dataset lacks flows to or from places outside it. The shares are therefore at most what is shown.',
  },
  empty: {
    onlyTotals:
      'The self-containment of several municipalities together cannot be computed: the dataset has in- and out-commuters in total only, and those who commute between the municipalities would count as out-commuters.',
    unknown:
      'How large a share both live and work in the area cannot be computed: the flows do not say how many commute into the area and out of it.',
    unknownNext: 'Choose one municipality at a time.',
    onlyTotalsNext: 'Choose one municipality at a time, or a dataset with flows between municipalities.',
  },
  pair: {
    outTo: (first, second) => `Out-commuting from ${first} to ${second}`,
    inFrom: (first, second) => `In-commuting to ${first} from ${second}`,
    shareOf: (flow, home) => `${flow}, share of employed residents of ${home}`,
  },
  tables: {
    pair: 'Between the two',
  },
  methods: {
    demand: 'Live and work in the area / day population (Coombes and Bond 2008).',
    jobRatio: 'Day population / night population (Statistics Sweden, RAMS).',
    net: 'Day population minus night population (Statistics Sweden, AM0207).',
    smart: 'T² / (O · D) each way, summed (Smart 1974).',
  },
  chart: {
    asOne: 'As one',
    bothSides: 'Live and work in the area, share',
    ofResidents: 'of employed residents',
    ofWorkers: 'of all who work there',
    residents: 'residents',
    workers: 'workers',
    supply: 'Live and work in the area, of employed residents (supply side)',
    demand: 'Live and work in the area, of all who work there (demand side)',
    jobRatio: 'Commuting ratio (day/night population)',
    net: 'Net commuting, persons',
  },
}
