export const sv = {
  name: 'Specialisering',
  inMenu: 'Specialisering',
  fileName: 'specialisering',
  title: (place: string) => `Vad är ${place} specialiserat på?`,
  sentence: '{region} {year}, {sex}, {basis}, {level}, {against}',
  shows: 'Visar lokaliseringskvot mot tillväxt; bubblans storlek är antalet sysselsatta.',
  findings: {
    special: (
      place: string,
      industry: string,
      quotient: string,
      area: string,
      persons: string,
      year: string,
      which: string,
    ) =>
      `Störst specialisering i ${place} ${year}${which === '' ? '' : ` bland branscher ${which}`}: ${industry} (${persons} personer). Branschens andel är ${quotient} gånger så stor som i ${area}.`,
    even: (
      place: string,
      industry: string,
      quotient: string,
      area: string,
      persons: string,
      year: string,
      which: string,
    ) =>
      `Ingen bransch ${which === '' ? '' : `${which} `}har större andel i ${place} än i ${area} ${year}. Närmast: ${industry} (${persons} personer). Branschens andel är ${quotient} gånger så stor som i ${area}.`,
  },
  /** Which industries a superlative is of, where it is not of all. */
  which: {
    known: 'med uppgift',
    large: (least: string) => `med minst ${least} sysselsatta`,
    knownLarge: (least: string) => `med uppgift om minst ${least} sysselsatta`,
  },
  notes: {
    quotient:
      'Lokaliseringskvot: branschens andel av alla sysselsatta här delad med dess andel i jämförelseområdet; 1 är lika vanligt (Isard 1960). Andelarna räknas på redovisade totaler.',
    measures:
      'Herfindahl–Hirschman-index (HHI) är summan av andelarna i kvadrat (Hirschman 1964); Krugmanindex är summan av andelarnas avstånd till jämförelseområdets, från 0 (samma sammansättning) till 2 (Krugman 1991), på de branscher som båda har uppgift för. De står under tabellen, i Koncentration över åren.',
    oneYear: (year: string) => `Det finns bara ett år med uppgifter (${year}), så tillväxt visas inte.`,
    oneYearChosen: (year: string) =>
      `Bara ett år är valt (${year}), så tillväxt visas inte. Välj en längre period för att se den.`,
  },
  tables: {
    measures: 'Koncentration över åren',
  },
  methods: {
    quotient: '(personer i branschen / alla) här, delat med samma andel i jämförelseområdet (Isard 1960).',
    growth: 'Förändring sedan periodens första år / personer det året.',
    herfindahl: 'Summan av branschernas andelar i kvadrat (Hirschman 1964); normerat (H − 1/n) / (1 − 1/n).',
    krugman: 'Summan av |andel här − andel i jämförelseområdet| (Krugman 1991).',
  },
  chart: {
    quotient: 'Lokaliseringskvot (1 = lika vanligt)',
    growth: (from: string, to: string) => `Tillväxt ${from}–${to}`,
    less: 'ovanligare',
    more: 'vanligare',
    sizes: 'Ytan visar antalet sysselsatta',
    sizesAndRings: (least: string) => `Ytan visar antalet sysselsatta, ringar färre än ${least}`,
  },
}
