import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Largest industries',
  inMenu: 'Largest industries',
  fileName: 'industries-largest',
  title: (place: string) => `The largest industries in ${place}`,
  sentence: '{region} {year}, {sex}, {basis}, the {top} largest industries {unit}, {against}',
  shows: 'Shows the industries from largest to smallest.',
  findings: {
    largestKnownAgainst: (industry, persons, share, place, other) =>
      `The largest of the industries with figures is ${industry}: ${persons} persons (${share}, against ${other} in ${place}).`,
    largestAgainst: (industry: string, persons: string, share: string, place: string, other: string) =>
      `The largest is ${industry}: ${persons} persons (${share}, against ${other} in ${place}).`,
  },
  notes: {
    noComparison: (place: string) => `No comparison: there are no figures for ${place}.`,
  },
}
