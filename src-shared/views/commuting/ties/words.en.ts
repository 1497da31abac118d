import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'How places are tied to others',
  inMenu: 'Ties to others',
  fileName: 'commuting-ties',
  title: (place) => `Ties of ${place} to other municipalities`,
  sentence: 'Out-commuting from {region} {year}, {sex}',
  shows:
    'Shows how large a share commutes out, how far, to how many municipalities and how evenly spread over them, year by year.',
  findings: {
    one: (place, share, year) => `From ${place} ${share} of the employed commuted out in ${year}.`,
    distance: {
      seats: (distance) => `On average it is ${distance} in a straight line between the seats.`,
      centres: (distance) =>
        `On average it is ${distance} in a straight line between the middles of the municipalities.`,
    },
    partners: (count) => `The number of destinations of at least five persons is ${count}.`,
    farthest: (place, distance, year, other, least) =>
      `Out-commuters from ${place} have the farthest to work: on average ${distance} in a straight line in ${year}. Those from ${other} have the shortest way, ${least}.`,
  },
  notes: {
    distance: {
      seats:
        'The mean distance is the straight line from the seat where the commuters live to the one where they work; the road is longer.',
      centres:
        'The mean distance is the straight line from the middle (centre of gravity of the land) of the municipality where the commuters live to that of the one where they work; the road is longer, and in large municipalities the middle is far from the towns.',
    },
    diversity:
      'The diversity is −Σ p ln p / ln (n − 1), where p is the share that each municipality has of those who commute to other municipalities of the dataset, and n the number of municipalities (Shannon 1948; Limtanakool, Dijst and Schwanen 2007): 0 is all to one municipality, 1 as many to each.',
    beyond: (part) =>
      `Distance and diversity are of those who commute to municipalities of the dataset: ${part} of the out-commuters.`,
    open: 'The dataset says nothing about those who commute to places outside it. Distance and diversity are of those who commute within it, and the out-commuters are at least as many as shown.',
    hidden: 'Flows without a number (..) are no part of distance and diversity.',
    more: 'The destinations are at least as many as shown: those outside the dataset are not told apart by municipality, or flows have no number.',
  },
  empty: {
    nobody: 'The flows do not say where anybody commutes to out of the place.',
    nobodyNext: 'Choose a smaller part of the dataset, such as a single municipality.',
  },
  methods: {
    distance:
      'Mean of the distance between the seats or middles of municipalities, weighted by the number of commuters (great circle).',
    partners: 'Other municipalities of the dataset that at least five persons commute to.',
    diversity: '−Σ p ln p / ln (n − 1) (Shannon 1948; Limtanakool, Dijst and Schwanen 2007).',
    outShare: 'Out-commuters / night population.',
    placed: 'Those who commute to municipalities of the dataset whose place is known.',
    placedShare: 'Out-commuters of known distance / all out-commuters in the flows.',
  },
  chart: {
    outShare: 'Share that commutes out',
    distance: 'Mean distance, km in a straight line',
    partners: 'Destinations of at least five persons',
    partnersAtLeast: 'Destinations of at least five persons, at least',
    diversity: 'Diversity of destinations (0–1)',
    oneYear: 'Mean distance, km in a straight line (share that commutes out)',
    ofOut: (share) => `${share} commute out`,
  },
}
