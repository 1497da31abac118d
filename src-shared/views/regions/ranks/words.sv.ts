export const sv = {
  name: 'Rangordning',
  inMenu: 'Rangordning',
  fileName: 'rangordning',
  title: () => 'Hur står sig kommunerna?',
  sentence: '{measure} {per} {year}, {since}, {sex}, {within}, {region} i fokus',
  sentenceWithout: { per: '{measure} {year}, {since}, {sex}, {within}, {region} i fokus' },
  shows: 'Visar kommunerna från högst till lägst.',
  onMap: {
    shows: 'Visar kommunerna på en karta, färgade efter värdet.',
  },
  measureMethods: {
    population: 'Folkmängd: antal invånare, som källan anger det.',
    'population-growth':
      'Tillväxt per år: geometriskt medelvärde, (sista / första) upphöjt till (1 / antal år) minus 1. Första året är fem år tidigare, annars det närmast tidigare som finns, annars det första.',
    'net-commuting': 'Nettopendling: inpendlare minus utpendlare (SCB, AM0207).',
    'net-inside-county':
      'Nettopendling inom länet: inpendlare från andra kommuner i samma län minus utpendlare till dem.',
    'net-across-county':
      'Nettopendling över länsgränsen: inpendlare från allt utanför länet minus utpendlare dit. Uppgift saknas där datamängden inte säger vilka som passerar länsgränsen.',
    'job-ratio':
      'Pendlingskvot: dagbefolkning delad med nattbefolkning, alltså sysselsatta som bor i kommunen (SCB).',
    'out-share': 'Andel utpendlare: utpendlare delade med sysselsatt nattbefolkning.',
    'in-share': 'Andel inpendlare: inpendlare delade med dagbefolkning.',
    'self-containment':
      'Andel som bor och arbetar i kommunen: de, delade med sysselsatt nattbefolkning (utbudssidan hos Coombes och Bond 2008).',
    'largest-flow-share':
      'Andel som pendlar till en och samma kommun: det största flödet till en annan kommun, delat med sysselsatt nattbefolkning. Där fler pendlar ut ur datamängden än till den kommunen är andelen minst så stor.',
    'distance-to-work':
      'Utpendlarnas genomsnittliga avstånd: fågelvägen (storcirkel) mellan centralorten där de bor och den där de arbetar (där datamängden saknar centralorter: mellan kommunernas mittpunkter), i medeltal av alla som pendlar till en kommun i datamängden. Vägen är längre. Uppgift saknas där mindre än hälften av utpendlarna har ett känt avstånd.',
    partners: 'Antal pendlingsmål: andra kommuner i datamängden som minst fem personer pendlar till.',
    'partner-diversity':
      'Pendlingsmålens mångfald: −Σ p ln p / ln (n − 1), där p är varje kommuns andel av dem som pendlar till andra kommuner i datamängden och n antalet kommuner (Shannon 1948; Limtanakool, Dijst och Schwanen 2007). 0: alla till en kommun, 1: lika många till varje.',
    'day-population': 'Dagbefolkning: alla som arbetar i kommunen, var de än bor.',
    'night-population': 'Nattbefolkning: sysselsatta som bor i kommunen, var de än arbetar.',
    'out-commuters': 'Utpendlare: sysselsatta som bor i kommunen och arbetar i en annan.',
    'in-commuters': 'Inpendlare: sysselsatta som arbetar i kommunen och bor i en annan.',
    'students-per-1000':
      'Studenter med hemkommun i kommunen före studierna, per 1\u00a0000 invånare i alla åldrar.',
    'largest-industry-share':
      'Personer i kommunens största bransch, delade med alla sysselsatta i kommunen. Vilken branschen är skiljer sig mellan kommuner.',
    'young-share': 'Andel 0–19 år: invånare i åldern delade med alla invånare den 31 december.',
    'working-age-share': 'Andel 20–64 år: invånare i åldern delade med alla invånare den 31 december.',
    'old-share': 'Andel 65 år eller äldre: invånare i åldern delade med alla invånare den 31 december.',
    'dependency-ratio':
      'Demografisk försörjningskvot: invånare 0–19 år och 65 år eller äldre per 100 invånare 20–64 år (SCB).',
  },
  methods: {
    deviation: 'Värdet minus medianen av alla kommuner som är rangordnade.',
  },
  findings: {
    about: (measure: string, where: string) => `${measure}${where}:`,
    inPlaces: (places: string) => ` i ${places}`,
    place: (place: string, rank: string, count: string, value: string) =>
      `${place} ligger på plats ${rank} av ${count} (${value}).`,
    placeTied: (place: string, rank: string, count: string, value: string) =>
      `${place} ligger på plats ${rank} av ${count}, delad placering (${value}).`,
    highest: (places: string, value: string) => `Högst värde har ${places} (${value}).`,
    highestKnown: (places: string, value: string) => `Högst av dem med värde är ${places} (${value}).`,
    highestFlow: (places: string, value: string) => `Högst bland kända flöden har ${places} (${value}).`,
    manyHighest: (count: string, value: string) => `${count} kommuner delar det högsta värdet (${value}).`,
    median: (value: string) => `Medianen är ${value}.`,
    without: (count: number, text: string) =>
      count === 1 ? '1 kommun saknar värde.' : `${text} kommuner saknar värde.`,
  },
  notes: {
    fromFlows: 'Pendlingen är summerad ur flödena mellan kommuner (egen bearbetning).',
    someFromFlows:
      'Där källan anger totaler visas de; för övriga kommuner är pendlingen summerad ur flödena (egen bearbetning).',
    perInhabitants: (years: string) =>
      `Per 1\u00a0000 invånare: antalet delat med folkmängden den 31 december ${years} (alla åldrar, samma kön), gånger 1\u00a0000 (egen bearbetning).`,
    otherYear: (year: string, years: string) =>
      `Varning: antalet gäller ${year} men folkmängden ${years}; kvoten blandar år.`,
    othersCounted:
      'Varning: alla som räknas bor inte i kommunen. Kvoten säger hur stort antalet är mot folkmängden, inte hur stor del av invånarna det är.',
    changeYears: (from: string, to: string) =>
      `Ändringen är värdet ${to} minus värdet ${from} (egen bearbetning).`,
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
  chart: {
    tied: (rank: string, place: string) => `${rank} (delad). ${place}`,
    perInhabitants: (measure: string) => `${measure} per 1\u00a0000 invånare`,
    changeSince: (measure: string, year: string) => `${measure}, ändring sedan ${year}`,
    median: (value: string) => `Medianen, ${value}`,
    to: (place: string) => `till ${place}`,
    extremes: (measure: string, top: string, bottom: string) =>
      `${measure}: de ${top} högsta, de ${bottom} lägsta och de valdas närmaste`,
  },
}
