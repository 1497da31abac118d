/** Words of the view of local labour markets. Shares come with their per cent sign, limits as bare numbers. */
export const labourMarkets = {
  whatIf: {
    prefix: (changes: string) => `, räkneexempel: ${changes}`,
    flow: (change: string, home: string, work: string) => `${change} från ${home} till ${work}`,
    join: (places: string) => `${places} som en kommun`,
  },
  problems: {
    whatIf: (text: string) => `Ändringen ”${text}” går inte att läsa.`,
    whatIfNext:
      'Skriv som 0581>0580:+500 (500 fler från 0581 till 0580), 0581>0580:-20% eller join:0580+0581, med semikolon emellan.',
  },
  controls: {
    label: 'Gränser och räkneexempel',
    totalOut: 'Gräns, utpendling totalt',
    singleOut: 'Gräns, till en kommun',
    reset: 'SCB:s gränser',
    pair: 'Linköping–Norrköping: en eller två?',
    whatIf: 'Räkneexempel',
    changeFlow: 'Ändra ett flöde',
    from: 'Från',
    to: 'Till',
    by: 'Fler (eller färre, med minus) pendlare',
    add: 'Lägg till',
    joinPlaces: 'Slå ihop kommuner',
    first: 'Kommun',
    second: 'med kommun',
    remove: (change: string) => `Ta bort: ${change}`,
    none: 'Inga ändringar än.',
  },
}
