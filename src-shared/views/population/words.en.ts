import type { sv } from './words.sv'

export const en: typeof sv = {
  acrossBreak: (years) =>
    `Growth is measured across a break of the series (${years}) and also reflects that the figures changed.`,
  componentSeries: (titles) =>
    `The dataset has series on what the change is made of: ${titles}. They are shown under Series.`,
  componentView: 'What the change is made of is shown under Population, Components of change.',
  ages: {
    span: (from, to) => `${from}–${to} years`,
    one: (age) => (age === '1' ? '1 year' : `${age} years`),
    andOver: (from) => `${from} years or more`,
  },
  noAges: 'The dataset has no population by age and sex.',
  noAgesOf: (place, years) =>
    `The dataset has no population of ${place} ${years} by age that covers every age once.`,
  noAgesNext:
    'Get SCB’s table Population by region, marital status, age and sex (BE0101: TAB638 up to 2024, TAB5557 from 2025) and drop the file here.',
  sums: 'The age group is the sum of the ages that the source states.',
}
