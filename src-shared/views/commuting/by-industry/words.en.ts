import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Commuters by industry',
  inMenu: 'By industry',
  fileName: 'commuters-by-industry',
  title: (place) => `In which industries do people commute to and from ${place}?`,
  sentence: 'Commuters by industry to and from {region} {year}, {sex}, {unit}',
  shows: 'Shows in- and out-commuters in each industry, or their share of those who work and live there.',
  group: 'Industry',
  among: (name) => `in ${name}`,
  empty: {
    none: 'The dataset has no table of in- and out-commuters by industry.',
    next: 'Order the table from Statistics Sweden (AM0210, BAS) by region, industry, year and sex, with in-commuters, out-commuters and those who live and work there, and drop the file here. None of the public tables that the program knows has it; day and night population by industry, whose difference is net commuting, are in TAB3204 (ArRegArbStDoN).',
  },
}
