export const sv = {
  name: 'Efter studierna',
  inMenu: 'Efter studierna',
  fileName: 'efter-studierna',
  title: (place: string) => `Vad blev det av dem som studerade? ${place}`,
  sentence: 'Efter studierna, {region} {year}, {sex}',
  shows:
    'Visar hur stor andel som är etablerade på arbetsmarknaden efter avslutade studier, efter antal år eller annan grupp om tabellen har det, annars vad de gör.',
  findings: {
    /** `who`: a group, with what parts them; null: all. */
    established: (place: string, share: string, year: string, who: string | null) =>
      `${place} ${year}: ${share} var etablerade på arbetsmarknaden${who === null ? '' : ` (${who})`}.`,
    employed: (place: string, share: string, year: string, who: string | null) =>
      `${place} ${year}: ${share} var sysselsatta${who === null ? '' : ` (${who})`}.`,
    change: (year: string, change: string) => `Sedan ${year}: ${change} procentenheter.`,
  },
  notes: {
    shares:
      'Andelarna är av alla som följs upp. Den som varken räknas som etablerad eller studerande saknar inte alltid arbete.',
    defined:
      'Vad som räknas som etablerad, och vilket år som står för examen eller uppföljning, avgör källan.',
    sum: 'Områdets antal är summan av kommunernas, och andelarna räknas på dem.',
  },
  methods: { share: 'Antalet / alla som följs upp, enligt samma tabell.' },
  columns: {
    group: 'Grupp',
    all: 'Alla',
    followed: 'Alla som följs upp',
    counts: {
      established: 'Etablerade',
      uncertain: 'Osäker ställning',
      weak: 'Svag ställning',
      employed: 'Sysselsatta',
      studying: 'Studerande',
      unemployed: 'Arbetslösa',
      others: 'Övriga',
    },
    shares: {
      established: 'Andel etablerade',
      uncertain: 'Andel med osäker ställning',
      weak: 'Andel med svag ställning',
      employed: 'Andel sysselsatta',
      studying: 'Andel studerande',
      unemployed: 'Andel arbetslösa',
      others: 'Andel övriga',
    },
  },
  chart: { share: 'Andel av dem som följs upp' },
  empty: {
    none: 'Datamängden har ingen tabell över vad de gör som har avslutat sina studier.',
    next: 'Beställ eller hämta en tabell hos SCB (RAKS) eller UKÄ över etablering efter examen, med område, år och gärna antal år efter examen, och med alla som följs upp, etablerade, studerande och arbetslösa eller andelen etablerade, och släpp filen här.',
  },
}
