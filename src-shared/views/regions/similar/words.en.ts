import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Most similar municipalities',
  inMenu: 'Most similar',
  fileName: 'similar-municipalities',
  title: (place: string) => `Which municipalities are most like ${place}?`,
  sentence: '{region}: the {top} most similar municipalities{weights}',
  shows:
    'Shows the municipalities most like the chosen one, with the distance split into size, industries and commuting.',
  onMap: {
    sentence: '{region}: all municipalities by likeness{weights}',
    shows: 'Shows the municipalities on a map, coloured by how similar they are to the chosen one.',
  },
  facts: {
    size: 'population',
    industries: 'industries',
    commuting: 'commuting',
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
  },
  tables: {
    components: 'Components of the distance',
    chosen: 'The chosen place',
  },
  findings: {
    most: (place, others, parts, next) =>
      `Most like ${place}: ${others}${next === null ? '' : `, then ${next}`} (counting ${parts}).`,
    only: (other: string, place: string) =>
      `Only ${other} can be compared with ${place}, so nobody can say whether they are more alike than others.`,
    manyAlike: (count: string, place: string) => `${count} municipalities are equally close to ${place}.`,
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
    group: 'A group of municipalities is compared as one place; its own municipalities are left out.',
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
  chart: {
    distance: 'Distance (0 is alike, 1 is average)',
    inYear: (part: string, year: string) => `${part} (${year})`,
    lacks: (parts: string) => `without ${parts}`,
    part: (part: string, value: string) => `${part} ${value}`,
    rank: 'Rank in likeness',
    ranks: (from: string, to: string) => (from === to ? `Rank ${from}` : `Ranks ${from}–${to}`),
    chosen: 'Chosen place',
    place: (rank: string) => `rank ${rank}`,
  },
}
