import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Spread',
  inMenu: 'Spread (swarm)',
  fileName: 'spread',
  title: () => 'How are the municipalities spread?',
  sentence: '{measure} {per} {year}, {since}, {sex}, {within}, {region} in focus',
  sentenceWithout: { per: '{measure} {year}, {since}, {sex}, {within}, {region} in focus' },
  shows:
    'Shows each municipality as a point along the measure. The height means nothing: points are only moved aside so that all are seen.',
  mostLike: (place) => `Most like ${place}`,
  beside: (what, places) => `${what}: ${places}.`,
  chart: {
    chosen: (count) => (count === 1 ? 'Chosen municipality' : 'Chosen municipalities'),
    others: 'Other municipalities',
    rings: 'Other municipalities (rings: fewer than 20 persons)',
    median: (value) => `The median, ${value}`,
    level: (name, value) => `${name}, ${value}`,
  },
}
