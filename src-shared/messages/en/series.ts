import type { Messages } from '../messages'

export const series: Messages['series'] = {
  value: 'Value',
  valuesOf: (count: string) => `${count} chosen`,
  noteAbout: (what: string, note: string) => `${what}: ${note}`,
  along: (dimension: string) => `by ${dimension}`,

  problems: {
    unknownSeries: (text: string) => `The dataset has no series called “${text}”.`,
    unknownDimension: (text: string) => `The series has no dimension called “${text}”.`,
    unknownValue: (text: string, dimension: string) => `“${text}” is not a value of ${dimension}.`,
    invalidSelection: (part: string) => `The selection “${part}” cannot be understood.`,
    selectionNext:
      'Write dimension=value,value with semicolons between, as in sex=women,men;age=tot. The sign * means all values.',
    chooseAmong: (choices: string) => `Choose among ${choices}.`,
    more: (count: number) => `and ${String(count)} more`,
  },
  empty: {
    noSeries: 'The dataset has no series.',
    noSeriesNext: 'Load a table, for example from Statistics Sweden’s statistical database.',
    tooMany: (count: string, most: string) =>
      `The selection covers ${count} values. At most ${most} can be shown at once.`,
    tooManyNext: 'Choose fewer values in one or more of the dimensions.',
  },
  findings: {
    latest: (time: string, value: string) => `The latest value is ${value} (${time}).`,
    change: (time: string, change: string, percent: string | null) =>
      `Change since ${time}: ${change}${percent === null ? '' : ` (${percent})`}.`,
    extremes: (time: string | null, highest: string, high: string, lowest: string, low: string) =>
      `Highest${time === null ? '' : ` ${time}`}: ${highest}, ${high}. Lowest: ${lowest}, ${low}.`,
  },
  controls: {
    series: 'Series',
    chooseSeries: 'Choose series',
    along: 'Compare by',
    searchValue: 'Search value',
    noValueFound: 'There is no value with that name.',
    all: 'all',
    chooseAll: 'Choose all',
    chooseOne: 'Choose only the first',
    selected: (count: number, of: number) => `${String(count)} of ${String(of)}`,
    chooseValues: (dimension: string) => `Choose values of ${dimension}`,
    missing: 'no data',
    moreRows: (shown: string, all: string) => `The table shows ${shown} of ${all} rows.`,
    showAllRows: 'Show all rows',
  },
}
