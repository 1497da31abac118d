export const sv = {
  name: 'Shift-share-analys',
  inMenu: 'Shift-share-analys',
  fileName: 'shift-share',
  title: (place: string) => `Varför växer eller krymper jobben i ${place}?`,
  sentence: '{region} {year}, {sex}, {basis}, {level}, {against}',
  shows: 'Visar förändringens tre komponenter för varje bransch.',
  total: 'Alla branscher',
  findings: {
    shiftShare: (
      place: string,
      growth: string,
      years: string,
      national: string,
      area: string,
      mix: string,
      regional: string,
    ) =>
      `Sysselsatta i ${place} ${years}: ${growth} personer. Av dem förklaras ${national} av tillväxten i ${area}, ${mix} av branschsammansättningen och ${regional} av den lokala utvecklingen.`,
  },
  notes: {
    shiftShare: (first: string, last: string) =>
      `Shift-share-analys (tillväxtuppdelning) ${first}–${last} (Dunn 1960): först vad som skulle ha hänt om alla branscher följt jämförelseområdets hela utveckling, sedan vad branschsammansättningen ger därutöver, sist skillnaden mot samma branscher i jämförelseområdet. Delarna summerar till förändringen; de räknas med decimaler och avrundas först när de visas. Analysen säger inget om orsakerna.`,
    leftOut: (industries: string) =>
      `Saknar uppgift i något av åren, eller finns inte i jämförelseområdet, och ingår inte: ${industries}.`,
    leftOutMany: (count: string) =>
      `${count} branscher saknar uppgift i något av åren, eller finns inte i jämförelseområdet, och ingår inte.`,
  },
  empty: {
    oneYear: (year: string) => `En förändring kräver två år, och det finns bara uppgifter för ${year}.`,
    oneYearChosen: (year: string) =>
      `En förändring kräver två år, och ${year} är det enda valda med uppgifter.`,
    oneYearNext: 'Välj en längre period eller en datamängd med fler år.',
  },
  methods: {
    shiftShare:
      'Nationell komponent: e · (E′/E − 1); strukturkomponent: e · (Eᵢ′/Eᵢ − E′/E); regional komponent: e′ − e · Eᵢ′/Eᵢ (Dunn 1960).',
  },
  chart: {
    componentNames: {
      long: {
        national: 'Som jämförelseområdet (nationell komponent)',
        mix: 'Branschsammansättning (strukturkomponent)',
        regional: 'Lokal utveckling (regional komponent)',
      },
      plain: {
        national: 'Nationell komponent',
        mix: 'Strukturkomponent',
        regional: 'Regional komponent',
      },
      short: {
        national: 'Nationell',
        mix: 'Struktur',
        regional: 'Regional',
      },
    },
    change: 'Förändring, personer',
  },
}
