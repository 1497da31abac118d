import type { Messages } from '../../messages'

export const differences: Messages['imports']['differences'] = {
  tables: {
    'commuting-flows': 'Commuting flows',
    'commuting-totals': 'In-commuters and out-commuters',
    employment: 'Employed by industry',
    students: 'Students',
    population: 'Population',
  },
  qualities: { derived: 'derived', synthetic: 'example data' },
  renamed: (code, before, after) => `${code}: “${before}” is now called “${after}”`,
  compared: (title, before, after) => `${title}: edition ${before} compared with ${after}`,
  largest: 'The largest changes',
  more: (count) => `… and ${count} more.`,
  revision: (about, before, after) => `${about}: ${before} → ${after}`,
  revisionBy: (about, before, after, change) => `${about}: ${before} → ${after} (${change})`,
}
