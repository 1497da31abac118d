import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Specialisation',
  inMenu: 'Specialisation',
  fileName: 'specialisation',
  title: (place: string) => `What does ${place} specialise in?`,
  sentence: '{region} {year}, {sex}, {basis}, {level}, {against}',
  shows: 'Shows location quotient against growth; the size of a bubble is the number of employed.',
  findings: {
    special: (place, industry, quotient, area, persons, year, which) =>
      `Strongest specialisation of ${place} in ${year}${which === '' ? '' : ` among industries ${which}`}: ${industry} (${persons} persons). The industry’s share is ${quotient} times that of ${area}.`,
    even: (place, industry, quotient, area, persons, year, which) =>
      `No industry ${which === '' ? '' : `${which} `}has a larger share in ${place} than in ${area} in ${year}. Nearest: ${industry} (${persons} persons). The industry’s share is ${quotient} times that of ${area}.`,
  },
  which: {
    known: 'with a figure',
    large: (least) => `of at least ${least} employed`,
    knownLarge: (least) => `with a figure of at least ${least} employed`,
  },
  notes: {
    quotient:
      'Location quotient: the industry’s share of all employed here divided by its share in the comparison area; 1 is as common (Isard 1960). Shares are of the totals as stated.',
    measures:
      'The Herfindahl–Hirschman index (HHI) is the sum of the squared shares (Hirschman 1964); the Krugman index is the sum of the distances of the shares to those of the comparison area, from 0 (the same mix) to 2 (Krugman 1991), over the industries that both have figures for. They stand below the table, in Concentration over the years.',
    oneYear: (year) => `There is one year of figures only (${year}), so growth is not shown.`,
    oneYearChosen: (year) =>
      `One year only is chosen (${year}), so growth is not shown. Choose a longer period to see it.`,
  },
  tables: {
    measures: 'Concentration over the years',
  },
  methods: {
    quotient:
      '(persons in the industry / all) here, divided by the same share in the comparison area (Isard 1960).',
    growth: 'Change since the first year of the period / persons in that year.',
    herfindahl:
      'Sum of the squared shares of the industries (Hirschman 1964); normalised (H − 1/n) / (1 − 1/n).',
    krugman: 'Sum of |share here − share in the comparison area| (Krugman 1991).',
  },
  chart: {
    quotient: 'Location quotient (1 = as common)',
    growth: (from, to) => `Growth ${from}–${to}`,
    less: 'less common',
    more: 'more common',
    sizes: 'Areas show the number of employed',
    sizesAndRings: (least) => `Areas show the number of employed, rings fewer than ${least}`,
  },
}
