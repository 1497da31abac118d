const saveAsXlsx =
  'Öppna filen i Excel, välj Arkiv > Spara som och filformatet Excel-arbetsbok (.xlsx). Öppna sedan den filen här.'

/** Excelfiler. */
export const workbooks = {
  oldExcel: (name: string) => ({
    message: `${name} är sparad i Excels gamla format (.xls), som inte kan läsas här.`,
    nextStep: saveAsXlsx,
  }),
  binaryExcel: (name: string) => ({
    message: `${name} är sparad i Excels binära format (.xlsb), som inte kan läsas här.`,
    nextStep: saveAsXlsx,
  }),
  openDocument: (name: string) => ({
    message: `${name} är ett kalkylark i formatet OpenDocument (.ods), som inte kan läsas här.`,
    nextStep:
      'Öppna filen i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx). Öppna sedan den filen här.',
  }),
  passwordProtected: (name: string) => ({
    message: `${name} är skyddad med ett lösenord.`,
    nextStep: 'Öppna filen i Excel med lösenordet, ta bort lösenordet och spara. Öppna sedan filen här igen.',
  }),
  webPage: (name: string) => ({
    message: `${name} är en webbsida med en tabell och inte en Excelfil, även om namnet säger det.`,
    nextStep: saveAsXlsx,
  }),
  xmlSpreadsheet: (name: string) => ({
    message: `${name} är sparad som XML-kalkylblad från Excel 2003, som inte kan läsas här.`,
    nextStep: saveAsXlsx,
  }),
  notExcel: (name: string) => ({
    message: `${name} är inte en Excelfil.`,
    nextStep: 'Välj en fil i formatet .xlsx, eller hämta tabellen på nytt.',
  }),
  broken: (name: string) => ({
    message: `${name} är skadad eller ofullständig och går inte att läsa.`,
    nextStep: 'Hämta filen på nytt, eller öppna den i Excel och spara den igen.',
  }),
  bomb: (name: string) => ({
    message: `${name} blir orimligt stor när den packas upp och läses inte.`,
    nextStep: 'Hämta filen på nytt från den som har gjort den, eller välj ett mindre uttag.',
  }),
  sheetTooLarge: (name: string, sheet: string) => ({
    message: `Bladet ”${sheet}” i ${name} har för många celler.`,
    nextStep: 'Dela upp tabellen på flera filer, eller spara den som CSV.',
  }),
  noTable: (name: string, sheets: readonly string[]) => ({
    message:
      sheets.length === 0
        ? `${name} har inget synligt blad.`
        : `${name} har ingen tabell med rubriker och siffror (blad: ${sheets.join(', ')}).`,
    nextStep: 'Tabellen behöver en rad med rubriker och under den rader med siffror.',
  }),
  cell: (sheet: string, address: string) => `cell ${address} på bladet ”${sheet}”`,
  columnNames: {
    stub: (number: number) => `Kolumn ${number}`,
    level: (number: number) => `Rubrik ${number}`,
    figure: 'Värde',
  },
  formulasWithoutResult: (sheet: string, address: string, count: number) =>
    count === 1
      ? `Cell ${address} på bladet ”${sheet}” har en formel utan uträknat värde och läses som ”..”. Öppna och spara filen i Excel så räknas den ut.`
      : `${count} celler på bladet ”${sheet}” har formler utan uträknat värde och läses som ”..”, den första är ${address}. Öppna och spara filen i Excel så räknas de ut.`,
  errorCells: (sheet: string, address: string, count: number) =>
    count === 1
      ? `Cell ${address} på bladet ”${sheet}” visar ett fel och läses som ”..”.`
      : `${count} celler på bladet ”${sheet}” visar fel och läses som ”..”, den första är ${address}.`,
  hiddenSheets: (sheets: readonly string[]) => `Dolda blad läses inte: ${sheets.join(', ')}.`,
}
