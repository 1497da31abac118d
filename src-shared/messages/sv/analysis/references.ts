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
  finding: (what: string, year: string, own: string, name: string, value: string, distance: string) =>
    `${what} ${year}: ${own}, mot ${value} för ${name} (skillnad ${distance}).`,
  findingSized: (what: string, year: string, own: string, name: string, value: string, distance: string) =>
    `${what} ${year}: ${own}; med samma andel som ${name} vore det ${value} (skillnad ${distance}).`,
  of: (place: string, label: string) => `${place}, ${label}`,
  notes: {
    sum: (name: string, count: string) =>
      `Referens är ${name}: ${count} kommuner tagna tillsammans, området självt medräknat där det hör dit. Andelar och kvoter är de summerade antalens, inte medelvärdet av kommunernas andelar (egen bearbetning).`,
    commuters:
      'Den som pendlar mellan två av referensens kommuner är utpendlare från den ena och inpendlare till den andra.',
    median: (name: string, count: string) =>
      `Referens är ${name}: det mellersta av de ${count} kommunernas egna värden, så att varje kommun väger lika (egen bearbetning).`,
    peers: (names: string) =>
      `De mest lika kommunerna är de som vyn Mest lika kommuner sätter främst: ${names}.`,
    sized: 'Antal jämförs i områdets storlek: referensens antal per sysselsatt som bor där, gånger områdets.',
    part: (name: string, count: string, all: string) =>
      `Av ${name} har datamängden ${count} av ${all} kommuner; referensen är dessa.`,
    missing:
      'Tecknet .. står där någon av referensens kommuner saknar uppgift: summan skulle vara för liten.',
    notOfAreas: (labels: string) =>
      `För ${labels} finns ingen referens av ett område: sådana tal kan inte läggas ihop. Välj medianen eller de mest lika kommunerna.`,
  },
  reasons: {
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
