import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Population pyramid',
  inMenu: 'Population pyramid',
  fileName: 'population-pyramid',
  title: (place) => `How old are the inhabitants of ${place}?`,
  sentence: 'Population by age and sex in {region} {year}, {against}',
  shows: 'Shows men and women in each age group, and the place compared with as a line behind.',
  findings: {
    now: (place, year, young, working, old) =>
      `In ${place}, ${young} of the inhabitants are 0–19 years old, ${working} 20–64 and ${old} 65 or older (${year}).`,
    gap: (other, ages, own, others) =>
      `The difference from ${other} is largest at ${ages}: ${own} of the inhabitants against ${others}.`,
  },
  notes: {
    shares: 'Shares are of all inhabitants of the place, both sexes together.',
    uneven:
      'The age groups differ in width, as the source’s do. A longer bar may therefore mean more years of age.',
    noOther: (place, year) => `There is no population by age for ${place} ${year}.`,
  },
  against: {
    against_men_of_all: (place) => `${place}: men, share of all`,
    against_women_of_all: (place) => `${place}: women, share of all`,
  },
  chart: {
    age: 'Age',
    men: 'Men',
    women: 'Women',
    persons: 'Persons',
    shares: 'Per cent of all inhabitants of the place',
    ofAll: (share) => `${share} of all`,
    compared: (place, share) => `${place}: ${share}`,
  },
}
