import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Largest partners over the years',
  inMenu: 'Largest partners',
  fileName: 'commuting-partners',
  title: (place) => `Which municipalities does ${place} commute with most?`,
  titles: {
    out: (place) => `Where do people who live in ${place} commute to, year by year?`,
    in: (place) => `Where do people commute to ${place} from, year by year?`,
  },
  sentence: '{direction} {region} {year}, {sex}, the {top} largest municipalities',
  shows:
    'Shows the municipalities that most commute to or from, year by year, in the order of the last year.',
  findings: {
    out: (place, first, figures, year) => `From ${place} most commute to ${first}: ${figures} in ${year}.`,
    in: (place, first, figures, year) => `To ${place} most commute from ${first}: ${figures} in ${year}.`,
    outKnown: (place, first, figures, year) =>
      `Of the municipalities of the dataset most commute from ${place} to ${first}: ${figures} in ${year}.`,
    inKnown: (place, first, figures, year) =>
      `Of the municipalities of the dataset most commute to ${place} from ${first}: ${figures} in ${year}.`,
    persons: (persons) => `${persons} persons`,
    ofLiving: (persons, share) => `${persons} persons, ${share} of all employed who live there,`,
    ofWorking: (persons, share) => `${persons} persons, ${share} of all who work there,`,
    climbed: (place, before, now, since) =>
      `Since ${since} ${place} has gone from place ${before} to ${now}.`,
    same: (count, since) => `The order among the ${count} largest is the same as in ${since}.`,
  },
  notes: {
    order: 'The municipalities stand in the order of the last year. As many give the same place.',
    beyond: (persons, year) =>
      `The rest of the country and abroad are no municipalities and have no place in the order; ${persons} persons commuted to or from there in ${year}.`,
    open: 'The dataset lacks flows to or from places outside it: some municipality there may be larger.',
    hidden: 'Flows without a number (..) have no place in the order.',
  },
  empty: {
    nobody: (place) => `The dataset has no flows between ${place} and other municipalities.`,
    nobodyNext: 'Choose another place or the other direction.',
  },
  chart: {
    out: 'Out-commuters, persons',
    in: 'In-commuters, persons',
    ranked: (rank, place) => `${rank}. ${place}`,
    leftOut: (count) => `${count} more municipalities are in the table.`,
    rings: 'Filled mark: official figure. Unfilled: example data.',
  },
}
