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
    out: (place: string, persons: string, share: string) =>
      `Flest pendlar till ${place}: ${persons} personer (${share} av alla utpendlare).`,
    in: (place: string, persons: string, share: string) =>
      `Flest pendlar från ${place}: ${persons} personer (${share} av alla inpendlare).`,
    outKnown: (place: string, persons: string, share: string) =>
      `Av de kommuner som anges pendlar flest till ${place}: ${persons} personer (${share} av alla utpendlare).`,
    inKnown: (place: string, persons: string, share: string) =>
      `Av de kommuner som anges pendlar flest från ${place}: ${persons} personer (${share} av alla inpendlare).`,
    outStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Av de kommuner som anges pendlar flest till ${place}: ${persons} personer (${share} av alla utpendlare). Till ${rest} pendlar ${restPersons} (${restShare}), och det sägs inte till vilka kommuner.`,
    inStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Av de kommuner som anges pendlar flest från ${place}: ${persons} personer (${share} av alla inpendlare). Från ${rest} pendlar ${restPersons} (${restShare}), och det sägs inte från vilka kommuner.`,
    county: (home: string, work: string, persons: string, share: string) =>
      `Största flödet går från ${home} till ${work}: ${persons} personer (${share} av pendlingen mellan kommunerna).`,
  },
  notes: {
    shareOut:
      'Andelen räknas på alla som pendlar ut från kommunen, även till övriga landet och utlandet om de ingår i uppgifterna.',
    shareIn:
      'Andelen räknas på alla som pendlar in till kommunen, även från övriga landet och utlandet om de ingår i uppgifterna.',
    shareCounty: 'Andelen räknas på all pendling mellan kommunerna.',
    partOfCountry: (count: string) =>
      `Datamängden har flöden mellan ${count} av Sveriges kommuner; andra flöden i landet saknas.`,
    fromMiddle: 'Gruppens pilar utgår från mitten av dess kommuner.',
  },
  totals: 'Pendlare ut och in',
  map: {
    widths: (years: string | null) =>
      years === null ? 'Linjens bredd: personer' : `Linjens bredd: personer (samma skala ${years})`,
    inAndOut: (into: string, out: string) => `in ${into} · ut ${out}`,
    rings: 'Halvringens yta: vänster in, höger ut',
    ringOf: 'Ringens yta: personer',
    notDrawn: (count: string, limit: string, persons: string) =>
      `${count} flöden under ${limit} personer ritas inte (tillsammans ${persons})`,
  },
  empty: {
    nothingOutside: (group: string, year: string) =>
      `Datamängden har inga flöden mellan ${group} och områden utanför gruppen ${year}.`,
    nothingOutsideNext: 'Välj en mindre grupp, eller se Balans för dem som bor och arbetar i gruppen.',
  },
}
