import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Balance within the county and across its border',
  inMenu: 'County border',
  fileName: 'commuting-county-border',
  title: (place) => `Commuting to and from ${place}, within the county and across its border`,
  sentence: 'Balance of {region} {year}, {sex}',
  shows:
    'Shows in- and out-commuters, and the difference, for municipalities of the same county and for all others.',
  findings: {
    sides: {
      moreIn: (place, count) => `${count} more commuted to ${place} than from it`,
      moreOut: (place, count) => `${count} more commuted from ${place} than to it`,
      even: (place) => `as many commuted to ${place} as from it`,
    },
    inside: (side, year) => `Within the county ${side} in ${year}.`,
    across: (side) => `Across the county border ${side}.`,
    acrossIn: (side, year) => `Across the county border ${side} in ${year}.`,
    unknown: 'The dataset does not say how many commute across the county border.',
    several: (place, net, year) =>
      `${place} has the highest net commuting across the county border: ${net} persons in ${year}.`,
  },
  notes: {
    method:
      'Within the county are other municipalities of the same county; across its border are all others, the rest of the country and abroad among them. Net commuting is in-commuters minus out-commuters. The figures are sums of flows.',
    noOutside:
      'The dataset has no municipalities of other counties and no flows to the rest of the country: commuting across the county border is not known (..), not zero.',
    someOutside:
      'The dataset has only a part of what lies outside the county: commuting across its border is at least what is shown.',
    partOfCounty:
      'The county is not whole in the dataset: commuting within it is at least what is shown, and what crosses its border cannot be told apart (..).',
    hidden: 'Flows without a number (..) are left out: figures there are at least what is shown.',
  },
  methods: {
    inside: 'Sum of flows to or from other municipalities of the same county.',
    across: 'Sum of flows to or from all outside the county.',
    net: 'In-commuters minus out-commuters on the same side of the county border.',
  },
  empty: {
    noCounty: 'The place has no county in the dataset, or lies in several.',
    noCountyNext: 'Choose a municipality.',
  },
  chart: {
    inside: 'Within the county, persons',
    across: 'Across the county border, persons',
    netInside: 'Net commuting within the county',
    netAcross: 'Net commuting across the border',
    netApart: {
      persons: 'Net commuting, persons',
      what: 'Net commuting',
      scale: '. The same scale in all charts.',
    },
    rowInside: 'Within the county',
    rowAcross: 'Across the county border',
    ofPlace: (place, side) => `${place}: ${side.toLowerCase()}`,
    unknown: 'Commuting across the county border is not known in the dataset.',
  },
}
