import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Where students come from',
  inMenu: 'Home municipalities',
  fileName: 'students-origin',
  title: (campus: string) => `Where do the students at ${campus} come from?`,
  sentence: '{campus} {year}, {sex}, the {top} most common home municipalities {unit}',
  shows: 'Shows the home municipalities from largest to smallest.',
  onMap: {
    sentence: '{campus} {year}, {sex}, by home municipality {unit}',
    shows: 'Shows the home municipalities on a map: the darker the colour, the higher the value.',
  },
  findings: {
    largest: (place: string, persons: string, share: string) =>
      `Most come from ${place}: ${persons} students (${share} of all).`,
    largestStated: (place: string, persons: string, share: string, rest: string, restPersons: string) =>
      `Of the municipalities that are stated most come from ${place}: ${persons} students (${share} of all). From ${rest} come ${restPersons}.`,
    per1000: (place: string, rate: string) =>
      `Most in relation to population come from ${place}: ${rate} per 1,000 inhabitants.`,
  },
  notes: {
    population: (year: string) => `Population as of ${year}.`,
    populationYears: (years: string) =>
      `The population is of the latest year up to and including the year of study, else of the first there is: ${years}.`,
  },
  empty: {
    noCampus: 'The dataset has no campuses.',
    yearNext: (years: string) => `Home municipalities are there for ${years}. Choose one of those years.`,
  },
}
