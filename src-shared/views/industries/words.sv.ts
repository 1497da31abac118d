export const sv = {
  largest: (industry: string, persons: string, share: string) =>
    `Störst är ${industry}: ${persons} personer (${share}).`,
  /** Where an industry's figure is hidden, it may be the largest. */
  largestKnown: (industry: string, persons: string, share: string) =>
    `Störst av de branscher som har uppgift är ${industry}: ${persons} personer (${share}).`,
  notes: {
    statedTotal: 'Andelarna räknas på den redovisade totalen, även om delarna inte summerar till den.',
    summedTotal: 'Andelarna räknas på summan av branscherna, eftersom datamängden saknar en redovisad total.',
    levelOfSource: (level: string) => `Branscherna är indelade som i källan, ${level}.`,
    level: (level: string, classification: string) =>
      `Branscherna är näringsgrenar enligt ${classification}, ${level}.`,
    levels: {
      division: 'huvudgrupp (2 siffror)',
      group: 'grupp (3 siffror)',
      section: 'avdelning (bokstav)',
      total: 'totalt',
    },
  },
  methods: {
    share: 'Personer i branschen / alla sysselsatta.',
  },
}
