import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Recruiting area',
  inMenu: 'Distance',
  fileName: 'student-distance',
  title: () => 'How far do the students come from?',
  sentence: '{campus} {year}, {sex}, {against}',
  shows: 'Shows the share of students by the distance between home municipality and campus.',
  bands: {
    own: 'The municipality of study',
    '0-25': 'Below 25 km',
    '25-50': '25–50 km',
    '50-100': '50–100 km',
    '100-200': '100–200 km',
    '200-400': '200–400 km',
    '400-': '400 km or more',
    beyond: 'Rest of the country and abroad',
    unknown: 'Unknown distance',
  },
  distanceMethod:
    'The distance is as the crow flies (great circle, haversine formula) between the seat of the home municipality before the studies and the seat of the campus’s municipality; a distance on a limit belongs to the outer band. Shares are of all students with a stated home municipality, those whose distance is unknown included.',
  distanceMeasures: 'Distances in brief',
  distanceUnknown: (share, campus) =>
    `For ${share} of the students at ${campus} the distance is unknown: they come from the rest of the country or abroad, or from a municipality without coordinates. The share from nearer than 50 km is therefore at least the one stated.`,
  distanceLeft: (campuses) => `Not shown, because home municipalities or location are missing: ${campuses}.`,
  atLeast: (share) => `at least ${share}`,
  nearOne: (share, campus) => `Of the students at ${campus}, ${share} come from nearer than 50 km.`,
  nearTwo: (share, campus, otherShare, other) =>
    `Of the students at ${campus}, ${share} come from nearer than 50 km, at ${other} ${otherShare}.`,
  medianOne: (band) => `Median among those whose distance is known: ${band}.`,
  medianTwo: (band, campus, otherBand, other) =>
    `Median among those whose distance is known: ${band} (${campus}) and ${otherBand} (${other}).`,
  medianBoth: (band) => `Median among those whose distance is known: ${band} at both.`,
  noCampusPlace: (campus) =>
    `${campus} does not lie in any one municipality, so distances cannot be worked out.`,
  countyTable: 'Students by home county',
  withoutCounty: 'No county',
}
