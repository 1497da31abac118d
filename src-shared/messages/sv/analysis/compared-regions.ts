/** Words of likeness and ranks. */
export const comparedRegions = {
  components: { size: 'storlek', industries: 'branscher', commuting: 'pendling' },
  facts: { size: 'folkmängd', industries: 'branscher', commuting: 'pendling' },
  weighted: (parts: string) => `, vikter: ${parts}`,
  municipalities: (count: string) => `${count} kommuner`,
  measures: {
    population: 'Folkmängd',
    'population-growth': 'Folkmängdens tillväxt per år',
    'net-commuting': 'Nettopendling',
    'job-ratio': 'Pendlingskvot (dagbefolkning/nattbefolkning)',
    'out-share': 'Andel utpendlare',
    'in-share': 'Andel inpendlare',
    'self-containment': 'Andel som bor och arbetar i kommunen, av boende sysselsatta',
    'day-population': 'Dagbefolkning',
    'students-per-1000': 'Studenter per 1 000 invånare',
    'largest-industry-share': 'Största branschens andel',
  },
  measureMethods: {
    population: 'Folkmängd: antal invånare, som källan anger det.',
    'population-growth':
      'Tillväxt per år: geometriskt medelvärde, (sista / första) upphöjt till (1 / antal år) minus 1. Första året är fem år tidigare, annars det närmast tidigare som finns, annars det första.',
    'net-commuting': 'Nettopendling: inpendlare minus utpendlare (SCB, AM0207).',
    'job-ratio':
      'Pendlingskvot: dagbefolkning delad med nattbefolkning, alltså sysselsatta som bor i kommunen (SCB).',
    'out-share': 'Andel utpendlare: utpendlare delade med sysselsatt nattbefolkning.',
    'in-share': 'Andel inpendlare: inpendlare delade med dagbefolkning.',
    'self-containment':
      'Andel som bor och arbetar i kommunen: de, delade med sysselsatt nattbefolkning (utbudssidan hos Coombes och Bond 2008).',
    'day-population': 'Dagbefolkning: alla som arbetar i kommunen, var de än bor.',
    'students-per-1000':
      'Studenter med hemkommun i kommunen före studierna, per 1 000 invånare i alla åldrar.',
    'largest-industry-share':
      'Personer i kommunens största bransch, delade med alla sysselsatta i kommunen. Vilken branschen är skiljer sig mellan kommuner.',
  },
  methods: {
    distance:
      'Vägt medelvärde av avstånden i storlek, branscher och pendling, vart och ett delat med sitt genomsnitt bland alla kommuner. 0 är lika, 1 är som genomsnittet. En del som saknas utelämnas (jämför Gower 1971).',
    size: 'Absolutbeloppet av den naturliga logaritmen av folkmängdernas kvot, delat med genomsnittet bland alla kommuner.',
    industries:
      'Summan av skillnaderna i branschandelar, utan tecken (Krugman 1991), delad med genomsnittet bland alla kommuner.',
    commuting:
      'Euklidiskt avstånd mellan andel utpendlare, andel inpendlare och pendlingskvot, var och en delad med sin standardavvikelse bland kommunerna; sedan delat med genomsnittet bland alla kommuner.',
    krugman:
      'Krugmans index mellan två kommuner: summan av skillnaderna i branschandelar utan tecken, 0 (samma branscher) till 2 (inga gemensamma) (Krugman 1991).',
    outShare: 'Utpendlare delade med sysselsatt nattbefolkning.',
    inShare: 'Inpendlare delade med dagbefolkning.',
    jobRatio: 'Dagbefolkning delad med sysselsatt nattbefolkning.',
    deviation: 'Värdet minus medianen av alla kommuner som är rangordnade.',
  },
  tables: { components: 'Avståndets delar', chosen: 'Det valda området' },
  findings: {
    most: (place: string, others: string, parts: string, distance: string, count: string) =>
      `Mest lik ${place} är ${others}: avståndet är ${distance} när 1 är genomsnittet för ${count} kommuner (räknat på ${parts}).`,
    next: (others: string) => `Därefter följer ${others}.`,
    only: (other: string, place: string) =>
      `Bara ${other} kan jämföras med ${place}, så det går inte att säga om de är mer lika än andra.`,
    manyAlike: (count: string, place: string) => `${count} kommuner är lika nära ${place}.`,
    about: (measure: string, where: string) => `${measure}${where}:`,
    inPlaces: (places: string) => ` i ${places}`,
    place: (place: string, rank: string, count: string, value: string) =>
      `${place} ligger på plats ${rank} av ${count} (${value}).`,
    placeTied: (place: string, rank: string, count: string, value: string) =>
      `${place} ligger på plats ${rank} av ${count}, delad placering (${value}).`,
    highest: (places: string, value: string) => `Högst värde har ${places} (${value}).`,
    highestKnown: (places: string, value: string) => `Högst av dem med värde är ${places} (${value}).`,
    manyHighest: (count: string, value: string) => `${count} kommuner delar det högsta värdet (${value}).`,
    median: (value: string) => `Medianen är ${value}.`,
    without: (count: number, text: string) =>
      count === 1 ? '1 kommun saknar värde.' : `${text} kommuner saknar värde.`,
  },
  notes: {
    method:
      'Avståndet är ett vägt medelvärde av tre delar: storlek (logaritmen av folkmängdernas kvot), branscher (Krugmans index) och pendling (andel utpendlare, andel inpendlare och pendlingskvot, standardiserade). Varje del är delad med sitt genomsnitt bland alla kommuner. Måttet är vårt eget; vikterna kan ändras.',
    years: (facts: string) =>
      `Varje uppgift är från samma år för alla kommuner: ${facts}. Det är det senaste året med uppgift för det valda området och minst tre av fyra kommuner; finns inget sådant, det mest fullständiga av de fyra senaste.`,
    mix: (basis: string, level: string) => `Branscherna är jämförda på nivån ${level}, ${basis}.`,
    lacking: (parts: string, place: string) =>
      `Uppgifter om ${parts} saknas för ${place} och ingår därför inte i avståndet.`,
    without: (part: string, places: string) =>
      `För ${places} saknas ${part}. Avståndet dit är räknat på de andra delarna.`,
    unknown: (places: string) => `Kan inte jämföras, eftersom uppgifter saknas: ${places}.`,
    only: 'Med bara en kommun att jämföra med är varje avstånd lika med sitt eget genomsnitt.',
    open: 'Datamängden saknar flöden till eller från områden utanför den. Pendlingen är därför för liten, och andelar och kvoter kan ändras när de flödena räknas med.',
    group: 'En grupp av kommuner är jämförd som ett område; dess egna kommuner ingår inte i jämförelsen.',
    fromFlows: 'Pendlingen är summerad ur flödena mellan kommuner (egen bearbetning).',
    someFromFlows:
      'Där källan anger totaler visas de; för övriga kommuner är pendlingen summerad ur flödena (egen bearbetning).',
    growthYears: (from: string, to: string) => `Tillväxten är mätt från ${from} till ${to}.`,
    populationYears: (years: string) =>
      `Folkmängden avser senaste år till och med det valda, annars det första som finns: ${years}.`,
    ties: 'Kommuner med samma värde delar placering, och lika många placeringar efter dem hoppas över (1, 2, 2, 4).',
    missing: (places: string) => `Saknar värde och har ingen placering: ${places}.`,
    studentsPartial:
      'För någon kommun saknas uppgift för ett eller flera campus. Antalet där är minst det som anges.',
    small: (places: string) =>
      `Andelar och kvoter av färre än 20 personer är osäkra och är markerade: ${places}.`,
  },
  empty: {
    noOthers: (place: string) => `Det finns ingen annan kommun att jämföra ${place} med i datamängden.`,
    noOthersNext: 'Välj en datamängd med flera kommuner, eller en mindre grupp.',
    noWeight: (parts: string, place: string) =>
      `Bara ${parts} räknas, men det saknas uppgifter om det för ${place}.`,
    noWeightNext: (parts: string) => `Höj vikten för ${parts}.`,
    noGroup: (place: string) =>
      `Datamängden har inget att jämföra ${place} med: pendlingen för en grupp räknas ut av flöden, och de saknas.`,
    noGroupNext: 'Välj en enskild kommun.',
    nothing: (place: string) => `Det saknas uppgifter att jämföra ${place} med andra kommuner på.`,
    nothingNext: 'Välj en annan kommun.',
  },
  problems: {
    weightsNext:
      'Skriv en vikt mellan 0 och 3 för size, industries och commuting, som size:1;industries:2;commuting:0.',
    noWeight: 'Alla vikter är 0, så det finns inget att jämföra.',
    noWeightNext: 'Ge minst en av size, industries och commuting en vikt över 0.',
  },
  chart: {
    distance: 'Avstånd (0 är lika, 1 är som genomsnittet)',
    inYear: (part: string, year: string) => `${part} (${year})`,
    lacks: (parts: string) => `utan ${parts}`,
    part: (part: string, value: string) => `${part} ${value}`,
    ranked: (rank: string, place: string) => `${rank}. ${place}`,
    tied: (rank: string, place: string) => `${rank}. ${place} (delad)`,
    median: (value: string) => `Medianen, ${value}`,
    extremes: (measure: string, top: string, bottom: string) =>
      `${measure}: de ${top} högsta, de ${bottom} lägsta och de valdas närmaste`,
    rank: 'Placering i likhet',
    ranks: (from: string, to: string) => (from === to ? `Plats ${from}` : `Plats ${from}–${to}`),
    chosen: 'Valt område',
    place: (rank: string) => `plats ${rank}`,
  },
  controls: {
    label: 'Vikter',
    size: 'Storlek',
    industries: 'Branscher',
    commuting: 'Pendling',
    reset: 'Lika vikter',
  },
}
