export const sv = {
  name: 'Största branscherna',
  inMenu: 'Största branscher',
  fileName: 'branscher-storsta',
  title: (place: string) => `De största branscherna i ${place}`,
  sentence: '{region} {year}, {sex}, {basis}, de {top} största branscherna {unit}, {against}',
  shows: 'Visar branscherna från störst till minst.',
  findings: {
    largestKnownAgainst: (industry: string, persons: string, share: string, place: string, other: string) =>
      `Störst av de branscher som har uppgift är ${industry}: ${persons} personer (${share}, mot ${other} i ${place}).`,
    largestAgainst: (industry: string, persons: string, share: string, place: string, other: string) =>
      `Störst är ${industry}: ${persons} personer (${share}, mot ${other} i ${place}).`,
  },
  notes: {
    noComparison: (place: string) => `Jämförelse saknas: inga uppgifter för ${place}.`,
  },
}
