import { pickWords } from '../fact-table-words'
import { factTables } from './fact-tables'

/** Words of the views. Placeholders in `sentences` name filters, whose words become controls in the window. */
export const views = {
  names: {
    overview: 'Översikt',
    'commuting.balance': 'Pendlingsbalans',
    'commuting.flows': 'Pendlingsflöden',
    'commuting.matrix': 'Pendlingsmatris',
    'commuting.labour-markets': 'Beräknade lokala arbetsmarknader',
    'commuting.one-or-two': 'En eller två?',
    'commuting.containment': 'Bor och arbetar',
    'commuting.sexes': 'Kvinnor och män',
    'industries.largest': 'Största branscherna',
    'industries.change': 'Branscher över tid',
    'industries.profile': 'Branschprofil',
    'industries.specialisation': 'Specialisering',
    'industries.shift-share': 'Shift-share-analys',
    'students.campus': 'Studenter per campus',
    'students.origin': 'Studenternas hemkommuner',
    'students.distance': 'Rekryteringsområde',
    'students.share': 'Studenter och unga',
    'population.growth': 'Folkmängd och tillväxt',
    'population.index': 'Folkmängdsindex',
    'regions.similar': 'Mest lika kommuner',
    'regions.ranks': 'Rangordning',
    'regions.labour-markets': 'SCB:s lokala arbetsmarknader',
    'series.values': 'Serier',
  },
  fileNames: {
    overview: 'oversikt',
    'commuting.balance': 'pendling-balans',
    'commuting.flows': 'pendling-floden',
    'commuting.matrix': 'pendling-matris',
    'commuting.labour-markets': 'lokala-arbetsmarknader',
    'commuting.one-or-two': 'en-eller-tva',
    'commuting.containment': 'bor-och-arbetar',
    'commuting.sexes': 'pendling-kvinnor-man',
    'industries.largest': 'branscher-storsta',
    'industries.change': 'branscher-over-tid',
    'industries.profile': 'branschprofil',
    'industries.specialisation': 'specialisering',
    'industries.shift-share': 'shift-share',
    'students.campus': 'studenter-campus',
    'students.origin': 'studenter-hemkommuner',
    'students.distance': 'studenter-avstand',
    'students.share': 'studenter-andel',
    'population.growth': 'folkmangd-tillvaxt',
    'population.index': 'folkmangd-index',
    'regions.similar': 'lika-kommuner',
    'regions.ranks': 'rangordning',
    'regions.labour-markets': 'scb-lokala-arbetsmarknader',
    'series.values': 'serie',
  },
  titles: {
    overview: (place: string) => `${place} i korthet`,
    'commuting.balance': (place: string) => `Pendling till och från ${place}`,
    'commuting.flows': (place: string) => `Pendling till och från ${place}`,
    'commuting.flows.out': (place: string) => `Vart pendlar de som bor i ${place}?`,
    'commuting.flows.in': (place: string) => `Varifrån pendlar man till ${place}?`,
    'commuting.flows.county': (place: string) => `Pendling mellan kommunerna i ${place}`,
    'commuting.matrix': () => 'Mellan vilka kommuner pendlar man?',
    'commuting.labour-markets': () => 'Beräknade lokala arbetsmarknader enligt SCB:s regel',
    'commuting.one-or-two': (place: string) => `En arbetsmarknad eller två: ${place}?`,
    'commuting.containment': (place: string) => `Hur många både bor och arbetar i ${place}?`,
    'commuting.sexes': (place: string) => `Hur pendlar kvinnor och män i ${place}?`,
    'industries.largest': (place: string) => `De största branscherna i ${place}`,
    'industries.change': (place: string) => `Hur branscherna i ${place} förändras`,
    'industries.profile': (place: string) => `Näringsstruktur i ${place}`,
    'industries.specialisation': (place: string) => `Vad är ${place} specialiserat på?`,
    'industries.shift-share': (place: string) => `Varför växer eller krymper jobben i ${place}?`,
    'students.campus': () => 'Var studenterna läser',
    'students.origin': (campus: string) => `Varifrån kommer studenterna vid ${campus}?`,
    'students.distance': () => 'Hur långt ifrån kommer studenterna?',
    'students.share': () => 'Var kommer flest studenter ifrån i förhållande till antalet unga?',
    'students.share.all-ages': () => 'Var kommer flest studenter ifrån i förhållande till antalet invånare?',
    'population.growth': () => 'Växer stora kommuner snabbare än små?',
    'population.index': () => 'Hur har folkmängden utvecklats?',
    'regions.similar': (place: string) => `Vilka kommuner liknar ${place} mest?`,
    'regions.ranks': () => 'Hur står sig kommunerna?',
    'regions.labour-markets': () => 'SCB:s lokala arbetsmarknader',
    'series.values': (title: string) => title,
  },
  sentences: {
    overview: '{region}: senaste uppgift om varje sak',
    'commuting.balance': 'Pendling till och från {region} {year}, {sex}',
    'commuting.flows': '{direction} {region} {year}, {sex}, de {top} största flödena',
    'commuting.flows.without-direction':
      'Pendling mellan kommunerna i {region} {year}, {sex}, de {top} största flödena',
    'commuting.matrix': 'Pendling {year}, {sex}, {unit}, ordnade efter {order}, {region} i fokus',
    'commuting.labour-markets':
      'Beräknade lokala arbetsmarknader {year}, {sex}: högst {total-out} utpendling totalt och under {single-out} till en enda kommun, {region} i fokus{what-if}',
    'commuting.one-or-two':
      '{region} {year}, {sex}: gränser {total-out} utpendling totalt och {single-out} till en enda kommun',
    'commuting.containment': '{region} {year}, {sex}',
    'commuting.sexes': 'Pendling från {region} {year}, kvinnor och män',
    'industries.largest': '{region} {year}, {sex}, {basis}, de {top} största branscherna {unit}, {against}',
    'industries.change': '{region} {year}, {sex}, {basis}, de {top} största branscherna',
    'industries.profile': '{region} {year}, {sex}, {basis}, {industry} {unit}',
    'industries.specialisation': '{region} {year}, {sex}, {basis}, {level}, {against}',
    'industries.shift-share': '{region} {year}, {sex}, {basis}, {level}, {against}',
    'students.campus': 'Studenter per campus {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, de {top} vanligaste hemkommunerna {unit}',
    'students.distance': '{campus} {year}, {sex}, {against}',
    'students.share': 'Studenter efter hemkommun {year}, {sex}, {region} i fokus',
    'population.growth': 'Folkmängd {year}, {sex}, {metropolitan}, {region} i fokus',
    'population.index': '{region} {year}, {sex}, {index-year} = 100',
    'regions.similar': '{region}: de {top} mest lika kommunerna{weights}',
    'regions.ranks': '{measure} {year}, {sex}, {region} i fokus',
    'regions.labour-markets':
      'SCB:s områden i LA 2022 bredvid dem som beräknas ur flödena {year}, {sex}, {region} i fokus',
    'regions.labour-markets.without-year': 'Områdena i SCB:s LA 2022, {region} i fokus',
    'series.values': '{select}{along}',
  },
  /** In quotation marks: a bare dot at a sentence's beginning looks like a slip of the pen. */
  signMeans: (sign: string, meaning: string): string => `”${sign}” ${meaning}`,
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
    'commuting.flows.without-direction': 'Pendling mellan kommunerna i {region} {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, efter hemkommun {unit}',
    'regions.similar': '{region}: alla kommuner efter likhet{weights}',
  },
  columns: {
    region: 'Kommun',
    year: 'År',
    in_commuters: 'Inpendlare',
    out_commuters: 'Utpendlare',
    live_and_work: 'Bor och arbetar i kommunen',
    net: 'Nettopendling',
    day_population: 'Dagbefolkning',
    night_population: 'Nattbefolkning',
    is_centre: 'Lokalt centrum',
    out_share: 'Andel utpendlare',
    largest_out_share: 'Största andel till en kommun',
    largest_out_to: 'Största utpendlingsmål',
    joined_to: 'Ansluts till',
    chain: 'Kedja',
    labour_market: 'Beräknad lokal arbetsmarknad',
    role: 'Roll',
    reason: 'Skäl',
    out_margin: 'Avstånd till gränsen, totalt',
    largest_out_margin: 'Avstånd till gränsen, en kommun',
    markets: 'Antal beräknade arbetsmarknader',
    members: 'Antal kommuner',
    job_ratio: 'Pendlingskvot (dagbefolkning/nattbefolkning)',
    smart_index: 'Smarts index',
    to_other: 'Till den andra kommunen',
    to_other_share: 'Till den andra, andel',
    to_other_to_limit: 'Till gränsen för en kommun',
    out_to_limit: 'Till gränsen för utpendling',
    one_market: 'En arbetsmarknad',
    official_market: 'SCB:s lokala arbetsmarknad',
    members_all: 'Kommuner i hela området',
    differs: 'Annan arbetsmarknad än SCB:s',
    persons_to_limit: 'Pendlare till närmaste gräns',
    supply_side: 'Andel som bor och arbetar i området, av boende sysselsatta',
    demand_side: 'Andel som bor och arbetar i området, av arbetande',
    former_labour_market: 'Tidigare beräknad arbetsmarknad',
    location_quotient: 'Lokaliseringskvot',
    herfindahl: 'Herfindahl–Hirschman-index (HHI)',
    herfindahl_normalised: 'Herfindahl–Hirschman-index (HHI), normerat',
    equivalent_number: 'Effektivt antal branscher (1/HHI)',
    krugman: 'Krugmanindex',
    persons_first: 'Personer första året',
    persons_last: 'Personer sista året',
    national: 'Nationell komponent (som jämförelseområdet)',
    mix: 'Strukturkomponent (branschsammansättning)',
    regional: 'Regional komponent (lokal utveckling)',
    sex: 'Kön',
    in_share: 'Andel inpendlare',
    out_share_gap: 'Skillnad, män minus kvinnor',
    share_of_home: 'Andel av dem som bor där',
    share_of_work: 'Andel av dem som arbetar där',
    women: 'Kvinnor',
    men: 'Män',
    share_women: 'Andel kvinnor',
    home: 'Bostadskommun',
    work: 'Arbetsställekommun',
    persons: 'Personer',
    share: 'Andel',
    share_of_out: 'Andel av utpendlarna',
    share_of_in: 'Andel av inpendlarna',
    share_of_flows: 'Andel av pendlingen inom länet',
    share_of_employed: 'Andel av alla sysselsatta',
    share_of_students: 'Andel av studenterna',
    rank: 'Placering',
    tied: 'Delad placering',
    deviation: 'Avvikelse från medianen',
    base: 'Bas, personer',
    largest_industry_share: 'Största branschens andel',
    distance: 'Avstånd',
    size_distance: 'Avstånd i storlek',
    industry_distance: 'Avstånd i branscher',
    commuting_distance: 'Avstånd i pendling',
    component: 'Del',
    weight: 'Vikt',
    mean_distance: 'Genomsnitt före skalning',
    industry: 'Bransch',
    against_persons: 'Personer, jämförelse',
    against_share: 'Andel, jämförelse',
    change: 'Förändring sedan första året',
    campus: 'Campus',
    band: 'Avstånd till campus',
    county: 'Hemlän',
    within_50_km: 'Andel från närmare än 50 km',
    unknown_share: 'Andel med okänt avstånd',
    median_distance: 'Medianavstånd',
    students: 'Studenter',
    students_of_age: 'Studenter i förhållande till unga',
    population_of_age: 'Invånare i studieåldern',
    population_year: 'Folkmängd avser år',
    home_of_students: 'Hemkommun',
    per_1000: 'Per 1 000 invånare',
    place: 'Område',
    inhabitants: 'Folkmängd',
    index: 'Index',
    population: 'Folkmängd sista året',
    population_first: 'Folkmängd första året',
    first_year: 'Första år',
    last_year: 'Sista år',
    growth: 'Tillväxt',
    growth_rate: 'Tillväxt i procent',
    growth_per_year: 'Tillväxt per år',
    intercept: 'Linjens värde vid log10(folkmängd) = 0',
    slope: 'Linjens lutning: per tio gånger större folkmängd',
    standard_error: 'Lutningens medelfel',
    slope_lower: 'Lutningens undre gräns, 95 %',
    slope_upper: 'Lutningens övre gräns, 95 %',
    r_squared: 'Förklaringsgrad (R²)',
    residual_error: 'Spridning kring linjen (residualernas standardavvikelse)',
    n: 'Antal kommuner',
    line: 'Linjen',
    line_lower: 'Konfidensbandets undre gräns',
    line_upper: 'Konfidensbandets övre gräns',
    based_on: 'Underlag',
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
    flag: '',
    ratio: '',
    coefficient: '',
    'fraction-points': 'procentenheter',
    index: '',
    kilometres: 'km',
    none: '',
    other: '',
  },
  flags: { yes: 'ja', no: 'nej' },
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
  /** In place of `derived` where a file is shown as it is, and does not say who published it. */
  unconfirmedSource: 'Ej bekräftad källa',
  largestStatedOutflow: 'Största angivna pendlingsmål',
  basedOn: { totals: 'angivna totaler', flows: 'summerade flöden' },
  flowSums: 'Flödenas summor, där de motsäger totalerna',
  qualities: { official: 'Officiell', derived: 'Egen bearbetning', synthetic: 'Exempeldata' },
  others: (count: string) => `Övriga (${count} kommuner)`,
  othersOne: 'Övriga (1 kommun)',
  otherFlows: (count: string) => `Övriga (${count} flöden)`,

  findings: {
    balanceMoreIn: (place: string, count: string, year: string) =>
      `${place} hade ${count} fler inpendlare än utpendlare ${year}.`,
    balanceMoreOut: (place: string, count: string, year: string) =>
      `${place} hade ${count} fler utpendlare än inpendlare ${year}.`,
    balanceEven: (place: string, year: string) =>
      `${place} hade lika många inpendlare som utpendlare ${year}.`,
    balanceChange: (sentence: string, before: string, firstYear: string) =>
      `${sentence.slice(0, -1)}; nettopendlingen var ${before} år ${firstYear}.`,
    balanceSeveral: (place: string, count: string, year: string) =>
      `Högst nettopendling har ${place}: ${count} år ${year}.`,
    balanceExtremes: (top: string, topNet: string, bottom: string, bottomNet: string, year: string) =>
      `Högst nettopendling har ${top}: ${topNet} personer år ${year}; lägst har ${bottom}: ${bottomNet}.`,
    balanceInside: (place: string, count: string, year: string) =>
      `${count} bodde och arbetade i ${place} år ${year}. Hur många som pendlade in och ut säger flödena inte.`,
    balanceOpen: 'Bara de flöden som datamängden har är räknade.',
    flowsOut: (place: string, persons: string, share: string) =>
      `Flest pendlar till ${place}: ${persons} personer (${share} av alla utpendlare).`,
    flowsIn: (place: string, persons: string, share: string) =>
      `Flest pendlar från ${place}: ${persons} personer (${share} av alla inpendlare).`,
    flowsOutKnown: (place: string, persons: string, share: string) =>
      `Av de kommuner som anges pendlar flest till ${place}: ${persons} personer (${share} av alla utpendlare).`,
    flowsInKnown: (place: string, persons: string, share: string) =>
      `Av de kommuner som anges pendlar flest från ${place}: ${persons} personer (${share} av alla inpendlare).`,
    flowsOutStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Av de kommuner som anges pendlar flest till ${place}: ${persons} personer (${share} av alla utpendlare). Till ${rest} pendlar ${restPersons} (${restShare}), och det sägs inte till vilka kommuner.`,
    flowsInStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Av de kommuner som anges pendlar flest från ${place}: ${persons} personer (${share} av alla inpendlare). Från ${rest} pendlar ${restPersons} (${restShare}), och det sägs inte från vilka kommuner.`,
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
    originLargestStated: (place: string, persons: string, share: string, rest: string, restPersons: string) =>
      `Av de kommuner som anges kommer flest från ${place}: ${persons} studenter (${share} av alla). Från ${rest} kommer ${restPersons}.`,
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
    balanceFromFlows:
      'In- och utpendlare är summerade ur flödena mellan kommuner (egen bearbetning); dag- och nattbefolkning räknas av dem.',
    balanceFromBoth: (flows: string, totals: string) =>
      `${totals} visas de totaler som källan anger; ${flows} är in- och utpendlare summerade ur flödena mellan kommuner (egen bearbetning).`,
    balanceCounty: (place: string, count: string) =>
      `${place} är de ${count} kommuner i länet som finns i datamängden: den som pendlar mellan dem bor och arbetar i området.`,
    balanceOpen:
      'Datamängden saknar flöden till och från områden utanför den. In- och utpendlare, dag- och nattbefolkning är därför minst vad som visas, och nettopendlingen kan vara både större och mindre.',
    balanceHalfOpen:
      'Datamängden saknar flöden åt ena hållet, till eller från områden utanför den. Det som räknas av dem är därför minst eller högst vad som visas.',
    balanceHidden:
      'En del flöden anges utan tal (tecknet . eller ..). Summorna är därför minst vad som visas.',
    balanceNoDiagonal:
      'Flödena säger inte hur många som bor och arbetar i samma kommun. Utan det kan dag- och nattbefolkning inte räknas fram; där står tecknet ..',
    balanceExampleFlows:
      'Datamängden har också flöden för samma år, men de är exempeldata; de angivna totalerna visas.',
    balanceTotalsShown:
      'Datamängden har både totaler och flöden för samma år. Totalerna visas; flödena ger samma tal, eller är för få för att motsäga dem.',
    balanceContradicted: (
      count: string,
      place: string,
      year: string,
      measure: string,
      stated: string,
      flows: string,
    ) =>
      `Datamängden har både totaler och flöden för samma år, och de säger inte detsamma (rader som skiljer sig: ${count}). Störst är skillnaden för ${place} ${year}: totalen anger ${stated} ${measure}, flödena ger ${flows}. Totalerna visas, flödenas summor står i en egen tabell, och inget är ändrat.`,
    balanceMeasures: {
      inCommuters: 'inpendlare',
      outCommuters: 'utpendlare',
      liveAndWork: 'som bor och arbetar i kommunen',
    },
    balanceSeamFlows: (year: string) =>
      `Från ${year} är talen summerade ur flöden, före dess angivna totaler.`,
    balanceSeamTotals: (year: string) => `Från ${year} visas angivna totaler, före dess summerade flöden.`,
    allMunicipalities: (count: string) =>
      `Visar de ${count} kommuner som datamängden har uppgifter för. In- och utpendlare läggs inte ihop: den som pendlar mellan två kommuner räknas i båda.`,
    noRowsFor: (places: string) => `Uppgifter saknas för ${places}.`,
    flowShareOut:
      'Andelen räknas på alla som pendlar ut från kommunen, även till övriga landet och utlandet om de ingår i uppgifterna.',
    flowShareIn:
      'Andelen räknas på alla som pendlar in till kommunen, även från övriga landet och utlandet om de ingår i uppgifterna.',
    flowShareCounty: 'Andelen räknas på all pendling mellan länets kommuner.',
    partialBase: (count: string) =>
      `${count === '1' ? '1 uppgift' : `${count} uppgifter`} saknas (. eller ..). Summorna är därför för låga och andelarna ungefärliga.`,
    smallBase: (base: string) => `Andelarna bygger på få personer (${base}) och bör tolkas med försiktighet.`,
    countySum: (place: string, count: string) =>
      `${place} är summan av de ${count} kommuner i länet som finns i datamängden (egen bearbetning).`,
    statedTotal: 'Andelarna räknas på den redovisade totalen, även om delarna inte summerar till den.',
    summedTotal: 'Andelarna räknas på summan av branscherna, eftersom datamängden saknar en redovisad total.',
    levelOfSource: (level: string) => `Branscherna är indelade som i källan, ${level}.`,
    level: (level: string, classification: string) =>
      `Branscherna är näringsgrenar enligt ${classification}, ${level}.`,
    levels: {
      division: 'huvudgrupp (2 siffror)',
      group: 'grupp (3 siffror)',
      section: 'avdelning (bokstav)',
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
      `Folkmängden avser senaste år till och med studieåret, annars det första som finns: ${years}.`,
    originNoPopulation:
      'Folkmängd saknas för en eller flera kommuner; där står tecknet .. i stället för ett tal.',
    growthYears:
      'Första och sista tillgängliga år inom perioden skiljer sig mellan kommuner. Tillväxten per år gör dem jämförbara.',
    growthMethod:
      'Tillväxten per år är det geometriska medelvärdet. Sambandet är Spearmans rangkorrelation mellan folkmängden första året och tillväxten per år. Ett samband nämns bara när det är starkare än slumpen brukar ge (5 procents nivå); det säger inget om orsaker.',
    growthTooShort: (count: string) =>
      `Kommuner som inte visas, eftersom de saknar uppgift för två olika år inom perioden: ${count}.`,
    overviewYears: 'Varje uppgift är den senaste som finns; åren kan därför skilja sig åt.',
    overviewFlows: (year: string, totals: string | null) =>
      `Dag- och nattbefolkning och nettopendling är summerade ur flödena ${year} (egen bearbetning)${totals === null ? '' : `; totaler som källan anger finns för ${totals}`}.`,
    overviewTotals: (year: string, flows: string) =>
      `Dag- och nattbefolkning och nettopendling är räknade på de totaler som källan anger för ${year}, inte på flödena (${flows}).`,
    overviewRest: (place: string, share: string, rest: string) =>
      `${place} är den största av de kommuner som anges. ${share} av utpendlarna arbetar i ${rest}, och det sägs inte i vilka kommuner.`,
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
    ...pickWords(factTables, 'subject'),
    studentHomes: 'studenternas hemkommuner',
  },

  sources: {
    source: (list: string) => `Källa: ${list}.`,
    withTable: (publisher: string, title: string, table: string) => `${publisher}, ${title} (${table})`,
    withoutTable: (publisher: string, title: string) => `${publisher}, ${title}`,
    dated: (list: string, years: string) => `${list}, ${years}`,
    derivedOnly: (list: string) => `Källa: ${list}, egen bearbetning.`,
    unconfirmed: (list: string) => `Ej bekräftad källa: ${list}.`,
    derivedColumns: (columns: string, publishers: string) => `${columns}: ${publishers}, egen bearbetning.`,
    areas: (publisher: string, title: string, licence: string) =>
      `Gränser: ${publisher}, ${title} (${licence}).`,
    example: (list: string) => `EXEMPELDATA – inte statistik (${list}).`,
  },
  qualityLines: {
    derived: 'Egen bearbetning av officiella uppgifter.',
    derivedColumns: (columns: string) => `Egen bearbetning: ${columns}.`,
    unconfirmed: 'Ej bekräftad källa: filen säger inte vem som har publicerat uppgifterna.',
    synthetic: 'EXEMPELDATA – inte statistik. Siffrorna är påhittade för att visa hur programmet fungerar.',
    mixedOfficial: (rows: string) =>
      `Officiella uppgifter: ${rows}. Allt annat är exempeldata, inte statistik.`,
    mixedDerived: (rows: string) =>
      `Egen bearbetning av officiella uppgifter: ${rows}. Allt annat är exempeldata, inte statistik.`,
    columnsAndRows: (columns: string, rows: string) => `${columns} för alla, och allt för ${rows}`,
    countOf: (count: string, all: string) => `${count} av ${all}`,
    fromTo: (home: string, work: string) => `${home} till ${work}`,
    syntheticColumns: (columns: string) =>
      `EXEMPELDATA – inte statistik. Påhittade siffror ingår i: ${columns}.`,
  },
  pictureOf: {
    overview: 'Visar nyckeltal med årtal och källa.',
    'commuting.balance': 'Visar inpendlare, utpendlare, dag- och nattbefolkning över åren.',
    'commuting.flows': 'Visar flödena från störst till minst.',
    'commuting.matrix': 'Visar pendlingen från varje kommun till varje annan som en rutmatris.',
    'commuting.labour-markets': 'Visar vilka kommuner som är lokala centra och vilka som ansluts till dem.',
    'commuting.one-or-two':
      'Visar hur långt kommunen är från de två gränser som avgör om den är en egen lokal arbetsmarknad, år för år.',
    'commuting.containment':
      'Visar andelen som både bor och arbetar i området och pendlingskvoten över åren.',
    'commuting.sexes': 'Visar andelen utpendlare bland kvinnor och män över åren.',
    'industries.largest': 'Visar branscherna från störst till minst.',
    'industries.change': 'Visar personer över åren, en linje för varje bransch.',
    'industries.profile': 'Visar branscherna från störst till minst.',
    'industries.specialisation':
      'Visar lokaliseringskvot mot tillväxt; bubblans storlek är antalet sysselsatta.',
    'industries.shift-share': 'Visar förändringens tre komponenter för varje bransch.',
    'students.campus': 'Visar studenter per campus och år.',
    'students.origin': 'Visar hemkommunerna från störst till minst.',
    'students.distance': 'Visar andelen studenter efter avståndet mellan hemkommun och campus.',
    'students.share': 'Visar kommunerna från högst till lägst antal studenter i förhållande till invånarna.',
    'population.growth':
      'Visar folkmängd mot tillväxt per år, en punkt för varje kommun, med en anpassad linje och dess konfidensband.',
    'population.index': 'Visar folkmängden som index över åren.',
    'regions.similar':
      'Visar de kommuner som liknar den valda mest, med avståndet delat i storlek, branscher och pendling.',
    'regions.ranks': 'Visar kommunerna från högst till lägst.',
    'regions.labour-markets':
      'Visar SCB:s områden från störst till minst, med den valda platsens område framhävt.',
    'series.values': 'Visar seriens värden.',
  },
  /** In place of the above where the picture is a map. */
  mapOf: {
    'commuting.flows': 'Visar flödena som pilar på en karta: ju bredare pil, desto fler personer.',
    'commuting.labour-markets':
      'Visar på en karta vilka kommuner som hör till samma beräknade lokala arbetsmarknad.',
    'students.origin': 'Visar hemkommunerna på en karta: ju mörkare färg, desto högre värde.',
    'students.share': 'Visar kommunerna på en karta: ju mörkare färg, desto högre värde.',
    'population.growth': 'Visar tillväxten per år på en karta, med olika färg för ökning och minskning.',
    'regions.similar': 'Visar kommunerna på en karta, färgade efter hur lika de är den valda.',
    'regions.ranks': 'Visar kommunerna på en karta, färgade efter värdet.',
    'regions.labour-markets':
      'Visar SCB:s lokala arbetsmarknader på en karta; kommuner som hamnar i en annan arbetsmarknad i beräkningen har kantlinje.',
    'series.values': 'Visar seriens värden på en karta.',
  },

  problems: {
    unknownFilter: (filter: string) => `Filtret ”${filter}” finns inte.`,
    unknownFilterNext: (filters: string) => `De filter som finns heter ${filters}.`,
    invalidFilter: (filter: string, text: string) => `Filtret ${filter} kan inte vara ”${text}”.`,
    chooseAmong: (choices: string) => `Välj bland ${choices}.`,
    yearNext: 'Skriv ett årtal, som 2008, eller en period, som 2004–2015.',
    fractionNext: 'Skriv en andel mellan 0 och 1, som 0.20, eller i procent, som 20%.',
  },
}
