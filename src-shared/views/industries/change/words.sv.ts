export const sv = {
  name: 'Branscher över tid',
  inMenu: 'Förändring',
  fileName: 'branscher-over-tid',
  title: (place: string) => `Hur branscherna i ${place} förändras`,
  sentence: '{region} {year}, {sex}, {basis}, de {top} största branscherna',
  shows: 'Visar förändringen av antalet personer sedan det första året, en linje för varje bransch.',
  findings: {
    changeOfLargest: (industry: string, change: string, from: string, to: string) =>
      `Största branschen ${to}, ${industry}, ändrades med ${change} personer ${from}–${to}.`,
    grew: (count: string, industry: string, change: string, from: string, to: string) =>
      `Av de ${count} största branscherna ${to} ökade ${industry} mest: ${change} personer ${from}–${to}.`,
    shrank: (count: string, industry: string, change: string, from: string, to: string) =>
      `Av de ${count} största branscherna ${to} minskade ${industry} mest: ${change} personer ${from}–${to}.`,
    last: (industry: string, persons: string, year: string) =>
      `Störst är ${industry}: ${persons} personer år ${year}.`,
  },
  notes: {
    method: (year: string) =>
      `Urvalet är de största branscherna ${year}. Förändringen räknas från branschens första år med uppgift.`,
  },
  chart: {
    since: (year: string) => `Förändring sedan ${year}, personer`,
  },
}
