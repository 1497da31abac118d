export const sv = {
  name: 'Pendlingsflöden',
  inMenu: 'Flöden',
  fileName: 'pendling-floden',
  title: (place: string) => `Pendling till och från ${place}`,
  titles: {
    out: (place: string) => `Vart pendlar de som bor i ${place}?`,
    in: (place: string) => `Varifrån pendlar man till ${place}?`,
    county: (place: string) => `Pendling mellan kommunerna i ${place}`,
  },
  sentence: '{direction} {region} {year}, {sex}, de {top} största flödena',
  sentenceWithout: {
    direction: 'Pendling mellan kommunerna i {region} {year}, {sex}, de {top} största flödena',
  },
  shows: 'Visar flödena från störst till minst.',
  onMap: {
    sentence: '{direction} {region} {year}, {sex}',
    sentenceWithout: {
      direction: 'Pendling mellan kommunerna i {region} {year}, {sex}',
    },
    shows: 'Visar flödena som pilar på en karta: ju bredare pil, desto fler personer.',
  },
  findings: {
    out: {
      all: (place: string, figures: string) => `Flest pendlar till ${place}: ${figures}.`,
      known: (place: string, figures: string) =>
        `Av de kommuner som anges pendlar flest till ${place}: ${figures}.`,
      ofEmployed: (persons: string, share: string, home: string, ofCommuters: string) =>
        `${persons} personer, ${share} av alla sysselsatta som bor i ${home} (${ofCommuters} av utpendlarna)`,
      ofCommuters: (persons: string, share: string) => `${persons} personer (${share} av utpendlarna)`,
      rest: (rest: string, persons: string, share: string, place: string, figures: string) =>
        `Till ${rest} pendlar ${persons} (${share} av utpendlarna), av kommunerna som anges flest till ${place}: ${figures}.`,
    },
    in: {
      all: (place: string, figures: string) => `Flest pendlar från ${place}: ${figures}.`,
      known: (place: string, figures: string) =>
        `Av de kommuner som anges pendlar flest från ${place}: ${figures}.`,
      ofEmployed: (persons: string, share: string, work: string, ofCommuters: string) =>
        `${persons} personer, ${share} av alla som arbetar i ${work} (${ofCommuters} av inpendlarna)`,
      ofCommuters: (persons: string, share: string) => `${persons} personer (${share} av inpendlarna)`,
      rest: (rest: string, persons: string, share: string, place: string, figures: string) =>
        `Från ${rest} pendlar ${persons} (${share} av inpendlarna), av kommunerna som anges flest från ${place}: ${figures}.`,
    },
    county: (home: string, work: string, persons: string, share: string) =>
      `Största flödet går från ${home} till ${work}: ${persons} personer (${share} av pendlingen mellan kommunerna).`,
  },
  notes: {
    shareOut:
      'Andelen av utpendlarna räknas på alla som pendlar ut från området, även till övriga landet och utlandet om de ingår i uppgifterna.',
    shareIn:
      'Andelen av inpendlarna räknas på alla som pendlar in till området, även från övriga landet och utlandet om de ingår i uppgifterna.',
    ofResidents:
      'Andelen av dem som bor där räknas på nattbefolkningen: alla sysselsatta som bor i området, vare sig de pendlar eller inte.',
    ofWorkers:
      'Andelen av dem som arbetar där räknas på dagbefolkningen: alla som arbetar i området, vare sig de pendlar eller inte.',
    shareCounty: 'Andelen räknas på all pendling mellan kommunerna.',
    partOfCountry: (count: string) =>
      `Datamängden har flöden mellan ${count} av Sveriges kommuner; andra flöden i landet saknas.`,
    fromMiddle: 'Gruppens pilar utgår från mitten av dess kommuner.',
  },
  methods: {
    out: 'Flödet / alla sysselsatta som bor i området (nattbefolkningen, summerad ur årets flöden).',
    in: 'Flödet / alla som arbetar i området (dagbefolkningen, summerad ur årets flöden).',
  },
  chart: {
    ofResidents: 'Personer (andel av alla sysselsatta som bor där)',
    ofWorkers: 'Personer (andel av alla som arbetar där)',
    ofOutCommuters: 'Personer (andel av utpendlarna)',
    ofInCommuters: 'Personer (andel av inpendlarna)',
    ofFlows: 'Personer (andel av pendlingen mellan kommunerna)',
  },
  totals: 'Pendlare ut och in',
  map: {
    widths: (years: string | null) =>
      years === null ? 'Linjens bredd: personer' : `Linjens bredd: personer (samma skala ${years})`,
    inAndOut: (into: string, out: string) => `in ${into} · ut ${out}`,
    rings: 'Halvringens yta: vänster in, höger ut',
    around: (place: string) => `Kring ${place}`,
    ringOf: 'Ringens yta: personer',
    between: (home: string, work: string) => `${home}–${work}`,
    beyond: (flows: number, persons: string) =>
      `Utanför kartbilden: ${String(flows)} ${flows === 1 ? 'flöde' : 'flöden'}, ${persons} ${persons === '1' ? 'person' : 'personer'}`,
    notDrawn: (count: string, limit: string, persons: string) =>
      `${count} flöden under ${limit} personer ritas inte (tillsammans ${persons})`,
  },
  empty: {
    nothingOutside: (group: string, year: string) =>
      `Datamängden har inga flöden mellan ${group} och områden utanför gruppen ${year}.`,
    nothingOutsideNext: 'Välj en mindre grupp, eller se Balans för dem som bor och arbetar i gruppen.',
  },
}
