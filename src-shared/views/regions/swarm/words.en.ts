import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Distribution',
  inMenu: 'Distribution (swarm)',
  fileName: 'distribution',
  title: () => 'How are the municipalities distributed?',
  sentence: '{measure} {per} {year}, {since}, {sex}, {within}, {region} in focus',
  sentenceWithout: { per: '{measure} {year}, {since}, {sex}, {within}, {region} in focus' },
  shows:
    'Shows each municipality as a point along the measure. The height means nothing: points are only moved aside so that all are seen.',
  mostLike: (place) => `Most like ${place}`,
  chart: {
    chosen: (count) => (count === 1 ? 'Chosen municipality' : 'Chosen municipalities'),
    others: (areAll, haveRings) =>
      `${areAll ? 'Municipalities' : 'Other municipalities'}${haveRings ? ' (rings: fewer than 20 persons)' : ''}`,
    median: (value) => `The median, ${value}`,
    level: (name, value) => `${name}, ${value}`,
  },
}
