import type { Messages } from '../messages/messages'

export const filters: Messages['filters'] = {
  region: {
    label: 'Place',
    problems: {
      none: 'No municipality is chosen.',
      noneNext: 'Write a municipality code of four digits or the name of the municipality.',
      unknown: (text) => `The dataset has no municipality or county called “${text}”.`,
      unknownNext: (suggestions) => `Did you mean ${suggestions}?`,
      tooMany: (count, most) => `${count} places are chosen, but at most ${most} can be shown here.`,
      tooManyNext: (most) => `Choose at most ${most}.`,
      wrongKind: (place) => `${place} cannot be chosen in this view.`,
      wrongKindNext: 'Choose a municipality.',
      wrongKindCountyNext: 'Choose a municipality or a county.',
    },
  },
  other: { label: 'The other place', largest: 'the place that most commute to' },
  year: {
    label: 'Year',
    from: 'From year',
    to: 'To year',
    play: 'Play the years',
    stop: 'Stop',
    reversed: (text) => `The period “${text}” ends before it begins.`,
  },
  sex: { label: 'Sex', values: { total: 'women and men', women: 'women', men: 'men' } },
  direction: {
    label: 'Direction',
    values: {
      out: 'Out-commuting from',
      in: 'In-commuting to',
      between: 'Commuting between the municipalities of',
    },
  },
  basis: {
    label: 'Day or night population',
    values: {
      day: 'day population (by place of work)',
      night: 'night population (by place of residence)',
    },
  },
  top: { label: 'Number', next: (most) => `Write a whole number between 1 and ${most}.` },
  unit: {
    label: 'Unit',
    values: {
      persons: 'in persons',
      share: 'in shares',
      'per-1000': 'per 1,000 inhabitants',
      index: 'as an index',
      change: 'as change from the year before',
      'share-of-home': 'share of those who live there',
      'share-of-work': 'share of those who work there',
    },
  },
  against: {
    label: 'Compare with',
    none: 'nothing',
    all: 'all municipalities of the dataset',
    comparedWith: (place) => `compared with ${place}`,
    without: 'without comparison',
  },
  age: {
    label: 'Age',
    span: (from, to) => `aged ${from}–${to}`,
    one: (age) => `aged ${age}`,
    none: 'Leave the filter out: the table does not say which ages.',
    andOver: (from) => `aged ${from} or over`,
  },
  campus: {
    label: 'Campus',
    none: 'no campus',
    unknown: (text) => `The dataset has no campus called “${text}”.`,
  },
  series: { label: 'Series' },
  select: { label: 'Selection' },
  along: { label: 'Dimension' },
  order: {
    label: 'Order',
    values: { county: 'county', size: 'size', cluster: 'how they belong together' },
  },
  'total-out': { label: 'Limit for out-commuting in total' },
  'single-out': { label: 'Limit for out-commuting to one municipality' },
  'what-if': { label: 'What if' },
  industry: {
    label: 'Industry',
    all: 'all industries',
    unknown: (text) => `The dataset has no industry named “${text}”.`,
    unknownNext: 'Write a code of the industrial classification, such as C or 86, or the industry’s name.',
  },
  level: {
    label: 'Level of industries',
    values: { section: 'section (letter)', division: 'division (2 digits)', group: 'group (3 digits)' },
  },
  'index-year': { label: 'Base year' },
  metropolitan: {
    label: 'Metropolitan areas (SCB 2005)',
    values: {
      with: 'with the metropolitan areas (SCB 2005)',
      without: 'without the metropolitan areas (SCB 2005)',
    },
  },
  weights: { label: 'Weights' },
  measure: { label: 'Measure' },
  per: {
    label: 'Number or per inhabitant',
    values: { number: 'in numbers', inhabitants: 'per 1,000 inhabitants' },
    noCount:
      'The measure is no number of persons that can be set against the inhabitants, or the dataset lacks the population.',
    noCountNext: 'Choose another measure, or number for the number itself.',
  },
  since: {
    label: 'Value or change',
    value: 'level',
    change: (year: string) => `change since ${year}`,
    next: 'Write an earlier year, or value for the value itself.',
    late: (since: string, year: string) => `A change since ${since} cannot be counted up to ${year}.`,
    lateNext: (year: string) => `Choose a year before ${year} to count from.`,
    noChange:
      'This measure has no change to show: it is one itself, or is about different things in different years.',
    noChangeNext: 'Choose another measure, or value for the value itself.',
  },
  within: {
    label: 'Within',
    all: 'all municipalities',
    ofArea: 'the municipalities of the area',
    county: (county: string) => `the municipalities of ${county}`,
  },
  around: {
    label: 'Other municipalities in grey',
    values: {
      none: 'without other municipalities in grey',
      county: 'with the others of the county in grey',
      all: 'with all other municipalities in grey',
    },
  },
  panels: {
    label: 'Charts',
    values: { together: 'in one chart', apart: 'in a chart each' },
  },
  cell: {
    label: 'Measure in the cells',
    values: {
      'women-share': 'share of women',
      'men-share': 'share of men',
      quotient: 'location quotient',
      persons: 'number employed',
    },
  },
  down: {
    label: 'Rows',
    values: { industries: 'industries as rows', places: 'places as rows' },
  },
  reference: {
    label: 'Reference',
    values: {
      none: 'without a reference',
      country: 'with the country as reference',
      county: 'with the county as reference',
      'labour-market': 'with Statistics Sweden’s local labour market as reference',
      peers: 'with the most similar municipalities as reference',
      median: 'with the median of all municipalities as reference',
    },
    group: (name: string) => `with ${name} as reference`,
    usual: 'with the country, the county or the median as reference',
    next: 'Write country, county, labour-market, peers, median, none, or group: with the name of a saved group or its municipalities.',
  },
}
