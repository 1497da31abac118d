import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Commuting balance',
  inMenu: 'Balance',
  fileName: 'commuting-balance',
  title: (place: string) => `Commuting to and from ${place}`,
  sentence: 'Commuting to and from {region} {year}, {sex}',
  shows: 'Shows in-commuters, out-commuters, day and night population over the years.',
  findings: {
    moreIn: (place: string, count: string, year: string) =>
      `${place} had ${count} more in-commuters than out-commuters in ${year}.`,
    moreOut: (place: string, count: string, year: string) =>
      `${place} had ${count} more out-commuters than in-commuters in ${year}.`,
    even: (place: string, year: string) => `${place} had as many in-commuters as out-commuters in ${year}.`,
    change: (sentence: string, before: string, firstYear: string) =>
      `${sentence.slice(0, -1)}; net commuting was ${before} in ${firstYear}.`,
    several: (place: string, count: string, year: string) =>
      `${place} has the highest net commuting: ${count} in ${year}.`,
    extremes: (top: string, topNet: string, bottom: string, bottomNet: string, year: string) =>
      `${top} has the highest net commuting: ${topNet} persons in ${year}; ${bottom} has the lowest: ${bottomNet}.`,
    inside: (place: string, count: string, year: string) =>
      `${count} lived and worked in ${place} in ${year}. The flows do not say how many commuted in and out.`,
    open: 'Only the flows that the dataset has are counted.',
  },
  chart: {
    stayingInArea: 'Live and work in the area',
    staying: 'Live and work in the area, persons',
  },
  notes: {
    method:
      'Net commuting is in-commuters less out-commuters. Day population is everyone who works in the municipality (live and work there, plus in-commuters). Night population is employed residents (live and work there, plus out-commuters).',
    fromFlows:
      'In- and out-commuters are summed from the flows between municipalities (our computation); day and night population are computed from them.',
    fromBoth: (flows: string, totals: string) =>
      `For ${totals} the totals are those that the source states; for ${flows} in- and out-commuters are summed from the flows between municipalities (our computation).`,
    county: (place: string, count: string) =>
      `${place} is the ${count} municipalities of the county that the dataset has: those who commute between them live and work in the area.`,
    open: 'The dataset lacks flows to and from places outside it. In- and out-commuters, day and night population are therefore at least what is shown, and net commuting can be both larger and smaller.',
    halfOpen:
      'The dataset lacks flows in one direction, to or from places outside it. What is computed from them is therefore at least or at most what is shown.',
    hidden:
      'Some flows are stated without a number (the sign . or ..). The sums are therefore at least what is shown.',
    noDiagonal:
      'The flows do not say how many live and work in the same municipality. Without that, day and night population cannot be computed; the sign .. stands in their place.',
    exampleFlows:
      'The dataset has flows for the same years, too, but they are example data; the stated totals are shown.',
    totalsShown:
      'The dataset has both totals and flows for the same year. The totals are shown; the flows give the same figures, or are too few to contradict them.',
    contradicted: (
      count: string,
      place: string,
      year: string,
      measure: string,
      stated: string,
      flows: string,
    ) =>
      `The dataset has both totals and flows for the same year, and they do not say the same (rows that differ: ${count}). The difference is largest for ${place} ${year}: the total states ${stated} ${measure}, the flows give ${flows}. The totals are shown, the sums of flows stand in a table of their own, and nothing is changed.`,
    measures: {
      inCommuters: 'in-commuters',
      outCommuters: 'out-commuters',
      liveAndWork: 'who live and work in the municipality',
    },
    seamFlows: (year: string) => `From ${year} the figures are summed from flows, before that stated totals.`,
    seamTotals: (year: string) => `From ${year} stated totals are shown, before that sums of flows.`,
    allMunicipalities: (count: string) =>
      `Shows the ${count} municipalities that the dataset has figures for. In- and out-commuters are not added up: who commutes between two municipalities is counted in both.`,
  },
  empty: {
    county: (place: string) =>
      `Commuting for ${place} cannot be worked out: many people commute between the municipalities of the county, so the figures of the municipalities cannot be added up.`,
    countyNext: 'Choose one or more municipalities of the county.',
  },
}
