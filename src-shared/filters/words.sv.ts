/**
 * Words of the filters, by their ids: `label` says to those who do not see the sentence what is chosen, `values` are
 * its choices as the sentence says them.
 */
export const filters = {
  region: {
    label: 'Område',
    problems: {
      none: 'Ingen kommun är vald.',
      noneNext: 'Skriv en kommunkod med fyra siffror eller kommunens namn.',
      unknown: (text: string) => `Det finns ingen kommun och inget län som heter ”${text}” i datamängden.`,
      unknownNext: (suggestions: string) => `Menade du ${suggestions}?`,
      tooMany: (count: string, most: string) => `${count} områden är valda, men här får högst ${most} visas.`,
      tooManyNext: (most: string) => `Välj högst ${most}.`,
      wrongKind: (place: string) => `${place} kan inte väljas i den här vyn.`,
      wrongKindNext: 'Välj en kommun.',
      wrongKindCountyNext: 'Välj en kommun eller ett län.',
    },
  },
  other: { label: 'Andra området', largest: 'den plats som flest pendlar till' },
  year: {
    label: 'År',
    from: 'Från år',
    to: 'Till år',
    play: 'Spela upp åren',
    stop: 'Stanna',
    reversed: (text: string) => `Perioden ”${text}” slutar innan den börjar.`,
  },
  sex: { label: 'Kön', values: { total: 'kvinnor och män', women: 'kvinnor', men: 'män' } },
  direction: {
    label: 'Riktning',
    values: { out: 'Utpendling från', in: 'Inpendling till', between: 'Pendling mellan kommunerna i' },
  },
  basis: {
    label: 'Dag- eller nattbefolkning',
    values: { day: 'dagbefolkning (efter arbetsplats)', night: 'nattbefolkning (efter bostad)' },
  },
  top: { label: 'Antal', next: (most: string) => `Skriv ett heltal mellan 1 och ${most}.` },
  unit: {
    label: 'Enhet',
    values: {
      persons: 'i antal',
      share: 'i andelar',
      'per-1000': 'per 1 000 invånare',
      index: 'som index',
      change: 'som förändring från året före',
      'share-of-home': 'andel av dem som bor där',
      'share-of-work': 'andel av dem som arbetar där',
    },
  },
  against: {
    label: 'Jämför med',
    none: 'utan jämförelse',
    all: 'alla kommuner i datamängden',
    comparedWith: (place: string) => `jämfört med ${place}`,
    without: 'utan jämförelse',
  },
  age: {
    label: 'Ålder',
    span: (from: string, to: string) => `${from}–${to} år`,
    one: (age: string) => `${age} år`,
    none: 'Ta bort filtret: tabellen säger inte vilka åldrar.',
    andOver: (from: string) => `${from} år eller äldre`,
  },
  campus: {
    label: 'Campus',
    none: 'inget campus',
    unknown: (text: string) => `Det finns inget campus som heter ”${text}” i datamängden.`,
  },
  series: { label: 'Serie' },
  select: { label: 'Urval' },
  along: { label: 'Indelning' },
  order: { label: 'Ordning', values: { county: 'län', size: 'storlek', cluster: 'hur de hänger ihop' } },
  'total-out': { label: 'Gräns för utpendling totalt' },
  'single-out': { label: 'Gräns för utpendling till en kommun' },
  'what-if': { label: 'Räkneexempel' },
  industry: {
    label: 'Bransch',
    all: 'alla branscher',
    unknown: (text: string) => `Det finns ingen bransch som heter ”${text}” i datamängden.`,
    unknownNext: 'Skriv en kod ur näringsgrensindelningen, som C eller 86, eller branschens namn.',
  },
  level: {
    label: 'Branschnivå',
    values: {
      section: 'avdelning (bokstav)',
      division: 'huvudgrupp (2 siffror)',
      group: 'grupp (3 siffror)',
    },
  },
  'index-year': { label: 'Basår' },
  metropolitan: {
    label: 'Storstadsområden (SCB 2005)',
    values: { with: 'med storstadsområdena (SCB 2005)', without: 'utan storstadsområdena (SCB 2005)' },
  },
  weights: { label: 'Vikter' },
  measure: { label: 'Mått' },
  per: {
    label: 'Antal eller per invånare',
    values: { number: 'i antal', inhabitants: 'per 1\u00a0000 invånare' },
    noCount:
      'Måttet är inget antal personer som går att sätta mot invånarna, eller så saknar datamängden folkmängd.',
    noCountNext: 'Välj ett annat mått, eller number för antalet.',
  },
  since: {
    label: 'Värde eller ändring',
    value: 'nivå',
    change: (year: string) => `ändring sedan ${year}`,
    next: 'Skriv ett tidigare år, eller value för själva värdet.',
    late: (since: string, year: string) => `Ändringen sedan ${since} kan inte räknas fram till ${year}.`,
    lateNext: (year: string) => `Välj ett år före ${year} att räkna från.`,
    noChange:
      'Måttet har ingen ändring att visa: det är självt en ändring, eller handlar om olika saker olika år.',
    noChangeNext: 'Välj ett annat mått, eller value för själva värdet.',
  },
  within: {
    label: 'Inom',
    all: 'alla kommuner',
    ofArea: 'områdets kommuner',
    county: (county: string) => `kommunerna i ${county}`,
  },
  around: {
    label: 'Andra kommuner i grått',
    values: {
      none: 'utan andra kommuner i grått',
      county: 'med länets andra kommuner i grått',
      all: 'med alla andra kommuner i grått',
    },
  },
  panels: {
    label: 'Diagram',
    values: { together: 'i ett diagram', apart: 'i var sitt diagram' },
  },
  cell: {
    label: 'Rutornas mått',
    values: {
      'women-share': 'andel kvinnor',
      'men-share': 'andel män',
      quotient: 'lokaliseringskvot',
      persons: 'antal sysselsatta',
    },
  },
  down: {
    label: 'Rader',
    values: { industries: 'branscher som rader', places: 'områden som rader' },
  },
  reference: {
    label: 'Referens',
    values: {
      none: 'utan referens',
      country: 'med riket som referens',
      county: 'med länet som referens',
      'labour-market': 'med SCB:s lokala arbetsmarknad som referens',
      peers: 'med de mest lika kommunerna som referens',
      median: 'med medianen av alla kommuner som referens',
    },
    group: (name: string) => `med ${name} som referens`,
    usual: 'med riket, länet eller medianen som referens',
    next: 'Skriv country, county, labour-market, peers, median, none, eller group: med en sparad grupps namn eller kommuner.',
  },
}
