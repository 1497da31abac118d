/** Filer som programmet har gjort och som visar sin vy igen när de öppnas. */
export const stamps = {
  restored: (file: string, title: string, edition: string): string =>
    `Vyn i ${file} visas, med utgåva ${edition} av ${title}.`,
  switched: (file: string, title: string, edition: string): string =>
    `Vyn i ${file} visas. Därför har programmet bytt till utgåva ${edition} av ${title}.`,
  switchBack: (edition: string): string => `Tillbaka till utgåva ${edition}`,
  /** `digest`: början av kontrollsumman, för utgåvor kan heta lika. */
  edition: (edition: string, digest: string): string => `utgåva ${edition} (kontrollsumma ${digest} …)`,
  other: (file: string, wanted: string, title: string, shown: string) => ({
    message: `${file} är gjord med ${wanted} av ${title}, som inte finns i ditt bibliotek. I stället visas samma vy med ${shown}. Siffrorna kan skilja sig från filens.`,
    nextStep: `Be den som har gjort ${file} om datamängden i den utgåvan (en .regiondata-fil). Läs in den och öppna sedan ${file} igen.`,
  }),
  otherWithoutView: (file: string, wanted: string, title: string, shown: string) => ({
    message: `${file} är gjord med ${wanted} av ${title}, som inte finns i ditt bibliotek. Där finns ${shown}, men den har inga siffror för vyn. Fönstret visar samma som förut.`,
    nextStep: `Be den som har gjort ${file} om datamängden i den utgåvan (en .regiondata-fil). Läs in den och öppna sedan ${file} igen.`,
  }),
  missing: (file: string, dataset: string, wanted: string) => ({
    message: `${file} är gjord med datamängden ${dataset}, ${wanted}. Den finns inte i ditt bibliotek, så vyn kan inte visas. Fönstret visar samma som förut.`,
    nextStep: `Be den som har gjort ${file} om datamängden (en .regiondata-fil). Läs in den och öppna sedan ${file} igen.`,
  }),
  tooMuch: (file: string): string =>
    `Det som ${file} visar är för stort för att följa med i filen. Filen är hel, men den öppnar inte sin vy eller rapport igen. Spara rapporten också.`,
}
