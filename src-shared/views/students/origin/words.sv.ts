export const sv = {
  name: 'Studenternas hemkommuner',
  inMenu: 'Hemkommun',
  fileName: 'studenter-hemkommuner',
  title: (campus: string) => `Varifrån kommer studenterna vid ${campus}?`,
  sentence: '{campus} {year}, {sex}, de {top} vanligaste hemkommunerna {unit}',
  shows: 'Visar hemkommunerna från störst till minst.',
  onMap: {
    sentence: '{campus} {year}, {sex}, efter hemkommun {unit}',
    shows: 'Visar hemkommunerna på en karta: ju mörkare färg, desto högre värde.',
  },
  findings: {
    largest: (place: string, persons: string, share: string) =>
      `Flest kommer från ${place}: ${persons} studenter (${share} av alla).`,
    largestStated: (place: string, persons: string, share: string, rest: string, restPersons: string) =>
      `Av de kommuner som anges kommer flest från ${place}: ${persons} studenter (${share} av alla). Från ${rest} kommer ${restPersons}.`,
    per1000: (place: string, rate: string) =>
      `Flest i förhållande till folkmängden kommer från ${place}: ${rate} per 1 000 invånare.`,
  },
  notes: {
    population: (year: string) => `Folkmängd enligt år ${year}.`,
    populationYears: (years: string) =>
      `Folkmängden avser senaste år till och med studieåret, annars det första som finns: ${years}.`,
  },
  empty: {
    noCampus: 'Datamängden har inga campus.',
    yearNext: (years: string) => `Hemkommuner finns för ${years}. Välj ett av de åren.`,
  },
}
