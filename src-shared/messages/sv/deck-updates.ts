/** Uppdatering av en presentation på plats: vad som förnyades, och vad som lämnades. */
export const deckUpdates = {
  unmarked: {
    message: 'Presentationen har inga bilder som Regionkikaren kan förnya.',
    nextStep:
      'Bara bilder som programmet har gjort från och med den här versionen går att förnya, och bara så länge de har sparats i PowerPoint: LibreOffice tar bort märkningen. Exportera bilderna på nytt.',
  },
  listTitle: (name: string) => `Ändringar i ${name}`,
  slide: (number: number, title: string) =>
    title === '' ? `Bild ${String(number)}` : `Bild ${String(number)}: ${title}`,
  figuresFrom: (edition: string) => `Siffror ur ${edition}.`,
  renewed: (parts: string) => `Nytt: ${parts}.`,
  nothingNew: 'Inget är nytt.',
  edited: (parts: string) => `Lämnat, för någon har ändrat texten: ${parts}. Läs igenom den.`,
  left: {
    charts: 'Lämnad som den var: bilden har andra diagram än vyn nu ger. Exportera den på nytt.',
    columns:
      'Lämnad som den var: tabellen har andra kolumner, eller andra färgklasser, än vyn nu ger. Exportera den på nytt.',
  },
  failed: (why: string) => `Lämnad som den var: ${why}`,
  noDataset: (name: string) => `datamängden ${name} finns inte i biblioteket.`,
  notes: 'anteckningar',
  others: 'Alla andra bilder är orörda.',
  changedParts: 'Delar av filen som är ändrade (alla andra är desamma byte för byte):',
  none: 'Ingen del av filen är ändrad.',
  listFile: (stem: string) => `${stem}-ändringar.txt`,
  updatedFile: (stem: string) => `${stem}-uppdaterad.pptx`,
  notOver: {
    message: 'Den gamla presentationen skrivs aldrig över, och inget är sparat.',
    nextStep: 'Välj ett annat namn eller en annan mapp.',
  },
  dialog: {
    title: 'Uppdatera presentationen',
    intro: (name: string, count: number) =>
      count === 1
        ? `${name} har en bild som Regionkikaren har gjort. Så här blir den med de uppgifter som finns här i dag:`
        : `${name} har ${String(count)} bilder som Regionkikaren har gjort. Så här blir de med de uppgifter som finns här i dag:`,
    slides: 'Bilder som programmet har gjort',
    outcomes: { renewed: 'Förnyas', left: 'Kan inte förnyas' },
    same: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Bild ${String(numbers[0])} är oförändrad.`
        : `Oförändrade: bild ${numbers.join(', ')}.`,
    safe: 'En ny fil sparas, med en lista över ändringarna bredvid. Filen som du öppnade är kvar som den är.',
    nothing: 'Det finns inget nytt att spara.',
    save: 'Spara uppdaterad presentation …',
    show: { view: 'Visa vyn i stället', report: 'Visa rapporten i stället' },
    saved: (name: string) => `Sparade ${name}, med en lista över ändringarna.`,
  },
  commandLine: {
    deck: 'uppdatera en presentation på plats: programmets diagram, tabeller och siffror förnyas, allt annat är orört',
    update: 'presentation (.pptx) att förnya',
    out: 'fil att skriva (annars bredvid, med -uppdaterad i namnet); en lista över ändringarna skrivs bredvid',
    needed: 'Ange presentationen med --update.',
  },
}
