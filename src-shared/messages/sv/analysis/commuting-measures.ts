export const commutingMeasures = {
  elsewhere: 'Övriga platser',
  findings: {
    tie: (a: string, b: string, there: string, back: string, year: string) =>
      `Starkast är bandet mellan ${a} och ${b}: ${there} pendlar dit och ${back} åt andra hållet (${year}).`,
    sexes: (place: string, men: string, women: string, year: string) =>
      `Från ${place} pendlar ${men} av männen och ${women} av kvinnorna (${year}).`,
    gap: (now: string, before: string, year: string) =>
      `Skillnaden är ${now} procentenheter; år ${year} var den ${before}.`,
    contained: (place: string, supply: string, demand: string, year: string) =>
      `Av de sysselsatta som bor i ${place} arbetar ${supply} där, och ${demand} av dem som arbetar där bor där (${year}).`,
    before: (supply: string, demand: string, year: string) =>
      `År ${year} var andelarna ${supply} och ${demand}.`,
    apart: (a: string, ofA: string, b: string, ofB: string, both: string, year: string) =>
      `I ${a} arbetar ${ofA} av de boende i den egna kommunen och i ${b} ${ofB}; som ett område räknat ${both} (${year}).`,
  },
  notes: {
    matrix:
      'Rader är bostadskommuner och kolumner arbetskommuner. Andelarna räknas på alla sysselsatta som bor i eller arbetar i kommunen, även när målet ligger utanför matrisen.',
    matrixPartners: (shown: string, left: string) =>
      `Visar ${shown} kommuner: dem i fokus och dem som de har störst utbyte med. ${left} andra ingår i övriga platser.`,
    matrixCounty: (shown: string, left: string) =>
      `Visar länets ${shown} kommuner. ${left} andra ingår i övriga platser.`,
    cluster:
      'Ordningen sätter kommuner med starka band intill varandra: hierarkisk klustring med medelavstånd på andelarna åt båda håll.',
    matrixOpen: 'Datamängden saknar flöden till platser utanför den.',
    sexes:
      'Andel utpendlare: de som bor i området och arbetar utanför det, delat med alla sysselsatta som bor där. Andel inpendlare: de som arbetar i området och bor utanför det, delat med alla som arbetar där. Skillnaden är männens andel minus kvinnornas.',
    openOut:
      'Datamängden saknar flöden till eller från platser utanför den. Andelen pendlare är därför minst vad som visas.',
    containment:
      'Självförsörjning, utbud: de som bor och arbetar i området delat med alla sysselsatta som bor där. Efterfrågan: delat med alla som arbetar där (Coombes och Bond 2008). Kvot: dagbefolkning delat med nattbefolkning.',
    smart:
      'Smarts index (Smart 1974): pendlarna åt vardera hållet i kvadrat delat med nattbefolkningen där de bor gånger dagbefolkningen där de arbetar, summerat. Ju högre, desto starkare band.',
    noSmart:
      'Smarts index och området som helhet kräver flöden mellan kommunerna. Datamängden har bara in- och utpendlare i summa.',
    open: 'Datamängden saknar flöden till eller från platser utanför den. Andelarna är därför högst vad som visas.',
  },
  empty: {
    noSexes: 'Datamängden har inga uppgifter om pendling för kvinnor och män var för sig.',
    noSexesNext: 'Öppna en datamängd med pendling efter kön.',
    onlyTotals:
      'Självförsörjningen för flera kommuner tillsammans kan inte räknas fram: datamängden har bara in- och utpendlare i summa, och den som pendlar mellan kommunerna skulle räknas som utpendlare.',
    onlyTotalsNext: 'Välj en kommun i taget, eller en datamängd med flöden mellan kommuner.',
  },
  tables: { gap: 'Skillnad mellan män och kvinnor', pair: 'Mellan de två' },
  methods: {
    shareOfHome: 'Flödet / alla sysselsatta som bor i bostadskommunen.',
    shareOfWork: 'Flödet / alla som arbetar i arbetskommunen.',
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
    share_of_home: 'Andel av de boende',
    share_of_work: 'Andel av jobben',
    liveAndWork: 'Bor och arbetar i',
    outShare: 'Andel som pendlar ut',
    inShare: 'Andel av jobben som pendlas till',
    gap: 'Skillnad i utpendling, män minus kvinnor, procentenheter',
    asOne: 'Som ett',
    supply: 'Arbetar där de bor (utbud)',
    demand: 'Bor där de arbetar (efterfrågan)',
    jobRatio: 'Jobb per boende sysselsatt (kvot)',
    net: 'Nettopendling, personer',
    smart: 'Smarts index, tusendelar',
  },
}
