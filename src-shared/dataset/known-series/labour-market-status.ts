import type { KnownSeries } from './known-series'

/** What people are on the labour market; together with `outside` everybody. */
export type StatusRole =
  'employed' | 'unemployed' | 'labour-force' | 'students' | 'pensioners' | 'sick' | 'others' | 'everybody'

/** Everybody of an age by what they do: SCB's BAS (AM0210: ArbStatusM, TAB6260, by month; ArRegArbStatus by year). */
export const LABOUR_MARKET_STATUS: KnownSeries<StatusRole> = {
  unsaid: /framskriv|prognos|projection|forecast/,
  roles: {
    employed: /^(sysselsatta|number of employed|(gainfully )?employed( persons)?)$/,
    unemployed: /^(arbetslösa|number of unemployed|unemployed( persons)?)$/,
    'labour-force':
      /^(sysselsatta och arbetslösa( \(arbetskraften\))?|arbetskraften|i arbetskraften|(the )?labou?r force)$/,
    students: /^(studerande|studenter|number of students|students)$/,
    pensioners: /^(pensionärer|number of (pensioners|retirees)|pensioners|retirees|retired)$/,
    sick: /^(sjuka|number of sick|sick|long-term sick)$/,
    others: /^(övriga|number of others|others?)$/,
    everybody: /^(totalt|befolkning|befolkningen|total( number)?|population)$/,
  },
  needs: [['employed', 'unemployed']],
  byYear: false,
}
