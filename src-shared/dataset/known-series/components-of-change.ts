import type { KnownSeries } from './known-series'

/** What a change of the population is made of, and what it adds up to. */
export type ChangeRole =
  | 'population'
  | 'growth'
  | 'births'
  | 'deaths'
  | 'birth-surplus'
  | 'in'
  | 'in-county'
  | 'in-country'
  | 'in-domestic'
  | 'immigration'
  | 'out'
  | 'out-county'
  | 'out-country'
  | 'out-domestic'
  | 'emigration'
  | 'net-migration'
  | 'net-immigration'
  | 'adjustment'

/**
 * SCB's "Befolkningsförändringar" (BE0101: BefforandrKvRLK, TAB5169; from 2025 BefforandrKvRLKCKM, TAB6481). The names are
 * SCB's in Swedish; the English ones are those in use for the same figures.
 */
export const COMPONENTS_OF_CHANGE: KnownSeries<ChangeRole> = {
  unsaid: /framskriv|prognos|projection|forecast/,
  roles: {
    population: /^(folkmängd|population)( 31 december| on 31 december)?$/,
    growth: /^(folkökning|befolkningsökning|population (growth|increase|change))$/,
    births: /^((levande )?födda|födslar|(live )?births|born)(,? (totalt|total))?$/,
    deaths: /^(döda|avlidna|dödsfall|deaths|deceased|dead)(,? (totalt|total))?$/,
    'birth-surplus':
      /^(födelseöverskott|födelsenetto|excess of births|natural (increase|change)|birth surplus)$/,
    in: /^((samtliga |totala? )?(inflyttningar|inflyttade|inflyttning)(,? totalt)?|(total |all )?in-?migrations?(,? total)?)$/,
    'in-county':
      /^(inflyttningar från (kommuner inom länet|(det )?egna länet|eget län)|in-?migrations? from (the )?(own|same) county)$/,
    'in-country':
      /^(inflyttningar från (övriga län|övriga sverige|andra län)|in-?migrations? from other counties)$/,
    'in-domestic':
      /^(inrikes (inflyttningar|inflyttade)|inflyttningar,? inrikes|(domestic|internal) in-?migrations?)$/,
    immigration: /^(invandringar|invandring|invandrade|immigrations?|immigrants)$/,
    out: /^((samtliga |totala? )?(utflyttningar|utflyttade|utflyttning)(,? totalt)?|(total |all )?out-?migrations?(,? total)?)$/,
    'out-county':
      /^(utflyttningar till (kommuner inom länet|(det )?egna länet|eget län)|out-?migrations? to (the )?(own|same) county)$/,
    'out-country':
      /^(utflyttningar till (övriga län|övriga sverige|andra län)|out-?migrations? to other counties)$/,
    'out-domestic':
      /^(inrikes (utflyttningar|utflyttade)|utflyttningar,? inrikes|(domestic|internal) out-?migrations?)$/,
    emigration: /^(utvandringar|utvandring|utvandrade|emigrations?|emigrants)$/,
    'net-migration': /^(flyttningsöverskott|flyttningsnetto|flyttnetto|net migration)(,? (totalt|total))?$/,
    'net-immigration': /^(invandringsöverskott|net (immigration|foreign migration))$/,
    adjustment: /^(justeringspost|justeringar|justering|adjustments?|corrections?)$/,
  },
  // As two open scripts that ask for them by code name them (docs/scb-tables.md).
  codes: {
    dimension: 'Forandringar',
    values: {
      growth: '110',
      births: '115',
      deaths: '130',
      'birth-surplus': '135',
      in: '140',
      out: '150',
      'net-migration': '230',
      'net-immigration': '260',
    },
  },
  needs: [
    ['births', 'deaths', 'in', 'out'],
    ['births', 'deaths', 'in-county', 'in-country', 'immigration', 'out-county', 'out-country', 'emigration'],
    ['births', 'deaths', 'in-domestic', 'immigration', 'out-domestic', 'emigration'],
  ],
  whole: /^(hela året|helår|hel|whole year|full year)$/,
  ofEverybody: true,
  byYear: true,
}
