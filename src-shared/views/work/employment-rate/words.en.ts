import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Employment rate',
  inMenu: 'Employment rate',
  fileName: 'employment-rate',
  title: (place) => `How many of the inhabitants of ${place} work?`,
  sentence: 'Employment rate in {region} {year}, {age}',
  sentenceWithout: { age: 'Employment rate in {region} {year}' },
  shows: 'Shows what share of women and of men is employed in each year.',
  onMap: {
    sentence: 'Employment rate of {region} and other municipalities, last year of {year}, {age}',
    sentenceWithout: { age: 'Employment rate of {region} and other municipalities, last year of {year}' },
    title: (place) => `Employment rate in ${place} and other municipalities`,
    shows:
      'Shows the share of employed in the municipalities on a map in the last year, women and men together.',
  },
  findings: {
    now: (place, rate, ages, year) =>
      `In ${place} ${rate} of the inhabitants${ages} were employed in ${year}.`,
    sexes: (women, men) => `Among women it was ${women} and among men ${men}.`,
    sexesAlone: (place, women, men, ages, year) =>
      `In ${place} ${women} of the women and ${men} of the men${ages} were employed in ${year}.`,
    before: (rate, year) => `In ${year} the share was ${rate}.`,
    map: (place, rate, rank, count) =>
      `In ${place} the share is ${rate}: number ${rank} of ${count} municipalities.`,
    mapMost: (place, rate) => `It is highest in ${place}: ${rate}.`,
  },
  notes: {
    stated:
      'The employment rate is the one that the source states: employed persons divided by the population of the age.',
    computed:
      'The employment rate is computed: employed persons divided by the population of the age, of the same table.',
    gap: 'The difference is men’s employment rate minus women’s, in percentage points.',
    noTotal: 'The source states nothing for women and men together.',
  },
  columns: {
    women_rate: 'Women',
    men_rate: 'Men',
    rate: 'Women and men',
    rate_gap: 'Difference, men minus women',
    employed: 'Employed',
    everybody: 'Population of the age',
    age: 'Age',
  },
  byAge: (year) => `Employment rate by age ${year}`,
  places: (year) => `Employment rate of the municipalities ${year}`,
  chart: { women: 'Women', men: 'Men', both: 'Both', share: 'Share of employed' },
  empty: {
    none: 'The dataset has no table of employment rates by year.',
    next: 'Get SCB’s table Labour market status by region, sex, age and region of birth (AM0210, BAS: ArRegArbStatus, by year from 2020), with employment rate, number of employed and total number, and drop the file here.',
  },
}
