/** The picker of datasets, and places that another dataset has. */
export const datasetChoice = {
  label: 'Datamängd',
  choose: 'Välj datamängd',
  places: (municipalities: string, counties: string | null): string =>
    counties === null ? `${municipalities} kommuner` : `${municipalities} kommuner, ${counties} län`,
  areas: (count: string): string => `${count} områden`,
  table: (name: string, years: string): string => `${name} ${years}`,
  quality: {
    official: 'Officiella uppgifter',
    derived: 'Officiella uppgifter, delvis egen bearbetning',
    partlyUnconfirmed: 'Officiella uppgifter, delvis ur ej bekräftad källa',
    unconfirmed: 'Ej bekräftad källa',
    processed: 'Egen bearbetning, inte officiell statistik',
    synthetic: 'Officiella uppgifter och exempeldata',
    partlySynthetic: 'Delvis exempeldata, inte officiell statistik',
    onlySynthetic: 'Exempeldata, inte statistik',
  },
  reading: 'Läser datamängderna …',
  all: 'Alla utgåvor och egna filer',
  chosen: (title: string): string => `Nu visas ${title}.`,
  elsewhere: 'I andra datamängder',
  switchTo: (place: string, dataset: string): string => `${place} finns i ${dataset} – byt datamängd`,
}
