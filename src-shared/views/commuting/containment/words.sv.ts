export const sv = {
  name: 'Bor och arbetar',
  inMenu: 'Bor och arbetar',
  fileName: 'bor-och-arbetar',
  title: (place: string) => `Hur många både bor och arbetar i ${place}?`,
  sentence: '{region} {year}, {sex}',
  shows: 'Visar andelen som både bor och arbetar i området och pendlingskvoten över åren.',
  findings: {
    contained: (place: string, supply: string, demand: string, year: string) =>
      `Av de sysselsatta som bor i ${place} arbetar ${supply} där, och ${demand} av dem som arbetar där bor där (${year}).`,
    before: (supply: string, demand: string, year: string) =>
      `År ${year} var andelarna ${supply} och ${demand}.`,
    apart: (a: string, ofA: string, b: string, ofB: string, both: string, year: string) =>
      `I ${a} arbetar ${ofA} av de sysselsatta som bor där och i ${b} ${ofB}; räknade som ett område ${both} (${year}).`,
  },
  notes: {
    method:
      'Andel som bor och arbetar i området: av boende sysselsatta, och av dem som arbetar där (utbuds- och efterfrågesidan hos Coombes och Bond 2008). Pendlingskvot: dagbefolkning delad med nattbefolkning; gånger 100 kallas den ofta självförsörjningsgrad.',
    smart:
      'Smarts index (Smart 1974): pendlarna åt vardera hållet i kvadrat delat med nattbefolkningen där de bor gånger dagbefolkningen där de arbetar, summerat. Ju högre, desto starkare koppling.',
    noSmart:
      'Smarts index och området som helhet kräver flöden mellan kommunerna. Datamängden har bara in- och utpendlare i summa.',
    open: 'Datamängden saknar flöden till eller från områden utanför den. Andelarna är därför högst vad som visas.',
  },
  empty: {
    onlyTotals:
      'Hur många som bor och arbetar i flera kommuner tillsammans kan inte räknas fram: datamängden har bara in- och utpendlare i summa, och den som pendlar mellan kommunerna skulle räknas som utpendlare.',
    unknown:
      'Hur många som både bor och arbetar i området kan inte räknas fram som andel: flödena säger inte hur många som pendlar in i området och ut ur det.',
    unknownNext: 'Välj en kommun i taget.',
    onlyTotalsNext: 'Välj en kommun i taget, eller en datamängd med flöden mellan kommuner.',
  },
  pair: {
    outTo: (first: string, second: string) => `Utpendling från ${first} till ${second}`,
    inFrom: (first: string, second: string) => `Inpendling till ${first} från ${second}`,
    shareOf: (flow: string, home: string) => `${flow}, andel av boende sysselsatta i ${home}`,
  },
  tables: {
    pair: 'Mellan de två',
  },
  methods: {
    demand: 'Bor och arbetar i området / dagbefolkning (Coombes och Bond 2008).',
    jobRatio: 'Dagbefolkning / nattbefolkning (SCB, RAMS).',
    net: 'Dagbefolkning minus nattbefolkning (SCB, AM0207).',
    smart: 'T² / (O · D) åt vardera hållet, summerat (Smart 1974).',
  },
  chart: {
    asOne: 'Som ett',
    bothSides: 'Bor och arbetar i området, andel',
    ofResidents: 'av boende sysselsatta',
    ofWorkers: 'av dem som arbetar där',
    residents: 'boende',
    workers: 'arbetande',
    supply: 'Bor och arbetar i området, av boende sysselsatta',
    demand: 'Bor och arbetar i området, av arbetande',
    jobRatio: 'Pendlingskvot (dagbefolkning/nattbefolkning)',
    net: 'Nettopendling, personer',
  },
}
