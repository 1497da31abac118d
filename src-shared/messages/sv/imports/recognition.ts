import { pickWords } from '../../fact-table-words'
import { factKeys, factTables } from '../fact-tables'

/** Vad en tabell känns igen som och vad som inte kunde användas. */
export const recognition = {
  knownAs: pickWords(factTables, 'knownAs'),
  tableCode: (code: string) => ` (${code})`,
  titled: (subject: string, publisher: string) => `${subject} (${publisher})`,
  titledByPlace: (title: string, place: string) => `${title} (${place} m.fl.)`,
  targets: {
    ...pickWords(factTables, 'target'),
    series: 'Egen serie',
  },
  uses: {
    ...pickWords(factKeys, 'use'),
    measure: 'mått',
    category: 'egen indelning',
    one: 'ett värde läses',
    summed: 'läggs ihop',
  },
  time: 'tid',
  read: (target: string, uses: string) => `${target} (${uses})`,
  becomes: (reading: string, certainty: string) => `Blir: ${reading} – ${certainty}`,
  becomesAsTold: (reading: string) => `Blir: ${reading}`,
  certainty: { sure: 'säkert', likely: 'troligt', unsure: 'osäkert' },
  couldBe: (reading: string, flag: string) => `Kan också vara: ${reading}, med ${flag}`,
  measures: {
    persons: 'personer',
    'in-commuters': 'inpendlare',
    'out-commuters': 'utpendlare',
    'live-and-work': 'bor och arbetar i kommunen',
    day: 'dagbefolkning',
    night: 'nattbefolkning',
  },
  remarks: {
    sexesSummed:
      'Totalt för kvinnor och män finns inte i filen. Det räknas ut som summan där båda är tal, och markeras som egen bearbetning.',
    agesSummed: (dimension: string) =>
      `Alla åldrar tillsammans finns inte i filen. Det räknas ut som summan av åldersgrupperna i ${dimension}, som täcker alla åldrar en gång, och markeras som egen bearbetning.`,
    agesIncomplete: (dimension: string) =>
      `Åldrarna i ${dimension} täcker inte alla åldrar exakt en gång, så folkmängden i alla åldrar kan inte räknas ut.`,
    wholeSummed: (dimension: string) =>
      `Någon total finns inte i ${dimension}. Delarna täcker alla en gång och läggs ihop; summan markeras som egen bearbetning.`,
    schoolYears: (dimension: string) =>
      `${dimension} är läsår eller terminer. Ett läsår räknas till det år då det börjar (2023/24 till 2023), en termin till sitt år.`,
    springLeft: (dimension: string) =>
      `Av terminerna i ${dimension} läses höstterminerna. Vårterminerna är utelämnade: samma studenter skulle annars räknas två gånger.`,
    outsideDivision: (count: number, examples: string) =>
      `${String(count)} ${count === 1 ? 'kommunkod' : 'kommunkoder'} finns inte i dagens indelning och behålls som ${count === 1 ? 'den' : 'de'} står: ${examples}.`,
    outsideMarkets: (count: number, division: string, examples: string) =>
      count === 1
        ? `En kod för en lokal arbetsmarknad finns inte i ${division} och behålls som den står: ${examples}.`
        : `${String(count)} koder för lokala arbetsmarknader finns inte i ${division} och behålls som de står: ${examples}.`,
    withinCounties: (counties: string, count: number) =>
      `Filen har bara flöden inom ${counties}. Flöden till och från ${count === 1 ? 'andra län' : 'övriga län'} och utlandet saknas, så in- och utpendling visas som minst så stora som de som finns med.`,
    partsLeft: (dimension: string) =>
      `Delområden av kommuner (DeSO, RegSO) i ${dimension} är utelämnade. Läs in tabellen som en egen serie om du vill ha dem.`,
    otherArea: (title: string) =>
      `Tabellen liknar datamängden ”${title}” men gäller andra områden. Den blir en egen datamängd, inte en ny utgåva av den.`,
    apartByIndustries: (title: string, known: string, own: string) =>
      `Branscherna i ”${title}” följer ${known} och de i filen ${own}, så tabellen läggs inte till där.`,
    apartBySeries: (title: string) =>
      `”${title}” har redan en serie med samma namn men andra indelningar, så tabellen läggs inte till där.`,
    yearMissing: 'Filen säger inte vilket år uppgifterna gäller. Ange året.',
    yearFromName: (year: string) => `Året ${year} är läst ur titeln eller filnamnet.`,
    noSex: 'Filen har ingen uppdelning på kön: uppgifterna läses som kvinnor och män tillsammans.',
    basisAssumed:
      'Filen säger inte om uppgifterna gäller dag- eller nattbefolkning. De läses som dagbefolkning (efter arbetsplats).',
    oneRead: (dimension: string, value: string) => `Från ${dimension} används bara ”${value}”.`,
    commutersAssumed:
      'Filen säger inte vad talen räknar. De läses som pendlare mellan bostad och arbetsplats; är de något annat, välj en egen serie.',
    homeAssumed: (home: string, work: string) =>
      `Filen säger inte vilken kolumn som är bostad. ${home} läses som bostad och ${work} som arbetsplats.`,
    notYears: (dimension: string) =>
      `${dimension} är inte hela år, så tabellen blir en egen serie i stället för att läggas bland årsuppgifterna.`,
    measuresMissing: (missing: string) => `Måttet saknas i filen och visas som ”..”: ${missing}.`,
    sourceUnknown:
      'Filen säger inte vem som har publicerat uppgifterna. De markeras ”ej bekräftad källa”; det går att ändra.',
    sourceNotOfficial:
      'Filen säger inte att uppgifterna är officiell statistik. De markeras som egen bearbetning; det går att ändra.',
    publisherFromName: (publisher: string) => `Utgivaren ${publisher} är läst ur filens namn och innehåll.`,
    industryKey:
      'Tabellen har både SNI 2007 och SNI 2025: den är en nyckel mellan dem. Programmet räknar inte om några näringsgrenar med den, och visar de två indelningarna var för sig.',
    keptAsSeries: 'Tabellen blir en egen serie med alla sina indelningar.',
    mappingOutgrown: (dimensions: string) =>
      `En fil med liknande kolumner har lästs in förut, men den tolkningen passar inte här: ${dimensions} skiljer sig. Tabellen är tolkad på nytt.`,
  },
  check: {
    message: 'Tolkningen av tabellen går inte att använda.',
    nextStep: 'Ändra det som står i listan och försök igen.',
    unknownDimension: (dimension: string) => `Tabellen har ingen indelning som heter ”${dimension}”.`,
    notMapped: (dimension: string) => `Det saknas uppgift om vad ${dimension} är.`,
    mappedTwice: (dimension: string) => `${dimension} står två gånger i tolkningen.`,
    usedTwice: (first: string, second: string, use: string) =>
      `Både ${first} och ${second} är angivna som ${use}. Bara en av dem kan vara det.`,
    missing: (target: string, use: string) => `${target} behöver en indelning som är ${use}.`,
    notIn: (dimension: string, use: string, target: string) =>
      `${dimension} är angiven som ${use}, men det finns inte i ${target}.`,
    missingYear: 'Ange vilket år uppgifterna gäller: filen säger det inte. På kommandoraden: --year 2024.',
    oneValue: (dimension: string) => `Välj vilket värde av ${dimension} som ska läsas, exakt ett.`,
    unknownValue: (dimension: string, value: string) => `${dimension} har inget värde med koden ”${value}”.`,
    badMeaning: (dimension: string, value: string, meaning: string) =>
      `”${meaning}” går inte att använda för värdet ”${value}” i ${dimension}.`,
    noMeasure: (dimension: string) =>
      `Inget värde i ${dimension} är in- eller utpendlare eller de som bor och arbetar i kommunen.`,
  },
  empty: {
    message: 'Inget i tabellen kunde användas.',
    nextStep: 'Välj en annan tolkning, eller läs in tabellen som en egen serie.',
  },
  left: {
    notChosen: (dimension: string) => `Värden i ${dimension} som inte är valda`,
    smaller: (dimension: string) => `Värden i ${dimension} som är delar av kommuner`,
    otherRegister: (dimension: string) =>
      `Värden i ${dimension} som redan finns i datamängden ur BAS: RAMS och BAS blandas inte för samma år`,
    notYear: (dimension: string) => `Värden i ${dimension} som inte är hela år`,
    notSex: (dimension: string) => `Värden i ${dimension} som inte är ett kön`,
    notAge: (dimension: string) => `Värden i ${dimension} som inte är en ålder`,
    notBasis: (dimension: string) => `Värden i ${dimension} som varken är dag- eller nattbefolkning`,
    notMeasure: (dimension: string) => `Värden i ${dimension} som är andra mått`,
    tooFine: (dimension: string) => `Värden i ${dimension} som är finare än branschgrupper`,
    larger: (dimension: string) =>
      `Värden i ${dimension} som är summor av kommuner: flöden går mellan kommuner`,
    same: (dimension: string) => `Värden i ${dimension} som betyder samma sak som ett tidigare värde`,
    noCode: (dimension: string) => `Rader utan kod i ${dimension}`,
    tooLarge: 'Tal större än 9 007 199 254 740 991: så stora tal går inte att spara utan att de ändras',
    decimals: 'Tal med decimaler: antal personer är hela tal',
    negative: 'Negativa tal: antal personer kan inte vara negativa',
  },
  notices: {
    signs: (signs: string, count: string) =>
      `${count} celler har tecknet ${signs}, som datamängden inte har. De visas som ”..”.`,
    sumsTooLarge: (count: string) =>
      `${count} summor blir större än 9 007 199 254 740 991 och räknas inte ut, eftersom de inte kan sparas utan att ändras.`,
    newRegions: (count: string, examples: string) => `${count} områden är nya i datamängden: ${examples}.`,
    newIndustries: (count: string, examples: string) =>
      `${count} branscher är nya i datamängden: ${examples}.`,
    bothRegisters: (years: string) =>
      `${years} finns både i RAMS och i BAS, som räknar olika (RAMS från 16 års ålder, BAS 15–74 år). BAS visas för de åren. Uppgifterna ur RAMS är inte med i den här utgåvan men finns kvar i den förra.`,
  },
  sumNote: (what: string) => `Summa av ${what}.`,
  summed: {
    sexes: 'kvinnor och män',
    ages: 'åldersgrupperna',
    values: (dimension: string) => `alla värden av ${dimension}`,
  },
  otherClassification: {
    message: (into: string, file: string) =>
      `Branscherna i datamängden följer ${into} och de i filen ${file}. Samma bokstav betyder olika saker i de två, så de läggs inte ihop.`,
    nextStep: 'Läs in filen som en egen datamängd.',
  },
  /** SCB:s statistik: brott i tidsserien och det som gäller alla år. */
  scb: {
    rams2011:
      'Tidsseriebrott 2011: SCB ändrade åldersavgränsningen och hur egna företagare klassas, vilket främst påverkar personer som är 65 år och äldre.',
    rams2019:
      'Tidsseriebrott 2019: SCB bytte källa från årliga kontrolluppgifter (KU) till månatliga arbetsgivardeklarationer (AGI).',
    rams2020:
      'Från och med 2020 redovisas Försvarsmaktens anställda på ett nytt sätt, vilket påverkar kommuner med regementen och flottiljer.',
    basBegins: (year: string) =>
      `Tidsseriebrott ${year}: RAMS (förvärvsarbetande från 16 års ålder) ersätts av BAS (sysselsatta, 15–74 år). Nivåerna före och efter går inte att jämföra rakt av.`,
    bas2024: 'Tidsseriebrott 2024: SCB ändrade hur företagare klassas i BAS.',
    basAges:
      'BAS gäller sysselsatta 15–74 år om inget annat sägs; SCB har även tabeller för 16–74 och 16–66 år. RAMS börjar vid 16 år.',
    basUnlocated: 'Sysselsatta vars arbetsställe inte kan läggas på karta räknas till den kommun där de bor.',
    basArmedForces: 'Försvarsmaktens anställda ingår.',
    basNoise:
      'SCB skyddar uppgifterna mot röjande alla år: 1 och 2 förekommer inte, och en nolla betyder 0–2. Delarna behöver inte summera till totalen; skillnaden är som mest omkring 7.',
    ckmNoise:
      'SCB skyddar uppgifterna med små slumpmässiga ändringar i varje cell (CKM). Delarna behöver inte summera till totalen.',
  },
  ownRegion: 'Min region',
  allHomes: 'Alla hemkommuner',
  allCampuses: 'Samtliga lärosäten',
  unknownPublisher: 'Okänd utgivare',
  unknownLicence: 'Ej angiven',
  aboutValue: (value: string, text: string) => `${value}: ${text}`,
}
