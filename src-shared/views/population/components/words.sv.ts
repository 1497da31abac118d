export const sv = {
  name: 'Vad befolkningens förändring består av',
  inMenu: 'Förändringens delar',
  fileName: 'befolkningsforandring',
  title: (place: string) => `Varför förändras folkmängden i ${place}?`,
  sentence: 'Födda, döda, in- och utflyttade i {region} {year}',
  shows: 'Visar födda, döda, inflyttade och utflyttade varje år, och vad de blir tillsammans som en linje.',
  onMap: {
    sentence: 'Flyttnetto i {region} och andra kommuner, sista året av {year}',
    title: (place: string) => `Flyttnetto per 1\u00a0000 invånare, ${place} och andra kommuner`,
    shows:
      'Visar inflyttade minus utflyttade per 1\u00a0000 invånare i kommunerna på en karta, det sista året.',
  },
  findings: {
    grew: (place: string, persons: string, year: string) =>
      `Folkmängden i ${place} ökade med ${persons} personer ${year}.`,
    shrank: (place: string, persons: string, year: string) =>
      `Folkmängden i ${place} minskade med ${persons} personer ${year}.`,
    same: (place: string, year: string) => `Folkmängden i ${place} var oförändrad ${year}.`,
    net: (place: string, persons: string, year: string) =>
      `Födda, döda och flyttningar gav ${place} netto ${persons} personer ${year}.`,
    parts: (births: string, migration: string) => `Födelsenettot var ${births} och flyttnettot ${migration}.`,
    partsAbroad: (births: string, migration: string, abroad: string) =>
      `Födelsenettot var ${births} och flyttnettot ${migration}, varav ${abroad} mot utlandet.`,
    map: (place: string, own: string, year: string) =>
      `I ${place} var flyttnettot ${own} per 1\u00a0000 invånare ${year}.`,
    mapMost: (place: string, most: string) => `Högst var det i ${place}: ${most}.`,
  },
  notes: {
    net: 'Netto är födda minus döda plus inflyttade minus utflyttade.',
    rest: 'Justeringar är det som återstår av förändringen: sent anmälda eller rättade händelser.',
    restComputed: 'Resten är förändringen minus det som födda, döda och flyttningar ger.',
    fromPopulation: 'Förändringen är folkmängden den 31 december minus folkmängden ett år tidigare.',
    summed:
      'Inflyttade och utflyttade är summor av flyttningar inom landet och över landets gräns, som källan anger var för sig.',
    county:
      'Flyttningar mellan kommunerna i området räknas både som in- och utflyttning, eftersom kommunerna är hopräknade.',
    per1000: 'Flyttnettot per 1\u00a0000 invånare är räknat på folkmängden den 31 december samma år.',
  },
  columns: {
    births: 'Födda',
    deaths: 'Döda',
    birth_surplus: 'Födelsenetto',
    in_migration: 'Inflyttade',
    out_migration: 'Utflyttade',
    net_migration: 'Flyttnetto',
    immigration: 'därav inflyttade från utlandet',
    emigration: 'därav utflyttade till utlandet',
    net_abroad: 'Flyttnetto mot utlandet',
    in_county: 'därav inflyttade från kommuner i länet',
    out_county: 'därav utflyttade till kommuner i länet',
    net: 'Netto',
    population_change: 'Folkmängdens förändring',
    adjustment: 'Justeringar',
    rest: 'Rest',
    net_per_1000: 'Flyttnetto per 1\u00a0000 invånare',
    population: 'Folkmängd 31 december',
  },
  places: 'Flyttnetto i kommunerna',
  empty: {
    none: 'Datamängden har ingen tabell över födda, döda och flyttningar.',
    next: 'Hämta SCB:s tabell Befolkningsförändringar efter region, förändringar, period och kön (BE0101: TAB5169, BefforandrKvRLK, till och med 2024; TAB6481 från 2025), med hela året som period, och släpp filen här.',
  },
}
