const saveAsXlsx =
  'Öppna filen i Excel, välj Arkiv > Spara som och filformatet Excel-arbetsbok (.xlsx). Öppna sedan den filen här.'

export const filledCells = (count: number): string =>
  count === 1 ? '1 ifylld cell' : `${count} ifyllda celler`

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
  tooManySheets: (name: string, count: number, most: number) => ({
    message: `${name} har ${count.toLocaleString('sv')} blad. Högst ${String(most)} läses.`,
    nextStep: 'Spara bladen med tabellerna i en fil för sig.',
  }),
  sheetTooLarge: (name: string, sheet: string) => ({
    message: `Bladet ”${sheet}” i ${name} har för många celler.`,
    nextStep: 'Dela upp tabellen på flera filer, eller spara den som CSV.',
  }),
  noTable: (name: string, parts: readonly string[]) => ({
    message:
      parts.length === 0
        ? `${name} har inget synligt blad.`
        : `${name} har ingen tabell med rubriker och siffror. ${parts.join(' ')}`,
    nextStep: 'Tabellen behöver en rad med rubriker och under den rader med siffror.',
  }),
  cell: (sheet: string, address: string) => `cell ${address} på bladet ”${sheet}”`,
  columnNames: {
    section: 'Avsnitt',
    stub: (number: number) => `Kolumn ${number}`,
    time: 'år',
    sex: 'kön',
    level: (number: number) => `Rubrik ${number}`,
    figure: 'Värde',
  },
  place: (sheet: string, range: string) => `${sheet}, ${range}`,
  withHidden: (table: string) => `${table}, med dolda rader och kolumner`,
  leftOut: {
    empty: 'Bladet är tomt.',
    noFigures: 'Det är text och inga rader med siffror under rubriker.',
    noHeadings: 'Siffrorna har ingen rad med rubriker ovanför sig.',
    years:
      'Talen kan alla vara år och är inte lästa som siffror. Ta bort tomma kolumner mellan dem och tabellen om de hör till den.',
    hidden: 'Bladet är dolt. Visa det i Excel och spara, så läses det.',
    'very-hidden': 'Bladet är dolt så att bara ett makro kan visa det.',
    chart: 'Bladet är ett diagram och har inga celler.',
    other: 'Bladet är inget kalkylblad.',
  },
  figuresLeftOut: {
    'no-heading': (cells: string, filled: number) =>
      `${cells} är inte med (${filledCells(filled)}): ingen rubrik säger vad som står där.`,
    'no-name': (cells: string, filled: number) =>
      `${cells} är inte med (${filledCells(filled)}): raden säger inte vad siffrorna gäller. Det kan vara egna summor.`,
  },
  hiddenCells: (rows: string, columns: string) =>
    `Det som är dolt i Excel är inte med: ${[rows && `rad ${rows}`, columns && `kolumn ${columns}`].filter(Boolean).join(' och ')}. Välj tabellen ”med dolda rader och kolumner” för att ta med det.`,
  percent: (columns: string) =>
    `Kolumn ${columns} visas i procent i Excel och läses så: 0,124 är läst som 12,4.`,
  scaled: (columns: string, factor: number) =>
    `Kolumn ${columns} visas i en annan storlek i Excel och läses så: talen är ${factor < 1 ? `delade med ${1 / factor}` : `gånger ${factor}`}.`,
  formulasWithoutResult: (sheet: string, cells: string, count: number) =>
    count === 1
      ? `Cell ${cells} på bladet ”${sheet}” har en formel utan uträknat värde och läses som ”..”. Öppna och spara filen i Excel så räknas den ut.`
      : `${count} celler på bladet ”${sheet}” har formler utan uträknat värde och läses som ”..”: ${cells}. Öppna och spara filen i Excel så räknas de ut.`,
  errorCells: (sheet: string, cells: string, count: number) =>
    count === 1
      ? `Cell ${cells} på bladet ”${sheet}” visar ett fel och läses som ”..”.`
      : `${count} celler på bladet ”${sheet}” visar fel och läses som ”..”: ${cells}.`,
}
