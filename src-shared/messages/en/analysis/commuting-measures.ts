import type { commutingMeasures as original } from '../../sv/analysis/commuting-measures'

export const commutingMeasures: typeof original = {
  elsewhere: 'Other places',
  findings: {
    tie: (a, b, there, back, year) =>
      `The strongest tie is between ${a} and ${b}: ${there} commute there and ${back} the other way (${year}).`,
    sexes: (place, men, women, year) =>
      `Of the men in ${place} ${men} commute out, of the women ${women} (${year}).`,
    gap: (now, before, year) => `The gap is ${now} percentage points; in ${year} it was ${before}.`,
    contained: (place, supply, demand, year) =>
      `Of the employed who live in ${place}, ${supply} work there, and ${demand} of those who work there live there (${year}).`,
    before: (supply, demand, year) => `In ${year} the shares were ${supply} and ${demand}.`,
    apart: (a, ofA, b, ofB, both, year) =>
      `In ${a} ${ofA} of the employed residents work in their own municipality and in ${b} ${ofB}; taken as one area ${both} (${year}).`,
  },
  notes: {
    matrix:
      'Rows are municipalities of residence and columns municipalities of workplace. Shares are of all employed who live or work in the municipality, also where the target lies outside the matrix.',
    matrixPartners: (shown, left) =>
      `Shows ${shown} municipalities: those in focus and those with which they exchange the most. ${left} others are part of other places.`,
    matrixCounty: (shown, left) =>
      `Shows the ${shown} municipalities of the county. ${left} others are part of other places.`,
    cluster:
      'The order puts municipalities with strong ties beside each other: hierarchical clustering with average linkage on the shares both ways.',
    matrixOpen: 'The dataset lacks flows to places outside it.',
    sexes:
      'Share of out-commuters: those who live in the area and work outside it, divided by all employed who live there. Share of in-commuters: those who work in the area and live outside it, divided by all who work there. The gap is the men’s share minus the women’s.',
    openOut:
      'The dataset lacks flows to or from places outside it. The share of commuters is therefore at least what is shown.',
    containment:
      'Self-containment, supply side: those who live and work in the area divided by all employed who live there. Demand side: divided by all who work there (Coombes and Bond 2008). Commuting ratio: day population divided by night population.',
    smart:
      'Smart’s index (Smart 1974): the commuters each way squared, divided by the night population where they live times the day population where they work, summed. The higher, the stronger the tie.',
    noSmart:
      'Smart’s index and the area as a whole need flows between municipalities. The dataset has in- and out-commuters in total only.',
    open: 'The dataset lacks flows to or from places outside it. The shares are therefore at most what is shown.',
  },
  empty: {
    noSexes: 'The dataset has no figures on the commuting of women and men apart.',
    noSexesNext: 'Open a dataset with commuting by sex.',
    onlyTotals:
      'The self-containment of several municipalities together cannot be computed: the dataset has in- and out-commuters in total only, and those who commute between the municipalities would count as out-commuters.',
    onlyTotalsNext: 'Choose one municipality at a time, or a dataset with flows between municipalities.',
  },
  pair: {
    outTo: (first, second) => `Out-commuting from ${first} to ${second}`,
    inFrom: (first, second) => `In-commuting to ${first} from ${second}`,
    shareOf: (flow, home) => `${flow}, share of employed residents of ${home}`,
  },
  tables: { gap: 'Gap between men and women', pair: 'Between the two' },
  methods: {
    shareOfHome: 'The flow / all employed who live in the municipality of residence.',
    shareOfWork: 'The flow / all who work in the municipality of workplace.',
    outShare: 'Out-commuters / night population.',
    inShare: 'In-commuters / day population.',
    gap: 'The men’s share of out-commuters minus the women’s.',
    supply: 'Live and work in the area / night population (Coombes and Bond 2008).',
    demand: 'Live and work in the area / day population (Coombes and Bond 2008).',
    jobRatio: 'Day population / night population (Statistics Sweden, RAMS).',
    net: 'Day population minus night population (Statistics Sweden, AM0207).',
    smart: 'T² / (O · D) each way, summed (Smart 1974).',
    sum: 'Live and work in the area plus in- or out-commuters.',
  },
  chart: {
    livesIn: 'Lives in',
    worksIn: 'Works in',
    commuters: 'Commuters',
    share_of_home: 'Share of the employed residents',
    share_of_work: 'Share of the jobs',
    liveAndWork: 'Live and work in',
    outShare: 'Share that commutes out',
    inShare: 'Share of the jobs commuted to',
    gap: 'Gap in out-commuting, men minus women, percentage points',
    asOne: 'As one',
    supply: 'Live and work in the area, of employed residents (supply side)',
    demand: 'Live and work in the area, of all who work there (demand side)',
    jobRatio: 'Commuting ratio (day/night population)',
    net: 'Net commuting, persons',
  },
}
