import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'One or two?',
  inMenu: 'One or two?',
  fileName: 'one-or-two',
  title: (place: string) => `One labour market or two: ${place}?`,
  sentence:
    '{region} {year}, {sex}: limits {total-out} commuting out in total and {single-out} to any one municipality',
  shows:
    'Shows how far the municipality is from the two limits that decide whether it is a local labour market of its own, year by year.',
  findings: {
    two: (a, b, year, share, limit) =>
      `${a} and ${b} were two local labour markets in ${year}: ${share} of the employed in ${a} commuted to ${b} (limit ${limit}).`,
    one: (a, b, year, share, limit) =>
      `${a} and ${b} were one local labour market in ${year}: ${share} of the employed in ${a} commuted to ${b} (limit ${limit}).`,
    needed: (count) => `${count} more commuters would have made them one.`,
    out: (a, share, year, limit) =>
      `In ${a}, ${share} of the employed commuted out in ${year} (limit ${limit}).`,
    officialOne: (year) => `In Statistics Sweden's division LA ${year} they are one.`,
    officialTwo: (year, a, b) => `In Statistics Sweden's division LA ${year} they are two: ${a} and ${b}.`,
    officialOneOf: (year, a, b) =>
      `In Statistics Sweden's division LA ${year} ${a} and ${b} are one local labour market.`,
    officialTwoOf: (year, a, b) =>
      `In Statistics Sweden's division LA ${year} ${a} and ${b} are two local labour markets.`,
  },
  notes: {
    rule: (total, single) =>
      `A municipality is a local centre when at most ${total} per cent of its employed residents commute out and fewer than ${single} per cent to any one municipality (Statistics Sweden 2010, Lokala arbetsmarknader). Once it passes a limit, it is joined to the municipality that receives most of its commuters. The distance to a limit is how many would have to commute instead of working in the municipality.`,
    official:
      "Statistics Sweden's own division: SCB, Lokala arbetsmarknader (LA) 2022. It is made for the whole country, with the employed of BAS.",
  },
  methods: {
    share:
      'Commuters divided by all employed who live in the municipality (Statistics Sweden 2010, Lokala arbetsmarknader).',
    toLimit:
      'How many more would have to commute for the limit to be passed, when as many fewer work in the municipality; below zero the limit is passed.',
  },
  chart: {
    toOther: (place) => `Share commuting to ${place}`,
    out: 'Share commuting out',
    limit: (limit) => `limit ${limit}%`,
    own: 'local centre',
    joined: 'joined to another',
    more: (count) => `${count} more`,
    fewer: (count) => `${count} beyond`,
    back: (a, share, year) => `The other way, from ${a}: ${share} in ${year}`,
    computed: (years) => `Computed from the flows ${years}`,
    published: (year) => `Published flows ${year}`,
    computedShort: (years) => `Computed ${years}`,
    publishedShort: (year) => `Published ${year}`,
    division: (year) => `Statistics Sweden, LA ${year}`,
    one: 'One labour market',
    two: 'Two labour markets',
    officialDot: 'official figure',
    exampleDot: 'example data',
  },
  tables: {
    verdicts: 'One or two, year by year',
    official: "Statistics Sweden's division",
  },
}
