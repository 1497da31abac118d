import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Two places over the years',
  inMenu: 'Two places',
  fileName: 'commuting-two-places',
  title: (place) => `Commuting between ${place} and another place`,
  between: (a, b) => `Commuting between ${a} and ${b}`,
  sentence: 'Commuting between {region} and {other} {year}, {sex}',
  shows: 'Shows how many commute each way, year by year, and their share of all employed.',
  findings: {
    share: (share, home) => `That is ${share} of all employed who live in ${home}.`,
    shareSince: (share, home, before, since) =>
      `That is ${share} of all employed who live in ${home}; in ${since} it was ${before}.`,
    now: (home, work, persons, year) => `From ${home} to ${work} ${persons} persons commuted in ${year}.`,
    more: (home, work, persons, year, percent, before, since) =>
      `From ${home} to ${work} ${persons} persons commuted in ${year}, ${percent} more than in ${since} (${before}).`,
    fewer: (home, work, persons, year, percent, before, since) =>
      `From ${home} to ${work} ${persons} persons commuted in ${year}, ${percent} fewer than in ${since} (${before}).`,
    same: (home, work, persons, year, since) =>
      `From ${home} to ${work} ${persons} persons commuted in ${year}, as many as in ${since}.`,
    fromNobody: (home, work, persons, year, since) =>
      `From ${home} to ${work} ${persons} persons commuted in ${year}; in ${since} nobody did.`,
  },
  notes: {
    shares:
      'The share is of all employed who live where the commuters live (night population), or of those of them who commute out.',
    base: (seam) => `The shares: ${seam}`,
  },
  empty: {
    overlap: (a, b, shared) =>
      `${a} and ${b} have ${shared} in common, so that no commuting goes between them.`,
    overlapNext: 'Choose two places that have no municipality in common.',
    none: (a, b) => `The dataset has no flows between ${a} and ${b}.`,
    nobody: (place) => `The dataset has no flows between ${place} and places outside it.`,
    noneNext: 'Choose another place, or see Flows for everyone who commutes to and from a place.',
  },
  panel: {
    figures: {
      persons: 'Persons',
      share_of_night: 'Of all employed',
      share_of_out: 'Of all out-commuters',
      women: 'Women',
      men: 'Men',
    },
    overYears: 'Show over the years',
    only: (place) => `Only flows of ${place}`,
    origin: 'Where does the figure come from?',
    close: 'Close the flow',
    loading: 'Reading the flow …',
    none: (year) => `The dataset has no figures on the flow in ${year}.`,
  },
  chart: {
    persons: 'Persons',
    shares: 'Share of all employed who live there',
    to: (place) => `To ${place}`,
    fromTo: (home, work) => `From ${home} to ${work}`,
    ofEmployed: (share) => `${share} of all employed`,
    rings: 'Filled mark: official figure. Unfilled: example data.',
  },
}
