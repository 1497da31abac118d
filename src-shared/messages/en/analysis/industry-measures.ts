import type { industryMeasures as original } from '../../sv/analysis/industry-measures'

export const industryMeasures: typeof original = {
  total: 'All industries',
  findings: {
    women: (share) => `There, ${share} are women.`,
    special: (place, industry, quotient, area, persons, year) =>
      `Strongest specialisation of ${place} in ${year}: ${industry} (${persons} persons). The industry’s share is ${quotient} times that of ${area}.`,
    even: (place, industry, quotient, area, persons, year) =>
      `No industry has a larger share in ${place} than in ${area} in ${year}. Nearest: ${industry} (${persons} persons). The industry’s share is ${quotient} times that of ${area}.`,
    shiftShare: (place, growth, years, national, area, mix, regional) =>
      `Employed in ${place} ${years}: ${growth} persons. Of these, ${national} are explained by growth in ${area}, ${mix} by the mix of industries and ${regional} by local development.`,
  },
  notes: {
    partOf: (industry) => `Shares are of all employed within ${industry}.`,
    quotient:
      'Location quotient: the industry’s share of all employed here divided by its share in the comparison area; 1 is as common (Isard 1960). Shares are of the totals as stated.',
    measures:
      'The Herfindahl–Hirschman index (HHI) is the sum of the squared shares (Hirschman 1964); the Krugman index is the sum of the distances of the shares to those of the comparison area, from 0 (the same mix) to 2 (Krugman 1991), over the industries that both have figures for.',
    oneYear: (year) => `There is one year of figures only (${year}), so growth is not shown.`,
    oneYearChosen: (year) =>
      `One year only is chosen (${year}), so growth is not shown. Choose a longer period to see it.`,
    shiftShare: (first, last) =>
      `Shift-share analysis ${first}–${last} (Dunn 1960): first what would have happened had all industries followed the comparison area’s whole development, then what the mix of industries adds, last the difference from the same industries in the comparison area. The parts add up to the change; they are computed with decimals and rounded only when shown. The analysis says nothing of causes.`,
    leftOut: (industries) =>
      `Without a figure in one of the years, or absent from the comparison area, and not part of this: ${industries}.`,
    leftOutMany: (count) =>
      `${count} industries have no figure in one of the years, or are absent from the comparison area, and are not part of this.`,
  },
  empty: {
    noParts: (industry) => `The dataset does not divide ${industry} into smaller parts.`,
    noPartsNext: 'Choose all industries or another one.',
    oneYear: (year) => `A change needs two years, and there are figures for ${year} only.`,
    oneYearChosen: (year) => `A change needs two years, and ${year} is the only one chosen that has figures.`,
    oneYearNext: 'Choose a longer period, or a dataset with more years.',
  },
  tables: { measures: 'Concentration over the years' },
  methods: {
    shareWomen: 'Women / all employed in the industry.',
    quotient:
      '(persons in the industry / all) here, divided by the same share in the comparison area (Isard 1960).',
    share: 'Persons in the industry / all employed.',
    growth: 'Change since the first year of the period / persons in that year.',
    herfindahl:
      'Sum of the squared shares of the industries (Hirschman 1964); normalised (H − 1/n) / (1 − 1/n).',
    krugman: 'Sum of |share here − share in the comparison area| (Krugman 1991).',
    shiftShare:
      'National component: e · (E′/E − 1); industry-mix component: e · (Eᵢ′/Eᵢ − E′/E); regional component: e′ − e · Eᵢ′/Eᵢ (Dunn 1960).',
  },
  chart: {
    women: (share) => `${share} women`,
    all: 'Women and men',
    womenUpToTick: 'Women: from zero to the tick',
    quotient: 'Location quotient (1 = as common)',
    growth: (from, to) => `Growth ${from}–${to}`,
    less: 'less common',
    more: 'more common',
    sizes: 'Areas show the number of employed',
    componentNames: {
      long: {
        national: 'National component (as the comparison area)',
        mix: 'Industry-mix component',
        regional: 'Regional component (local development)',
      },
      plain: {
        national: 'National component',
        mix: 'Industry-mix component',
        regional: 'Regional component',
      },
      short: { national: 'National', mix: 'Industry mix', regional: 'Regional' },
    },
    change: 'Change, persons',
    krugman: 'Krugman index',
    herfindahl: 'Herfindahl–Hirschman index (HHI)',
  },
}
