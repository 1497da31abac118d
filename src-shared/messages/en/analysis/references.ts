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
    `${what} ${year}: ${own}, against ${value} for ${name}${distance === null ? '' : ` (difference ${distance})`}.`,
  findingSized: (what, year, own, name, value, distance) =>
    `${what} ${year}: ${own}; with the same share as ${name} it would be ${value}${distance === null ? '' : ` (difference ${distance})`}.`,
  of: (place, label) => `${place}, ${label}`,
  kinds: {
    country: 'the country',
    county: 'the county',
    'labour-market': 'Statistics Sweden’s local labour market',
    peers: 'the most similar municipalities',
    median: 'the median of all municipalities',
    group: 'the group chosen',
  },
  unmet: (name, instead) =>
    `The reference, ${name}, cannot be used here: the comparison is with ${instead} instead.`,
  unmetByNone: (name) => `The reference, ${name}, cannot be used here, so nothing is compared.`,
  noneShown: 'No reference is shown: the notes say why.',
  notes: {
    sum: (name, count) =>
      `The reference is ${name}: ${count} municipalities taken together, the place itself included where it belongs. Shares and quotients are those of the sums, not the mean of the municipalities’ shares (own calculation).`,
    sumOfOne: (name) => `The reference is ${name}: one municipality (own calculation).`,
    commuters:
      'Whoever commutes between two municipalities of the reference is an out-commuter of one and an in-commuter of the other.',
    median: (name, count) =>
      `The reference is ${name}: the middle one of the ${count} municipalities’ own values, so that each counts alike (own calculation).`,
    medianOf: (name, known, all) =>
      `The reference is ${name}: the middle one of the municipalities’ own values, of those that have a figure (${known} of ${all}), so that each of them counts alike (own calculation).`,
    peers: (names) =>
      `The most similar municipalities are those that the view Most similar municipalities puts first: ${names}.`,
    sized:
      'Numbers are compared at the size of the place: the reference’s number for each employed resident, times the place’s.',
    part: (name, count, all) =>
      `Of ${name} the dataset has ${count} of ${all} municipalities; the reference is these.`,
    partOfOne: (name, count, all) =>
      `Of ${name} the dataset has ${count} of ${all} municipalities; the reference is that one.`,
    missing:
      'The sign .. stands where a municipality of the reference has no figure: the sum would be too small.',
    fewKnown:
      'The sign .. stands where fewer than three of the municipalities, or fewer than half, have a figure.',
    either:
      'The sign .. stands where the reference could be more and less: the commuters who are missing could draw it either way.',
    notOfAreas: (labels) =>
      `An area is no reference for ${labels}: a sum is no yardstick for one place. Choose the median or the most similar municipalities.`,
  },
  reasons: {
    itself: (place) =>
      `${place} cannot be seen against itself: the reference is the same municipalities. Choose another reference.`,
    commuters: (place) =>
      `${place} is several municipalities: there only those who leave the whole area count as commuters, but in the sums of the reference those who leave their municipality. The two cannot be compared, so no reference is shown. Choose one municipality.`,
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
