/**
 * Counties of Sweden by their code in NUTS 2021 at level 3 (Eurostat, GISCO). The codes are the same in NUTS 2013,
 * 2016 and 2024.
 */
export const COUNTY_BY_NUTS: ReadonlyMap<string, string> = new Map([
  ['SE110', '01'],
  ['SE121', '03'],
  ['SE122', '04'],
  ['SE123', '05'],
  ['SE124', '18'],
  ['SE125', '19'],
  ['SE211', '06'],
  ['SE212', '07'],
  ['SE213', '08'],
  ['SE214', '09'],
  ['SE221', '10'],
  ['SE224', '12'],
  ['SE231', '13'],
  ['SE232', '14'],
  ['SE311', '17'],
  ['SE312', '20'],
  ['SE313', '21'],
  ['SE321', '22'],
  ['SE322', '23'],
  ['SE331', '24'],
  ['SE332', '25'],
])
