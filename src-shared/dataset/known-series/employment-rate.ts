import type { KnownSeries } from './known-series'

export type EmploymentRole = 'rate' | 'employed' | 'everybody'

const RATE =
  'sysselsättningsgrad|förvärvsgrad|förvärvsintensitet|förvärvsfrekvens|employment (?:rate|intensity)|gainful employment rate'

/**
 * The share of the population that works, by year, as stated or as two counts: SCB's BAS (AM0210: ArRegArbStatus), and the
 * rates of RAMS.
 */
export const EMPLOYMENT_RATE: KnownSeries<EmploymentRole> = {
  unsaid: /framskriv|prognos|projection|forecast/,
  roles: {
    rate: new RegExp(`^(${RATE})(,? (procent|per cent|percent|%)| \\((procent|per cent|percent|%)\\))?$`),
    employed: /^(sysselsatta|förvärvsarbetande|number of employed|(gainfully )?employed( persons)?)$/,
    everybody: /^(totalt|befolkning|befolkningen|hela befolkningen|total( number)?|population)$/,
  },
  needs: [['rate'], ['employed', 'everybody']],
  // What is changed or compared of it is something else.
  alone: {
    role: 'rate',
    said: new RegExp(`(^|[,:] )(${RATE})(en)?\\b(?! gap)(?!.*(skillnad|förändring|differen|change|mål))`),
  },
  byYear: true,
}
