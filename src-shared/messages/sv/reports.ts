/** Rapporter: de inbyggda, de sparade, ombyggnad och det som står runt bilderna i en exporterad rapport. */
export const reports = {
  untitled: 'Rapport utan namn',
  tooManyItems: (count: string, most: string) =>
    `Rapporten har ${count} delar, men en rapport får ha högst ${most}.`,
  tooManyItemsNext: 'Dela upp den i flera rapporter.',
  damagedItem: 'Skadad del',
  damagedItemProblem: {
    message: 'Den här delen av rapporten går inte att läsa. Övriga delar är orörda.',
    nextStep: 'Ta bort delen ur rapporten och lägg till den på nytt.',
  },
  unknownReport: (name: string) => ({
    message: `Det finns ingen rapport ”${name}”.`,
    nextStep: 'Välj en av rapporterna i listan.',
  }),
  meant: (name: string) => `Menade du ”${name}”?`,
  notReadable: (name: string) => ({
    message: `Rapporten ${name} går inte att läsa.`,
    nextStep: 'Kontrollera att filen finns och att du får läsa den.',
  }),
  tooLarge: (name: string) => ({
    message: `${name} är för stor för att vara en rapport.`,
    nextStep: 'Kontrollera att det är rätt fil.',
  }),
  builtInStays: {
    message: 'De inbyggda rapporterna kan inte ändras eller tas bort.',
    nextStep: 'Spara en egen rapport med ett annat namn.',
  },
  tooManyReports: (most: string) => ({
    message: `Det finns redan ${most} sparade rapporter.`,
    nextStep: 'Ta bort någon som inte behövs längre.',
  }),
  editionGone: (edition: string) => ({
    message: `Rapporten bygger på ${edition}, som inte finns i biblioteket.`,
    nextStep: 'Ta in utgåvan igen, eller bygg om rapporten på en utgåva som finns.',
  }),
  itemEditionGone: (edition: string) => ({
    message: `Bilden bygger på ${edition}, som inte finns i biblioteket.`,
    nextStep: 'Ta in utgåvan igen, eller välj vyn på nytt.',
  }),
  notForCommit: {
    message: 'En rapport tas inte in som en datamängd.',
    nextStep: 'Öppna den under Rapporter och spara den där.',
  },
  edition: (title: string, edition: string) => `${title}, utgåva ${edition}`,
  changes: {
    heading: 'Vad som har ändrats',
    nothing: 'Ingenting har ändrats.',
    before: 'Före:',
    after: 'Nu:',
    figures: (changed: string, all: string) => `${changed} av ${all} siffror är ändrade.`,
    sameFinding: 'Slutsatsen är densamma.',
    beforeGone: (edition: string) => `${edition} finns inte i biblioteket, så siffrorna kan inte jämföras.`,
    fixedYear: (years: string) => `Bilden visar fortfarande ${years}.`,
    newYears: (before: string, after: string) => `Visar ${after} i stället för ${before}.`,
    noCampus: (place: string) => `Det finns inget campus i ${place}, så bilden visar samma campus som förut.`,
    noAnswer: (why: string) => `Kan inte visas: ${why}`,
    ownText: (place: string) => `Texten nämner ${place}. Läs igenom den.`,
    damaged: 'Delen är skadad och har inte ändrats.',
    text: 'Egen text',
  },
  folder: {
    index: 'Innehåll',
    number: 'Nr',
    title: 'Rubrik',
    picture: 'Bild',
    table: 'Tabell',
    source: 'Källa',
    notes: 'Noter',
    problem: 'Kunde inte göras',
    alternative: 'Bild av',
  },
  noRegions: {
    message: 'Datamängden har inga kommuner, så den inbyggda rapporten har inget att visa.',
    nextStep: 'Välj en annan datamängd, eller gör en egen rapport.',
  },
  commandLine: {
    help: {
      report:
        'gör en hel rapport till en presentation, ett PDF-dokument eller en mapp, för en kommun eller för alla',
      name: 'rapportens namn eller id (se --list), eller en fil (.regionreport)',
      filter: 'kommun, län eller grupp som rapporten ska handla om: region=0581',
      out: 'fil att skriva (.pptx, .pdf eller .zip), eller en mapp',
      date: 'datum som dokumentet anger, ÅÅÅÅ-MM-DD (annars dagens)',
      each: 'gör en rapport för var och en: municipality (alla kommuner i datamängden). --out är då en mapp',
      format: 'filformat med --each: pptx eller pdf',
      list: 'lista de rapporter som finns',
      changes: 'lägg till en sida om vad som har ändrats när rapporten byggs om',
    },
    usage: {
      name: 'Ange vilken rapport du menar, eller lista dem med --list.',
      out: 'Ange med --out vilken fil eller mapp som ska skrivas.',
      onlyRegion: (name: string) => `En rapport tar bara filtret region, inte ${name}.`,
      regionAndEach: 'Ange antingen region eller --each, inte båda.',
      extension: 'Filnamnet efter --out ska sluta på .pptx, .pdf eller .zip. En mapp skrivs utan filändelse.',
      date: 'Datumet efter --date ska skrivas ÅÅÅÅ-MM-DD.',
    },
    builtIn: 'inbyggd',
    damaged: 'skadad',
    folderUnwritable: (folder: string) => ({
      message: `Det går inte att skriva i mappen ${folder}.`,
      nextStep: 'Kontrollera att du får skriva där, eller välj en annan mapp.',
    }),
    folderFull: (folder: string) => ({
      message: `Disken är full, så allt fick inte plats i mappen ${folder}. De filer som redan är skrivna är hela.`,
      nextStep: 'Frigör utrymme och kör kommandot igen. Det fortsätter där det slutade.',
    }),
    done: (name: string) => `${name}: klar`,
    kept: (name: string) => `${name}: oförändrad`,
    failed: (name: string, why: string) => `${name}: kunde inte göras. ${why}`,
    progress: (done: string, all: string, name: string) => `${done} av ${all} ${name}`,
    summary: (done: string, kept: string, folder: string) =>
      `Klart: ${done} nya och ${kept} oförändrade rapporter i ${folder}. Se index.csv.`,
    someFailed: (failed: string, all: string) => ({
      message: `${failed} av ${all} rapporter kunde inte göras. Övriga är klara.`,
      nextStep: 'Se skälen i index.csv. Kör kommandot igen för att göra de som saknas.',
    }),
    noMunicipalities: {
      message: 'Datamängden har inga kommuner.',
      nextStep: 'Välj en annan datamängd med --dataset.',
    },
    index: {
      region: 'kommunkod',
      name: 'kommun',
      file: 'fil',
      digest: 'underlag',
      status: 'status',
      message: 'anmärkning',
    },
  },
  builtIn: {
    titles: { cooperation: 'Norrköping och kommunsamarbete', 'municipality-facts': 'Kommunfakta' },
    cooperationOf: (place: string) => `${place} och kommunsamarbete`,
    factsOf: (place: string) => `Kommunfakta: ${place}`,
    basis: (title: string, edition: string) =>
      `Varje bild räknas fram ur ${title}, utgåva ${edition}. Under bilderna står källan, och vad som är exempeldata.`,
    missingHeading: 'Saknas i datamängden',
    missing: (what: string) =>
      `Datamängden har inga uppgifter för dessa delar, som därför inte är med: ${what}.`,
    facts: (place: string) => `Fakta om ${place}`,
    students: (campus: string) => `Studenter vid ${campus}`,
    noCampus: (place: string) =>
      `Det finns inget campus i ${place} i datamängden. Här visas i stället hur stor del av de unga som studerar.`,
    industries: (place: string, count: string) => `De ${count} största branscherna i ${place}`,
    commuting: (county: string) => `Arbetspendling i ${county}`,
    balance: (place: string) => `In- och utpendling i ${place}`,
    pair: (a: string, b: string) => `${a}–${b}`,
    pairText: (a: string, b: string) =>
      `Ett samarbete blir lättare när många redan pendlar. Bilderna visar hur mycket ${a} och ${b} delar i dag, och om de är en arbetsmarknad eller två.`,
    labourMarkets: 'En eller flera arbetsmarknader',
    growth: 'Stora växer snabbare än små',
    growthText: 'Stämmer det? Bilden ställer kommunernas folkmängd mot hur mycket de har växt.',
    neighbours: 'Grannarna över länsgränsen',
    kolmarden: (places: string) =>
      `Kommunerna runt Kolmården ligger i två län: ${places}. Länsgränsen går mitt i det område där många bor i en kommun och arbetar i en annan.`,
    inCounty: (places: string, county: string) => `${places} i ${county}`,
    neighboursOf: (place: string) => `Kartan visar vart man pendlar från ${place}, också över länsgränsen.`,
    development: (place: string) => `Så har ${place} utvecklats`,
    flows: (place: string) => `Vart man pendlar från ${place}`,
    population: (place: string) => `Folkmängd i ${place}`,
    studentShare: (place: string) => `Studerande i ${place}`,
    similar: (place: string) => `Kommuner som liknar ${place}`,
  },
}
