import type { sv } from './words.sv'

export const en: typeof sv = {
  largest: (industry: string, persons: string, share: string) =>
    `The largest is ${industry}: ${persons} persons (${share}).`,
  largestKnown: (industry, persons, share) =>
    `The largest of the industries with figures is ${industry}: ${persons} persons (${share}).`,
  notes: {
    statedTotal: 'Shares are of the stated total, even where the parts do not add up to it.',
    summedTotal: 'Shares are of the sum of the industries, as the dataset states no total.',
    levelOfSource: (level: string) => `Industries as the source divides them, ${level}.`,
    level: (level: string, classification: string) => `Industries by ${classification}, ${level}.`,
    levels: {
      division: 'division (2 digits)',
      group: 'group (3 digits)',
      section: 'section (letter)',
      total: 'total',
    },
  },
  methods: {
    share: 'Persons in the industry / all employed.',
  },
}
