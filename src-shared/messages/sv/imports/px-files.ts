/** PC-Axis-filer som inte går att läsa, och det som rättades på vägen. */
const fetchAgain = 'Hämta filen på nytt, eller be den som har gjort den om en hel fil.'
const askMaker = 'Be den som har gjort filen att rätta den, eller hämta tabellen på nytt.'
const correct = 'Rätta raden i en textredigerare, eller hämta tabellen på nytt.'
const at = (line: number) => `Rad ${String(line)}`
const atAll = (lines: readonly number[], more: number) =>
  `Rad ${lines.join(', ')}${more > 0 ? ` och ${String(more)} till` : ''}`

export const pxFiles = {
  notStatements: (line: number, found: string) => ({
    message: `${at(line)}: här skulle ett nyckelord stå, men här står ”${found}”.`,
    nextStep: `Kontrollera att det är en px-fil och att raden ovanför slutar med semikolon. ${correct}`,
  }),
  noEquals: (line: number, keyword: string) => ({
    message: `${at(line)}: nyckelordet ${keyword} följs inte av något likhetstecken.`,
    nextStep: correct,
  }),
  noSemicolon: (line: number, keyword: string) => ({
    message: `${at(line)}: semikolon saknas efter ${keyword}.`,
    nextStep: correct,
  }),
  textNotEnded: (line: number, keyword: string) => ({
    message: `${at(line)}: en text i ${keyword} saknar sitt sista citattecken.`,
    nextStep: correct,
  }),
  textAfterQuote: (line: number, keyword: string, found: string) => ({
    message: `${at(line)}: efter ett citattecken i ${keyword} står ”${found}”. Ett citattecken är för mycket, eller så saknas ett komma.`,
    nextStep: correct,
  }),
  noData: (line: number) => ({
    message: `Filen slutar på rad ${String(line)} utan nyckelordet DATA. Den har inga siffror.`,
    nextStep: fetchAgain,
  }),
  noDimensions: (line: number) => ({
    message: `Varken STUB eller HEADING nämner någon variabel före DATA på rad ${String(line)}.`,
    nextStep: askMaker,
  }),
  dimensionTwice: (line: number, name: string) => ({
    message: `${at(line)}: variabeln ”${name}” nämns två gånger i STUB och HEADING.`,
    nextStep: askMaker,
  }),
  noValues: (line: number, keyword: string, name: string) => ({
    message: `${at(line)}: ${keyword} nämner variabeln ”${name}”, men filen har inga VALUES för den.`,
    nextStep: askMaker,
  }),
  codesDoNotMatch: (line: number, name: string, codes: number, values: number) => ({
    message: `${at(line)}: variabeln ”${name}” har ${String(codes)} koder i CODES men ${String(values)} värden i VALUES.`,
    nextStep: askMaker,
  }),
  valueTwice: (line: number, name: string, value: string) => ({
    message: `${at(line)}: variabeln ”${name}” har värdet ”${value}” två gånger.`,
    nextStep: askMaker,
  }),
  statedTwice: (line: number, keyword: string, name: string, first: number) => ({
    message: `${at(line)}: ${keyword}${name === '' ? '' : ` för ”${name}”`} står här på ett annat sätt än på rad ${String(first)}. Det går inte att veta vilket siffrorna hör till.`,
    nextStep: askMaker,
  }),
  spansTooMuch: (line: number) => ({
    message: `Variablernas värden ger tillsammans fler celler än någon fil kan ha (DATA på rad ${String(line)}).`,
    nextStep: askMaker,
  }),
  tooFewCells: (line: number, expected: number, found: number) => ({
    message: `${at(line)}: DATA slutar efter ${String(found)} celler, men variablernas värden ger ${String(expected)}.`,
    nextStep: `Filen är troligen avklippt. ${fetchAgain}`,
  }),
  tooManyCells: (line: number, expected: number, found: number) => ({
    message: `${at(line)}: DATA har ${String(found)} celler, men variablernas värden ger ${String(expected)}.`,
    nextStep: `Kontrollera att decimaler skrivs med punkt, inte komma, och att alla värden står i VALUES. ${askMaker}`,
  }),
  dataNotEnded: (line: number) => ({
    message: `${at(line)}: filen slutar mitt i DATA, utan semikolon. Det sista talet kan vara avklippt.`,
    nextStep: fetchAgain,
  }),
  textAfterData: (line: number, found: string) => ({
    message: `${at(line)}: efter semikolonet som avslutar DATA står ”${found}”. DATA ska stå sist i filen.`,
    nextStep: askMaker,
  }),
  noNumber: (line: number, cell: string, found: string) => ({
    message: `${at(line)}: ”${found}” är inget tal (cell ${cell}).`,
    nextStep: correct,
  }),
  unknownSign: (line: number, cell: string, found: string) => ({
    message: `${at(line)}: ”${found}” är inget av formatets tecken för uppgifter som saknas (cell ${cell}).`,
    nextStep: `Tecknen är ett streck och en till sju punkter, inom citattecken. ${correct}`,
  }),
  keyIsNot: (line: number, keyword: string) => ({
    message: `${at(line)}: ${keyword} ska vara VALUES eller CODES, för de första variablerna i STUB.`,
    nextStep: askMaker,
  }),
  keyMissing: (line: number, name: string, found: string) => ({
    message: `${at(line)}: raden i DATA ska börja med ett värde för ”${name}” inom citattecken, men här står ”${found}”.`,
    nextStep: correct,
  }),
  keyUnknown: (line: number, name: string, found: string) => ({
    message: `${at(line)}: ”${found}” är inget av värdena för ”${name}”.`,
    nextStep: correct,
  }),
  rowTwice: (line: number, keys: string) => ({
    message: `${at(line)}: raden för ${keys} finns två gånger i DATA.`,
    nextStep: askMaker,
  }),
  rowTooShort: (line: number, expected: number, found: number) => ({
    message: `${at(line)}: raden i DATA har ${String(found)} celler, men ${String(expected)} behövs.`,
    nextStep: correct,
  }),
  readAs: (declared: string, actual: string) =>
    `CODEPAGE i filen säger ${declared}, men texten är ${actual}. Den lästes som ${actual}.`,
  rowsLeftOut: (rows: number, total: number) =>
    `Filen (med KEYS) har ${String(rows)} av ${String(total)} möjliga rader. Formatet låter rader med bara nollor utelämnas. De rader som inte finns är här inte angivna, inte noll.`,
  endedWithoutSemicolon: () => 'DATA saknar avslutande semikolon. Alla celler finns, så filen lästes ändå.',
  marksNotKept: (count: number) =>
    `Anmärkningar i DATANOTECELL gäller ${String(count)} celler. Det är för många att märka en för en; de följer med som nyckelord.`,
  dotsForHyphens: (keywords: readonly { readonly written: string; readonly line: number }[], more: number) =>
    `Nyckelord med punkt lästes som om de hade bindestreck: ${keywords
      .map(({ written, line }) => `${written} (rad ${String(line)})`)
      .join(', ')}${more > 0 ? ` och ${String(more)} till` : ''}.`,
  quotesDoNotMatch: (lines: readonly number[], more: number, keyword: string, text: string) =>
    `${atAll(lines, more)}: citattecknen i ${keyword} stämmer inte. Texten lästes så långt den gick att tyda: ”${text}”. Inga siffror berörs.`,
  textInParts: (lines: readonly number[], more: number, keyword: string) =>
    `${atAll(lines, more)}: ${keyword} består av flera texter. De lästes som stycken i en och samma text.`,
  textLeftOut: (lines: readonly number[], more: number, keyword: string) =>
    `${atAll(lines, more)}: ${keyword} går inte att tyda och togs inte med. Inga siffror berörs.`,
  codesLeftOut: (line: number, name: string, codes: number, values: number) =>
    `${at(line)}: antalet koder i CODES för ”${name}” är ${String(codes)}, men antalet värden i VALUES är ${String(values)}. Koderna används inte; siffrorna står vid sina värden.`,
  translationTwice: (line: number, keyword: string, language: string, first: number) =>
    `${at(line)}: ${keyword} på språket ${language} står här på ett annat sätt än på rad ${String(first)}, som används.`,
  translationLeftOut: (line: number, keyword: string, language: string, found: number, expected: number) =>
    `${at(line)}: ${keyword} på språket ${language} har ${String(found)} texter, men ${String(expected)} behövs. Den översättningen används inte.`,
}
