import type { LocalizedText } from '../../language'

const askForWhole = 'Rätta raden i filen, eller hämta den på nytt. Inget har ändrats.'

/** CSV och tabbavgränsad text. */
export const delimited = {
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
    message: `Samma uppgift står två gånger: på ${first.sv} och på ${second.sv}.`,
    nextStep: 'Ta bort den ena raden, eller lägg till kolumnen som skiljer dem åt.',
  }),
  unclosedQuote: (line: number) => ({
    message: `Ett citattecken vid rad ${line} saknar sin andra halva eller står mitt i ett värde.`,
    nextStep: askForWhole,
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
    nextStep: 'Spara tabellen som CSV, Excel (.xlsx) eller PC-Axis (.px) och försök igen.',
  }),
  codeAndName: (codes: string, names: string) =>
    `Kolumnerna ”${codes}” och ”${names}” är kod och namn för samma sak och läses som en.`,
  lostNoughts: (column: string, was: string, is: string, label: string) =>
    `Koder i ${column} saknade sin första nolla och har fått den åter: ${was} är läst som ${is} (${label}).`,
  blanks: (count: number) =>
    count === 1
      ? 'En tom ruta lästes som att uppgiften inte finns, inte som noll.'
      : `${count} tomma rutor lästes som att uppgifterna inte finns, inte som noll.`,
}
