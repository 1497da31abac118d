import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Age groups and dependency ratio',
  inMenu: 'Age groups',
  fileName: 'age-groups',
  title: (place) => `How do the ages in ${place} change?`,
  sentence: 'Age groups in {region} {year}, {sex}',
  shows: 'Shows the shares of the age groups and the demographic dependency ratio over the years.',
  findings: {
    now: (place, year, all, young, old) =>
      `In ${place} there were ${all} persons aged 0–19 or 65 and over per 100 aged 20–64 in ${year}: ${young} younger and ${old} older.`,
    before: (ratio, year) => `In ${year} there were ${ratio}.`,
    same: (year) => `There were as many in ${year}.`,
  },
  notes: {
    dependency:
      'Demographic dependency ratio: persons aged 0–19 and 65 or over, divided by those aged 20–64, times 100 (Statistics Sweden). It counts ages, not who works.',
  },
  empty: {
    noEdges: 'The age groups of the dataset have no limits at 20 and 65 years.',
    noEdgesNext:
      'Get the population by single years or groups of five (Statistics Sweden, BE0101: TAB638 up to 2024, TAB5557 from 2025).',
  },
  chart: {
    shares: 'Share of all inhabitants',
    dependency: 'Per 100 inhabitants aged 20–64',
    young: '0–19 years',
    working: '20–64 years',
    old: '65 years or more',
    oldest: 'of them 80 or more',
    all: 'Dependency ratio',
    ofYoung: 'Younger, 0–19',
    ofOld: 'Older, 65+',
  },
}
