export const sv = {
  name: 'Mest lika kommuner',
  inMenu: 'Mest lika',
  fileName: 'lika-kommuner',
  title: (place: string) => `Vilka kommuner liknar ${place} mest?`,
  sentence: '{region}: de {top} mest lika kommunerna{weights}',
  shows:
    'Visar de kommuner som liknar den valda mest, med avståndet delat i storlek, branscher och pendling.',
  onMap: {
    sentence: '{region}: alla kommuner efter likhet{weights}',
    shows: 'Visar kommunerna på en karta, färgade efter hur lika de är den valda.',
  },
  facts: {
    size: 'folkmängd',
    industries: 'branscher',
    commuting: 'pendling',
  },
  methods: {
    distance:
      'Vägt medelvärde av avstånden i storlek, branscher och pendling, vart och ett delat med sitt genomsnitt bland alla kommuner. 0 är lika, 1 är som genomsnittet. En del som saknas utelämnas (jämför Gower 1971).',
    size: 'Absolutbeloppet av den naturliga logaritmen av folkmängdernas kvot, delat med genomsnittet bland alla kommuner.',
    industries:
      'Summan av skillnaderna i branschandelar, utan tecken (Krugman 1991), delad med genomsnittet bland alla kommuner.',
    commuting:
      'Euklidiskt avstånd mellan andel utpendlare, andel inpendlare och pendlingskvot, var och en delad med sin standardavvikelse bland kommunerna; sedan delat med genomsnittet bland alla kommuner.',
    krugman:
      'Krugmans index mellan två kommuner: summan av skillnaderna i branschandelar utan tecken, 0 (samma branscher) till 2 (inga gemensamma) (Krugman 1991).',
    outShare: 'Utpendlare delade med sysselsatt nattbefolkning.',
    inShare: 'Inpendlare delade med dagbefolkning.',
    jobRatio: 'Dagbefolkning delad med sysselsatt nattbefolkning.',
  },
  tables: {
    components: 'Avståndets delar',
    chosen: 'Det valda området',
  },
  findings: {
    most: (place: string, others: string, parts: string, next: string | null) =>
      `Mest lik ${place} är ${others}${next === null ? '' : `, därefter ${next}`} (räknat på ${parts}).`,
    only: (other: string, place: string) =>
      `Bara ${other} kan jämföras med ${place}, så det går inte att säga om de är mer lika än andra.`,
    manyAlike: (count: string, place: string) => `${count} kommuner är lika nära ${place}.`,
  },
  notes: {
    method:
      'Avståndet är ett vägt medelvärde av tre delar: storlek (logaritmen av folkmängdernas kvot), branscher (Krugmans index) och pendling (andel utpendlare, andel inpendlare och pendlingskvot, standardiserade). Varje del är delad med sitt genomsnitt bland alla kommuner. Måttet är vårt eget; vikterna kan ändras.',
    years: (facts: string) =>
      `Varje uppgift är från samma år för alla kommuner: ${facts}. Det är det senaste året med uppgift för det valda området och minst tre av fyra kommuner; finns inget sådant, det mest fullständiga av de fyra senaste.`,
    mix: (basis: string, level: string) => `Branscherna är jämförda på nivån ${level}, ${basis}.`,
    lacking: (parts: string, place: string) =>
      `Uppgifter om ${parts} saknas för ${place} och ingår därför inte i avståndet.`,
    without: (part: string, places: string) =>
      `För ${places} saknas ${part}. Avståndet dit är räknat på de andra delarna.`,
    unknown: (places: string) => `Kan inte jämföras, eftersom uppgifter saknas: ${places}.`,
    only: 'Med bara en kommun att jämföra med är varje avstånd lika med sitt eget genomsnitt.',
    group: 'En grupp av kommuner är jämförd som ett område; dess egna kommuner ingår inte i jämförelsen.',
  },
  empty: {
    noOthers: (place: string) => `Det finns ingen annan kommun att jämföra ${place} med i datamängden.`,
    noOthersNext: 'Välj en datamängd med flera kommuner, eller en mindre grupp.',
    noWeight: (parts: string, place: string) =>
      `Bara ${parts} räknas, men det saknas uppgifter om det för ${place}.`,
    noWeightNext: (parts: string) => `Höj vikten för ${parts}.`,
    noGroup: (place: string) =>
      `Datamängden har inget att jämföra ${place} med: pendlingen för en grupp räknas ut av flöden, och de saknas.`,
    noGroupNext: 'Välj en enskild kommun.',
    nothing: (place: string) => `Det saknas uppgifter att jämföra ${place} med andra kommuner på.`,
    nothingNext: 'Välj en annan kommun.',
  },
  chart: {
    distance: 'Avstånd (0 är lika, 1 är som genomsnittet)',
    inYear: (part: string, year: string) => `${part} (${year})`,
    lacks: (parts: string) => `utan ${parts}`,
    part: (part: string, value: string) => `${part} ${value}`,
    rank: 'Placering i likhet',
    ranks: (from: string, to: string) => (from === to ? `Plats ${from}` : `Plats ${from}–${to}`),
    chosen: 'Valt område',
    place: (rank: string) => `plats ${rank}`,
  },
}
