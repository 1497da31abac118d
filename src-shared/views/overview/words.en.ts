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
    day_population: 'Day population (work in the municipality)',
    night_population: 'Night population (live in the municipality)',
    net_commuting: 'Net commuting',
    largest_industry: 'Largest industry',
    students: 'Students',
    largest_outflow: 'Main destination of commuters',
  },
  largestStatedOutflow: 'Main destination that is stated',
  findings: {
    inhabitants: (place: string, persons: string, year: string) =>
      `${place} has ${persons} inhabitants (${year}).`,
    moreIn: (count: string, year: string) => `${count} more people commute in than out (${year}).`,
    moreOut: (count: string, year: string) => `${count} more people commute out than in (${year}).`,
    even: (year: string) => `As many people commute in as out (${year}).`,
  },
  notes: {
    years: 'Each figure is the latest there is; the years can therefore differ.',
    flows: (year: string, totals: string | null) =>
      `Day and night population and net commuting are summed from the flows of ${year} (our computation)${totals === null ? '' : `; totals that the source states there are for ${totals}`}.`,
    totals: (year: string, flows: string) =>
      `Day and night population and net commuting are computed from the totals that the source states for ${year}, not from the flows (${flows}).`,
    rest: (place: string, share: string, rest: string) =>
      `${place} is the largest of the municipalities that are stated. ${share} of the out-commuters work in ${rest}, and it is not said in which municipalities.`,
    shares:
      'The share of the largest industry is of the day population; that of the largest outflow is of all out-commuters.',
  },
}
