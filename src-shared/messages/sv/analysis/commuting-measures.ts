export const commutingMeasures = {
  elsewhere: 'Övriga områden',
  findings: {
    tie: (a: string, b: string, there: string, back: string, year: string) =>
      `Starkast är kopplingen mellan ${a} och ${b}: ${there} pendlar dit och ${back} åt andra hållet (${year}).`,
    sexes: (place: string, men: string, women: string, year: string) =>
      `Från ${place} pendlar ${men} av männen och ${women} av kvinnorna (${year}).`,
    gap: (now: string, before: string, year: string) =>
      `Skillnaden är ${now} procentenheter; år ${year} var den ${before}.`,
    contained: (place: string, supply: string, demand: string, year: string) =>
      `Av de sysselsatta som bor i ${place} arbetar ${supply} där, och ${demand} av dem som arbetar där bor där (${year}).`,
    before: (supply: string, demand: string, year: string) =>
      `År ${year} var andelarna ${supply} och ${demand}.`,
    apart: (a: string, ofA: string, b: string, ofB: string, both: string, year: string) =>
      `I ${a} arbetar ${ofA} av de boende sysselsatta i den egna kommunen och i ${b} ${ofB}; som ett område räknat ${both} (${year}).`,
  },
  notes: {
    matrix:
      'Rader är bostadskommuner och kolumner arbetsställekommuner. Andelarna räknas på alla sysselsatta som bor i eller arbetar i kommunen, även när målet ligger utanför matrisen.',
    matrixPartners: (shown: string, left: string) =>
      `Visar ${shown} kommuner: dem i fokus och dem som de har störst utbyte med. ${left} andra ingår i övriga områden.`,
    matrixCounty: (shown: string, left: string) =>
      `Visar länets ${shown} kommuner. ${left} andra ingår i övriga områden.`,
    cluster:
      'Ordningen sätter kommuner med starka kopplingar intill varandra: hierarkisk klustring med genomsnittsavstånd (average linkage) på andelarna åt båda håll.',
    matrixOpen: 'Datamängden saknar flöden till områden utanför den.',
    sexes:
      'Andel utpendlare: de som bor i området och arbetar utanför det, delat med alla sysselsatta som bor där. Andel inpendlare: de som arbetar i området och bor utanför det, delat med alla som arbetar där. Skillnaden är männens andel minus kvinnornas.',
    openOut:
      'Datamängden saknar flöden till eller från områden utanför den. Andelen pendlare är därför minst vad som visas.',
    containment:
      'Andel som bor och arbetar i området: av boende sysselsatta, och av dem som arbetar där (utbuds- och efterfrågesidan hos Coombes och Bond 2008). Pendlingskvot: dagbefolkning delad med nattbefolkning; gånger 100 kallas den ofta självförsörjningsgrad.',
    smart:
      'Smarts index (Smart 1974): pendlarna åt vardera hållet i kvadrat delat med nattbefolkningen där de bor gånger dagbefolkningen där de arbetar, summerat. Ju högre, desto starkare koppling.',
    noSmart:
      'Smarts index och området som helhet kräver flöden mellan kommunerna. Datamängden har bara in- och utpendlare i summa.',
    open: 'Datamängden saknar flöden till eller från områden utanför den. Andelarna är därför högst vad som visas.',
  },
  empty: {
    noSexes: 'Datamängden har inga uppgifter om pendling för kvinnor och män var för sig.',
    noSexesNext: 'Öppna en datamängd med pendling efter kön.',
    onlyTotals:
      'Hur många som bor och arbetar i flera kommuner tillsammans kan inte räknas fram: datamängden har bara in- och utpendlare i summa, och den som pendlar mellan kommunerna skulle räknas som utpendlare.',
    onlyTotalsNext: 'Välj en kommun i taget, eller en datamängd med flöden mellan kommuner.',
  },
  /** Columns of the table between two places, by name: the first's commuting to and from the second. */
  pair: {
    outTo: (first: string, second: string) => `Utpendling från ${first} till ${second}`,
    inFrom: (first: string, second: string) => `Inpendling till ${first} från ${second}`,
    shareOf: (flow: string, home: string) => `${flow}, andel av boende sysselsatta i ${home}`,
  },
  tables: { gap: 'Skillnad mellan män och kvinnor', pair: 'Mellan de två' },
  methods: {
    shareOfHome: 'Flödet / alla sysselsatta som bor i bostadskommunen.',
    shareOfWork: 'Flödet / alla som arbetar i arbetsställekommunen.',
    outShare: 'Utpendlare / nattbefolkning.',
    inShare: 'Inpendlare / dagbefolkning.',
    gap: 'Männens andel utpendlare minus kvinnornas.',
    supply: 'Bor och arbetar i området / nattbefolkning (Coombes och Bond 2008).',
    demand: 'Bor och arbetar i området / dagbefolkning (Coombes och Bond 2008).',
    jobRatio: 'Dagbefolkning / nattbefolkning (SCB, RAMS).',
    net: 'Dagbefolkning minus nattbefolkning (SCB, AM0207).',
    smart: 'T² / (O · D) åt vardera hållet, summerat (Smart 1974).',
    sum: 'Bor och arbetar i området plus in- eller utpendlare.',
  },
  chart: {
    livesIn: 'Bor i',
    worksIn: 'Arbetar i',
    commuters: 'Pendlare',
    share_of_home: 'Andel av de boende sysselsatta',
    share_of_work: 'Andel av jobben',
    liveAndWork: 'Bor och arbetar i',
    outShare: 'Andel som pendlar ut',
    inShare: 'Andel av jobben som pendlas till',
    gap: 'Skillnad i utpendling, män minus kvinnor, procentenheter',
    asOne: 'Som ett',
    supply: 'Bor och arbetar i området, av boende sysselsatta',
    demand: 'Bor och arbetar i området, av arbetande',
    jobRatio: 'Pendlingskvot (dagbefolkning/nattbefolkning)',
    net: 'Nettopendling, personer',
  },
}
