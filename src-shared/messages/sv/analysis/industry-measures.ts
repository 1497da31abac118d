export const industryMeasures = {
  total: 'Alla branscher',
  findings: {
    women: (share: string) => `Där är ${share} kvinnor.`,
    special: (
      place: string,
      industry: string,
      quotient: string,
      area: string,
      persons: string,
      year: string,
    ) =>
      `Störst specialisering i ${place} ${year}: ${industry} (${persons} personer). Branschens andel är ${quotient} gånger så stor som i ${area}.`,
    even: (place: string, industry: string, quotient: string, area: string, persons: string, year: string) =>
      `Ingen bransch har större andel i ${place} än i ${area} ${year}. Närmast: ${industry} (${persons} personer). Branschens andel är ${quotient} gånger så stor som i ${area}.`,
    shiftShare: (
      place: string,
      growth: string,
      years: string,
      national: string,
      area: string,
      mix: string,
      regional: string,
    ) =>
      `Sysselsatta i ${place} ${years}: ${growth} personer. Av dem förklaras ${national} av tillväxten i ${area}, ${mix} av branschsammansättningen och ${regional} av den lokala utvecklingen.`,
  },
  notes: {
    partOf: (industry: string) => `Andelarna räknas på alla sysselsatta inom ${industry}.`,
    quotient:
      'Lokaliseringskvot: branschens andel av alla sysselsatta här delad med dess andel i jämförelseområdet; 1 är lika vanligt (Isard 1960). Andelarna räknas på redovisade totaler.',
    measures:
      'Herfindahl–Hirschman-index (HHI) är summan av andelarna i kvadrat (Hirschman 1964); Krugmanindex är summan av andelarnas avstånd till jämförelseområdets, från 0 (samma sammansättning) till 2 (Krugman 1991), på de branscher som båda har uppgift för.',
    oneYear: (year: string) => `Det finns bara ett år med uppgifter (${year}), så tillväxt visas inte.`,
    oneYearChosen: (year: string) =>
      `Bara ett år är valt (${year}), så tillväxt visas inte. Välj en längre period för att se den.`,
    shiftShare: (first: string, last: string) =>
      `Shift-share-analys (tillväxtuppdelning) ${first}–${last} (Dunn 1960): först vad som skulle ha hänt om alla branscher följt jämförelseområdets hela utveckling, sedan vad branschsammansättningen ger därutöver, sist skillnaden mot samma branscher i jämförelseområdet. Delarna summerar till förändringen; de räknas med decimaler och avrundas först när de visas. Analysen säger inget om orsakerna.`,
    leftOut: (industries: string) =>
      `Saknar uppgift i något av åren, eller finns inte i jämförelseområdet, och ingår inte: ${industries}.`,
    leftOutMany: (count: string) =>
      `${count} branscher saknar uppgift i något av åren, eller finns inte i jämförelseområdet, och ingår inte.`,
  },
  empty: {
    noParts: (industry: string) => `Datamängden delar inte upp ${industry} i mindre delar.`,
    noPartsNext: 'Välj alla branscher eller en annan bransch.',
    oneYear: (year: string) => `En förändring kräver två år, och det finns bara uppgifter för ${year}.`,
    oneYearChosen: (year: string) =>
      `En förändring kräver två år, och ${year} är det enda valda med uppgifter.`,
    oneYearNext: 'Välj en längre period eller en datamängd med fler år.',
  },
  tables: { measures: 'Koncentration över åren' },
  methods: {
    shareWomen: 'Kvinnor / alla sysselsatta i branschen.',
    quotient: '(personer i branschen / alla) här, delat med samma andel i jämförelseområdet (Isard 1960).',
    share: 'Personer i branschen / alla sysselsatta.',
    growth: 'Förändring sedan periodens första år / personer det året.',
    herfindahl: 'Summan av branschernas andelar i kvadrat (Hirschman 1964); normerat (H − 1/n) / (1 − 1/n).',
    krugman: 'Summan av |andel här − andel i jämförelseområdet| (Krugman 1991).',
    shiftShare:
      'Nationell komponent: e · (E′/E − 1); strukturkomponent: e · (Eᵢ′/Eᵢ − E′/E); regional komponent: e′ − e · Eᵢ′/Eᵢ (Dunn 1960).',
  },
  chart: {
    women: (share: string) => `${share} kvinnor`,
    all: 'Kvinnor och män',
    womenUpToTick: 'Kvinnor: från noll till strecket',
    quotient: 'Lokaliseringskvot (1 = lika vanligt)',
    growth: (from: string, to: string) => `Tillväxt ${from}–${to}`,
    less: 'ovanligare',
    more: 'vanligare',
    sizes: 'Ytan visar antalet sysselsatta',
    /** As long as the picture has room for. */
    componentNames: {
      long: {
        national: 'Nationell komponent (som jämförelseområdet)',
        mix: 'Strukturkomponent (branschsammansättning)',
        regional: 'Regional komponent (lokal utveckling)',
      },
      plain: { national: 'Nationell komponent', mix: 'Strukturkomponent', regional: 'Regional komponent' },
      short: { national: 'Nationell', mix: 'Struktur', regional: 'Regional' },
    },
    change: 'Förändring, personer',
    krugman: 'Krugmanindex',
    herfindahl: 'Herfindahl–Hirschman-index (HHI)',
  },
}
