export const sv = {
  name: 'Folkmängdsindex',
  inMenu: 'Index',
  fileName: 'folkmangd-index',
  title: () => 'Hur har folkmängden utvecklats?',
  sentence: '{region} {year}, {sex}, {index-year} = 100',
  shows: 'Visar folkmängden som index över åren.',
  heading: (year: string) => `Folkmängd, index (${year} = 100)`,
  method: (year: string) => `Index är folkmängden delad med folkmängden basåret ${year}, gånger 100.`,
  bridged: 'Prickad linje: åren däremellan saknar uppgift',
  withoutBase: (places: string, year: string) =>
    `Index kan inte räknas för ${places}: folkmängd saknas för basåret ${year}. Där står tecknet . i stället för ett tal.`,
  grew: (place: string, rate: string, persons: string, from: string, to: string) =>
    `Folkmängden i ${place} ökade med ${rate} (${persons} personer) från ${from} till ${to}.`,
  shrank: (place: string, rate: string, persons: string, from: string, to: string) =>
    `Folkmängden i ${place} minskade med ${rate} (${persons} personer) från ${from} till ${to}.`,
  same: (place: string, from: string, to: string) =>
    `Folkmängden i ${place} var lika stor ${from} och ${to}.`,
  several: (most: string, mostRate: string, least: string, leastRate: string, from: string, to: string) =>
    `Från ${from} till ${to} har folkmängden utvecklats starkast i ${most}: ${mostRate}, och svagast i ${least}: ${leastRate}.`,
}
