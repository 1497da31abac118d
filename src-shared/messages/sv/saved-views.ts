/** Sparade vyer, länkar till vyer och filen med egna saker. */
export const savedViews = {
  stored: {
    names: { view: 'Vyn', report: 'Rapporten', own: 'Filen med egna vyer' },
    damaged: (what: string) => `${what} går inte att läsa: innehållet är skadat eller ändrat för hand.`,
    damagedNext: 'Be den som har gjort den om en ny, eller välj vyn på nytt i Regionkikaren.',
    newer: (what: string, version: string, known: string) =>
      `${what} är sparad i version ${version}, men det här programmet läser till och med version ${known}.`,
    newerNext: 'Uppdatera Regionkikaren och försök igen. Det sparade är orört.',
  },
  link: {
    copy: 'Kopiera länk',
    copied: 'Länken och en text till den är kopierade. Klistra in dem i ett brev.',
    copyFailed: 'Länken kunde inte kopieras. Tillåt att sidan använder urklipp och försök igen.',
    opens: 'Öppna i Regionkikaren:',
    byHand: (view: string, filters: string) =>
      `Fungerar inte länken? Starta Regionkikaren, öppna vyn ”${view}” och välj: ${filters}.`,
    figuresFrom: (title: string, edition: string) => `Datamängd: ${title}, utgåva ${edition}.`,
    refused: {
      notALink: 'Det är ingen länk till en vy i Regionkikaren.',
      tooLong: 'Länken är för lång för att vara en länk till en vy.',
      unknownView: (view: string) => `Länken leder till vyn ”${view}”, som inte finns.`,
      damaged: 'Länken är inte hel, eller så har den ändrats.',
      cannotBeLinked: 'Urvalet är för stort för en länk.',
    },
    refusedNext:
      'Inget har ändrats. Be om länken på nytt, eller välj vyn och urvalet för hand. Spara vyn om urvalet är stort.',
  },
  otherEdition: (named: string, shown: string) =>
    `Vyn sparades med utgåva ${named}, som inte finns i biblioteket. Den visas med utgåva ${shown}.`,
  otherDataset: (named: string) =>
    `Vyn sparades med datamängden ”${named}”, som inte finns i biblioteket. Den visas med den datamängd som är öppen, så siffrorna kan vara andra.`,
  changedEdition: (title: string, edition: string) =>
    `Vyn hör till ${title}, utgåva ${edition}. Den utgåvan visas nu.`,
  backToEdition: (edition: string) => `Visa utgåva ${edition} igen`,
  star: 'Spara vyn',
  dialog: {
    title: 'Sparade vyer',
    saveCommand: 'Spara vyn…',
    saveTitle: 'Spara vyn',
    changeTitle: 'Sparad vy',
    saveHint:
      'Vyn sparas på din dator med område, år och övriga val. Du hittar den under Sparade vyer och med Ctrl+K.',
    name: 'Namn',
    needsName: 'Ge vyn ett namn.',
    taken: (name: string) => `Det finns redan en sparad vy som heter ”${name}”.`,
    save: 'Spara',
    replace: 'Ersätt den sparade vyn',
    rename: 'Spara namnet',
    unstar: 'Ta bort från sparade',
    search: 'Sök bland sparade vyer',
    none: 'Du har inga sparade vyer än. Spara en vy med stjärnan ovanför diagrammet.',
    newNameOf: (name: string) => `Nytt namn på ${name}`,
    renameShort: 'Byt namn',
    renameNamed: (name: string) => `Byt namn på ${name}`,
    copyLinkTo: (name: string) => `Kopiera länk till ${name}`,
    delete: 'Ta bort',
    deleteNamed: (name: string) => `Ta bort ${name}`,
    recent: 'Senaste vyer',
    fileHint:
      'Spara dina vyer, grupper och rapporter i en fil för att flytta dem eller ge dem till en kollega. Läs in filen som andra filer.',
    exportOwn: 'Spara i en fil',
  },
  own: {
    title: 'Egna vyer, grupper och rapporter',
    intro: (file: string) => `Välj vad du vill läsa in ur ${file}. Det som du redan har skrivs aldrig över.`,
    nothingNew: (file: string) => `Du har redan allt som finns i ${file}.`,
    leftOut: (count: number) =>
      count === 1
        ? 'En del av filen gick inte att läsa och är utelämnad.'
        : `${String(count)} delar av filen gick inte att läsa och är utelämnade.`,
    kinds: { views: 'Vyer', groups: 'Grupper', reports: 'Rapporter' },
    isHere: '– finns redan',
    keptAs: (name: string) => `– namnet är upptaget, sparas som ”${name}”`,
    takeIn: (count: number) => `Läs in valda (${String(count)})`,
    taken: (count: number) =>
      count === 1
        ? 'Ett objekt är inläst i biblioteket.'
        : `${String(count)} objekt är inlästa i biblioteket.`,
    exported: (file: string) => `Dina vyer, grupper och rapporter är sparade i ${file}.`,
    noDataset: (file: string) => ({
      message: `${file} innehåller egna vyer, grupper och rapporter och ingen datamängd.`,
      nextStep: 'Öppna filen i fönstret, eller läs in den med views import.',
    }),
  },
  commandLine: {
    help: {
      views: 'visa, spara, flytta och ta bort sparade vyer (export saved:Namn)',
      list: 'lista sparade vyer med urval och länk',
      show: 'visa en sparad vy som text till ett brev, med länk',
      save: 'spara en vy med urval under ett namn',
      export: 'skriv egna vyer, grupper och rapporter till en fil (.regionviews)',
      import: 'läs in egna vyer, grupper och rapporter ur en sådan fil; inget skrivs över',
      delete: 'ta bort en sparad vy',
      name: 'vyns namn',
      outOwn: 'fil att skriva, helst med ändelsen .regionviews',
      ownFile: 'fil från views export eller från fönstret',
      dryRun: 'visa bara vad som skulle läsas in',
      shown: 'det som visas: chart (diagram), map (karta) eller table (tabell)',
    },
    kinds: { views: 'vy', groups: 'grupp', reports: 'rapport' },
    unknown: (name: string, meant: string | null) =>
      `Det finns ingen sparad vy som heter ”${name}”.${meant === null ? '' : ` Menade du ”${meant}”?`}`,
    unknownNext: 'Lista de sparade vyerna med views list.',
    notOwn: (file: string) => ({
      message: `${file} är ingen fil med egna vyer, grupper och rapporter.`,
      nextStep: 'Läs in tabeller och datafiler med import. Öppna bilder och rapporter i fönstret.',
    }),
  },
  unreadable: (count: number) =>
    count === 1
      ? 'En sparad vy gick inte att läsa och visas inte. Den är kvar i filen.'
      : `${String(count)} sparade vyer gick inte att läsa och visas inte. De är kvar i filen.`,
  saved: (name: string) => `Vyn ”${name}” är sparad.`,
  deleted: (name: string) => `Vyn ”${name}” är borttagen.`,
  problems: {
    badName: {
      message: 'Vyn kan inte heta så.',
      nextStep: 'Skriv ett namn med högst 120 tecken.',
    },
    nameTaken: (name: string) => ({
      message: `Det finns redan en sparad vy som heter ”${name}”.`,
      nextStep: 'Välj ett annat namn, eller ersätt den sparade vyn.',
    }),
    tooMany: (most: string) => ({
      message: `Det går inte att spara fler än ${most} vyer.`,
      nextStep: 'Ta bort några som du inte behöver.',
    }),
  },
}
