/** Counts over years in another unit than persons. */
export const counts = {
  /** After what is counted, in headings and heads of tables. */
  units: {
    index: (year: string) => `index (${year} = 100)`,
    change: 'förändring från året före',
    share: 'andel',
    'per-1000': 'per 1\u00a0000 invånare',
  },
  shareOf: (total: string) => `andel av ${total}`,
  labelled: (label: string, unit: string) => `${label}, ${unit}`,
  shown: (unit: string) => `Visas som ${unit}.`,
  shownPer: (unit: string) => `Visas ${unit}.`,
  between: (home: string, work: string) => `${home}–${work}`,
  finding: (place: string, year: string, unit: string, told: string) => `${place} ${year}, ${unit}: ${told}.`,
  findingOfLines: (unit: string, year: string, told: string) => `${unit}, ${year}: ${told}.`,
  untold: (unit: string, lines: string) =>
    `${unit} går inte att räkna för ${lines}: det finns inget år att jämföra med.`,
  told: (what: string, value: string) => `${what} ${value}`,
  methods: {
    index: (year: string) => `100 · antalet / antalet ${year}.`,
    change: 'Antalet minus antalet året före.',
    share: (part: string, total: string) => `${part} / ${total}, samma år.`,
    'per-1000': '1\u00a0000 · antalet / folkmängden den 31 december samma år.',
  },
  notes: {
    index: (year: string) => `Index: antalet delat med antalet ${year}, gånger 100 (egen bearbetning).`,
    firstCommon: (year: string) =>
      `${year} är det första av de visade åren som alla linjer har ett antal större än noll för.`,
    withoutBase: (lines: string, year: string) =>
      `Utan index: ${lines}. Antalet ${year} saknas eller är noll, så det finns inget att dela med.`,
    onlyBase: (lines: string, year: string) =>
      `Utan index: ${lines}. Uppgift finns bara för basåret ${year}, så det finns inget år att jämföra med.`,
    brokenIndex: (years: string) =>
      `Tidsserien bryts ${years}: på andra sidan brottet från basåret mäter indexet även brottet.`,
    indexGoesOn: (line: string, from: string) =>
      `${line} är också delad med ${from} basåret där den är känd, så att båda linjerna har samma bas.`,
    changeGoesOn: (line: string, from: string) =>
      `${line}: året före det första är ${from}, om den inte är känd även det första året.`,
    change: 'Förändring: antalet minus antalet året före, i personer (egen bearbetning).',
    noChange: (years: string) =>
      `Tidsserien bryts ${years}. Där går antalet inte att jämföra med året före, så ingen förändring visas.`,
    share: (parts: string) => `Andel: ${parts}, samma år (egen bearbetning).`,
    shareOfOne: (total: string) => `Andel: antalet delat med ${total} vid samma tid (egen bearbetning).`,
    partOf: (part: string, total: string) => `${part} delat med ${total}`,
    per1000: (source: string) =>
      `Per 1\u00a0000 invånare: antalet delat med folkmängden den 31 december samma år (${source}; alla åldrar, samma kön), gånger 1\u00a0000 (egen bearbetning).`,
    noSource: 'folkmängd saknas i datamängden',
    unknown: (places: string) =>
      `Folkmängden är okänd: ${places}. Där visas ”..”; inget annat års folkmängd används i stället.`,
    placeYears: (place: string, years: string) => `${place} ${years}`,
    others:
      'Varning: alla som räknas bor inte där. Talet säger hur stort antalet är mot folkmängden, inte hur stor del av invånarna det är.',
    few: (places: string, most: string) =>
      `Varning: ${places} har färre än ${most} invånare. Några få personer ändrar talet märkbart.`,
    bounds:
      'Alla flöden är inte kända, så antalen är minst vad som anges. Index och förändring gäller de flöden som är kända.',
    noTotal: 'Visas i antal: vad antalen är en del av är inte känt.',
    oneYear: 'Visas i antal: uppgift finns bara för ett år, och ett index jämför med ett annat.',
    noBase: 'Visas i antal: inget av de visade åren har ett antal att räkna index från.',
    stay: (columns: string) => `Visas som antal: ${columns}. Ett saldo kan vara noll eller negativt.`,
  },
}
