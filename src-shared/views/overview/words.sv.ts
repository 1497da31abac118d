export const sv = {
  name: 'Översikt',
  inMenu: 'Översikt',
  fileName: 'oversikt',
  title: (place: string) => `${place} i korthet`,
  sentence: '{region}: senaste uppgift om varje sak',
  shows: 'Visar nyckeltal med årtal och källa.',
  facts: {
    inhabitants: 'Invånare',
    day_population: 'Dagbefolkning (arbetar där)',
    night_population: 'Nattbefolkning (bor där)',
    net_commuting: 'Nettopendling',
    largest_industry: 'Största bransch',
    students: 'Studenter',
    largest_outflow: 'Största pendlingsmål',
    largest_inner_flow: 'Största pendlingsflöde inom länet',
  },
  onMap: {
    shows:
      'Visar de största flödena ut och in på en karta, eller nettopendlingen i kommunerna omkring där inga flöden är kända.',
  },
  /** What the lines of a fact are of. */
  histories: {
    inhabitants: 'Invånare',
    day_population: 'Dagbefolkning',
    night_population: 'Nattbefolkning',
    net_commuting: 'Dagbefolkning per 100 i nattbefolkningen',
    largest_industry: 'Största bransch',
    students: 'Studenter',
    largest_outflow: 'Största pendlingsmål',
    largest_inner_flow: 'Största pendlingsflöde inom länet',
  },
  history: 'Över åren, index',
  flows: 'Största flöden ut och in',
  reference: 'Jämförelse',
  seenAgainst: 'Jämförs med',
  allOut: 'all utpendling härifrån',
  medianOfAll: 'median av alla kommuner',
  since: (change: string, from: string, _to: string): string => `${change} sedan ${from}`,
  between: (change: string, from: string, to: string): string => `${change} ${from}–${to}`,
  newSeries: (year: string): string => `Ny mätserie ${year}`,
  jobs: (jobs: string): string => `${jobs} arbetar här per 100 som bor här`,
  against: (name: string, figure: string): string => `${name} ${figure}`,
  around: 'Nettopendling i kommunerna',
  netShare: 'Nettopendling, andel av nattbefolkningen',
  mapOfFlows: (place: string, year: string): string => `Största flöden ut från och in till ${place} ${year}`,
  mapAround: (year: string): string => `Nettopendling som andel av nattbefolkningen ${year}`,
  sought: {
    inhabitants: 'Hur många som bor här',
    commuting: 'Hur många som bor, arbetar och pendlar här',
    flows: 'Vart och varifrån man pendlar',
    industries: 'Vilka branscher man arbetar i',
    changes: 'Varför folkmängden ändras: födda, döda och flyttningar',
    projection: 'Hur många som väntas bo här',
    statuses: 'Hur många som är sysselsatta, arbetslösa och studerande varje månad',
  },
  unknown: {
    missing: (what: string, table: string): string => `${what} säger SCB:s tabell ${table}.`,
    example: (what: string, table: string): string =>
      `${what} visas med exempeldata. Statistiken står i SCB:s tabell ${table}.`,
    heading: 'Inte känt än',
    how: 'Hämta tabellen i SCB:s Statistikdatabas som .px eller .json, och läs in den här.',
    elsewhere: (dataset: string): string => `Visa i ${dataset}`,
    note: (texts: string): string => `Inte känt i datamängden: ${texts}`,
  },
  fromTo: (home: string, work: string) => `${home} till ${work}`,
  sharesOf: {
    dayPopulation: 'av dagbefolkningen',
    employedResidents: 'av alla sysselsatta som bor där',
    innerFlows: 'av pendlingen mellan länets kommuner',
    allStudents: (total: string) => `av ${total}`,
  },
  largestStatedOutflow: 'Största angivna pendlingsmål',
  largestKnownIndustry: 'Största bransch med uppgift',
  findings: {
    inhabitants: (place: string, persons: string, year: string) =>
      `${place} har ${persons} invånare (${year}).`,
    moreIn: (count: string, year: string) => `${count} fler pendlar in än ut (${year}).`,
    moreOut: (count: string, year: string) => `${count} fler pendlar ut än in (${year}).`,
    even: (year: string) => `Lika många pendlar in som ut (${year}).`,
    years: (from: string, to: string) => `Uppgifterna är från olika år, ${from}–${to}.`,
  },
  notes: {
    years: 'Varje uppgift är den senaste som finns; åren kan därför skilja sig åt.',
    flows: (year: string, totals: string | null) =>
      `Dag- och nattbefolkning och nettopendling är summerade ur flödena ${year} (egen bearbetning)${totals === null ? '' : `; totaler som källan anger finns för ${totals}`}.`,
    lines:
      'Linjerna är index: första året är 100; för nettopendlingen dagbefolkningen per 100 i nattbefolkningen. Den grå linjen är det som rutan jämför med.',
    totals: (year: string, flows: string) =>
      `Dag- och nattbefolkning och nettopendling är räknade på de totaler som källan anger för ${year}, inte på flödena (${flows}).`,
    rest: (place: string, persons: string, share: string, rest: string) =>
      `${place} är den största av de kommuner som anges. Fler, ${persons} (${share} av alla sysselsatta som bor där), arbetar i ${rest}, och det sägs inte i vilka kommuner.`,
  },
}
