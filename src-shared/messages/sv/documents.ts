/** Words in documents that reports become. */
export const documents = {
  contents: 'Innehåll',
  pageOf: (page: number, pages: number) => `Sida ${String(page)} av ${String(pages)}`,
  made: (date: string) => `Framtagen ${date}`,
  figuresBehind: 'Siffrorna i diagrammet',
  notShown: 'Den här delen kan inte visas',
  noItems: 'Rapporten är tom.',
  rowsShown: (shown: string, all: string) => `Visar ${shown} av ${all} rader.`,
  columnsLeftOut: (count: number) =>
    count === 1 ? 'En kolumn får inte plats.' : `${String(count)} kolumner får inte plats.`,
  allInProgram: 'Alla siffror finns i programmet.',
}
