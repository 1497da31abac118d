import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Series',
  inMenu: 'Series',
  fileName: 'series',
  title: (title: string) => title,
  sentence: '{select}{along}',
  shows: 'Shows the values of the series.',
  onMap: {
    shows: 'Shows the values of the series on a map.',
  },
  value: 'Value',
  valuesOf: (count: string) => `${count} chosen`,
  noteAbout: (what: string, note: string) => `${what}: ${note}`,
  quarter: (quarter, year, length) =>
    `${length === 'long' ? 'quarter ' : 'Q'}${String(quarter)} ${String(year)}`,
  more: (count) => `${count} more`,
  leftOut: (names, dimension, several) =>
    `${names} ${several ? 'are' : 'is'} not shown here, holding several of the other values of ${dimension}. Choose all values to see ${several ? 'them' : 'it'}; CSV and Excel with all rows have ${several ? 'them' : 'it'}.`,
  empty: {
    noSeries: 'The dataset has no series.',
    noSeriesNext: 'Take in a table, for example from Statistics Sweden’s statistical database.',
    nothingStated: 'The source has no figures for the selection.',
    nothingStatedNext: 'Choose other values in one or more of the dimensions.',
    tooMany: (count: string, most: string) =>
      `The selection covers ${count} values. At most ${most} can be shown at once.`,
    tooManyNext: 'Choose fewer values in one or more of the dimensions.',
  },
  findings: {
    latest: (time: string, value: string) => `The latest value is ${value} (${time}).`,
    change: (time: string, change: string, percent: string | null) =>
      `Change since ${time}: ${change}${percent === null ? '' : ` (${percent})`}.`,
    extremes: (time, highest, high, lowest, low, allKnown) =>
      `Highest${allKnown ? '' : ' of those with a figure'}${time === null ? '' : ` ${time}`}: ${highest}, ${high}. Lowest: ${lowest}, ${low}.`,
  },
}
