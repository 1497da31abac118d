/** JSON-stat-filer. */
export const jsonStat = {
  tooDeep: (line: number, most: number) => ({
    message: `Filen är inte en JSON-stat-fil: på rad ${String(line)} ligger klamrar inuti varandra i mer än ${String(most)} nivåer.`,
    nextStep: 'Hämta filen på nytt som JSON-stat 2 från statistikdatabasen.',
  }),
  notJson: (line: number, column: number) => ({
    message: `Filen är inte giltig JSON: fel på rad ${String(line)}, tecken ${String(column)}.`,
    nextStep: 'Filen kan ha sparats halv eller ändrats. Hämta den på nytt.',
  }),
  notJsonStat: {
    message: 'Filen är JSON, men inte JSON-stat: i den finns ingen tabell med dimensioner och värden.',
    nextStep: 'Välj formatet JSON-stat 2 när du sparar från statistikdatabasen.',
  },
  onlyMetadata: {
    message: 'Filen innehåller beskrivningen av en tabell, inte dess siffror.',
    nextStep: 'Hämta själva tabellens data som JSON-stat 2 (json-stat2).',
  },
  onlyLinks: {
    message: 'Filen är en samling som bara länkar till tabeller på nätet; siffrorna finns inte i den.',
    nextStep: 'Hämta varje tabell för sig som JSON-stat 2.',
  },
  onlyDimension: {
    message: 'Filen beskriver en enda dimension, inte en tabell med siffror.',
    nextStep: 'Hämta själva tabellens data som JSON-stat 2.',
  },
  wrongPart: (part: string, expected: string) => ({
    message: `Filen har ett fel i ”${part}”: där ska stå ${expected}.`,
    nextStep: 'Hämta filen på nytt eller meddela den som har gjort den.',
  }),
  missingDimension: (code: string) => ({
    message: `Dimensionen ”${code}” nämns i ”id” men beskrivs inte i ”dimension”.`,
    nextStep: 'Hämta filen på nytt eller meddela den som har gjort den.',
  }),
  wrongSize: (code: string, stated: number, found: number) => ({
    message: `Dimensionen ”${code}” ska ha ${String(stated)} värden enligt ”size” men har ${String(found)}.`,
    nextStep: 'Hämta filen på nytt eller meddela den som har gjort den.',
  }),
  doubleCode: (part: string, code: string) => ({
    message: `”${code}” finns två gånger i ”${part}”.`,
    nextStep: 'Hämta filen på nytt eller meddela den som har gjort den.',
  }),
  wrongCount: (part: string, stated: number, found: number) => ({
    message: `Enligt ”size” har tabellen ${String(stated)} celler, men ”${part}” har ${String(found)}.`,
    nextStep: 'Filen kan vara avbruten. Hämta den på nytt.',
  }),
  tooManyCells: {
    message: 'Filen säger att tabellen har fler celler än någon tabell kan ha.',
    nextStep: 'Hämta filen på nytt med färre värden valda.',
  },
  /** Det som bryter mot formatet men läses ändå: ingen siffra berörs. */
  lenient: {
    numberAsText: (keyword: string) => `”${keyword}” har tal skrivna som text. De lästes som tal.`,
    statusOfOne: (part: string) => `”${part}” är en lista med ett enda värde. Det lästes som alla cellers.`,
    statusWithWords:
      '”status” är skriven på ett äldre sätt, med ord för tecknen bredvid. Orden används som märken på cellerna.',
  },
  expected: {
    list: 'en lista',
    object: 'ett objekt',
    text: 'en text',
    position: 'ett helt tal från 0',
    cellNumber: 'cellnummer inom tabellen',
    value: 'ett tal eller null',
    tree: 'ett träd utan kretsar',
    code: 'en av dimensionens koder',
  },
}
