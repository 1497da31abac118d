export const sv = {
  name: 'Studenter över läsår',
  inMenu: 'Läsår',
  fileName: 'studenter-lasar',
  title: (place: string) => `Studenter läsår för läsår: ${place}`,
  sentence: 'Studenter, {region} {year}, {sex}',
  shows: 'Visar antalet studenter varje läsår, efter nivå eller annan grupp om tabellen har det.',
  findings: {
    /** `who`: a group; null: all. */
    now: (place: string, count: string, year: string, who: string | null) =>
      `${place} hade ${count} studenter${who === null ? '' : ` i gruppen ${who}`} ${year}.`,
    change: (year: string, change: string) => `Sedan ${year}: ${change}.`,
  },
  notes: {
    place: (dimension: string) =>
      `Området är det som tabellen kallar ${dimension}: där studenterna hör hemma eller där de studerar.`,
    year: 'Ett läsår står under det år då det börjar. Av terminer visas höstterminerna, för samma studenter är oftast registrerade båda.',
    sum: 'Områdets studenter är summan av kommunernas.',
  },
  methods: { share: 'Studenter i gruppen / alla studenter samma läsår, enligt tabellen.' },
  columns: { group: 'Grupp', all: 'Alla', year: 'Läsår' },
  empty: {
    none: 'Datamängden har ingen tabell över studenter efter läsår som visas här.',
    next: 'Hämta en tabell hos SCB eller UKÄ (UF0205, Studenter i högskolan) med område, läsår, kön och gärna utbildningsnivå eller inresande, och släpp filen här. Studenter efter hemkommun och lärosäte visas i Campus och Hemkommun; välj egen serie i guiden för att se dem här.',
  },
}
