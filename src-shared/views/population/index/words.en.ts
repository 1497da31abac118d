import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Population index',
  inMenu: 'Index',
  fileName: 'population-index',
  title: () => 'How has the population developed?',
  sentence: '{region} {year}, {sex}, {index-year} = 100',
  shows: 'Shows the population as an index over the years.',
  heading: (year) => `Population, index (${year} = 100)`,
  method: (year) => `The index is the population divided by that of the base year ${year}, times 100.`,
  bridged: 'Dotted line: the years between have no figure',
  withoutBase: (places, year) =>
    `The index cannot be worked out for ${places}: there is no population for the base year ${year}. The sign . stands there instead of a number.`,
  grew: (place, rate, persons, from, to) =>
    `The population of ${place} grew by ${rate} (${persons} persons) from ${from} to ${to}.`,
  shrank: (place, rate, persons, from, to) =>
    `The population of ${place} shrank by ${rate} (${persons} persons) from ${from} to ${to}.`,
  same: (place, from, to) => `The population of ${place} was the same in ${from} and ${to}.`,
  several: (most, mostRate, least, leastRate, from, to) =>
    `From ${from} to ${to}, the population developed most strongly in ${most}: ${mostRate}, and most weakly in ${least}: ${leastRate}.`,
}
