import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Commuting flows',
  inMenu: 'Flows',
  fileName: 'commuting-flows',
  title: (place: string) => `Commuting to and from ${place}`,
  titles: {
    out: (place: string) => `Where do people who live in ${place} commute to?`,
    in: (place: string) => `Where do people commute to ${place} from?`,
    county: (place: string) => `Commuting between the municipalities of ${place}`,
  },
  sentence: '{direction} {region} {year}, {sex}, the {top} largest flows',
  sentenceWithout: {
    direction: 'Commuting between the municipalities of {region} {year}, {sex}, the {top} largest flows',
  },
  shows: 'Shows the flows from largest to smallest.',
  onMap: {
    sentence: '{direction} {region} {year}, {sex}',
    sentenceWithout: {
      direction: 'Commuting between the municipalities of {region} {year}, {sex}',
    },
    shows: 'Shows the flows as arrows on a map: the wider the arrow, the more persons.',
  },
  findings: {
    out: {
      all: (place, figures) => `Most commute to ${place}: ${figures}.`,
      known: (place, figures) =>
        `Of the municipalities that are stated most commute to ${place}: ${figures}.`,
      ofEmployed: (persons, share, home, ofCommuters) =>
        `${persons} persons, ${share} of all employed who live in ${home} (${ofCommuters} of the out-commuters)`,
      ofCommuters: (persons, share) => `${persons} persons (${share} of the out-commuters)`,
      rest: (rest, persons, share, place, figures) =>
        `${persons} commute to ${rest} (${share} of the out-commuters); of the stated municipalities most to ${place}: ${figures}.`,
    },
    in: {
      all: (place, figures) => `Most commute from ${place}: ${figures}.`,
      known: (place, figures) =>
        `Of the municipalities that are stated most commute from ${place}: ${figures}.`,
      ofEmployed: (persons, share, work, ofCommuters) =>
        `${persons} persons, ${share} of all who work in ${work} (${ofCommuters} of the in-commuters)`,
      ofCommuters: (persons, share) => `${persons} persons (${share} of the in-commuters)`,
      rest: (rest, persons, share, place, figures) =>
        `${persons} commute from ${rest} (${share} of the in-commuters); of the stated municipalities most from ${place}: ${figures}.`,
    },
    county: (home: string, work: string, persons: string, share: string) =>
      `The largest flow is from ${home} to ${work}: ${persons} persons (${share} of commuting between the municipalities).`,
  },
  notes: {
    shareOut:
      'The share of the out-commuters is of everyone who commutes out of the place, including to the rest of the country and abroad where the figures include them.',
    shareIn:
      'The share of the in-commuters is of everyone who commutes into the place, including from the rest of the country and abroad where the figures include them.',
    ofResidents:
      'The share of those who live there is of the night population: all employed who live in the place, whether they commute or not.',
    ofWorkers:
      'The share of those who work there is of the day population: all who work in the place, whether they commute or not.',
    shareCounty: 'The share is of all commuting between the municipalities.',
    partOfCountry: (count) =>
      `The dataset has flows between ${count} of Sweden’s municipalities; other flows in the country are missing.`,
    fromMiddle: 'Arrows of the group start in the middle of its municipalities.',
  },
  methods: {
    out: 'The flow / all employed who live in the place (the night population, summed from the flows of the year).',
    in: 'The flow / all who work in the place (the day population, summed from the flows of the year).',
  },
  chart: {
    ofResidents: 'Persons (share of all employed who live there)',
    ofWorkers: 'Persons (share of all who work there)',
    ofOutCommuters: 'Persons (share of the out-commuters)',
    ofInCommuters: 'Persons (share of the in-commuters)',
    ofFlows: 'Persons (share of commuting between them)',
  },
  totals: 'Commuters out and in',
  map: {
    widths: (years) =>
      years === null ? 'Width of line: persons' : `Width of line: persons (same scale ${years})`,
    inAndOut: (into, out) => `in ${into} · out ${out}`,
    rings: 'Area of half-ring: left in, right out',
    around: (place) => `Round ${place}`,
    ringOf: 'Area of ring: persons',
    between: (home, work) => `${home}–${work}`,
    beyond: (flows, persons) =>
      `Beyond the map: ${String(flows)} ${flows === 1 ? 'flow' : 'flows'}, ${persons} ${persons === '1' ? 'person' : 'persons'}`,
    notDrawn: (count, limit, persons) =>
      `${count} flows below ${limit} persons are not drawn (${persons} together)`,
  },
  empty: {
    nothingOutside: (group, year) =>
      `The dataset has no flows between ${group} and places outside the group in ${year}.`,
    nothingOutsideNext: 'Choose a smaller group, or see Balance for those who live and work in the group.',
  },
}
