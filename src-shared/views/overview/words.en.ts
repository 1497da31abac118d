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
  onMap: {
    shows:
      'Shows the largest flows out and in on a map, or the net commuting of the municipalities around where no flows are known.',
  },
  histories: {
    inhabitants: 'Inhabitants',
    day_population: 'Day population',
    night_population: 'Night population',
    net_commuting: 'Day population per 100 of the night population',
    largest_industry: 'Largest industry',
    students: 'Students',
    largest_outflow: 'Main destination of commuters',
    largest_inner_flow: 'Largest commuting flow within the county',
  },
  history: 'Over the years, index',
  flows: 'Largest flows out and in',
  reference: 'Reference',
  seenAgainst: 'Seen against',
  allOut: 'all commuting out of here',
  medianOfAll: 'median of all municipalities',
  since: (change, from) => `${change} since ${from}`,
  between: (change, from, to) => `${change} ${from}–${to}`,
  newSeries: (year) => `New series ${year}`,
  jobs: (jobs) => `${jobs} work here per 100 who live here`,
  against: (name, figure) => `${name} ${figure}`,
  around: 'Net commuting of the municipalities',
  netShare: 'Net commuting, share of the night population',
  mapOfFlows: (place, year) => `Largest flows out of and into ${place} ${year}`,
  mapAround: (year) => `Net commuting as a share of the night population ${year}`,
  sought: {
    inhabitants: 'How many live here',
    commuting: 'How many live, work and commute here',
    flows: 'Where people commute to and from',
    industries: 'Which industries people work in',
    changes: 'Why the population changes: births, deaths and migration',
    projection: 'How many are expected to live here',
    statuses: 'How many are employed, unemployed and students each month',
  },
  unknown: {
    missing: (what, table) => `${what} is told by Statistics Sweden’s table ${table}.`,
    example: (what, table) =>
      `${what} is shown with example data. The statistics are in Statistics Sweden’s table ${table}.`,
    heading: 'Not known yet',
    how: 'Get the table from Statistics Sweden’s database as .px or .json, and load it here.',
    elsewhere: (dataset) => `Show in ${dataset}`,
    note: (texts) => `Not known in the dataset: ${texts}`,
  },
  fromTo: (home, work) => `${home} to ${work}`,
  sharesOf: {
    dayPopulation: 'of the day population',
    employedResidents: 'of all employed who live there',
    innerFlows: 'of commuting between the municipalities of the county',
    allStudents: (total) => `of ${total}`,
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
    lines:
      'The lines are indices: the first year is 100; of net commuting, the day population per 100 of the night population. The grey line is what the tile compares with.',
    totals: (year: string, flows: string) =>
      `Day and night population and net commuting are computed from the totals that the source states for ${year}, not from the flows (${flows}).`,
    rest: (place, persons, share, rest) =>
      `${place} is the largest of the municipalities that are stated. More, ${persons} (${share} of all employed who live there), work in ${rest}, and it is not said in which municipalities.`,
  },
}
