export const sv = {
  name: 'Branscher, kommuner och kön',
  inMenu: 'Branscher och kön',
  fileName: 'branscher-kommuner-kon',
  title: (place: string) => `Vilka arbetar inom vilka branscher? ${place}`,
  sentence: '{region} {year}: {cell}, {sex}, {basis}, {against}, {down}',
  sentenceWithout: {
    sex: '{region} {year}: {cell}, {basis}, {against}, {down}',
    against: '{region} {year}: {cell}, {sex}, {basis}, {down}',
  },
  shows: 'Visar branscher mot kommuner i en tabell med färgade rutor.',
  all: 'Alla kommuner',
  findings: {
    among: {
      all: () => '',
      known: () => ' bland rutor med uppgift',
      large: (least: string) => ` bland rutor med minst ${least} sysselsatta`,
      knownLarge: (least: string) => ` bland rutor med uppgift om minst ${least} sysselsatta`,
    },
    /** Of one place alone. */
    inPlace: (place: string) => ` i ${place}`,
    industryIn: (industry: string, place: string) => `${industry} i ${place}`,
    shareIn: (share: string, area: string) => `${share} i ${area}`,
    'women-share': (which: string, year: string, what: string, share: string, usual: string) =>
      `Störst skillnad${which} ${year}: ${what}, ${share} kvinnor mot ${usual}.`,
    'men-share': (which: string, year: string, what: string, share: string, usual: string) =>
      `Störst skillnad${which} ${year}: ${what}, ${share} män mot ${usual}.`,
    quotient: (which: string, year: string, what: string, quotient: string, area: string) =>
      `Störst specialisering${which} ${year}: ${what}. Branschens andel är ${quotient} gånger så stor som i ${area}.`,
    persons: (which: string, year: string, what: string, persons: string, who: string) =>
      `Flest${which} ${year}: ${persons}${who} arbetar inom ${what}.`,
    /** Whom persons are, and whom a quotient is of, where it is not women and men. */
    who: { total: '', women: ' kvinnor', men: ' män' },
    of: { total: '', women: ', kvinnor', men: ', män' },
  },
  notes: {
    cells: {
      'women-share': (area: string) =>
        `Rutan visar andelen kvinnor av alla sysselsatta i branschen; färgen hur den skiljer sig från samma bransch i ${area}. Andelar av färre än 20 personer har ingen färg.`,
      'men-share': (area: string) =>
        `Rutan visar andelen män av alla sysselsatta i branschen; färgen hur den skiljer sig från samma bransch i ${area}. Andelar av färre än 20 personer har ingen färg.`,
      quotient: (area: string) =>
        `Rutan visar branschens andel av alla sysselsatta delad med dess andel i ${area}; 1 är lika vanligt (Isard 1960). Kvoter för färre än 20 personer har ingen färg.`,
      persons: (_area: string) => 'Rutan visar antalet sysselsatta i branschen.',
    },
    addedSexes: 'Källan anger kvinnor och män var för sig; båda tillsammans är deras summa.',
    noArea: (area: string) =>
      `${area} har inga uppgifter för urvalet: rutorna jämförs inte och har ingen färg.`,
    places: (shown: string, left: string) =>
      `Visar de ${shown} kommuner som har flest sysselsatta; ${left} till får inte plats.`,
    industries: (shown: string, left: string) =>
      `Visar de ${shown} branscher som har flest sysselsatta; ${left} till får inte plats.`,
  },
  methods: {
    'women-share': 'Kvinnor i branschen / alla sysselsatta i branschen.',
    'men-share': 'Män i branschen / alla sysselsatta i branschen.',
    quotient: '(personer i branschen / alla) här, delat med samma andel i jämförelseområdet (Isard 1960).',
    gap: 'Andelen här minus samma branschs andel i jämförelseområdet.',
  },
  chart: {
    'women-share': 'Andel kvinnor',
    'men-share': 'Andel män',
    quotient: 'Lokaliseringskvot (1 = lika vanligt)',
    persons: 'Sysselsatta',
    gap: (area: string) => `Skillnad mot ${area}`,
    points: (area: string) => `Färg: procentenheter mot ${area}`,
    small: (least: string) => `färre än ${least} personer *`,
    reference: (area: string) => `${area} (jämförelse)`,
    industries: 'Bransch',
    places: 'Kommun',
    /** Where not all of them are municipalities. */
    areas: 'Område',
  },
}
