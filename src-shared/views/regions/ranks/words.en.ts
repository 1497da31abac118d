import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Ranking',
  inMenu: 'Ranking',
  fileName: 'ranking',
  title: () => 'How do the municipalities rank?',
  sentence: '{measure} {per} {year}, {since}, {sex}, {within}, {region} in focus',
  sentenceWithout: { per: '{measure} {year}, {since}, {sex}, {within}, {region} in focus' },
  shows: 'Shows the municipalities from highest to lowest.',
  onMap: {
    shows: 'Shows the municipalities on a map, coloured by value.',
  },
  measureMethods: {
    population: 'Population: number of inhabitants, as the source states it.',
    'population-growth':
      'Growth per year: geometric mean, (last / first) to the power of (1 / number of years) minus 1. The first year is five years earlier, else the nearest earlier one, else the first there is.',
    'net-commuting': 'Net commuting: in-commuters minus out-commuters (Statistics Sweden, AM0207).',
    'net-inside-county':
      'Net commuting within the county: in-commuters from other municipalities of the same county minus out-commuters to them.',
    'net-across-county':
      'Net commuting across the county border: in-commuters from all outside the county minus out-commuters to there. Not available where the dataset does not say who crosses the border.',
    'job-ratio':
      'Commuting ratio: day population divided by night population, that is employed residents (Statistics Sweden).',
    'out-share': 'Share of out-commuters: out-commuters divided by employed night population.',
    'in-share': 'Share of in-commuters: in-commuters divided by day population.',
    'self-containment':
      'Self-containment, supply side: those who live and work in the municipality, divided by its employed night population.',
    'largest-flow-share':
      'Share who commute to one municipality: the largest flow to another municipality, divided by employed night population. Where more leave the dataset than go there, the share is at least so large.',
    'distance-to-work':
      'Mean distance of out-commuters: straight line (great circle) from the seat where they live to the one where they work (where the dataset has no seats: between the middles of the municipalities), mean of all who commute to a municipality of the dataset. The road is longer. Not available where less than half of the out-commuters have a known distance.',
    partners:
      'Number of destinations: other municipalities of the dataset that at least five persons commute to.',
    'partner-diversity':
      'Diversity of destinations: −Σ p ln p / ln (n − 1), where p is the share that each municipality has of those who commute to other municipalities of the dataset, and n the number of municipalities (Shannon 1948; Limtanakool, Dijst and Schwanen 2007). 0: all to one municipality, 1: as many to each.',
    'day-population': 'Day population: all who work in the municipality, wherever they live.',
    'night-population': 'Night population: employed residents, wherever they work.',
    'out-commuters': 'Out-commuters: employed residents who work in another municipality.',
    'in-commuters': 'In-commuters: those employed in the municipality who live in another.',
    'students-per-1000':
      'Students whose home before their studies was in the municipality, per 1,000 inhabitants of all ages.',
    'largest-industry-share':
      'Persons in the largest industry of the municipality, divided by all employed there. Which industry it is differs between municipalities.',
    'young-share': 'Share aged 0–19: inhabitants of the age divided by all inhabitants on 31 December.',
    'working-age-share':
      'Share aged 20–64: inhabitants of the age divided by all inhabitants on 31 December.',
    'old-share': 'Share aged 65 or over: inhabitants of the age divided by all inhabitants on 31 December.',
    'dependency-ratio':
      'Demographic dependency ratio: inhabitants aged 0–19 and 65 or over per 100 aged 20–64 (Statistics Sweden).',
  },
  methods: {
    deviation: 'The value minus the median of all municipalities that are ranked.',
  },
  findings: {
    about: (measure: string, where: string) => `${measure}${where}:`,
    inPlaces: (places: string) => ` in ${places}`,
    place: (place: string, rank: string, count: string, value: string) =>
      `${place} is number ${rank} of ${count} (${value}).`,
    placeTied: (place: string, rank: string, count: string, value: string) =>
      `${place} is number ${rank} of ${count}, tied with others (${value}).`,
    highest: (places: string, value: string) => `Highest value: ${places} (${value}).`,
    highestKnown: (places: string, value: string) =>
      `Of those with a value the highest is ${places} (${value}).`,
    highestFlow: (places: string, value: string) =>
      `Highest of the flows that are known: ${places} (${value}).`,
    manyHighest: (count: string, value: string) =>
      `${count} municipalities share the highest value (${value}).`,
    median: (value: string) => `The median is ${value}.`,
    without: (count: number, text: string) =>
      count === 1 ? '1 municipality has no value.' : `${text} municipalities have no value.`,
  },
  notes: {
    fromFlows: 'Commuting is summed from the flows between municipalities (our computation).',
    someFromFlows:
      'Where the source states totals they are shown; for the other municipalities commuting is summed from the flows (our computation).',
    perInhabitants: (years) =>
      `Per 1,000 inhabitants: the number divided by the population on 31 December ${years} (all ages, the same sex), times 1,000 (own computation).`,
    otherYear: (year, years) =>
      `Warning: the number is of ${year} but the population of ${years}; the rate mixes years.`,
    othersCounted:
      'Warning: not all who are counted live in the municipality. The rate tells how large the number is against the population, not which part of the inhabitants it is.',
    changeYears: (from: string, to: string) =>
      `The change is the value in ${to} minus the value in ${from} (own processing).`,
    growthYears: (from: string, to: string) => `Growth is measured from ${from} to ${to}.`,
    populationYears: (years: string) =>
      `The population is of the latest year up to and including the chosen one, else of the first there is: ${years}.`,
    ties: 'Municipalities with the same value share a rank, and as many ranks after them are skipped (1, 2, 2, 4).',
    missing: (places: string) => `Without a value, and so without a rank: ${places}.`,
    studentsPartial:
      'For some municipality the figure of one campus or more is missing. The number there is at least the one shown.',
    small: (places: string) =>
      `Shares and ratios of fewer than 20 persons are unreliable and are marked: ${places}.`,
  },
  chart: {
    tied: (rank: string, place: string) => `${rank} (tied). ${place}`,
    perInhabitants: (measure) => `${measure} per 1,000 inhabitants`,
    changeSince: (measure: string, year: string) => `${measure}, change since ${year}`,
    median: (value: string) => `The median, ${value}`,
    to: (place: string) => `to ${place}`,
    extremes: (measure: string, top: string, bottom: string) =>
      `${measure}: the ${top} highest, the ${bottom} lowest and those around the chosen`,
  },
}
