import type { sv } from './words.sv'

export const en: typeof sv = {
  municipalities: (count: string) => `${count} municipalities`,
  open: 'The dataset lacks flows to or from places outside it. Commuting is therefore too small, and shares and ratios may change once those flows are counted.',
  ranked: (rank: string, place: string) => `${rank}. ${place}`,
}
