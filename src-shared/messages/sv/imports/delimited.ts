import type { LocalizedText } from '../../language'

const askForWhole = 'Rätta raden i filen, eller hämta den på nytt. Inget har ändrats.'

/** CSV och tabbavgränsad text. */
export const delimited = {
  sexCodes: (heading: string, codes: readonly string[]) =>
    `Koderna under ”${heading}” läses som kön: ${codes.join(', ')}.`,
  line: (line: number) => `rad ${line}`,
  lineAndColumn: (line: number, column: number) => `rad ${line}, kolumn ${column}`,
  notANumber: (place: LocalizedText, text: string) => ({
    message: `På ${place.sv} står ”${text}” där det ska stå ett tal eller ett av tecknen -, . och ..`,
    nextStep: 'Rätta värdet i filen. Står det text i en kolumn med tal, lägg den i en egen kolumn.',
  }),
  ragged: (place: LocalizedText, found: number, expected: number) => ({
    message: `På ${place.sv} finns ${found} ${found === 1 ? 'värde' : 'värden'}, men rubrikraden har ${expected}.`,
    nextStep: askForWhole,
  }),
  duplicate: (first: LocalizedText, second: LocalizedText) => ({
    message: `Samma uppgift står två gånger med olika tal: på ${first.sv} och på ${second.sv}.`,
    nextStep: 'Ta bort den ena raden, eller lägg till kolumnen som skiljer dem åt.',
  }),
  sameHeading: (place: LocalizedText) => ({
    message: `Samma uppgift står två gånger med olika tal på ${place.sv}: två kolumner har samma rubrik.`,
    nextStep: 'Skriv i rubrikerna vad som skiljer kolumnerna åt, eller ta bort den ena.',
  }),
  unclosedQuote: (line: number) => ({
    message: `Ett citattecken vid rad ${line} saknar sin andra halva eller står mitt i ett värde.`,
    nextStep: askForWhole,
  }),
  lineTooLong: (line: number, most: number) => ({
    message: `Rad ${String(line)} är längre än ${most.toLocaleString('sv')} tecken. Så långa rader har ingen tabell.`,
    nextStep: 'Hämta tabellen i sin ursprungliga form, med en uppgift per rad.',
  }),
  cellTooLong: (place: LocalizedText, most: number) => ({
    message: `På ${place.sv} har cellen fler än ${most.toLocaleString('sv')} tecken. Så lång är ingen uppgift, kod eller namn.`,
    nextStep: 'Ta bort den långa texten, eller hämta tabellen på nytt.',
  }),
  tooManyColumns: (found: number, most: number) => ({
    message: `Filen har ${found} kolumner. Regionkikaren läser högst ${most}.`,
    nextStep: 'Hämta tabellen i sin ursprungliga form, med en uppgift per rad.',
  }),
  tooManyCombinations: {
    message: 'Kolumnerna har så många olika värden att de inte kan vara en tabells dimensioner.',
    nextStep: 'Ta bort kolumner som bara numrerar raderna eller håller fri text.',
  },
  noFigures: (name: string) => ({
    message: `${name} har ingen rubrikrad följd av rader med siffror.`,
    nextStep: 'Filen ska ha en rad med kolumnernas namn och under den minst en kolumn med tal.',
  }),
  noColumns: (name: string) => ({
    message: `${name} har inga kolumner åtskilda av komma, semikolon eller tabb.`,
    nextStep:
      'Spara tabellen som CSV, Excel (.xlsx) eller PC-Axis (.px) och försök igen. Blanksteg skiljer inga kolumner åt, för de står också i namn och tal.',
  }),
  codeAndName: (codes: string, names: string) =>
    `Kolumnerna ”${codes}” och ”${names}” är kod och namn för samma sak och läses som en.`,
  lostNoughts: (column: string, was: string, is: string, label: string) =>
    `Koder i ${column} saknade sin första nolla och har fått den åter: ${was} är läst som ${is} (${label}).`,
  lostNoughtsAlone: (column: string, was: string, is: string) =>
    `Koder i ${column} saknade sin första nolla och har fått den åter: ${was} är läst som ${is}.`,
  headingJoined: (name: string) =>
    `Den sista rubriken har kommatecken utan citattecken och är läst som en: ”${name}”.`,
  leftOut: (name: string, number: number, why: 'row-numbers' | 'about-file' | 'no-time') => {
    const column = name === '' ? `Kolumn ${number}` : `Kolumnen ”${name}”`
    return {
      'row-numbers': `${column} numrerar raderna och är inte med.`,
      'about-file': `${column} berättar om filen och är inte med bland uppgifterna.`,
      'no-time': `${column} har ingen tid i sin rubrik, som de andra kolumnerna med tal har, och är inte med.`,
    }[why]
  },
  late: (name: string, number: number, first: LocalizedText) => {
    const column = name === '' ? `Kolumn ${number}` : `Kolumnen ”${name}”`
    return `${column} är tom på de rader som avgör vad kolumnerna är, och är inte med. Längre ner står något i den, först på ${first.sv}: flytta en sådan rad överst i filen, så läses den.`
  },
  timeJoined: (year: string, part: string, example: string) =>
    `Kolumnerna ”${year}” och ”${part}” säger tillsammans en tid och är lästa som en: ${example}.`,
  fromAbove: (columns: string) => `Tomma rutor i ${columns} är lästa som det som står närmast ovanför.`,
  follows: (column: string, other: string) => `Kolumnen ”${column}” följer av ”${other}” och är inte med.`,
  multiplier: (column: string, powers: string) =>
    `Siffrorna står som de är i filen. ”${column}” säger att de ska multipliceras med tio upphöjt till ${powers} (3 är tusental, 6 miljoner).`,
  timesAssumed: {
    quarters: (was: string, is: string) =>
      `Tider som ${was} är lästa som kvartal (${is}), för inget tal är högre än 04. Är de månader, skriv dem som ”2022-01” i filen.`,
    'first-days': (was: string, is: string) =>
      `Datum som är den första i en månad eller ett år är lästa som månaden eller året: ${was} är ${is}.`,
    century: (was: string, is: string) =>
      `År med två siffror är lästa som år mellan 1969 och 2068: ${was} är ${is}.`,
  },
  matrix: (rows: string, isWork: boolean) =>
    isWork
      ? `Kolumnernas rubriker är samma områden som i ”${rows}”: raderna är lästa som arbetsplats och kolumnerna som bostad.`
      : `Kolumnernas rubriker är samma områden som i ”${rows}”: raderna är lästa som bostad och kolumnerna som arbetsplats.`,
  countedWord: (word: string, count: number) => `”${word}” (${count})`,
  notStated: (counted: string) =>
    `Ord och tecken som inte är tal är lästa som att uppgift saknas (..): ${counted}.`,
  sameTwice: (count: number) =>
    count === 1
      ? 'En uppgift stod två gånger med samma tal och är med en gång.'
      : `${count} uppgifter stod flera gånger med samma tal och är med en gång var.`,
  encodedTwice: 'Filens å, ä och ö var sparade i fel teckenkodning två gånger och har rättats.',
  oldLetters: {
    macintosh: 'Filen är läst med teckenkodningen från äldre Macintosh-datorer. Kontrollera å, ä och ö.',
    ibm850: 'Filen är läst med teckenkodningen från DOS (kodsida 850). Kontrollera å, ä och ö.',
  },
  blanks: (count: number) =>
    count === 1
      ? 'En tom ruta lästes som att uppgiften inte finns, inte som noll.'
      : `${count} tomma rutor lästes som att uppgifterna inte finns, inte som noll.`,
}
