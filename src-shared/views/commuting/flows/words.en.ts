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
    out: (place: string, persons: string, share: string) =>
      `Most commute to ${place}: ${persons} persons (${share} of all out-commuters).`,
    in: (place: string, persons: string, share: string) =>
      `Most commute from ${place}: ${persons} persons (${share} of all in-commuters).`,
    outKnown: (place: string, persons: string, share: string) =>
      `Of the municipalities that are stated most commute to ${place}: ${persons} persons (${share} of all out-commuters).`,
    inKnown: (place: string, persons: string, share: string) =>
      `Of the municipalities that are stated most commute from ${place}: ${persons} persons (${share} of all in-commuters).`,
    outStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Of the municipalities that are stated most commute to ${place}: ${persons} persons (${share} of all out-commuters). To ${rest} go ${restPersons} (${restShare}), and it is not said to which municipalities.`,
    inStated: (
      place: string,
      persons: string,
      share: string,
      rest: string,
      restPersons: string,
      restShare: string,
    ) =>
      `Of the municipalities that are stated most commute from ${place}: ${persons} persons (${share} of all in-commuters). From ${rest} come ${restPersons} (${restShare}), and it is not said from which municipalities.`,
    county: (home: string, work: string, persons: string, share: string) =>
      `The largest flow is from ${home} to ${work}: ${persons} persons (${share} of commuting between the municipalities).`,
  },
  notes: {
    shareOut:
      'The share is of everyone who commutes out of the municipality, including to the rest of the country and abroad where the figures include them.',
    shareIn:
      'The share is of everyone who commutes into the municipality, including from the rest of the country and abroad where the figures include them.',
    shareCounty: 'The share is of all commuting between the municipalities.',
    partOfCountry: (count) =>
      `The dataset has flows between ${count} of Sweden’s municipalities; other flows in the country are missing.`,
    fromMiddle: 'Arrows of the group start in the middle of its municipalities.',
  },
  totals: 'Commuters out and in',
  map: {
    widths: (years) =>
      years === null ? 'Width of line: persons' : `Width of line: persons (same scale ${years})`,
    inAndOut: (into, out) => `in ${into} · out ${out}`,
    rings: 'Area of half-ring: left in, right out',
    ringOf: 'Area of ring: persons',
    notDrawn: (count, limit, persons) =>
      `${count} flows below ${limit} persons are not drawn (${persons} together)`,
  },
  empty: {
    nothingOutside: (group, year) =>
      `The dataset has no flows between ${group} and places outside the group in ${year}.`,
    nothingOutsideNext: 'Choose a smaller group, or see Balance for those who live and work in the group.',
  },
}
