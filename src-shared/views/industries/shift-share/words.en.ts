import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Shift-share analysis',
  inMenu: 'Shift-share',
  fileName: 'shift-share',
  title: (place: string) => `Why do jobs in ${place} grow or shrink?`,
  sentence: '{region} {year}, {sex}, {basis}, {level}, {against}',
  shows: 'Shows three components of the change for each industry.',
  total: 'All industries',
  findings: {
    shiftShare: (place, growth, years, national, area, mix, regional) =>
      `Employed in ${place} ${years}: ${growth} persons. Of these, ${national} are explained by growth in ${area}, ${mix} by the mix of industries and ${regional} by local development.`,
  },
  notes: {
    shiftShare: (first, last) =>
      `Shift-share analysis ${first}–${last} (Dunn 1960): first what would have happened had all industries followed the comparison area’s whole development, then what the mix of industries adds, last the difference from the same industries in the comparison area. The parts add up to the change; they are computed with decimals and rounded only when shown. The analysis says nothing of causes.`,
    leftOut: (industries) =>
      `Without a figure in one of the years, or absent from the comparison area, and not part of this: ${industries}.`,
    leftOutMany: (count) =>
      `${count} industries have no figure in one of the years, or are absent from the comparison area, and are not part of this.`,
  },
  empty: {
    oneYear: (year) => `A change needs two years, and there are figures for ${year} only.`,
    oneYearChosen: (year) => `A change needs two years, and ${year} is the only one chosen that has figures.`,
    oneYearNext: 'Choose a longer period, or a dataset with more years.',
  },
  methods: {
    shiftShare:
      'National component: e · (E′/E − 1); industry-mix component: e · (Eᵢ′/Eᵢ − E′/E); regional component: e′ − e · Eᵢ′/Eᵢ (Dunn 1960).',
  },
  chart: {
    componentNames: {
      long: {
        national: 'As the comparison area (national component)',
        mix: 'Industry mix (mix component)',
        regional: 'Local development (regional component)',
      },
      plain: {
        national: 'National component',
        mix: 'Industry-mix component',
        regional: 'Regional component',
      },
      short: {
        national: 'National',
        mix: 'Industry mix',
        regional: 'Regional',
      },
    },
    change: 'Change, persons',
  },
}
