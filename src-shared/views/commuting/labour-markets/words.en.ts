import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Computed local labour markets',
  inMenu: 'Labour markets',
  fileName: 'local-labour-markets',
  title: () => 'Computed local labour markets by Statistics Sweden’s rule',
  sentence:
    'Computed local labour markets {year}, {sex}: at most {total-out} out-commuting and below {single-out} to one municipality, {region} in focus{what-if}',
  shows: 'Shows which municipalities are local centres and which are joined to them.',
  onMap: {
    shows: 'Shows on a map which municipalities belong to the same computed local labour market.',
  },
  noDiagonal: (year) =>
    `The flows of ${year} do not say how many live and work in the same municipality. Without that it is not known how large a share commutes out.`,
  noDiagonalNext: 'Open a table that also has those who live and work in the same municipality.',
  roles: {
    centre: 'local centre',
    'cycle-centre': 'centre of a mutual pair',
    'cut-off': 'an area of its own after a cut chain',
    alone: 'no commuting to another municipality',
    'no-workers': 'nobody employed',
    joined: 'joined to another municipality',
  },
  out: (share, limit) => `${share} commute out (limit ${limit})`,
  outTo: (share, place, limit) => `${share} to ${place} (limit ${limit})`,
  reasons: {
    centre: (shares) => `Local centre: ${shares}.`,
    joined: (shares, place) => `Not a local centre: ${shares}. Joined to ${place}.`,
    'cycle-centre': (shares, place) =>
      `Not a local centre: ${shares}. Its largest flow goes to ${place}, whose largest flow comes here. The municipality becomes the centre of both, for its share of out-commuters is the lowest.`,
    'cut-off': (shares, place) =>
      `Not a local centre: ${shares}. The chain by way of ${place} would be longer than three municipalities and is cut here, where the share is smallest.`,
    alone: (shares) =>
      `Not a local centre: ${shares}. Nobody commutes to another municipality of the dataset.`,
    'no-workers': () => 'Nobody employed lives here, so the rule cannot be applied.',
  },
  findings: {
    centreAlone: (place, year, shares) =>
      `${place} is a computed local labour market of its own in ${year}: ${shares}.`,
    centreWith: (place, year, shares, members) =>
      `${place} is the local centre of a computed local labour market in ${year} together with ${members}: ${shares}.`,
    headWith: (place, year, members) =>
      `${place} forms a computed local labour market in ${year} together with ${members}.`,
    others: (count) => `${count} other municipalities`,
    joined: (place, centre, year, shares) =>
      `${place} belongs to the computed labour market around ${centre} in ${year}: ${shares}.`,
    beyond: (share) => `More, ${share}, commute out of the dataset.`,
    alone: (place, year) => `${place} is a computed local labour market of its own in ${year}.`,
    absent: (place, year) => `There are no flows for ${place} in ${year}.`,
    one: (a, b, year) => `By this computation ${a} and ${b} are one local labour market in ${year}.`,
    two: (a, b, year) => `By this computation ${a} and ${b} are two local labour markets in ${year}.`,
    between: (a, there, b, back, limit) =>
      `From ${a} ${there} commute to ${b}, the other way ${back} (limit ${limit}).`,
    needed: (count, a, b) =>
      `If ${count} more commuted from ${a} to ${b}, ${a} would no longer be a local centre.`,
    markets: (count, centres, year) =>
      `The municipalities form ${count} computed local labour markets in ${year}, ${count === centres ? 'each' : `${centres} of them`} around a local centre.`,
  },
  notes: {
    rule: (total, single) =>
      `Own computation by Statistics Sweden’s rule: a municipality is a local centre when at most ${total} per cent of its employed inhabitants commute out and less than ${single} per cent to any one municipality. The others are joined to the municipality that most commute to; a chain has at most three municipalities.`,
    choices:
      'Our choices where the rule is silent: equal flows go to the municipality with the larger day population, then the lower code; two municipalities that are each other’s main destination of out-commuters become one market around the one with the smaller share of out-commuters; a chain that is too long is cut at its smallest share.',
    outside:
      'Those who work in the rest of the country or abroad count as out-commuters, but no municipality is joined to them.',
    absent: (places) => `Municipalities without flows that year are not shown: ${places}.`,
    absentMany: (count) => `Municipalities without flows that year are not shown: ${count} municipalities.`,
    hidden: (places) =>
      `More commute to the rest of the country or abroad than to any one municipality of the dataset from ${places}. The true main destination may thus lie outside the dataset.`,
    hiddenMany: (count) =>
      `From ${count} municipalities more commute to the rest of the country or abroad than to any one municipality of the dataset. Their true main destination may thus lie outside it.`,
    missing: (count) => `Flows without a figure (sign . or ..): ${count}. They are not part of the sums.`,
  },
  chart: {
    outShare: 'Commute out, share',
    largestShare: 'To one municipality',
    limit: (limit) => `limit ${limit}%`,
    shareTo: (share, place) => `${share} to ${place}`,
    alone: 'on its own, one municipality',
    marketAround: 'Computed labour market around',
    sameColour: 'Neighbours of one colour belong together',
    officialBorders: 'Border between labour markets of SCB (LA 2022)',
    centre: 'local centre',
    leftOut: (count) =>
      count === 1
        ? '1 more municipality is in the table'
        : `${String(count)} more municipalities are in the table`,
  },
  whatIf: {
    note: 'WHAT IF: the flows are changed as the heading says. Those who commute instead of working at home still live there. The time line shows the flows without the change.',
    moved: (count) => `With the change ${count} municipalities come to another labour market.`,
    movedOne: 'With the change 1 municipality comes to another labour market.',
    movedNone: 'The change moves no municipality to another labour market.',
  },
  tables: {
    timeline: 'Over the years',
    markets: 'The computed labour markets',
    events: 'Changes of labour market',
  },
  methods: {
    outShare:
      'Out-commuters to all destinations, also outside the dataset, divided by all employed who live in the municipality (Statistics Sweden 2010, Lokala arbetsmarknader).',
    largestShare:
      'The largest flow to another municipality divided by all employed who live in the municipality (Statistics Sweden 2010, Lokala arbetsmarknader).',
    margin: 'The limit minus the share; below zero the limit is passed.',
    rule: 'Statistics Sweden’s rule for local labour markets with the limits above (Carlsson et al. 1993; Statistics Sweden 2010); own computation.',
    sum: 'The sum of the flows in the matrix, with those to and from places outside.',
    selfContainment:
      'Those who live and work in the area divided by all who live there (supply) or work there (demand) (Coombes and Bond 2008).',
  },
  officialBeside:
    'Statistics Sweden’s own division, LA 2022, stands in the table beside the computed one; it is made for the whole country.',
}
