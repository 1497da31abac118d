import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Population and projection',
  inMenu: 'Projection',
  fileName: 'projection',
  title: (place) => `How many are expected to live in ${place}?`,
  sentence: 'Population and projection of {region} {year}',
  shows:
    'Shows the population as a whole line and the projection as a dashed one, with a limit after the last known year.',
  findings: {
    only: (place, persons, year) => `The projection gives ${persons} inhabitants of ${place} in ${year}.`,
    more: (place, last, lastYear, persons, year, by) =>
      `In ${place} there lived ${last} persons in ${lastYear}. The projection gives ${persons} in ${year}, ${by} more.`,
    fewer: (place, last, lastYear, persons, year, by) =>
      `In ${place} there lived ${last} persons in ${lastYear}. The projection gives ${persons} in ${year}, ${by} fewer.`,
    same: (place, last, lastYear, year) =>
      `In ${place} there lived ${last} persons in ${lastYear}. The projection gives as many in ${year}.`,
  },
  notes: {
    notOutcome:
      'A projection is a calculation of what happens if its assumptions hold. It is no outcome, and does not say how many live there.',
    sources: (outcome, projection) => `Population: ${outcome}. Projection: ${projection}.`,
    onlyProjection: (projection) =>
      `Projection: ${projection}. The dataset has no population to hold against it.`,
    overlap: (first, last, year, gap) =>
      `The projection begins in ${first} and so counts from an older population than the last known (${last}). In ${year} it is ${gap} persons from the outcome.`,
    overlapNone: (first, last) =>
      `The projection begins in ${first} and so counts from an older population than the last known (${last}).`,
    gap: (last, first) =>
      `The population is known up to ${last} and the projection begins in ${first}: there is nothing for the years between.`,
    difference: 'The difference is the projection minus the population of the same year.',
    county:
      'The projection is the sum of those of the municipalities, since the table lacks the place itself.',
  },
  columns: {
    outcome: 'Population on 31 December',
    projection: 'Projected population (no outcome)',
    difference: 'Projection minus population',
  },
  chart: {
    outcome: 'Population',
    projection: 'Projection',
    now: (year) => `Known up to ${year}`,
    persons: 'Inhabitants',
  },
  empty: {
    none: 'The dataset has no projection of the population.',
    next: 'Get SCB’s table Population projection by region, sex and age (BE0401: TAB6008, BefProgRegFakN), or a projection of your own by municipality and year, and drop the file here.',
  },
}
