import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Commuting matrix',
  inMenu: 'Matrix',
  fileName: 'commuting-matrix',
  title: () => 'Which municipalities do people commute between?',
  sentence: 'Commuting {year}, {sex}, {unit}, ordered by {order}, {region} in focus',
  shows: 'Shows commuting from each municipality to every other as a grid.',
  elsewhere: 'Other places',
  findings: {
    tie: (a, b, there, back, year) =>
      `The strongest tie is between ${a} and ${b}: ${there} commute there and ${back} the other way (${year}).`,
    tieShown: (a, b, there, back, year) =>
      `The strongest tie in the matrix is between ${a} and ${b}: ${there} commute there and ${back} the other way (${year}).`,
    more: (place, out, into) =>
      `${place} exchanges more with other places: ${out} commute there and ${into} from there.`,
    shareOfHome: (home, work, share, year) =>
      `Largest share in the matrix: ${share} of the employed who live in ${home} work in ${work} (${year}).`,
    shareOfWork: (home, work, share, year) =>
      `Largest share in the matrix: ${share} of those who work in ${work} live in ${home} (${year}).`,
  },
  notes: {
    method:
      'Rows are municipalities of residence and columns municipalities of workplace. Shares are of all employed who live or work in the municipality, also where the target lies outside the matrix.',
    partners: (shown, left) =>
      `Shows ${shown} municipalities: those in focus and those with which they exchange the most. ${left} others are part of other places.`,
    county: (shown, left) =>
      `Shows the ${shown} municipalities of the county. ${left} others are part of other places.`,
    cluster:
      'The order puts municipalities with strong ties beside each other: hierarchical clustering with average linkage on the shares both ways.',
    open: 'The dataset lacks flows to places outside it.',
  },
  methods: {
    shareOfHome: 'The flow / all employed who live in the municipality of residence.',
    shareOfWork: 'The flow / all who work in the municipality of workplace.',
  },
  chart: {
    livesIn: 'Lives in',
    worksIn: 'Works in',
    commuters: 'Commuters',
    share_of_home: 'Share of the employed residents',
    share_of_work: 'Share of the jobs',
    points: ', percentage points',
    liveAndWork: 'Live and work there',
    thousandsMean: 'k = thousand',
    thousands: (thousands: string) => `${thousands}k`,
  },
}
