import type { references as original } from '../../sv/analysis/references'

export const references: typeof original = {
  peers: 'the most similar municipalities',
  median: 'the median of all municipalities',
  medianOf: (count) => `the median of ${count} municipalities`,
  column: (label, name) => `${label}: ${name}`,
  columnSized: (label, name) => `${label} with the same share as ${name}`,
  line: (line, name) => `${line} (${name})`,
  sized: (name) => `with the same share as ${name}`,
  greySized: (name) =>
    `Numbers in grey: as many as there would be if the share of the employed were that of the reference (${name}).`,
  finding: (what, year, own, name, value, distance) =>
    `${what} ${year}: ${own}, against ${value} for ${name} (difference ${distance}).`,
  findingSized: (what, year, own, name, value, distance) =>
    `${what} ${year}: ${own}; with the same share as ${name} it would be ${value} (difference ${distance}).`,
  of: (place, label) => `${place}, ${label}`,
  notes: {
    sum: (name, count) =>
      `The reference is ${name}: ${count} municipalities taken together, the place itself included where it belongs. Shares and quotients are those of the sums, not the mean of the municipalities’ shares (own calculation).`,
    commuters:
      'Whoever commutes between two municipalities of the reference is an out-commuter of one and an in-commuter of the other.',
    median: (name, count) =>
      `The reference is ${name}: the middle one of the ${count} municipalities’ own values, so that each counts alike (own calculation).`,
    peers: (names) =>
      `The most similar municipalities are those that the view Most similar municipalities puts first: ${names}.`,
    sized:
      'Numbers are compared at the size of the place: the reference’s number for each employed resident, times the place’s.',
    part: (name, count, all) =>
      `Of ${name} the dataset has ${count} of ${all} municipalities; the reference is these.`,
    missing:
      'The sign .. stands where a municipality of the reference has no figure: the sum would be too small.',
    notOfAreas: (labels) =>
      `An area gives no reference for ${labels}: such figures cannot be added up. Choose the median or the most similar municipalities.`,
  },
  reasons: {
    country: 'The dataset lacks some of Sweden’s municipalities, so the country cannot be the reference.',
    county: (place) => `${place} does not lie in a single county, so the county cannot be the reference.`,
    market: (place) =>
      `${place} is no municipality of Statistics Sweden’s local labour markets, so the labour market cannot be the reference.`,
    peers: (place) => `Which municipalities are most like ${place} cannot be told here.`,
    median: 'The dataset has fewer than three municipalities, so the median cannot be the reference.',
    group: 'The dataset has none of the group’s municipalities.',
    whole: 'The country has nothing larger to be seen against.',
  },
}
