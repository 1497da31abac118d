import type { Messages } from '../../messages'
import { pickWords } from '../../fact-table-words'
import { factTables } from '../fact-tables'

export const differences: Messages['imports']['differences'] = {
  tables: pickWords(factTables, 'name'),
  qualities: { derived: 'derived', synthetic: 'example data' },
  renamed: (code, before, after) => `${code}: “${before}” is now called “${after}”`,
  compared: (title, before, after) => `${title}: edition ${before} compared with ${after}`,
  largest: 'The largest changes',
  more: (count) => `… and ${count} more.`,
  revision: (about, before, after) => `${about}: ${before} → ${after}`,
  revisionBy: (about, before, after, change) => `${about}: ${before} → ${after} (${change})`,
}
