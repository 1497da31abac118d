import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Industries over time',
  inMenu: 'Change',
  fileName: 'industries-over-time',
  title: (place: string) => `How the industries in ${place} change`,
  sentence: '{region} {year}, {sex}, {basis}, the {top} largest industries',
  shows: 'Shows the change in persons since the first year, one line for each industry.',
  findings: {
    changeOfLargest: (industry, change, from, to) =>
      `The largest industry in ${to}, ${industry}, changed by ${change} persons ${from}–${to}.`,
    grew: (count, industry, change, from, to) =>
      `Of the ${count} largest industries in ${to}, ${industry} grew the most: ${change} persons ${from}–${to}.`,
    shrank: (count, industry, change, from, to) =>
      `Of the ${count} largest industries in ${to}, ${industry} shrank the most: ${change} persons ${from}–${to}.`,
    last: (industry: string, persons: string, year: string) =>
      `The largest is ${industry}: ${persons} persons in ${year}.`,
  },
  notes: {
    method: (year: string) =>
      `The selection is the largest industries of ${year}. Change is counted from the first year with a figure for the industry.`,
  },
  chart: {
    since: (year: string) => `Change since ${year}, persons`,
  },
}
