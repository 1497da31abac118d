/** Words of the views. Placeholders in `sentences` name filters, whose words become controls in the window. */
export const views = {
  names: {
    overview: 'Översikt',
    'commuting.balance': 'Pendlingsbalans',
    'commuting.flows': 'Pendlingsflöden',
    'industries.largest': 'Största branscherna',
    'industries.change': 'Branscher över tid',
    'students.campus': 'Studenter per campus',
    'students.origin': 'Studenternas hemkommuner',
    'population.growth': 'Folkmängd och tillväxt',
    'series.values': 'Serier',
  },
  fileNames: {
    overview: 'oversikt',
    'commuting.balance': 'pendling-balans',
    'commuting.flows': 'pendling-floden',
    'industries.largest': 'branscher-storsta',
    'industries.change': 'branscher-over-tid',
    'students.campus': 'studenter-campus',
    'students.origin': 'studenter-hemkommuner',
    'population.growth': 'folkmangd-tillvaxt',
    'series.values': 'serie',
  },
  titles: {
    overview: (place: string) => `${place} i korthet`,
    'commuting.balance': (place: string) => `Pendling till och från ${place}`,
    'commuting.flows': (place: string) => `Pendling till och från ${place}`,
    'commuting.flows.out': (place: string) => `Vart pendlar de som bor i ${place}?`,
    'commuting.flows.in': (place: string) => `Varifrån pendlar man till ${place}?`,
    'commuting.flows.county': (place: string) => `Pendling mellan kommunerna i ${place}`,
    'industries.largest': (place: string) => `De största branscherna i ${place}`,
    'industries.change': (place: string) => `Hur branscherna i ${place} förändras`,
    'students.campus': () => 'Var studenterna läser',
    'students.origin': (campus: string) => `Varifrån kommer studenterna vid ${campus}?`,
    'population.growth': () => 'Växer stora kommuner snabbare än små?',
    'series.values': (title: string) => title,
  },
  sentences: {
    overview: '{region}: senaste uppgift om varje sak',
    'commuting.balance': 'Pendling till och från {region} {year}, {sex}',
    'commuting.flows': '{direction} {region} {year}, {sex}, de {top} största flödena',
    'commuting.flows.county': 'Pendling mellan kommunerna i {region} {year}, {sex}, de {top} största flödena',
    'industries.largest': '{region} {year}, {sex}, {basis}, de {top} största branscherna {unit}, {against}',
    'industries.change': '{region} {year}, {sex}, {basis}, de {top} största branscherna',
    'students.campus': 'Studenter per campus {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, de {top} vanligaste hemkommunerna {unit}',
    'population.growth': 'Folkmängd {year}, {sex}, {region} i fokus',
    'series.values': '{select}{along}',
  },
  /** After the sign itself, as SCB explains them. */
  signs: {
    '-': 'betyder inget att redovisa',
    '.': 'betyder ej tillämpligt',
    '..': 'betyder att uppgift saknas eller är för osäker',
    '...': 'är källans eget tecken för ett värde som inte visas',
    '....': 'är källans eget tecken för ett värde som inte visas',
    '.....': 'är källans eget tecken för ett värde som inte visas',
    '......': 'är källans eget tecken för ett värde som inte visas',
    '.......': 'betyder att summan inte kan visas',
  },
  /** On a map all is drawn, not only the largest. */
  mapSentences: {
    'commuting.flows': '{direction} {region} {year}, {sex}',
    'commuting.flows.county': 'Pendling mellan kommunerna i {region} {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, efter hemkommun {unit}',
  },
  sexes: { total: 'kvinnor och män', women: 'kvinnor', men: 'män' },
  directions: { out: 'Utpendling från', in: 'Inpendling till' },
  bases: { day: 'dagbefolkning (efter arbetsplats)', night: 'nattbefolkning (efter bostad)' },
  units: { persons: 'i antal', share: 'i andelar', 'per-1000': 'per 1 000 invånare' },
  filterNames: {
    region: 'kommun eller län',
    year: 'år',
    sex: 'kön',
    direction: 'riktning',
    basis: 'dag- eller nattbefolkning',
    top: 'antal att visa',
    unit: 'mått',
    against: 'jämförelse',
    campus: 'campus',
    series: 'serie',
    select: 'urval',
    along: 'indelning',
  },
  comparedWith: (place: string) => `jämfört med ${place}`,
  withoutComparison: 'utan jämförelse',
  noCampus: 'inget campus',
  columns: {
    region: 'Kommun',
    year: 'År',
    in_commuters: 'Inpendlare',
    out_commuters: 'Utpendlare',
    live_and_work: 'Bor och arbetar i kommunen',
    net: 'Nettopendling',
    day_population: 'Dagbefolkning',
    night_population: 'Nattbefolkning',
    home: 'Bostadskommun',
    work: 'Arbetskommun',
    persons: 'Personer',
    share: 'Andel',
    share_of_out: 'Andel av utpendlarna',
    share_of_in: 'Andel av inpendlarna',
    share_of_flows: 'Andel av pendlingen inom länet',
    share_of_employed: 'Andel av alla sysselsatta',
    share_of_students: 'Andel av studenterna',
    rank: 'Plats',
    industry: 'Bransch',
    against_persons: 'Personer, jämförelse',
    against_share: 'Andel, jämförelse',
    change: 'Förändring sedan första året',
    campus: 'Campus',
    students: 'Studenter',
    home_of_students: 'Hemkommun',
    per_1000: 'Per 1 000 invånare',
    population: 'Folkmängd sista året',
    population_first: 'Folkmängd första året',
    first_year: 'Första år',
    last_year: 'Sista år',
    growth: 'Tillväxt',
    growth_rate: 'Tillväxt i procent',
    growth_per_year: 'Tillväxt per år',
    fact: 'Uppgift',
    detail: 'Avser',
    value: 'Personer',
    share_of_fact: 'Andel',
    quality: 'Kvalitet',
    source: 'Källa',
  },
  unitNames: {
    persons: 'personer',
    fraction: 'procent',
    'per-1000': 'per 1 000 invånare',
    year: '',
    rank: '',
    'fraction-per-year': 'procent per år',
    none: '',
    other: '',
  },
  columnWithUnit: (label: string, unit: string) => `${label}, ${unit}`,
  facts: {
    inhabitants: 'Invånare',
    day_population: 'Dagbefolkning (arbetar i kommunen)',
    night_population: 'Nattbefolkning (bor i kommunen)',
    net_commuting: 'Nettopendling',
    largest_industry: 'Största bransch',
    students: 'Studenter',
    largest_outflow: 'Största pendlingsmål',
  },
  qualities: { official: 'Officiell', derived: 'Egen bearbetning', synthetic: 'Exempeldata' },
  others: (count: string) => `Övriga (${count} kommuner)`,
  othersOne: 'Övriga (1 kommun)',
  otherFlows: (count: string) => `Övriga (${count} flöden)`,

  findings: {
    balanceMoreIn: (place: string, count: string, year: string) =>
      `${count} fler pendlade till ${place} än därifrån år ${year}.`,
    balanceMoreOut: (place: string, count: string, year: string) =>
      `${count} fler pendlade från ${place} än dit år ${year}.`,
    balanceEven: (place: string, year: string) =>
      `Lika många pendlade till ${place} som därifrån år ${year}.`,
    balanceChange: (sentence: string, before: string, firstYear: string) =>
      `${sentence.slice(0, -1)}; nettot var ${before} år ${firstYear}.`,
    balanceSeveral: (place: string, count: string, year: string) =>
      `Störst nettopendling har ${place}: ${count} år ${year}.`,
    balanceExtremes: (top: string, topNet: string, bottom: string, bottomNet: string, year: string) =>
      `Störst nettopendling har ${top}: ${topNet} personer år ${year}; lägst har ${bottom}: ${bottomNet}.`,
    flowsOut: (place: string, persons: string, share: string) =>
      `Flest pendlar till ${place}: ${persons} personer (${share} av alla utpendlare).`,
    flowsIn: (place: string, persons: string, share: string) =>
      `Flest pendlar från ${place}: ${persons} personer (${share} av alla inpendlare).`,
    flowsCounty: (home: string, work: string, persons: string, share: string) =>
      `Största flödet går från ${home} till ${work}: ${persons} personer (${share} av pendlingen mellan kommunerna).`,
    industryLargest: (industry: string, persons: string, share: string) =>
      `Störst är ${industry}: ${persons} personer (${share}).`,
    industryLargestAgainst: (
      industry: string,
      persons: string,
      share: string,
      place: string,
      other: string,
    ) => `Störst är ${industry}: ${persons} personer (${share}, mot ${other} i ${place}).`,
    industryChange: (industry: string, change: string, from: string, to: string) =>
      `Störst förändring: ${industry}, ${change} personer ${from}–${to}.`,
    industryLast: (industry: string, persons: string, year: string) =>
      `Störst är ${industry}: ${persons} personer år ${year}.`,
    campusLargest: (campus: string, persons: string, year: string) =>
      `Flest studenter finns vid ${campus}: ${persons} år ${year}.`,
    campusTotal: (name: string, persons: string, year: string) => `${name}: ${persons} studenter år ${year}.`,
    originLargest: (place: string, persons: string, share: string) =>
      `Flest kommer från ${place}: ${persons} studenter (${share} av alla).`,
    originPer1000: (place: string, rate: string) =>
      `Flest i förhållande till folkmängden kommer från ${place}: ${rate} per 1 000 invånare.`,
    growthStrong: (rho: string, count: string) =>
      `Större kommuner har vuxit snabbare än små: tydligt samband (rangkorrelation ${rho}, ${count} kommuner).`,
    growthSome: (rho: string, count: string) =>
      `Större kommuner har oftast vuxit snabbare än små: visst samband (rangkorrelation ${rho}, ${count} kommuner).`,
    growthNone: (rho: string, count: string) =>
      `Inget tydligt samband mellan storlek och tillväxt (rangkorrelation ${rho}, ${count} kommuner).`,
    growthSomeInverse: (rho: string, count: string) =>
      `Mindre kommuner har oftast vuxit snabbare än stora: visst samband (rangkorrelation ${rho}, ${count} kommuner).`,
    growthStrongInverse: (rho: string, count: string) =>
      `Mindre kommuner har vuxit snabbare än stora: tydligt samband (rangkorrelation ${rho}, ${count} kommuner).`,
    overviewInhabitants: (place: string, persons: string, year: string) =>
      `${place} har ${persons} invånare (${year}).`,
    overviewMoreIn: (count: string, year: string) => `${count} fler pendlar in än ut (${year}).`,
    overviewMoreOut: (count: string, year: string) => `${count} fler pendlar ut än in (${year}).`,
    overviewEven: (year: string) => `Lika många pendlar in som ut (${year}).`,
  },

  notes: {
    balanceMethod:
      'Nettopendling är inpendlare minus utpendlare. Dagbefolkning är de som arbetar i kommunen (bor och arbetar där plus inpendlare). Nattbefolkning är sysselsatta som bor i kommunen (bor och arbetar där plus utpendlare).',
    allMunicipalities: (count: string) =>
      `Visar de ${count} kommuner som datamängden har uppgifter för. In- och utpendlare läggs inte ihop: den som pendlar mellan två kommuner räknas i båda.`,
    noRowsFor: (places: string) => `Uppgifter saknas för ${places}.`,
    flowShareOut:
      'Andelen räknas på alla som pendlar ut från kommunen, även till övriga landet och utlandet om de ingår i uppgifterna.',
    flowShareIn:
      'Andelen räknas på alla som pendlar in till kommunen, även från övriga landet och utlandet om de ingår i uppgifterna.',
    flowShareCounty: 'Andelen räknas på all pendling mellan länets kommuner.',
    partialBase: (count: string) =>
      `Celler utan uppgift (tecknet . eller ..): ${count}. Summor och andelar räknas på de kända cellerna och är därför ungefärliga.`,
    smallBase: (base: string) => `Andelarna bygger på få personer (${base}) och bör tolkas med försiktighet.`,
    countySum: (place: string, count: string) =>
      `${place} är summan av de ${count} kommuner i länet som finns i datamängden (egen bearbetning).`,
    statedTotal: 'Andelarna räknas på den redovisade totalen, även om delarna inte summerar till den.',
    summedTotal: 'Andelarna räknas på summan av branscherna, eftersom datamängden saknar en redovisad total.',
    level: (level: string) => `Branscherna är näringsgrenar enligt SNI 2007, ${level}.`,
    levels: {
      division: 'tvåsiffernivå (huvudgrupp)',
      group: 'tresiffernivå (grupp)',
      section: 'avdelning',
      total: 'totalt',
    },
    noComparison: (place: string) => `Jämförelse saknas: inga uppgifter för ${place}.`,
    changeMethod: (year: string) =>
      `Urvalet är de största branscherna ${year}. Förändringen räknas från branschens första år med uppgift.`,
    campusAbsent: (campuses: string) =>
      `Uppgift saknas för något år: ${campuses}. Där står tecknet .. i diagrammet.`,
    campusParts: (years: string, total: string) => `Delarna summerar inte till ${total} (${years}).`,
    originPopulation: (year: string) => `Folkmängd enligt år ${year}.`,
    originPopulationYears: (years: string) =>
      `Folkmängden är för närmast tillgängliga år för varje kommun: ${years}.`,
    originNoPopulation:
      'Folkmängd saknas för en eller flera kommuner; där står tecknet .. i stället för ett tal.',
    growthYears:
      'Första och sista tillgängliga år inom perioden skiljer sig mellan kommuner. Tillväxten per år gör dem jämförbara.',
    growthMethod:
      'Tillväxten per år är det geometriska medelvärdet. Sambandet är Spearmans rangkorrelation mellan folkmängden första året och tillväxten per år. Ett samband nämns bara när det är starkare än slumpen brukar ge (5 procents nivå); det säger inget om orsaker.',
    growthTooShort: (count: string) =>
      `Kommuner som inte visas, eftersom de saknar uppgift för två olika år inom perioden: ${count}.`,
    overviewYears: 'Varje uppgift är den senaste som finns; åren kan därför skilja sig åt.',
    overviewShares:
      'Andelen för största bransch räknas på dagbefolkningen, för största utflöde på alla utpendlare.',
  },

  breaks: (year: string, note: string) => `Tidsseriebrott ${year}: ${note}`,

  empty: {
    noTable: (subject: string) => `Datamängden har inga uppgifter om ${subject}.`,
    noTableNext: 'Öppna en datamängd som har sådana uppgifter.',
    noYear: (subject: string, years: string) => `Det finns inga uppgifter om ${subject} för ${years}.`,
    noYearNext: (years: string) => `Välj år inom ${years}.`,
    noSex: (subject: string, sex: string) => `Uppgifter om ${subject} finns inte för ${sex}.`,
    noSexNext: (sexes: string) => `Välj ${sexes}.`,
    noPlace: (subject: string, place: string, years: string) =>
      `Det finns inga uppgifter om ${subject} för ${place} ${years}.`,
    noPlaceNext: 'Välj ett annat år eller en annan kommun.',
    countyBalance: (place: string) =>
      `Pendling för ${place} kan inte räknas fram: många pendlar mellan kommunerna inom länet, så kommunernas siffror går inte att lägga ihop.`,
    countyBalanceNext: 'Välj en eller flera kommuner i länet.',
    noCampus: 'Datamängden har inga campus.',
    originYearNext: (years: string) => `Hemkommuner finns för ${years}. Välj ett av de åren.`,
    originNext: 'Välj ett annat campus.',
    growthNext: 'Välj en längre period, så att minst två år med uppgift ingår.',
    growthOneYear: (years: string) =>
      `Tillväxt kan inte räknas för ${years}: det behövs uppgift för minst två år.`,
  },
  subjects: {
    'commuting-flows': 'pendlingsflöden',
    'commuting-totals': 'in- och utpendling',
    employment: 'sysselsatta per bransch',
    students: 'studenter',
    studentHomes: 'studenternas hemkommuner',
    population: 'folkmängd',
  },

  sources: {
    source: (list: string) => `Källa: ${list}.`,
    withTable: (publisher: string, title: string, table: string) => `${publisher}, ${title} (${table})`,
    withoutTable: (publisher: string, title: string) => `${publisher}, ${title}`,
    dated: (list: string, years: string) => `${list}, ${years}`,
    derivedOnly: (list: string) => `Källa: ${list}, egen bearbetning.`,
    derivedColumns: (columns: string, publishers: string) => `${columns}: ${publishers}, egen bearbetning.`,
    example: (list: string) => `EXEMPELDATA – inte statistik (${list}).`,
  },
  qualityLines: {
    derived: 'Egen bearbetning av officiella uppgifter.',
    derivedColumns: (columns: string) => `Egen bearbetning: ${columns}.`,
    synthetic: 'EXEMPELDATA – inte statistik. Siffrorna är påhittade för att visa hur programmet fungerar.',
    syntheticColumns: (columns: string) =>
      `EXEMPELDATA – inte statistik. Påhittade siffror ingår i: ${columns}.`,
  },
  pictureOf: {
    overview: 'Visar nyckeltal med årtal och källa.',
    'commuting.balance': 'Visar inpendlare, utpendlare, dag- och nattbefolkning över åren.',
    'commuting.flows': 'Visar flödena från störst till minst.',
    'industries.largest': 'Visar branscherna från störst till minst.',
    'industries.change': 'Visar personer över åren, en linje för varje bransch.',
    'students.campus': 'Visar studenter per campus och år.',
    'students.origin': 'Visar hemkommunerna från störst till minst.',
    'population.growth': 'Visar folkmängd mot tillväxt per år, en punkt för varje kommun.',
    'series.values': 'Visar seriens värden.',
  },

  problems: {
    unknownFilter: (filter: string) => `Filtret ”${filter}” finns inte.`,
    unknownFilterNext: (filters: string) => `De filter som finns heter ${filters}.`,
    invalidFilter: (filter: string, text: string) => `Filtret ${filter} kan inte vara ”${text}”.`,
    chooseAmong: (choices: string) => `Välj bland ${choices}.`,
    yearNext: 'Skriv ett årtal, som 2008, eller en period, som 2004–2015.',
    yearReversed: (text: string) => `Perioden ”${text}” slutar innan den börjar.`,
    topNext: (most: string) => `Skriv ett heltal mellan 1 och ${most}.`,
    unknownRegion: (text: string) =>
      `Det finns ingen kommun och inget län som heter ”${text}” i datamängden.`,
    unknownRegionNext: (suggestions: string) => `Menade du ${suggestions}?`,
    unknownRegionNone: 'Skriv en kommunkod med fyra siffror eller kommunens namn.',
    noRegion: 'Ingen kommun är vald.',
    tooManyRegions: (count: string, most: string) =>
      `${count} områden är valda, men här får högst ${most} visas.`,
    tooManyRegionsNext: (most: string) => `Välj högst ${most}.`,
    wrongKind: (place: string) => `${place} kan inte väljas i den här vyn.`,
    wrongKindNext: 'Välj en kommun.',
    wrongKindCountyNext: 'Välj en kommun eller ett län.',
    unknownCampus: (text: string) => `Det finns inget campus som heter ”${text}” i datamängden.`,
  },
}
