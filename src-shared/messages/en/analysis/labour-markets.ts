import type { labourMarkets as original } from '../../sv/analysis/labour-markets'

export const labourMarkets: typeof original = {
  whatIf: {
    prefix: (changes) => `, what if: ${changes}`,
    flow: (change, home, work) => `${change} from ${home} to ${work}`,
    join: (places) => `${places} as one municipality`,
  },
  problems: {
    whatIf: (text) => `The change “${text}” cannot be read.`,
    whatIfNext:
      'Write as 0581>0580:+500 (500 more from 0581 to 0580), 0581>0580:-20% or join:0580+0581, with semicolons between.',
  },
  controls: {
    label: 'Limits and what-if',
    totalOut: 'Limit, total out-commuting',
    singleOut: 'Limit, to one municipality',
    reset: 'SCB’s limits',
    pair: 'Linköping–Norrköping: one or two?',
    whatIf: 'What if …',
    changeFlow: 'Change a flow',
    from: 'From',
    to: 'To',
    by: 'More (or fewer, with a minus) commuters',
    add: 'Add',
    joinPlaces: 'Join municipalities',
    first: 'Municipality',
    second: 'with municipality',
    remove: (change) => `Remove: ${change}`,
    none: 'No changes yet.',
  },
}
