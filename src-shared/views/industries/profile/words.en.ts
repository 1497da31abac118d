import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Industry profile',
  inMenu: 'Profile',
  fileName: 'industry-profile',
  title: (place: string) => `Industrial structure of ${place}`,
  sentence: '{region} {year}, {sex}, {basis}, {industry} {unit}',
  shows: 'Shows the industries from largest to smallest.',
  findings: {
    women: (share) => `There, ${share} are women.`,
  },
  notes: {
    partOf: (industry) => `Shares are of all employed within ${industry}.`,
  },
  empty: {
    noParts: (industry) => `The dataset does not divide ${industry} into smaller parts.`,
    noPartsNext: 'Choose all industries or another one.',
  },
  methods: {
    shareWomen: 'Women / all employed in the industry.',
  },
  chart: {
    women: (share) => `${share} women`,
    all: 'Women and men',
    womenUpToTick: 'Women: from zero to the tick',
  },
}
