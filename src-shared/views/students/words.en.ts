import type { sv } from './words.sv'

export const en: typeof sv = {
  noPopulation:
    'The population of one or more municipalities is missing; the sign .. stands there instead of a number.',
  otherCampusNext: 'Choose another campus.',
}
