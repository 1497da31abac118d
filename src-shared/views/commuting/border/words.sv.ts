export const sv = {
  name: 'Balans inom länet och över länsgränsen',
  inMenu: 'Över länsgränsen',
  fileName: 'pendling-lansgrans',
  title: (place: string) => `Pendling till och från ${place}, inom länet och över länsgränsen`,
  sentence: 'Balans för {region} {year}, {sex}',
  shows: 'Visar in- och utpendlare, och skillnaden, för kommuner i samma län och för alla andra.',
  findings: {
    sides: {
      moreIn: (place: string, count: string) => `${count} fler till ${place} än därifrån`,
      moreOut: (place: string, count: string) => `${count} fler från ${place} än dit`,
      even: (place: string) => `lika många till ${place} som därifrån`,
    },
    inside: (side: string, year: string) => `Inom länet pendlade ${side} ${year}.`,
    across: (side: string) => `Över länsgränsen pendlade ${side}.`,
    acrossIn: (side: string, year: string) => `Över länsgränsen pendlade ${side} ${year}.`,
    unknown: 'Hur många som pendlar över länsgränsen säger datamängden inte.',
    several: (place: string, net: string, year: string) =>
      `Högst nettopendling över länsgränsen har ${place}: ${net} personer ${year}.`,
  },
  notes: {
    method:
      'Inom länet är andra kommuner i samma län; över länsgränsen är alla andra, övriga landet och utlandet inräknade. Nettopendling är inpendlare minus utpendlare. Talen är summor av flöden.',
    noOutside:
      'Datamängden har inga kommuner i andra län och inga flöden till övriga landet: pendlingen över länsgränsen är okänd (..), inte noll.',
    someOutside:
      'Datamängden har bara en del av det som ligger utanför länet: pendlingen över länsgränsen är minst så stor som visas.',
    partOfCounty:
      'Länet är inte helt i datamängden: pendlingen inom länet är minst så stor som visas, och vad som går över länsgränsen kan inte skiljas ut (..).',
    hidden: 'Flöden utan tal (..) är inte med: talen där är minst vad som visas.',
  },
  methods: {
    inside: 'Summan av flöden till eller från andra kommuner i samma län.',
    across: 'Summan av flöden till eller från allt utanför länet.',
    net: 'Inpendlare minus utpendlare på samma sida av länsgränsen.',
  },
  empty: {
    noCounty: 'Området har inget län i datamängden, eller ligger i flera län.',
    noCountyNext: 'Välj en kommun.',
  },
  chart: {
    inside: 'Inom länet, personer',
    across: 'Över länsgränsen, personer',
    netInside: 'Nettopendling inom länet',
    netAcross: 'Nettopendling över länsgränsen',
    netApart: {
      persons: 'Nettopendling, personer',
      what: 'Nettopendling',
      scale: '. Samma skala i alla diagram.',
    },
    rowInside: 'Inom länet',
    rowAcross: 'Över länsgränsen',
    ofPlace: (place: string, side: string) => `${place}: ${side.toLowerCase()}`,
    unknown: 'Pendlingen över länsgränsen är okänd i datamängden.',
  },
}
