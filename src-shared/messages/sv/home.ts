export const home = {
  label: 'Min kommun',
  question: 'Vilken kommun är din?',
  why: 'Programmet öppnar där, i den datamängd som vet mest om den. Det går att ändra i inställningarna.',
  placeholder: 'Skriv kommunens namn',
  list: 'Kommuner som passar',
  found: (count: number, first: string): string =>
    count === 1 ? `1 kommun: ${first}` : `${String(count)} kommuner, först ${first}`,
  noneFound: 'Ingen av Sveriges 290 kommuner heter så.',
  skip: 'Hoppa över',
  none: 'ingen vald',
  remove: 'Ta bort valet',
  settingHint: 'Vyer, bilder och rapporter börjar här när inget annat område är valt.',
  chosen: (place: string, dataset: string): string => `${place} visas, i datamängden ${dataset}.`,
  nowhere: (place: string): string =>
    `Ingen datamängd här har ${place}. När du läser in en som har kommunen öppnas den där.`,
}
