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
  fromTo: (home: string, work: string) => `${home} till ${work}`,
  sharesOf: {
    dayPopulation: 'av dagbefolkningen',
    employedResidents: 'av alla sysselsatta som bor där',
    innerFlows: 'av pendlingen mellan länets kommuner',
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
    totals: (year: string, flows: string) =>
      `Dag- och nattbefolkning och nettopendling är räknade på de totaler som källan anger för ${year}, inte på flödena (${flows}).`,
    rest: (place: string, persons: string, share: string, rest: string) =>
      `${place} är den största av de kommuner som anges. Fler, ${persons} (${share} av alla sysselsatta som bor där), arbetar i ${rest}, och det sägs inte i vilka kommuner.`,
  },
}
