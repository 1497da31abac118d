/** What a place is seen against: the reference. */
export const references = {
  peers: 'de mest lika kommunerna',
  median: 'medianen av alla kommuner',
  medianOf: (count: string) => `medianen av ${count} kommuner`,
  column: (label: string, name: string) => `${label}: ${name}`,
  columnSized: (label: string, name: string) => `${label} med samma andel som ${name}`,
  line: (line: string, name: string) => `${line} (${name})`,
  sized: (name: string) => `med samma andel som ${name}`,
  greySized: (name: string) =>
    `Antal i grått: så många som det vore om andelen av de sysselsatta var som i jämförelsen (${name}).`,
  finding: (what: string, year: string, own: string, name: string, value: string, distance: string | null) =>
    `${what} ${year}: ${own}, mot ${value} för ${name}${distance === null ? '' : ` (skillnad ${distance})`}.`,
  findingSized: (
    what: string,
    year: string,
    own: string,
    name: string,
    value: string,
    distance: string | null,
  ) =>
    `${what} ${year}: ${own}; med samma andel som ${name} vore det ${value}${distance === null ? '' : ` (skillnad ${distance})`}.`,
  of: (place: string, label: string) => `${place}, ${label}`,
  kinds: {
    country: 'riket',
    county: 'länet',
    'labour-market': 'SCB:s lokala arbetsmarknad',
    peers: 'de mest lika kommunerna',
    median: 'medianen av alla kommuner',
    group: 'den valda gruppen',
  },
  unmet: (name: string, instead: string) =>
    `Referensen, ${name}, går inte att använda här: i stället jämförs med ${instead}.`,
  unmetByNone: (name: string) => `Referensen, ${name}, går inte att använda här, så inget jämförs.`,
  noneShown: 'Ingen referens visas: anmärkningarna säger varför.',
  notes: {
    sum: (name: string, count: string) =>
      `Referens är ${name}: ${count} kommuner tagna tillsammans, området självt medräknat där det hör dit. Andelar och kvoter är de summerade antalens, inte medelvärdet av kommunernas andelar (egen bearbetning).`,
    sumOfOne: (name: string) => `Referens är ${name}: en kommun (egen bearbetning).`,
    commuters:
      'Den som pendlar mellan två av referensens kommuner är utpendlare från den ena och inpendlare till den andra.',
    median: (name: string, count: string) =>
      `Referens är ${name}: det mellersta av de ${count} kommunernas egna värden, så att varje kommun väger lika (egen bearbetning).`,
    medianOf: (name: string, known: string, all: string) =>
      `Referens är ${name}: det mellersta av kommunernas egna värden, av dem som har uppgift (${known} av ${all}), så att varje av dem väger lika (egen bearbetning).`,
    peers: (names: string) =>
      `De mest lika kommunerna är de som vyn Mest lika kommuner sätter främst: ${names}.`,
    sized: 'Antal jämförs i områdets storlek: referensens antal per sysselsatt som bor där, gånger områdets.',
    part: (name: string, count: string, all: string) =>
      `Av ${name} har datamängden ${count} av ${all} kommuner; referensen är dessa.`,
    partOfOne: (name: string, count: string, all: string) =>
      `Av ${name} har datamängden ${count} av ${all} kommuner; referensen är den.`,
    missing:
      'Tecknet .. står där någon av referensens kommuner saknar uppgift: summan skulle vara för liten.',
    fewKnown: 'Tecknet .. står där färre än tre av kommunerna, eller färre än hälften, har uppgift.',
    either:
      'Tecknet .. står där referensen kan vara både större och mindre: de pendlare som saknas kan dra den åt båda håll.',
    notOfAreas: (labels: string) =>
      `Området är ingen referens för ${labels}: en summa säger inget om en enskild kommun. Välj medianen eller de mest lika kommunerna.`,
  },
  reasons: {
    itself: (place: string) =>
      `${place} kan inte ses mot sig självt: referensen är samma kommuner. Välj en annan referens.`,
    commuters: (place: string) =>
      `${place} är flera kommuner: där räknas som pendlare bara den som lämnar hela området, men i referensens summor den som lämnar sin kommun. De två går inte att jämföra, så ingen referens visas. Välj en kommun.`,
    country: 'Datamängden har inte alla Sveriges kommuner, så riket kan inte vara referens.',
    county: (place: string) => `${place} ligger inte i ett enda län, så länet kan inte vara referens.`,
    market: (place: string) =>
      `${place} är ingen kommun i SCB:s lokala arbetsmarknader, så arbetsmarknaden kan inte vara referens.`,
    peers: (place: string) => `Vilka kommuner som liknar ${place} mest går inte att räkna ut här.`,
    median: 'Datamängden har färre än tre kommuner, så medianen kan inte vara referens.',
    group: 'Datamängden har inga av gruppens kommuner.',
    whole: 'Riket har inget större att jämföras med.',
  },
}
