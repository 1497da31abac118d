/** Vad som hände och vad läsaren kan göra åt det. Varje problem har båda delarna. */
const tryAgain = 'Försök igen. Starta om Regionkikaren om det händer på nytt.'
const askMaker = 'Hämta filen på nytt, eller be den som har gjort den om en hel fil.'
const nothingChanged = 'De datamängder som redan finns är orörda.'

export const problems = {
  fileNotFound: (name: string) => ({
    message: `Filen ${name} finns inte.`,
    nextStep: 'Kontrollera namnet och mappen och välj filen på nytt.',
  }),
  fileUnreadable: (name: string) => ({
    message: `Filen ${name} går inte att läsa.`,
    nextStep:
      'Kontrollera att filen finns kvar, att du får läsa den och att inget annat program har låst den.',
  }),
  fileChanged: (name: string) => ({
    message: `Filen ${name} har ändrats sedan den öppnades.`,
    nextStep: 'Öppna filen på nytt för att se de nya uppgifterna.',
  }),
  fileEmpty: (name: string) => ({
    message: `Filen ${name} är tom. ${nothingChanged}`,
    nextStep: askMaker,
  }),
  notADataset: (name: string) => ({
    message: `Filen ${name} är inte en datamängd för Regionkikaren. ${nothingChanged}`,
    nextStep: 'Välj en fil som slutar på .regiondata och som är gjord för Regionkikaren.',
  }),
  datasetTruncated: (name: string) => ({
    message: `Filen ${name} är inte hel: längden stämmer inte med vad filen själv säger. ${nothingChanged}`,
    nextStep: 'Den har troligen kopierats eller hämtats bara delvis. ' + askMaker,
  }),
  datasetDamaged: (name: string) => ({
    message: `Filen ${name} är skadad: innehållet stämmer inte med filens kontrollsumma eller uppbyggnad. ${nothingChanged}`,
    nextStep: askMaker,
  }),
  datasetNewerVersion: (name: string, version: number, known: number) => ({
    message: `Filen ${name} har formatversion ${String(version)}, men det här programmet läser till och med version ${String(known)}. ${nothingChanged}`,
    nextStep: 'Uppdatera Regionkikaren, eller be om filen i en äldre version.',
  }),
  datasetInvalid: (name: string, findings: number) => ({
    message:
      findings === 1
        ? `Filen ${name} följer inte formatet: ett fel hittades. ${nothingChanged}`
        : `Filen ${name} följer inte formatet: ${String(findings)} fel hittades. ${nothingChanged}`,
    nextStep: 'Skicka listan över felen till den som har gjort filen.',
  }),
  notWritable: {
    message: `Det går inte att skriva i bibliotekets mapp. ${nothingChanged}`,
    nextStep: 'Kontrollera att du får skriva i mappen, eller välj en annan mapp för biblioteket.',
  },
  logo: {
    tooLarge: {
      message: 'Logotypen är för stor: högst 500 kB.',
      nextStep: 'Välj en mindre bild, till exempel 1\u00a0000 bildpunkter bred.',
    },
    noPng: {
      message: 'Filen är ingen PNG-bild, eller så är bilden större än 10\u00a0000 bildpunkter på en sida.',
      nextStep: 'Välj en PNG- eller SVG-fil.',
    },
    noSvg: {
      message: 'Filen går inte att läsa som SVG.',
      nextStep: 'Spara logotypen på nytt som SVG eller PNG.',
    },
    noSize: {
      message: 'SVG-filen säger inte hur bred och hög logotypen är.',
      nextStep: 'Spara logotypen på nytt med viewBox eller bredd och höjd.',
    },
    prefixed: {
      message:
        'SVG-filen innehåller former med ett förled i namnet (som svg:path), som inte alla program ritar.',
      nextStep: 'Spara logotypen på nytt som ”enkel SVG” eller som PNG.',
    },
    tooIntricate: (most: number) => ({
      message: `SVG-filen ritar fler än ${most.toLocaleString('sv')} former när allt som upprepas räknas, eller upprepar sig själv utan slut.`,
      nextStep: 'Förenkla logotypen i ett ritprogram, eller spara den som PNG.',
    }),
    unsafe: {
      message: 'SVG-filen innehåller skript, länkar eller annat som inte är en teckning, och används inte.',
      nextStep: 'Spara logotypen som ”enkel SVG” utan länkade bilder och typsnitt, eller som PNG.',
    },
  },
  diskFull: {
    message: `Disken är full, så filen kunde inte sparas. ${nothingChanged}`,
    nextStep: 'Frigör utrymme på disken och försök igen.',
  },
  libraryBusy: {
    message: 'Ett annat Regionkikaren ändrar biblioteket just nu.',
    nextStep: 'Vänta några sekunder och försök igen.',
  },
  unknownDataset: (key: string) => ({
    message: `Det finns ingen datamängd ”${key}”.`,
    nextStep: 'Välj en av datamängderna i listan.',
  }),
  invalidInput: (what: string) => ({
    message: `Anropet förstods inte: ${what}.`,
    nextStep: 'Ladda om fönstret. Skriv till dem som sköter programmet om det händer på nytt.',
  }),
  unknownCall: (name: string) => ({
    message: `Det finns inget anrop som heter ”${name}”.`,
    nextStep: 'Ladda om fönstret så att det hör ihop med programmet.',
  }),
  queryCancelled: {
    message: 'Frågan avbröts.',
    nextStep: 'Ställ frågan igen om du ändå vill ha svaret.',
  },
  queryTimedOut: (seconds: number) => ({
    message: `Frågan tog mer än ${String(seconds)} sekunder och avbröts.`,
    nextStep: 'Välj färre kommuner eller färre år.',
  }),
  noDialogHere: {
    message: 'Det här fönstret har inga egna dialogrutor för filer.',
    nextStep: 'Välj eller spara filen genom sidan i webbläsaren.',
  },
  notSaved: (name: string) => ({
    message: `Filen ${name} kunde inte sparas.`,
    nextStep:
      'Stäng filen om den är öppen i ett annat program, eller välj en annan mapp eller ett annat namn. Kontrollera att det finns plats på disken.',
  }),
  workerRestarted: {
    message: 'Det som läser datamängder stannade och har startats om. Inget har gått förlorat.',
    nextStep: tryAgain,
  },
  internal: {
    message: 'Något gick fel i Regionkikaren. Inget har gått förlorat.',
    nextStep: tryAgain,
  },

  /** Det som hittas i en fil, ett i taget. Tabell och rad står bredvid. */
  findings: {
    missingTable: 'Tabellen saknas.',
    notATable: 'Ska vara en vanlig tabell men är något annat.',
    missingColumn: (column: string) => `Kolumnen ${column} saknas.`,
    wrongColumnType: (column: string, type: string) => `Kolumnen ${column} ska ha typen ${type}.`,
    computedColumn: (column: string) => `Kolumnen ${column} räknas ut av filen; den ska innehålla värden.`,
    wrongKey: (columns: string) => `Primärnyckeln ska vara (${columns}), i den ordningen.`,
    missingMeta: (key: string) => `Uppgiften ${key} saknas.`,
    unknownMeta: (key: string) => `Uppgiften ${key} är okänd.`,
    invalidId: 'Datamängdens id får bara ha små bokstäver a–z, siffror och bindestreck.',
    invalidEdition: 'Utgåvans datum ska skrivas som ÅÅÅÅ-MM-DD.',
    duplicateKey: 'Raden finns mer än en gång.',
    missingText: 'En text som måste finnas saknas.',
    negativePersons: 'Antalet personer är negativt.',
    personsNotWhole: 'Antalet personer ska vara ett heltal.',
    personsTooLarge:
      'Antalet personer är större än 9 007 199 254 740 991, som är det största som kan läsas oförändrat.',
    invalidSign: 'Tecknet för värdet är okänt.',
    numberAndSign: 'Raden ska ha antingen ett antal eller ett tecken, och inte båda.',
    invalidYear: 'Året ska vara mellan 1900 och 2100.',
    invalidSex: 'Kön ska vara 0, 1 eller 2.',
    invalidBasis: 'Dag- eller nattbefolkning ska vara 0 eller 1.',
    wrongLevel: 'Nivån stämmer inte med näringsgrenens nivå.',
    unknownRegion: 'Regionen finns inte i tabellen regions.',
    unknownIndustry: 'Näringsgrenen finns inte i tabellen industries.',
    unknownCampus: 'Campuset finns inte i tabellen campuses.',
    unknownSource: 'Källan finns inte i tabellen sources.',
    unknownTable: 'Faktatabellen är okänd.',
    invalidKind: 'Sorten är okänd.',
    invalidPlace: 'Koordinaterna ska vara grader i WGS84, båda eller ingen.',
    invalidBoundary: 'Gränsen ska vara GeoJSON av sorten Polygon eller MultiPolygon.',
    coverageMissing: 'Tabellen coverage saknar ett år som finns i faktatabellen.',
    coverageEmpty: 'Tabellen coverage nämner ett år som inte finns i faktatabellen.',
    unknownSeries: 'Serien finns inte i tabellen series.',
    invalidSeriesCode: 'Seriens kod får bara ha små bokstäver a–z, siffror och bindestreck.',
    invalidDecimals: 'Antalet decimaler ska vara 0–6.',
    invalidOrigin: 'Uppgiften om vilken fil källan lästes ur går inte att tolka.',
    invalidDimensions:
      'Seriens dimensioner och värden ska vara numrerade från 0 utan luckor, med olika koder, och ha högst en region och en tid.',
    unknownTotal: 'Värdet för totalen finns inte i dimensionen.',
    invalidSubject: 'Noten nämner en dimension eller ett värde som inte finns.',
    invalidCells: 'De packade värdena går inte att läsa.',
    cellsOutside: 'De packade värdena ligger i fel ordning eller utanför serien.',
    invalidBlock: 'Det packade blocket går inte att läsa.',
    blockDiffers: 'Det packade blocket säger något annat än raderna i faktatabellen.',
    blockMissing: 'Raderna saknar packat block, fast andra rader i faktatabellen har sådana.',
    blockWithoutRows: 'Faktatabellen har packade block som saknar rader.',
    ruleBroken: 'En rad bryter mot en regel som filen själv ställer upp.',
    andMore: (count: number) => `… och ${String(count)} till.`,
  },

  notices: {
    logoLeftOut:
      'Logotypen i utseendet används inte: den går inte att rita säkert. Välj en annan logotyp under Inställningar.',
    noDigest: 'Filen har ingen kontrollsumma, så det går inte att se om ett värde har ändrats på vägen.',
    ignoredObjects: (names: string) => `Filen innehåller delar som inte används: ${names}.`,
    migrated: (from: number, to: number) =>
      `Filen har en äldre formatversion (${String(from)}). En kopia har gjorts om till version ${String(to)}; filen är orörd.`,
    missingIndex: 'Filen saknar ett index, så vissa frågor tar längre tid.',
    libraryRebuilt: 'Bibliotekets förteckning saknades eller var skadad och har gjorts om från filerna.',
    libraryFileRefused: (name: string) => `Filen ${name} i biblioteket är skadad och visas inte.`,
  },
}
