import type { comparedRegions as original } from '../../sv/analysis/compared-regions'

export const comparedRegions: typeof original = {
  components: { size: 'size', industries: 'industries', commuting: 'commuting' },
  facts: { size: 'population', industries: 'industries', commuting: 'commuting' },
  weighted: (parts: string) => `, weights: ${parts}`,
  municipalities: (count: string) => `${count} municipalities`,
  measures: {
    population: 'Population',
    'population-growth': 'Population growth per year',
    'net-commuting': 'Net commuting',
    'job-ratio': 'Commuting ratio (day/night population)',
    'out-share': 'Share of out-commuters',
    'in-share': 'Share of in-commuters',
    'self-containment': 'Self-containment (share who work where they live)',
    'day-population': 'Day population',
    'students-per-1000': 'Students per 1,000 inhabitants',
    'largest-industry-share': 'Share of the largest industry',
  },
  measureMethods: {
    population: 'Population: number of inhabitants, as the source states it.',
    'population-growth':
      'Growth per year: geometric mean, (last / first) to the power of (1 / number of years) minus 1. The first year is five years earlier, else the nearest earlier one, else the first there is.',
    'net-commuting': 'Net commuting: in-commuters minus out-commuters (Statistics Sweden, AM0207).',
    'job-ratio':
      'Commuting ratio: day population divided by night population, that is employed residents (Statistics Sweden).',
    'out-share': 'Share of out-commuters: out-commuters divided by employed night population.',
    'in-share': 'Share of in-commuters: in-commuters divided by day population.',
    'self-containment':
      'Self-containment, supply side: those who live and work in the municipality, divided by its employed night population.',
    'day-population': 'Day population: all who work in the municipality, wherever they live.',
    'students-per-1000':
      'Students whose home before their studies was in the municipality, per 1,000 inhabitants of all ages.',
    'largest-industry-share':
      'Persons in the largest industry of the municipality, divided by all employed there. Which industry it is differs between municipalities.',
  },
  methods: {
    distance:
      'Weighted mean of the distances in size, industries and commuting, each divided by its mean over all municipalities. 0 is alike, 1 is average. A missing component is left out (compare Gower 1971).',
    size: 'Absolute natural logarithm of the quotient of the populations, divided by the mean over all municipalities.',
    industries:
      'Sum of the absolute differences of industry shares (Krugman 1991), divided by the mean over all municipalities.',
    commuting:
      'Euclidean distance between share of out-commuters, share of in-commuters and commuting ratio, each divided by its standard deviation among the municipalities; then divided by the mean over all municipalities.',
    krugman:
      'Krugman index between two municipalities: sum of the absolute differences of industry shares, 0 (the same mix) to 2 (nothing in common) (Krugman 1991).',
    outShare: 'Out-commuters divided by employed night population.',
    inShare: 'In-commuters divided by day population.',
    jobRatio: 'Day population divided by employed night population.',
    deviation: 'The value minus the median of all municipalities that are ranked.',
  },
  tables: { components: 'Components of the distance', chosen: 'The chosen place' },
  findings: {
    most: (place: string, others: string, parts: string, distance: string, count: string) =>
      `Most like ${place}: ${others}, at a distance of ${distance} where 1 is the average of ${count} municipalities (counting ${parts}).`,
    next: (others: string) => `Next: ${others}.`,
    only: (other: string, place: string) =>
      `Only ${other} can be compared with ${place}, so nobody can say whether they are more alike than others.`,
    manyAlike: (count: string, place: string) => `${count} municipalities are equally close to ${place}.`,
    about: (measure: string, where: string) => `${measure}${where}:`,
    inPlaces: (places: string) => ` in ${places}`,
    place: (place: string, rank: string, count: string, value: string) =>
      `${place} is number ${rank} of ${count} (${value}).`,
    placeTied: (place: string, rank: string, count: string, value: string) =>
      `${place} is number ${rank} of ${count}, tied with others (${value}).`,
    highest: (places: string, value: string) => `Highest value: ${places} (${value}).`,
    highestKnown: (places: string, value: string) =>
      `Of those with a value the highest is ${places} (${value}).`,
    manyHighest: (count: string, value: string) =>
      `${count} municipalities share the highest value (${value}).`,
    median: (value: string) => `The median is ${value}.`,
    without: (count: number, text: string) =>
      count === 1 ? '1 municipality has no value.' : `${text} municipalities have no value.`,
  },
  notes: {
    method:
      'The distance is a weighted mean of three components: size (logarithm of the quotient of the populations), industries (Krugman index) and commuting (share of out-commuters, share of in-commuters and commuting ratio, standardised). Each is divided by its mean over all municipalities. The measure is our own; the weights can be changed.',
    years: (facts: string) =>
      `Each fact is of the same year for all municipalities: ${facts}. It is the latest year with figures for the chosen place and at least three in four municipalities; without such a year, the most complete of the last four.`,
    mix: (basis: string, level: string) => `Industries are compared at the level ${level}, ${basis}.`,
    lacking: (parts: string, place: string) =>
      `Figures on ${parts} are missing for ${place} and are therefore not part of the distance.`,
    without: (part: string, places: string) =>
      `For ${places}, figures on ${part} are missing. That distance counts the other components.`,
    unknown: (places: string) => `Cannot be compared, for want of figures: ${places}.`,
    only: 'With a single municipality to compare with, each distance equals its own mean.',
    open: 'The dataset lacks flows to or from places outside it. Commuting is therefore too small, and shares and ratios may change once those flows are counted.',
    group: 'A group of municipalities is compared as one place; its own municipalities are left out.',
    fromFlows: 'Commuting is summed from the flows between municipalities (our computation).',
    someFromFlows:
      'Where the source states totals they are shown; for the other municipalities commuting is summed from the flows (our computation).',
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
  empty: {
    noOthers: (place: string) => `The dataset has no other municipality to compare ${place} with.`,
    noOthersNext: 'Choose a dataset with several municipalities, or a smaller group.',
    noWeight: (parts: string, place: string) =>
      `Only ${parts} counts, but there are no such figures for ${place}.`,
    noWeightNext: (parts: string) => `Raise the weight of ${parts}.`,
    noGroup: (place: string) =>
      `The dataset has nothing to compare ${place} by: the commuting of a group is made of flows, and there are none.`,
    noGroupNext: 'Choose a single municipality.',
    nothing: (place: string) => `There are no figures to compare ${place} with other municipalities by.`,
    nothingNext: 'Choose another municipality.',
  },
  problems: {
    weightsNext:
      'Write a weight between 0 and 3 for size, industries and commuting, such as size:1;industries:2;commuting:0.',
    noWeight: 'All weights are 0, so there is nothing to compare.',
    noWeightNext: 'Give at least one of size, industries and commuting a weight above 0.',
  },
  chart: {
    distance: 'Distance (0 is alike, 1 is average)',
    inYear: (part: string, year: string) => `${part} (${year})`,
    lacks: (parts: string) => `without ${parts}`,
    part: (part: string, value: string) => `${part} ${value}`,
    ranked: (rank: string, place: string) => `${rank}. ${place}`,
    tied: (rank: string, place: string) => `${rank}. ${place} (tied)`,
    median: (value: string) => `The median, ${value}`,
    extremes: (measure: string, top: string, bottom: string) =>
      `${measure}: the ${top} highest, the ${bottom} lowest and those around the chosen`,
    rank: 'Rank in likeness',
    ranks: (from: string, to: string) => (from === to ? `Rank ${from}` : `Ranks ${from}–${to}`),
    chosen: 'Chosen place',
    place: (rank: string) => `rank ${rank}`,
  },
  controls: {
    label: 'Weights',
    size: 'Size',
    industries: 'Industries',
    commuting: 'Commuting',
    reset: 'Equal weights',
  },
}
