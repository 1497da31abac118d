export const sv = {
  name: 'Rekryteringsområde',
  inMenu: 'Avstånd',
  fileName: 'studenter-avstand',
  title: () => 'Hur långt ifrån kommer studenterna?',
  sentence: '{campus} {year}, {sex}, {against}',
  shows: 'Visar andelen studenter efter avståndet mellan hemkommun och campus.',
  bands: {
    own: 'Studieorten',
    '0-25': 'Under 25 km',
    '25-50': '25–50 km',
    '50-100': '50–100 km',
    '100-200': '100–200 km',
    '200-400': '200–400 km',
    '400-': '400 km eller mer',
    beyond: 'Övriga landet och utlandet',
    unknown: 'Okänt avstånd',
  },
  distanceMethod:
    'Avståndet är fågelvägen (storcirkeln, haversineformeln) mellan centralorten i hemkommunen före studierna och studieorten (centralorten i campusets kommun); ett avstånd på en gräns räknas till det yttre bandet. Andelarna räknas på alla studenter med redovisad hemkommun, även dem vars avstånd är okänt.',
  distanceMeasures: 'Avstånd i korthet',
  distanceUnknown: (share: string, campus: string) =>
    `För ${share} av studenterna vid ${campus} är avståndet okänt: de kommer från övriga landet eller utlandet, eller från en kommun utan koordinater. Andelen från närmare än 50 km är därför minst den som anges.`,
  distanceLeft: (campuses: string) => `Visas inte, eftersom hemkommuner eller läge saknas: ${campuses}.`,
  atLeast: (share: string) => `minst ${share}`,
  nearOne: (share: string, campus: string) =>
    `Från närmare än 50 km kommer ${share} av studenterna vid ${campus}.`,
  nearTwo: (share: string, campus: string, otherShare: string, other: string) =>
    `Från närmare än 50 km kommer ${share} av studenterna vid ${campus} och ${otherShare} vid ${other}.`,
  medianOne: (band: string) => `Medianen bland dem med känt avstånd: ${band}.`,
  medianTwo: (band: string, campus: string, otherBand: string, other: string) =>
    `Medianen bland dem med känt avstånd: ${band} (${campus}) och ${otherBand} (${other}).`,
  medianBoth: (band: string) => `Medianen bland dem med känt avstånd: ${band} vid båda.`,
  noCampusPlace: (campus: string) => `${campus} har ingen bestämd studieort, så avstånden kan inte räknas.`,
  countyTable: 'Studenter efter hemlän',
  withoutCounty: 'Län saknas',
}
