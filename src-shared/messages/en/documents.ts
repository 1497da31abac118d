import type { Messages } from '../messages'

export const documents: Messages['documents'] = {
  contents: 'Contents',
  pageOf: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  made: (date) => `Made on ${date}`,
  figuresBehind: 'The figures in the chart',
  notShown: 'This part cannot be shown',
  noItems: 'The report is empty.',
  rowsShown: (shown, all) => `Shows ${shown} of ${all} rows.`,
  columnsLeftOut: (count) =>
    count === 1 ? 'One column does not fit.' : `${String(count)} columns do not fit.`,
  allInProgram: 'All figures are in the program.',
}
