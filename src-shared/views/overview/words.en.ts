import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Overview',
  inMenu: 'Overview',
  fileName: 'overview',
  title: (place: string) => `${place} in brief`,
  sentence: '{region}: the latest figure of each kind',
  shows: 'Key figures with year and source.',
  facts: {
    inhabitants: 'Inhabitants',
    day_population: 'Day population (work there)',
    night_population: 'Night population (live there)',
    net_commuting: 'Net commuting',
    largest_industry: 'Largest industry',
    students: 'Students',
    largest_outflow: 'Main destination of commuters',
    largest_inner_flow: 'Largest commuting flow within the county',
  },
  fromTo: (home, work) => `${home} to ${work}`,
  sharesOf: {
    dayPopulation: 'of the day population',
    employedResidents: 'of all employed who live there',
    innerFlows: 'of commuting between the municipalities of the county',
  },
  largestStatedOutflow: 'Main destination that is stated',
  largestKnownIndustry: 'Largest industry with a figure',
  findings: {
    inhabitants: (place: string, persons: string, year: string) =>
      `${place} has ${persons} inhabitants (${year}).`,
    moreIn: (count: string, year: string) => `${count} more people commute in than out (${year}).`,
    moreOut: (count: string, year: string) => `${count} more people commute out than in (${year}).`,
    even: (year: string) => `As many people commute in as out (${year}).`,
    years: (from, to) => `The figures are of different years, ${from}–${to}.`,
  },
  notes: {
    years: 'Each figure is the latest there is; the years can therefore differ.',
    flows: (year: string, totals: string | null) =>
      `Day and night population and net commuting are summed from the flows of ${year} (our computation)${totals === null ? '' : `; totals that the source states there are for ${totals}`}.`,
    totals: (year: string, flows: string) =>
      `Day and night population and net commuting are computed from the totals that the source states for ${year}, not from the flows (${flows}).`,
    rest: (place, persons, share, rest) =>
      `${place} is the largest of the municipalities that are stated. More, ${persons} (${share} of all employed who live there), work in ${rest}, and it is not said in which municipalities.`,
  },
}
