/** Att öppna, läsa in och spara filer i biblioteket. */
const nothingChanged = 'De datamängder som redan finns är orörda.'
const read =
  'Regionkikaren läser PC-Axis (.px), JSON-stat (.json), CSV och tabbavgränsad text, Excel (.xlsx), Parquet, GeoJSON, TopoJSON, GeoPackage (.gpkg) och egna datafiler (.regiondata), var och en även packad som zip eller gz.'
const fromScb =
  'Hämta tabellen som PC-Axis (.px) eller JSON-stat i Statistikdatabasen och öppna den filen i stället.'

/** Högst så många namn ur ett arkiv. */
const MOST_NAMES = 8
const firstOf = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '')

export const files = {
  tooLarge: (name: string, megabytes: number, limit: number) => ({
    message: `Filen ${name} är för stor (${String(megabytes)} MB). ${nothingChanged}`,
    nextStep: `En fil får vara högst ${String(limit)} MB. Hämta tabellen med färre år, kommuner eller branscher.`,
  }),
  resultTooLarge: (name: string, megabytes: number, limit: number) => ({
    message: `Datamängden som ${name} skulle ge blir för stor (${String(megabytes)} MB). ${nothingChanged}`,
    nextStep: `En datamängd får vara högst ${String(limit)} MB. Dela filen, till exempel efter år, eller hämta tabellen med färre år, områden eller branscher.`,
  }),
  tooManyValues: (dimension: string, count: number, most: number) => ({
    message: `Variabeln ”${dimension.slice(0, 80)}” ger tabellen ${count.toLocaleString('sv')} värden. Alla variabler tillsammans får ha högst ${most.toLocaleString('sv')}. ${nothingChanged}`,
    nextStep:
      'Hämta tabellen med färre områden eller en grövre indelning. Är variabeln ett löpnummer: ta bort den kolumnen.',
  }),
  tooManyDimensions: (count: number, most: number) => ({
    message: `Tabellen har ${count.toLocaleString('sv')} variabler. Högst ${String(most)} läses. ${nothingChanged}`,
    nextStep: 'Hämta tabellen med färre variabler, eller be den som har gjort filen att rätta den.',
  }),
  tooManyLanguages: (count: number, most: number) => ({
    message: `Filen har texter på ${count.toLocaleString('sv')} språk. Högst ${String(most)} läses. ${nothingChanged}`,
    nextStep: 'Hämta tabellen på ett språk, eller be den som har gjort filen att rätta den.',
  }),
  tooManyNotes: (count: number, most: number) => ({
    message: `Filen har ${count.toLocaleString('sv')} noter. Högst ${most.toLocaleString('sv')} läses. ${nothingChanged}`,
    nextStep: 'Hämta tabellen utan fotnoter till varje siffra, eller med färre områden och år.',
  }),
  tookTooLong: (seconds: number) => ({
    message: `Arbetet med filen tog mer än ${String(seconds)} sekunder och avbröts. ${nothingChanged}`,
    nextStep:
      'Välj en mindre fil: färre år, områden eller indelningar, eller förenklade gränser. Är datorn mycket upptagen: försök igen senare.',
  }),
  tookTooMuch: {
    message: `Arbetet med filen krävde mer minne än Regionkikaren använder, och avbröts. ${nothingChanged}`,
    nextStep: 'Välj en mindre fil: färre år, områden eller indelningar, eller förenklade gränser.',
  },
  unknownFormat: (name: string) => ({
    message: `Filen ${name} har ett format som Regionkikaren inte känner igen. ${nothingChanged}`,
    nextStep: `${read} ${fromScb}`,
  }),
  oldExcel: (name: string) => ({
    message: `Filen ${name} är en arbetsbok i Excels äldre format (.xls), som inte läses. ${nothingChanged}`,
    nextStep:
      'Öppna den i Excel eller LibreOffice, spara den som Excel-arbetsbok (.xlsx) och öppna den filen.',
  }),
  oldOffice: (name: string) => ({
    message: `Filen ${name} är gjord i ett äldre Office-format och kan inte läsas. ${nothingChanged}`,
    nextStep: 'Är det en arbetsbok: spara den som Excel-arbetsbok (.xlsx) och öppna den filen.',
  }),
  htmlNamedOtherwise: (name: string) => ({
    message: `Filen ${name} är egentligen en webbsida (HTML), vad den än heter. ${nothingChanged}`,
    nextStep: `Öppna den i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx). ${fromScb}`,
  }),
  html: (name: string) => ({
    message: `Filen ${name} är en webbsida (HTML) och inte en fil med tabelldata. ${nothingChanged}`,
    nextStep: fromScb,
  }),
  xml: (name: string) => ({
    message: `Filen ${name} är XML, som inte läses. ${nothingChanged}`,
    nextStep: `${read} ${fromScb}`,
  }),
  pdf: (name: string) => ({
    message: `Filen ${name} är en PDF. Siffror i en PDF går inte att läsa säkert, och den bär ingen uppgift om en vy i Regionkikaren. ${nothingChanged}`,
    nextStep: `Be om tabellen som Excel eller CSV. ${fromScb}`,
  }),
  document: (name: string) => ({
    message: `Filen ${name} är ett textdokument (Word eller liknande). ${nothingChanged}`,
    nextStep:
      'Kopiera tabellen till ett kalkylblad, spara det som Excel-arbetsbok (.xlsx) och öppna den filen.',
  }),
  presentation: (name: string) => ({
    message: `Filen ${name} är en presentation, och den bär ingen uppgift om en vy i Regionkikaren. ${nothingChanged}`,
    nextStep:
      'Kopiera tabellen till ett kalkylblad, spara det som Excel-arbetsbok (.xlsx) och öppna den filen.',
  }),
  openDocument: (name: string) => ({
    message: `Filen ${name} är ett OpenDocument-kalkylblad (.ods), som inte läses. ${nothingChanged}`,
    nextStep:
      'Öppna det i LibreOffice eller Excel, spara det som Excel-arbetsbok (.xlsx) och öppna den filen.',
  }),
  picture: (name: string) => ({
    message: `Filen ${name} är en bild. Siffror i en bild går inte att läsa, och bilden bär ingen uppgift om en vy i Regionkikaren. ${nothingChanged}`,
    nextStep: `Be om tabellen som Excel eller CSV. ${fromScb}`,
  }),
  severalInArchive: (name: string, inside: readonly string[]) => ({
    message: `Arkivet ${name} har ${String(inside.length)} filer som kan läsas: ${firstOf(inside)}. ${nothingChanged}`,
    nextStep: 'Packa upp arkivet och öppna filerna en och en.',
  }),
  nothingInArchive: (name: string, inside: readonly string[]) => ({
    message: `Arkivet ${name} har ingen fil som Regionkikaren läser${inside.length > 0 ? ` (det har ${firstOf(inside)})` : ''}. ${nothingChanged}`,
    nextStep: read,
  }),
  archiveLocked: (name: string) => ({
    message: `Arkivet ${name} är skyddat med ett lösenord. ${nothingChanged}`,
    nextStep: 'Packa upp arkivet med lösenordet och öppna sedan filen i det.',
  }),
  archiveBroken: (name: string) => ({
    message: `Arkivet ${name} är skadat eller inte hämtat ända till slutet, så det går inte att packa upp. ${nothingChanged}`,
    nextStep: 'Hämta filen på nytt och öppna den igen.',
  }),
  otherArchive: (name: string) => ({
    message: `Filen ${name} är ett packat arkiv. ${nothingChanged}`,
    nextStep: `Packa upp arkivet först och öppna sedan filen i det. ${read}`,
  }),
  shapefile: (name: string) => ({
    message: `Filen ${name} hör till ett kartlager som Shapefile eller filgeodatabas, som inte läses. ${nothingChanged}`,
    nextStep:
      'Öppna lagret i QGIS eller ArcGIS, exportera det som GeoPackage (.gpkg) eller GeoJSON i SWEREF 99 TM eller WGS84, och öppna den filen.',
  }),
  statisticsProgram: (name: string) => ({
    message: `Filen ${name} är sparad av ett statistikprogram (R, SPSS, Stata eller SAS) i dess eget format, som inte läses. ${nothingChanged}`,
    nextStep:
      'Spara tabellen som CSV eller Parquet i programmet (i R: write.csv2() eller arrow::write_parquet()), och öppna den filen.',
  }),
  arrow: (name: string) => ({
    message: `Filen ${name} är en Arrow- eller Featherfil, som inte läses. ${nothingChanged}`,
    nextStep: 'Spara tabellen som Parquet eller CSV och öppna den filen.',
  }),
  noSuchTable: (name: string, count: number) => ({
    message: `Filen ${name} har ${String(count)} tabeller, så det finns ingen sådan tabell.`,
    nextStep: 'Välj en av tabellerna i listan.',
  }),
  noSuchSheet: (name: string, asked: string, places: string) => ({
    message: `Filen ${name} har ingen tabell på ”${asked}”.`,
    nextStep:
      places === ''
        ? 'Filen har inga blad. Välj tabell med dess nummer.'
        : `Välj en av dem som finns: ${places}.`,
  }),
  thisTable: (number: number, count: number, where: string) =>
    `Tabell ${number} av ${count} är läst: ${where}.`,
  otherTable: (number: number, where: string | null, title: string) =>
    `Tabell ${number}: ${where === null ? '' : `${where}: `}${title}`,
  notRead: (where: string, why: string) => `Inte läst: ${where}. ${why}`,
  onlyShows: (name: string) => ({
    message: `Filen ${name} är gjord av Regionkikaren för att visa en vy. Det finns inget i den att läsa in. ${nothingChanged}`,
    nextStep: 'Öppna filen i fönstret för att se vyn. Läs in den fil som siffrorna kommer från.',
  }),
  notWhole: (name: string) => ({
    message: `Av ${name} skulle det bli en datamängd som inte klarar kontrollen. Den görs inte. ${nothingChanged}`,
    nextStep: 'Rätta det som listan visar i filen, eller välj en annan tolkning av den.',
  }),
  notPrepared: {
    message: 'Filen är inte öppen längre, så den kan inte läsas in.',
    nextStep: 'Öppna filen på nytt.',
  },
  wrongKind: {
    message: 'Valet passar inte den öppnade filen.',
    nextStep: 'Öppna filen på nytt och välj igen.',
  },
  boundariesNeedDataset: {
    message: 'Gränser måste läggas i en datamängd.',
    nextStep: 'Välj vilken datamängd som gränserna hör till.',
  },
  changedSince: (name: string) => ({
    message: `Filen ${name} har ändrats sedan den öppnades. ${nothingChanged}`,
    nextStep: 'Öppna filen på nytt för att läsa in det nya innehållet.',
  }),
  notCompared: 'Den utgåva som finns går inte att läsa, så det går inte att visa vad som ändras.',

  /** Vad som pågår med en fil, medan läsaren väntar. */
  steps: {
    reading: (name: string) => `Läser ${name}`,
    recognising: (name: string) => `Känner igen innehållet i ${name}`,
    checking: (name: string) => `Kontrollerar ${name}`,
    building: (name: string) => `Gör en datamängd av ${name}`,
    comparing: (name: string) => `Jämför ${name} med den utgåva som finns`,
    storing: (name: string) => `Sparar ${name}`,
    asking: (name: string) => `Räknar fram ${name}`,
    writing: (name: string) => `Skriver ${name}`,
  },
}
